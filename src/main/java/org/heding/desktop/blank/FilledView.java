package org.heding.desktop.blank;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.session.Desk;
import org.heding.workbook.blank.Filled;
import org.heding.workbook.blank.Shortfall;

/** What came of filling a blank: where it lies, and everything that could not be filled. */
public final class FilledView implements SectionView {
    private final VBox pane = new VBox();

    /**
     * The outcome.
     *
     * @param open opens the filled table
     * @param back goes back to the reports
     */
    public FilledView(Desk desk, Path written, Filled filled, Runnable open, Runnable back) {
        Button opening = Nodes.button("filled-open", desk.text("desktop.blank.see"), open);
        opening.getStyleClass().add("accent");
        HBox bar = new HBox(
                Nodes.title(desk.text("desktop.blank.filled")),
                Nodes.label(written.getFileName().toString(), "chip"),
                Nodes.gap(),
                Nodes.button("filled-back", desk.text("desktop.blank.back"), back),
                opening);
        bar.getStyleClass().add("bar");
        Label said = Nodes.wrapped(
                desk.text(
                        filled.lacks().isEmpty() ? "desktop.blank.done" : "desktop.blank.lacking",
                        filled.rows(),
                        filled.cells(),
                        filled.lacks().size()),
                filled.lacks().isEmpty() ? "strong" : "bad-text");
        said.setId("filled-said");
        VBox head = new VBox(said);
        head.getStyleClass().add("notices");
        ListView<Shortfall> list = new ListView<>();
        list.setId("filled-lacks");
        list.setAccessibleText(said.getText());
        list.setCellFactory(view -> new Line(desk));
        list.getItems().setAll(filled.lacks());
        list.getItems().addAll(filled.notices());
        boolean any = !list.getItems().isEmpty();
        list.setVisible(any);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setMargin(list, new Insets(0, desk.em(), desk.em(), desk.em()));
        pane.getStyleClass().add("section");
        pane.setId("filled");
        pane.getChildren().addAll(List.of(bar, head, list));
    }

    /** A line of the list: the place in the table, and what is the matter. */
    private static final class Line extends ListCell<Shortfall> {
        private final Desk desk;

        Line(Desk desk) {
            this.desk = desk;
        }

        @Override
        protected void updateItem(Shortfall one, boolean empty) {
            super.updateItem(one, empty);
            setText(
                    empty || one == null
                            ? null
                            : one.sheet() + "!" + one.cell() + "   "
                                    + one.said().in(desk.messages()));
        }
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void update() {
        // It is of the moment the table was filled.
    }
}
