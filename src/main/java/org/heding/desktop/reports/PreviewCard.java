package org.heding.desktop.reports;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Snapshot;
import org.heding.policy.ReportTable;
import org.heding.workbook.ReportChoice;
import org.heding.workbook.ReportHead;
import org.heding.workbook.TablePreview;

/** The beginning of the first page of a table of the report, as it will be printed. */
final class PreviewCard extends VBox {
    private static final int MOST = 18;
    /** The columns that name a row; figures follow. */
    private static final int NAMES = 3;

    private final Desk desk;
    private final Supplier<ReportChoice> choice;
    private Optional<ReportTable> table = Optional.empty();

    /**
     * An empty preview.
     *
     * @param choice what is chosen of the report
     */
    PreviewCard(Desk desk, Supplier<ReportChoice> choice) {
        this.desk = desk;
        this.choice = choice;
        setId("report-preview");
        getStyleClass().add("card");
        setMinWidth(0);
    }

    /** Shows a table. */
    void show(ReportTable chosen) {
        table = Optional.of(chosen);
        update();
    }

    /** Shows it as of the latest snapshot. */
    void update() {
        table.map(this::preview).ifPresent(this::show);
    }

    private TablePreview preview(ReportTable of) {
        Snapshot snapshot = desk.snapshot();
        String title = snapshot.settings().title();
        ReportHead head = new ReportHead(
                title,
                snapshot.settings().place(),
                snapshot.place().map(unit -> unit.name()).orElse(title),
                snapshot.settings().sample(),
                choice.get());
        return TablePreview.of(of, snapshot.assessment(), head, desk.messages(), MOST);
    }

    private void show(TablePreview preview) {
        GridPane sheet = new GridPane();
        sheet.getStyleClass().add("sheet-preview");
        for (int column = 0; column < preview.heads().size(); column++) {
            sheet.add(cell(preview.heads().get(column), "sheet-head"), column, 0);
        }
        int row = 1;
        for (TablePreview.Line line : preview.lines()) {
            for (int column = 0; column < line.cells().size(); column++) {
                Label cell = cell(line.cells().get(column), line.total() ? "sheet-total" : "sheet-cell");
                if (column >= NAMES) {
                    cell.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
                }
                sheet.add(cell, column, row);
            }
            row++;
        }
        Label title = Nodes.wrapped(preview.title(), "sheet-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox above =
                new HBox(Nodes.label(preview.unit(), "small"), Nodes.gap(), Nodes.label(preview.measures(), "small"));
        ScrollPane scrolled = new ScrollPane(sheet);
        scrolled.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scrolled.getStyleClass().add("edge-to-edge");
        int left = preview.all() - preview.lines().size();
        getChildren()
                .setAll(
                        Nodes.label(desk.text("desktop.reports.preview"), "card-title"),
                        title,
                        above,
                        scrolled,
                        Nodes.wrapped(
                                left > 0
                                        ? desk.text("desktop.reports.preview.more", preview.all(), left)
                                        : desk.text("desktop.reports.preview.all", preview.all()),
                                "muted",
                                "small"));
    }

    private static Label cell(String text, String style) {
        Label cell = Nodes.label(text, style);
        cell.setMaxWidth(Double.MAX_VALUE);
        cell.setMaxHeight(Double.MAX_VALUE);
        cell.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(cell, HPos.LEFT);
        return cell;
    }
}
