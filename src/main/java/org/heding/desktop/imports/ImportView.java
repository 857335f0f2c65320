package org.heding.desktop.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Lines;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.session.Desk;
import org.heding.workbook.Difference;
import org.heding.workbook.Item;
import org.heding.workbook.Rejection;

/** The preview of an import (导入预览): what would be new, other and the same, and every cell that cannot be taken. */
public final class ImportView implements SectionView {
    /** What can be done with what was read. */
    public interface Choices {
        /** Makes the import. */
        void accept();

        /** Writes a copy of the book with the bad cells marked. */
        void mark();

        /** Asks what the headers are that are not recognised. */
        void map();

        /** Goes back without. */
        void cancel();
    }

    /** More than this would push the table out of a small window. */
    private static final int MOST_NOTICES = 4;

    private final Desk desk;
    private final ImportPreview preview;
    private final VBox pane = new VBox();
    private final TextField search = new TextField();
    private final Label found = Nodes.label("", "muted");
    private final Lines<Rejection> errors;
    private final Lines<Item> items;
    private final VBox chosen = new VBox();
    private final ToggleGroup cards = new ToggleGroup();
    /** The sort of things listed; null where it is the cells that cannot be taken. */
    private Item.Sort shown;

    /**
     * A preview, and what can be done about it.
     *
     * @param unknown whether some of the book's sheets or headers are not recognised
     */
    public ImportView(Desk desk, ImportPreview preview, boolean unknown, Choices choices) {
        this.desk = desk;
        this.preview = preview;
        this.errors = errors();
        this.items = items();
        pane.getStyleClass().add("section");
        pane.setId("import-preview");
        chosen.getStyleClass().add("chosen-error");
        search.setId("import-search");
        search.setAccessibleText(desk.text("desktop.import.search"));
        search.setPromptText(desk.text("desktop.import.search"));
        search.setPrefColumnCount(16);
        search.textProperty().addListener((property, old, now) -> list());
        HBox bar = new HBox(search, found);
        bar.getStyleClass().add("bar");
        StackPane tables = new StackPane(errors, items);
        tables.getStyleClass().add("import-tables");
        VBox.setVgrow(tables, Priority.ALWAYS);
        pane.getChildren().addAll(bar(choices), cards(), bar, tables, chosen, notices(unknown, choices));
        list();
    }

    private Node bar(Choices choices) {
        Button all = Nodes.button("import-all", desk.text("desktop.import.all"), choices::accept);
        all.getStyleClass().add("accent");
        all.setDisable(!preview.clean() || preview.reading().changes().isEmpty());
        HBox bar = new HBox(
                Nodes.title(desk.text("desktop.import.title")),
                Nodes.label(preview.book().getFileName().toString(), "chip"),
                Nodes.gap(),
                Nodes.button("import-cancel", desk.text("desktop.button.cancel"), choices::cancel));
        if (!preview.clean()) {
            Button good = Nodes.button(
                    "import-good",
                    desk.text("desktop.import.good", preview.reading().accepted()),
                    choices::accept);
            good.setDisable(preview.reading().changes().isEmpty());
            bar.getChildren()
                    .addAll(Nodes.button("import-mark", desk.text("desktop.import.mark"), choices::mark), good);
        }
        bar.getChildren().add(all);
        bar.getStyleClass().add("bar");
        return bar;
    }

    /** A card for each sort of things, which lists them; first shown is what wants the user most. */
    private Node cards() {
        List<ToggleButton> all = new ArrayList<>();
        for (Item.Sort sort : Item.Sort.values()) {
            all.add(card(sort.name().toLowerCase(Locale.ROOT), preview.count(sort), sort));
        }
        ToggleButton wrong = card("wrong", preview.reading().faults(), null);
        all.add(wrong);
        ToggleButton first = preview.clean() ? all.get(preview.count(Item.Sort.CHANGED) > 0 ? 1 : 0) : wrong;
        first.fire();
        HBox box = new HBox();
        box.getChildren().addAll(all);
        box.getStyleClass().add("cards");
        return box;
    }

    private ToggleButton card(String id, int number, Item.Sort sort) {
        Label figure = Nodes.label(desk.text("desktop.import." + id + ".number", number), "card-figure");
        figure.setId("import-" + id);
        if (sort == null && number > 0) {
            figure.getStyleClass().add("bad-figure");
        }
        ToggleButton card = new ToggleButton();
        card.setId("import-card-" + id);
        card.setToggleGroup(cards);
        card.setGraphic(new VBox(Nodes.label(desk.text("desktop.import." + id), "card-title"), figure));
        card.setAccessibleText(desk.text("desktop.import." + id) + " " + figure.getText());
        card.getStyleClass().add("card");
        card.setPrefWidth(1);
        card.setMinWidth(0);
        card.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setOnAction(event -> {
            // A second click on the same card leaves it chosen.
            card.setSelected(true);
            shown = sort;
            list();
        });
        return card;
    }

    private Lines<Rejection> errors() {
        Lines<Rejection> table = new Lines<>("import-errors", desk.text("desktop.import.none"), rejection -> false);
        table.setAccessibleText(desk.text("desktop.import.wrong"));
        double em = desk.em();
        table.column(title("place"), 15 * em, "words", ImportPreview::place);
        table.column(title("column"), 9 * em, "words", Rejection::column);
        table.column(title("value"), 10 * em, "bad-text", ImportPreview::value);
        table.column(title("message"), 22 * em, "words", one -> one.message().in(desk.messages()));
        table.column(title("fix"), 22 * em, "words", one -> one.fix().in(desk.messages()));
        table.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> choose(now));
        return table;
    }

    private Lines<Item> items() {
        Lines<Item> table = new Lines<>("import-items", desk.text("desktop.import.none"), item -> false);
        table.setAccessibleText(desk.text("desktop.import.title"));
        double em = desk.em();
        table.column(title("place"), 15 * em, "words", ImportPreview::place);
        table.column(title("holder"), 16 * em, "words", ImportPreview::holder);
        table.column(title("column"), 14 * em, "words", Item::column);
        table.column(title("before"), 14 * em, "words", Item::before);
        table.column(title("after"), 14 * em, "words", Item::after);
        return table;
    }

    private String title(String id) {
        return desk.text("desktop.import.column." + id);
    }

    private void list() {
        boolean wrong = shown == null;
        errors.setVisible(wrong);
        items.setVisible(!wrong);
        String searched = search.getText();
        int all = wrong ? preview.reading().faults() : preview.count(shown);
        if (wrong) {
            errors.getItems().setAll(preview.rejected(searched, desk.messages()));
            items.getItems().clear();
        } else {
            items.getItems().setAll(preview.items(shown, searched));
            errors.getItems().clear();
            choose(null);
        }
        int listed = wrong ? errors.getItems().size() : items.getItems().size();
        boolean cut = !wrong && all > Difference.MOST_LISTED;
        found.setText(
                cut ? desk.text("desktop.import.first", listed, all) : desk.text("desktop.import.found", listed, all));
        found.setVisible(cut || listed != all);
    }

    /** Names the cell that was clicked, in full, so that it is found in the workbook. */
    private void choose(Rejection rejection) {
        chosen.getChildren().clear();
        if (rejection != null) {
            Label place = Nodes.wrapped(
                    desk.text("desktop.import.cell", rejection.sheet(), rejection.cell(), rejection.column()),
                    "strong");
            place.setId("import-cell");
            chosen.getChildren()
                    .addAll(
                            place,
                            Nodes.wrapped(rejection.message().in(desk.messages())),
                            Nodes.wrapped(rejection.fix().in(desk.messages()), "muted"));
        }
    }

    private Node notices(boolean unknown, Choices choices) {
        VBox notices = new VBox();
        notices.getStyleClass().add("notices");
        notices.getChildren()
                .add(Nodes.wrapped(
                        desk.text(preview.clean() ? "desktop.import.onestep" : "desktop.import.untouched"), "muted"));
        if (unknown) {
            Hyperlink map = Nodes.link(desk.text("desktop.import.map"), choices::map);
            map.setId("import-map");
            notices.getChildren().add(map);
        }
        preview.reading().notices().stream().limit(MOST_NOTICES).forEach(notice -> notices.getChildren()
                .add(Nodes.wrapped(notice.in(desk.messages()), "muted")));
        return notices;
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void update() {
        // The preview is of the moment the workbook was read.
    }
}
