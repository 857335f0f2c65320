package org.heding.desktop.imports;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Snapshot;
import org.heding.formula.Fraction;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.workbook.Difference;
import org.heding.workbook.Rejection;

/** The preview of an import (导入预览): what it would change, and every cell that cannot be taken. */
public final class ImportView implements SectionView {
    /** The height of the table without its rows, in letters. */
    private static final double ROWS_REST = 3.6;

    private final Desk desk;
    private final ImportPreview preview;
    private final VBox pane = new VBox();
    private final TableView<Rejection> errors = new TableView<>();
    private final VBox chosen = new VBox();

    /**
     * A preview.
     *
     * @param accept makes the import
     * @param cancel goes back without
     */
    public ImportView(Desk desk, ImportPreview preview, Runnable accept, Runnable cancel) {
        this.desk = desk;
        this.preview = preview;
        pane.getStyleClass().add("section");
        pane.setId("import-preview");
        chosen.getStyleClass().add("chosen-error");
        pane.getChildren().addAll(bar(accept, cancel), cards());
        if (!preview.clean()) {
            table();
            pane.getChildren().addAll(errors, chosen);
            VBox.setVgrow(errors, Priority.ALWAYS);
            VBox.setMargin(errors, new Insets(desk.em(), desk.em(), 0, desk.em()));
            errors.setMaxHeight(desk.em() * (ROWS_REST + 2 * errors.getItems().size()));
        }
        VBox notices = new VBox();
        notices.getStyleClass().add("notices");
        if (!preview.clean()) {
            notices.getChildren().add(Nodes.wrapped(desk.text("desktop.import.untouched"), "muted"));
        }
        preview.reading().notices().forEach(notice -> notices.getChildren()
                .add(Nodes.wrapped(notice.in(desk.messages()), "muted")));
        pane.getChildren().add(notices);
    }

    private Node bar(Runnable accept, Runnable cancel) {
        Button all = Nodes.button("import-all", desk.text("desktop.import.all"), accept);
        all.getStyleClass().add("accent");
        all.setDisable(!preview.clean() || preview.changes().isEmpty());
        HBox bar = new HBox(
                Nodes.title(desk.text("desktop.import.title")),
                Nodes.label(preview.book().getFileName().toString(), "chip"),
                Nodes.gap(),
                Nodes.button("import-cancel", desk.text("desktop.button.cancel"), cancel));
        if (!preview.clean()) {
            Button good = Nodes.button(
                    "import-good",
                    desk.text("desktop.import.good", preview.reading().accepted()),
                    accept);
            good.setDisable(preview.changes().isEmpty());
            bar.getChildren().add(good);
        }
        bar.getChildren().add(all);
        bar.getStyleClass().add("bar");
        return bar;
    }

    private Node cards() {
        HBox cards = new HBox(
                card("added", preview.added(), ""),
                card(
                        "changed",
                        preview.changed(),
                        preview.example().map(this::example).orElse("")),
                card("same", preview.same(), ""),
                card("wrong", preview.reading().rejected().size(), ""));
        cards.getStyleClass().add("cards");
        cards.getChildren().forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
        return cards;
    }

    private Node card(String id, int number, String note) {
        Label figure = Nodes.label(desk.text("desktop.import." + id + ".number", number), "card-figure");
        figure.setId("import-" + id);
        if (id.equals("wrong") && number > 0) {
            figure.getStyleClass().add("bad-figure");
        }
        VBox card = new VBox(
                Nodes.label(desk.text("desktop.import." + id), "card-title"), figure, Nodes.label(note, "card-note"));
        card.getStyleClass().add("card");
        card.setPrefWidth(1);
        card.setMinWidth(0);
        return card;
    }

    private String example(Difference.Example example) {
        Snapshot snapshot = desk.snapshot();
        Text field = snapshot.label(snapshot.level(example.holder()), example.field())
                .<Text>map(label -> label)
                .orElse(Phrase.of("desktop.column.name"));
        return desk.text(
                "desktop.import.example",
                snapshot.name(example.holder()),
                field,
                desk.figures().number(Fraction.of(example.before())),
                desk.figures().number(Fraction.of(example.after())));
    }

    private void table() {
        errors.setId("import-errors");
        errors.getStyleClass().add("plain-table");
        errors.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        column("place", 15, rejection -> rejection.sheet() + "!" + rejection.cell(), false);
        column("column", 9, Rejection::column, false);
        column("value", 10, Rejection::value, true);
        column("message", 22, rejection -> rejection.message().in(desk.messages()), false);
        column("fix", 22, rejection -> rejection.fix().in(desk.messages()), false);
        errors.getItems().setAll(preview.reading().rejected());
        errors.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> choose(now));
    }

    private void column(String id, double width, Function<Rejection, String> text, boolean bad) {
        TableColumn<Rejection, String> column = new TableColumn<>(desk.text("desktop.import.column." + id));
        column.setPrefWidth(width * desk.em());
        column.setCellValueFactory(features -> new ReadOnlyStringWrapper(text.apply(features.getValue())));
        column.setCellFactory(of -> new TableCell<>() {
            @Override
            protected void updateItem(String said, boolean empty) {
                super.updateItem(said, empty);
                setText(empty ? null : said);
                setTooltip(empty || said == null || said.isEmpty() ? null : new Tooltip(said));
                getStyleClass().remove("bad-text");
                if (bad) {
                    getStyleClass().add("bad-text");
                }
            }
        });
        errors.getColumns().add(column);
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

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void update() {
        // The preview is of the moment the workbook was read.
    }
}
