package org.heding.desktop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.heding.desktop.session.Preferences.Theme;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.workbook.ReportChoice;

/**
 * Everything that can be done with the document and the window: declared here, and taken from here by the menus, the
 * palette, the keys and the help.
 */
enum Command {
    /** 新建（从目录选地区）. */
    NEW(Group.DOCUMENTS, Commands::anyTime, Commands::create, "Shortcut+N"),
    /** 从工作簿新建. */
    NEW_BOOK(Group.DOCUMENTS, Commands::anyTime, Commands::createFromBook, "Shortcut+Shift+N"),
    /** 打开. */
    OPEN(Group.DOCUMENTS, Commands::anyTime, Commands::open, "Shortcut+O"),
    /** 打开示例. */
    SAMPLE(Group.DOCUMENTS, Commands::anyTime, Commands::sample, "Shortcut+Shift+O"),
    /** 导入工作簿. */
    IMPORT(Group.EXCHANGE, Commands::isOpen, Commands::importBook, "Shortcut+I"),
    /** 导出报表. */
    EXPORT(Group.EXCHANGE, Commands::isOpen, commands -> commands.export(ReportChoice.USUAL), "Shortcut+E"),
    /** 填上级表格. */
    FILL(Group.EXCHANGE, Commands::isOpen, Commands::fillBlank, "Shortcut+Shift+E"),
    /** 导出填报表（带现有数据）. */
    TEMPLATE(Group.EXCHANGE, Commands::isOpen, commands -> commands.template(true), "Shortcut+T"),
    /** 导出填报表（空白）. */
    TEMPLATE_BLANK(Group.EXCHANGE, Commands::isOpen, commands -> commands.template(false), "Shortcut+Shift+T"),
    /** 安装政策包. */
    INSTALL(Group.EXCHANGE, Commands::isOpen, Commands::install, "Shortcut+Shift+P"),
    /** 退出. */
    QUIT(Group.END, Commands::anyTime, Commands::quit, "Shortcut+Q"),
    /** 撤销. */
    UNDO(Group.STEPS, Commands::canUndo, Commands::undo, "Shortcut+Z"),
    /** 重做. */
    REDO(Group.STEPS, Commands::canRedo, Commands::redo, "Shortcut+Y", "Shortcut+Shift+Z"),
    /** 在表里查找. */
    FIND_HERE(Group.FINDING, Commands::isOpen, Commands::findHere, "Shortcut+F"),
    /** 换年度. */
    CHOOSE_YEAR(Group.YEARS, Commands::isOpen, Commands::chooseYear, "F8"),
    /** 换政策包. */
    CHOOSE_POLICY(Group.YEARS, Commands::isOpen, Commands::choosePolicy, "F9"),
    /** 封存年度. */
    CLOSE(Group.CLOSING, Commands::canClose, commands -> commands.closing().close(), "Shortcut+Shift+K"),
    /** 更正封存的年度. */
    CORRECT(Group.CLOSING, Commands::canCorrect, commands -> commands.closing().correct(), "Shortcut+Shift+G"),
    /** 重算封存的年度. */
    RECALCULATE(
            Group.CLOSING, Commands::isClosed, commands -> commands.closing().recalculate(), "Shortcut+Shift+R"),
    /** 从上年带入. */
    CARRY(Group.CARRYING, Commands::canCarry, commands -> commands.carrying().open(), "Shortcut+Shift+I"),
    /** 确认全部带入数. */
    CONFIRM_ALL(
            Group.CARRYING,
            Commands::canConfirm,
            commands -> commands.carrying().confirm(),
            "Shortcut+Shift+Enter"),
    /** 中文. */
    LANGUAGE_ZH(
            Group.LANGUAGE,
            Commands::anyTime,
            commands -> commands.looks().speak(Locale.SIMPLIFIED_CHINESE),
            commands -> commands.looks().speaks(Locale.SIMPLIFIED_CHINESE),
            "Shortcut+Shift+J"),
    /** English. */
    LANGUAGE_EN(
            Group.LANGUAGE,
            Commands::anyTime,
            commands -> commands.looks().speak(Locale.ENGLISH),
            commands -> commands.looks().speaks(Locale.ENGLISH),
            "Shortcut+Shift+Y"),
    /** 浅色. */
    THEME_LIGHT(Theme.LIGHT, "Shortcut+Shift+B"),
    /** 深色. */
    THEME_DARK(Theme.DARK, "Shortcut+Shift+D"),
    /** 跟随系统. */
    THEME_SYSTEM(Theme.SYSTEM, "Shortcut+Shift+S"),
    /** 放大文字. */
    SIZE_LARGER(
            Group.SIZE,
            commands -> commands.looks().canGrow(1),
            commands -> commands.looks().grow(1),
            "Shortcut+Equals",
            "Shortcut+Shift+Equals",
            "Shortcut+Plus",
            "Shortcut+Add"),
    /** 缩小文字. */
    SIZE_SMALLER(
            Group.SIZE,
            commands -> commands.looks().canGrow(-1),
            commands -> commands.looks().grow(-1),
            "Shortcut+Minus",
            "Shortcut+Subtract"),
    /** 标准字号. */
    SIZE_NORMAL(Group.SIZE, Commands::anyTime, commands -> commands.looks().usualSize(), "Shortcut+Shift+0"),
    /** 本页帮助. */
    HELP(Group.HELP, Commands::anyTime, Commands::help, "F1"),
    /** 查找命令、单位、人员. */
    PALETTE(Group.HELP, Commands::isOpen, Commands::find, "Shortcut+K"),
    /** 到左边栏目. */
    SECTIONS(Group.HELP, Commands::isOpen, Commands::toSections, "F6");

    /** Commands that stand together in a menu. */
    enum Group {
        DOCUMENTS("file"),
        EXCHANGE("file"),
        END("file"),
        STEPS("edit"),
        FINDING("edit"),
        YEARS("edit"),
        CLOSING("edit"),
        CARRYING("edit"),
        LANGUAGE("view"),
        THEME("view"),
        SIZE("view"),
        HELP("help");

        private final String menu;

        Group(String menu) {
            this.menu = menu;
        }

        /** The menu it is in. */
        String menu() {
            return menu;
        }
    }

    private final Group group;
    private final Predicate<Commands> possible;
    private final Consumer<Commands> action;
    private final Optional<Predicate<Commands>> chosen;
    private final List<KeyCombination> keys;

    Command(Group group, Predicate<Commands> possible, Consumer<Commands> action, String... keys) {
        this(group, possible, action, Optional.empty(), keys);
    }

    Command(
            Group group,
            Predicate<Commands> possible,
            Consumer<Commands> action,
            Predicate<Commands> chosen,
            String... keys) {
        this(group, possible, action, Optional.of(chosen), keys);
    }

    Command(Theme theme, String key) {
        this(
                Group.THEME,
                Commands::anyTime,
                commands -> commands.looks().light(theme),
                commands -> commands.looks().lit(theme),
                key);
    }

    Command(
            Group group,
            Predicate<Commands> possible,
            Consumer<Commands> action,
            Optional<Predicate<Commands>> chosen,
            String... keys) {
        this.group = group;
        this.possible = possible;
        this.action = action;
        this.chosen = chosen;
        this.keys = Stream.of(keys).map(KeyCombination::valueOf).toList();
    }

    /** Its name in ids and in the pages of the help. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people call it. */
    Phrase label() {
        return Phrase.of("desktop.menu." + name().toLowerCase(Locale.ROOT));
    }

    /** Where it stands in the menus. */
    Group group() {
        return group;
    }

    /** Its keys; the first is the one that is shown. */
    List<KeyCombination> keys() {
        return keys;
    }

    /** Whether it is one of several choices, and the one in force; nothing where it is no choice. */
    Optional<Boolean> chosen(Commands commands) {
        return chosen.map(test -> test.test(commands));
    }

    /** Whether it can be done now. */
    boolean possible(Commands commands) {
        return possible.test(commands);
    }

    /** Does it, if it can be done now. */
    void run(Commands commands) {
        if (possible(commands)) {
            action.accept(commands);
        }
    }

    /** The commands of a menu. */
    static List<Command> of(String menu) {
        return Stream.of(values())
                .filter(command -> command.group.menu.equals(menu))
                .toList();
    }

    /** What it is called at this moment, where that says more than its label: 撤销：填写户数. */
    String name(Commands commands) {
        Messages messages = commands.messages();
        return commands.named(this).orElseGet(() -> label()).in(messages);
    }
}
