package org.heding.desktop.blank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.heding.desktop.control.ChoiceText;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.session.Desk;
import org.heding.ledger.Ledger;
import org.heding.ledger.Tier;
import org.heding.policy.Level;
import org.heding.workbook.blank.BlankSurvey;
import org.heding.workbook.blank.BlankTable;
import org.heding.workbook.blank.Heading;
import org.heding.workbook.blank.Meaning;

/** The step in which the user sees what a blank's columns take, and says it where that is open (对应). */
public final class BlankView implements SectionView {
    private static final double[] SHARES = {3, 30, 25, 42};

    private final Desk desk;
    private final BlankModel model;
    private final Texts texts;
    private final VBox pane = new VBox();
    private final VBox content = new VBox();
    private final Label standing = Nodes.label("", "muted");
    private int choices;

    /** Asks for a fixed text. */
    @FunctionalInterface
    public interface Texts {
        /** Asks, and hands over what was typed. */
        void ask(Consumer<String> said);
    }

    /**
     * The step.
     *
     * @param accept keeps the blank and fills it
     * @param cancel goes back without
     */
    public BlankView(Desk desk, BlankModel model, Texts texts, Runnable accept, Runnable cancel) {
        this.desk = desk;
        this.model = model;
        this.texts = texts;
        Button go = Nodes.button("blank-go", desk.text("desktop.blank.go"), accept);
        go.getStyleClass().add("accent");
        standing.setId("blank-standing");
        Label file = Nodes.label(model.blank().name(), "chip");
        file.setMinWidth(0);
        HBox bar = new HBox(
                Nodes.title(desk.text("desktop.blank.title")),
                file,
                standing,
                Nodes.gap(),
                Nodes.button("blank-cancel", desk.text("desktop.button.cancel"), cancel),
                go);
        bar.getStyleClass().add("bar");
        content.getStyleClass().add("stack");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        pane.getStyleClass().add("section");
        pane.setId("blank");
        pane.getChildren().addAll(bar, scroll);
        show();
    }

    private void show() {
        choices = 0;
        content.getChildren().setAll(Nodes.wrapped(desk.text("desktop.blank.intro"), "muted"));
        model.survey().tables().forEach(table -> content.getChildren().add(table(table)));
        if (!model.survey().places().isEmpty()) {
            content.getChildren().add(places());
        }
        judge();
    }

    private void judge() {
        long open = model.open();
        standing.setText(open == 0 ? desk.text("desktop.blank.complete") : desk.text("desktop.blank.open", open));
    }

    private Node table(BlankTable table) {
        GridPane grid = grid("blank-grid");
        heads(grid, "", "column", "rows", "takes");
        int row = 1;
        List<Heading> headings = model.headings(table);
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            Label mark = mark(model.column(table, heading).isPresent());
            Label name = Nodes.wrapped(
                    heading.hidden() ? desk.text("desktop.blank.hidden", heading.name()) : heading.name(), "strong");
            Label rows = Nodes.label(String.join("、", BlankModel.samples(table, i)), "muted");
            Node takes = heading.formulas()
                    ? Nodes.label(desk.text("desktop.blank.formulas"), "muted")
                    : choice(
                            model.options(table),
                            model.column(table, heading),
                            heading.proposal().meaning(),
                            heading.name(),
                            meaning -> {
                                model.column(table, heading, meaning);
                                tick(mark);
                            });
            grid.addRow(row++, mark, name, rows, takes);
        }
        VBox card = new VBox(head(table), grid);
        if (!BlankModel.unmatched(table).isEmpty()) {
            card.getChildren().add(unmatched(table));
        }
        card.getStyleClass().addAll("card", "blank-card");
        return card;
    }

    private Node head(BlankTable table) {
        HBox head = new HBox(Nodes.label(desk.text("desktop.blank.sheet", table.sheet()), "card-title"), Nodes.gap());
        head.getStyleClass().add("blank-head");
        if (table.given().isEmpty()) {
            ComboBox<Level> levels = new ComboBox<>();
            levels.setId("blank-level-" + table.sheet());
            levels.setAccessibleText(desk.text("desktop.blank.level"));
            levels.setConverter(new ChoiceText<>(level -> desk.text("desktop.level." + level.id())));
            levels.getItems().setAll(BlankModel.levels());
            levels.setValue(model.level(table));
            levels.valueProperty().addListener((property, old, now) -> {
                model.level(table, now);
                show();
            });
            head.getChildren().addAll(Nodes.label(desk.text("desktop.blank.level")), levels);
        } else {
            long known = table.given().stream()
                    .filter(BlankTable.GivenRow::isMatched)
                    .count();
            head.getChildren()
                    .add(Nodes.label(
                            desk.text("desktop.blank.given", table.given().size(), known), "muted"));
        }
        return head;
    }

    /** The rows that nobody knows whose they are, with those that they can mean. */
    private Node unmatched(BlankTable table) {
        GridPane grid = grid("blank-grid");
        heads(grid, "", "unmatched", "", "is");
        Ledger ledger = desk.snapshot().ledger();
        Map<String, String> all = new LinkedHashMap<>();
        desk.snapshot().units(Tier.TOWNSHIP).forEach(unit -> all.put(unit.code(), unit.name()));
        desk.snapshot().units(Tier.COMMUNITY).forEach(unit -> all.put(unit.code(), unit.name()));
        int line = 1;
        for (BlankTable.GivenRow row : BlankModel.unmatched(table)) {
            Label mark = mark(model.row(table, row).isPresent());
            ComboBox<String> choice = new SearchableComboBox<>();
            choice.setId("blank-row-" + row.row());
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.setAccessibleText(row.said());
            choice.setConverter(new ChoiceText<>(holder -> said(holder, all, row, ledger)));
            List<String> holders = new ArrayList<>(List.of(""));
            holders.addAll(row.holders().isEmpty() ? all.keySet() : row.holders());
            choice.getItems().setAll(holders);
            choice.setPromptText(desk.text("desktop.blank.unknown"));
            model.row(table, row).ifPresent(choice::setValue);
            choice.valueProperty().addListener((property, old, now) -> {
                if (now != null) {
                    model.row(table, row, now);
                    tick(mark);
                }
            });
            grid.addRow(line++, mark, Nodes.wrapped(row.said(), "strong"), Nodes.label(""), choice);
        }
        return grid;
    }

    private String said(String holder, Map<String, String> all, BlankTable.GivenRow row, Ledger ledger) {
        if (holder == null) {
            return "";
        }
        if (holder.isEmpty()) {
            return desk.text("desktop.blank.leave");
        }
        String name = row.names().getOrDefault(holder, all.getOrDefault(holder, holder) + " " + holder);
        String street = holder.length() > Tier.TOWNSHIP.digits()
                ? ledger.unit(Tier.TOWNSHIP.prefix(holder))
                        .map(unit -> unit.name())
                        .orElse("")
                : "";
        return street.isEmpty() ? name : name + "  " + street;
    }

    private Node places() {
        GridPane grid = grid("blank-grid");
        heads(grid, "", "place", "cell", "takes");
        int line = 1;
        for (BlankSurvey.Place place : model.survey().places()) {
            Label mark = mark(place.known() || model.place(place.name()).isPresent());
            Node takes = place.known()
                    ? Nodes.label(desk.text("desktop.blank.place.known"), "muted")
                    : choice(model.options(), model.place(place.name()), Meaning.LEAVE, place.name(), meaning -> {
                        model.place(place.name(), meaning);
                        tick(mark);
                    });
            grid.addRow(
                    line++,
                    mark,
                    Nodes.wrapped("{" + place.name() + "}", "strong"),
                    Nodes.label(place.sheet() + "!" + place.cell(), "muted"),
                    takes);
        }
        VBox card = new VBox(Nodes.label(desk.text("desktop.blank.places"), "card-title"), grid);
        card.getStyleClass().addAll("card", "blank-card");
        return card;
    }

    private ComboBox<BlankModel.Option> choice(
            List<BlankModel.Option> options,
            Optional<Meaning> said,
            Meaning proposed,
            String name,
            Consumer<Meaning> chosen) {
        ComboBox<BlankModel.Option> choice = new SearchableComboBox<>();
        choice.setId("blank-choice-" + choices++);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setMinWidth(0);
        choice.setAccessibleText(name);
        choice.getItems().setAll(options);
        if (said.isEmpty() && !proposed.equals(Meaning.LEAVE)) {
            choice.getItems().addFirst(model.option(proposed));
        }
        choice.setPromptText(
                proposed.equals(Meaning.LEAVE)
                        ? desk.text("desktop.blank.unknown")
                        : desk.text(
                                "desktop.blank.perhaps", model.option(proposed).text()));
        said.map(model::option).ifPresent(option -> {
            if (!options.contains(option)) {
                choice.getItems().add(1, option);
            }
            choice.setValue(option);
        });
        choice.valueProperty().addListener((property, old, now) -> {
            if (now != null && now.meaning().equals(Meaning.text(""))) {
                texts.ask(text -> {
                    BlankModel.Option fixed = model.option(Meaning.text(text));
                    choice.getItems().add(1, fixed);
                    choice.setValue(fixed);
                });
            } else if (now != null) {
                chosen.accept(now.meaning());
            }
        });
        return choice;
    }

    private void heads(GridPane grid, String... keys) {
        for (int i = 0; i < keys.length; i++) {
            grid.add(
                    Nodes.label(keys[i].isEmpty() ? "" : desk.text("desktop.blank.head." + keys[i]), "card-title"),
                    i,
                    0);
        }
    }

    private static GridPane grid(String style) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add(style);
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private Label mark(boolean known) {
        Label mark = Nodes.label(known ? "✓" : "？", known ? "blank-known" : "blank-open");
        mark.setAccessibleText(desk.text(known ? "desktop.blank.known" : "desktop.blank.unknown"));
        return mark;
    }

    private void tick(Label mark) {
        mark.setText("✓");
        mark.getStyleClass().setAll("label", "blank-known");
        mark.setAccessibleText(desk.text("desktop.blank.known"));
        judge();
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void update() {
        // What is said here is of a blank, not of the document.
    }
}
