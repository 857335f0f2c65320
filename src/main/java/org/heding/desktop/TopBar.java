package org.heding.desktop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.heding.assessment.DocumentPacks;
import org.heding.desktop.control.Badges;
import org.heding.desktop.control.Bar;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.palette.Palette;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Standing;
import org.heding.document.Settings;
import org.heding.message.Messages;
import org.heding.policy.PackException;
import org.heding.policy.PackShelf;

/** The head of the window: the document, the menus, the search, year and policy. */
final class TopBar extends StackPane {
    /** No title is shown wider than so many letters. */
    private static final int TITLE = 16;

    private final Shell shell;
    private final Desk desk;
    private final Menus menus;
    private final ClosedYear closing;
    private final Label title = Nodes.label("", "document-title");
    private final Label saved = Nodes.label("", "muted");
    private final Label unchecked;
    private final MenuButton years;
    private final MenuButton policies;

    TopBar(Shell shell, Desk desk, Commands commands, Palette search) {
        this.shell = shell;
        this.desk = desk;
        this.menus = new Menus(desk, commands);
        this.closing = commands.closing();
        this.years = listYears();
        this.policies = listPolicies();
        this.unchecked = Badges.unchecked(desk.messages());
        unchecked.setId("unchecked");
        title.setId("document-title");
        title.setMaxWidth(TITLE * desk.em());
        saved.setId("saved");
        saved.setMinWidth(USE_PREF_SIZE);
        String keys = Keys.said(Keys.of(Command.PALETTE));
        Nodes.prompt(search, desk.text("desktop.search.prompt", keys), desk.text("desktop.search.prompt.brief", keys));
        var export = Nodes.button("export", desk.text("desktop.button.export"), () -> Command.EXPORT.run(commands));
        export.getStyleClass().add("accent");
        List<Node> left = new ArrayList<>(List.of(title, saved));
        List.of("file", "edit", "view", "help").forEach(menu -> left.add(menus.button(menu)));
        Bar bar = new Bar();
        bar.getStyleClass().add("top");
        bar.left(left.toArray(Node[]::new));
        bar.filters(search);
        bar.right(unchecked, years, policies, export);
        getChildren().add(bar);
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
        title.setTooltip(new Tooltip(settings.title()));
        title.setText(
                settings.sample() && !marked
                        ? desk.text("desktop.sample.title", settings.title(), desk.text("desktop.sample.mark"))
                        : settings.title());
        menus.update();
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

    /** The list of years. */
    MenuButton years() {
        return years;
    }

    /** The list of policy packs. */
    MenuButton policies() {
        return policies;
    }

    private MenuButton listYears() {
        Settings now = desk.snapshot().settings();
        TreeSet<Integer> years = new TreeSet<>(desk.snapshot().ledger().years());
        years.addAll(List.of(now.year() - 1, now.year(), now.year() + 1));
        MenuButton menu = Menus.button("year", closing.title());
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

    private MenuButton listPolicies() {
        String now = desk.snapshot().pack().title().in(desk.messages());
        MenuButton menu = Menus.button("policy", desk.text("desktop.policy.menu", now));
        // To know what they are called, all packs are read; that takes longer than all else in the bar.
        menu.setOnShowing(event -> {
            if (menu.getItems().isEmpty()) {
                listPolicies(menu);
            }
        });
        return menu;
    }

    private void listPolicies(MenuButton menu) {
        PackShelf shelf = DocumentPacks.of(desk.snapshot().ledger());
        for (String id : shelf.ids()) {
            choose(
                    menu,
                    title(shelf, id),
                    id.equals(desk.snapshot().settings().policy()),
                    settings ->
                            new Settings(settings.year(), id, settings.place(), settings.title(), settings.sample()));
        }
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
}
