package org.heding.desktop;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.heding.assessment.DocumentPacks;
import org.heding.desktop.control.Badges;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Preferences;
import org.heding.desktop.session.Search;
import org.heding.desktop.session.Standing;
import org.heding.document.Settings;
import org.heding.message.Messages;
import org.heding.policy.PackException;
import org.heding.policy.PackShelf;
import org.heding.workbook.ReportChoice;

/** The head of the window: the document, the menus, the search, year and policy. */
final class TopBar extends HBox {
    private static final int HITS = 12;

    private final Shell shell;
    private final Desk desk;
    private final Commands commands;
    private final Label title = Nodes.label("", "document-title");
    private final Label saved = Nodes.label("", "muted");
    private final TextField search = new TextField();
    private final Label unchecked;
    private final ContextMenu hits = new ContextMenu();
    private final Steps steps;
    private final ClosedYearMenu closing;
    private final CarryMenu carrying;

    TopBar(Shell shell, Desk desk, Commands commands, CarryMenu carrying) {
        this.shell = shell;
        this.desk = desk;
        this.commands = commands;
        this.steps = new Steps(desk, commands);
        this.carrying = carrying;
        this.closing = new ClosedYearMenu(shell, desk);
        this.unchecked = Badges.unchecked(desk.messages());
        getStyleClass().add("top");
        unchecked.setId("unchecked");
        title.setId("document-title");
        title.setMinWidth(0);
        saved.setId("saved");
        saved.setMinWidth(USE_PREF_SIZE);
        search.setId("search");
        search.setPromptText(desk.text("desktop.search.prompt"));
        search.textProperty().addListener((property, old, now) -> look(now));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !hits.getItems().isEmpty()) {
                hits.getItems().getFirst().fire();
            }
        });
        var export =
                Nodes.button("export", desk.text("desktop.button.export"), () -> commands.export(ReportChoice.USUAL));
        export.getStyleClass().add("accent");
        getChildren()
                .addAll(
                        title,
                        saved,
                        file(),
                        editing(),
                        view(),
                        Nodes.gap(),
                        search,
                        unchecked,
                        years(),
                        policies(),
                        export);
        desk.savingProperty().addListener((property, old, now) -> saving(now));
        saving(desk.savingProperty().get());
        update();
    }

    /** Shows the document's title. */
    void update() {
        Settings settings = desk.snapshot().settings();
        boolean marked = Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .map(locale -> Messages.of(locale).text("desktop.sample.mark"))
                .anyMatch(mark -> settings.title().toLowerCase(Locale.ROOT).contains(mark));
        title.setText(
                settings.sample() && !marked
                        ? desk.text("desktop.sample.title", settings.title(), desk.text("desktop.sample.mark"))
                        : settings.title());
        steps.update();
        carrying.update();
        saving(desk.savingProperty().get());
        Optional<LocalDate> until = desk.snapshot().assessment().checkedOnlyUntil();
        unchecked.setVisible(until.isPresent());
        unchecked.setManaged(until.isPresent());
        until.ifPresent(day -> unchecked.setTooltip(
                new Tooltip(desk.text("desktop.unchecked.tip", day.toString(), Integer.toString(settings.year())))));
    }

    private void saving(boolean now) {
        Standing standing = desk.snapshot().standing();
        boolean unsaved = standing.unsaved().isPresent();
        String key = standing.copied().isPresent()
                ? "desktop.copy"
                : standing.reading()
                        ? "desktop.reading"
                        : now ? "desktop.saving" : unsaved ? "desktop.unsaved" : "desktop.saved";
        saved.setText(desk.text(key));
        saved.getStyleClass().setAll("label", unsaved ? "alarm" : "muted");
    }

    /** Puts the cursor in the search. */
    void find() {
        search.requestFocus();
        search.selectAll();
    }

    private void look(String text) {
        List<Search.Hit> found = new Search(desk.snapshot(), desk.messages()).find(text, HITS);
        hits.getItems().setAll(found.stream().map(this::item).toList());
        if (found.isEmpty()) {
            hits.hide();
        } else if (!hits.isShowing()) {
            hits.show(search, Side.BOTTOM, 0, 2);
        }
    }

    private MenuItem item(Search.Hit hit) {
        MenuItem item = new MenuItem(hit.name() + "　" + hit.note());
        item.setOnAction(event -> {
            hits.hide();
            search.clear();
            desk.go(hit.jump());
        });
        return item;
    }

    private MenuButton file() {
        MenuButton menu = button("file", desk.text("desktop.menu.file"));
        menu.getItems()
                .addAll(
                        item("new", commands::create),
                        item("open", commands::open),
                        item("sample", shell::openSample),
                        new SeparatorMenuItem(),
                        item("import", commands::importBook),
                        item("export", () -> commands.export(ReportChoice.USUAL)),
                        item("template", () -> commands.template(true)),
                        item("template.blank", () -> commands.template(false)),
                        item("install", () -> new PackInstallation(shell, desk).choose()),
                        new SeparatorMenuItem(),
                        item("quit", shell::quit));
        return menu;
    }

    private MenuButton editing() {
        MenuButton menu = button("edit", desk.text("desktop.menu.edit"));
        menu.getItems().addAll(steps.undo(), steps.redo(), new SeparatorMenuItem());
        menu.getItems().addAll(closing.items());
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(carrying.items());
        return menu;
    }

    /** What undoes and redoes. */
    Steps steps() {
        return steps;
    }

    private MenuItem item(String id, Runnable action) {
        MenuItem item = new MenuItem(desk.text("desktop.menu." + id));
        item.setId("menu-" + id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private MenuButton view() {
        MenuButton menu = button("view", desk.text("desktop.menu.view"));
        Preferences preferences = shell.preferences();
        Menu theme = new Menu(desk.text("desktop.menu.theme"));
        for (Preferences.Theme each : Preferences.Theme.values()) {
            theme.getItems()
                    .add(choice("theme", each.name(), each == preferences.theme(), () -> preferences.theme(each)));
        }
        Menu size = new Menu(desk.text("desktop.menu.size"));
        for (Preferences.Size each : Preferences.Size.values()) {
            size.getItems().add(choice("size", each.name(), each == preferences.size(), () -> preferences.size(each)));
        }
        menu.getItems()
                .addAll(
                        language("zh", Messages.of(Locale.SIMPLIFIED_CHINESE)),
                        language("en", Messages.of(Locale.ENGLISH)),
                        new SeparatorMenuItem(),
                        theme,
                        size);
        return menu;
    }

    private RadioMenuItem language(String id, Messages messages) {
        return choice("language", id, messages == desk.messages(), () -> shell.preferences()
                .messages(messages));
    }

    private RadioMenuItem choice(String kind, String value, boolean chosen, Runnable keep) {
        String id = value.toLowerCase(Locale.ROOT);
        RadioMenuItem item = new RadioMenuItem(desk.text("desktop.menu." + kind + "." + id));
        item.setId("menu-" + kind + "-" + id);
        item.setSelected(chosen);
        item.setOnAction(event -> {
            keep.run();
            shell.rebuild();
        });
        return item;
    }

    private MenuButton years() {
        Settings now = desk.snapshot().settings();
        TreeSet<Integer> years = new TreeSet<>(desk.snapshot().ledger().years());
        years.addAll(List.of(now.year() - 1, now.year(), now.year() + 1));
        MenuButton menu = button("year", closing.title());
        for (int year : years.descendingSet()) {
            choose(
                    menu,
                    desk.text("desktop.year", Integer.toString(year)),
                    year == now.year(),
                    settings -> new Settings(
                            year, settings.policy(), settings.place(), settings.title(), settings.sample()));
        }
        return menu;
    }

    private MenuButton policies() {
        String now = desk.snapshot().pack().title().in(desk.messages());
        MenuButton menu = button("policy", desk.text("desktop.policy.menu", now));
        PackShelf shelf = DocumentPacks.of(desk.snapshot().ledger());
        for (String id : shelf.ids()) {
            choose(
                    menu,
                    title(shelf, id),
                    id.equals(desk.snapshot().settings().policy()),
                    settings ->
                            new Settings(settings.year(), id, settings.place(), settings.title(), settings.sample()));
        }
        return menu;
    }

    /** What people call a pack; one that cannot be used has but its name, and why is said when it is chosen. */
    private String title(PackShelf shelf, String id) {
        try {
            return shelf.pack(id).title().in(desk.messages());
        } catch (PackException e) {
            return id;
        }
    }

    private void choose(
            MenuButton menu, String text, boolean chosen, java.util.function.UnaryOperator<Settings> other) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setSelected(chosen);
        Consumer<Settings> put = settings -> shell.session().settings(settings, shell::fail);
        item.setOnAction(event -> put.accept(other.apply(desk.snapshot().settings())));
        menu.getItems().add(item);
    }

    private static MenuButton button(String id, String text) {
        MenuButton button = new MenuButton(text);
        button.setId("menu-" + id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
