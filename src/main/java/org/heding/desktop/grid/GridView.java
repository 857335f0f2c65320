package org.heding.desktop.grid;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.ChoiceText;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Focus;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;

/** A grid with its filters and totals. */
public final class GridView extends VBox {
    private final Desk desk;
    private final GridModel model;
    private final GridTable table;
    private final HBox filters = new HBox();

    /**
     * A grid.
     *
     * @param grouped whether rows can be filtered by township
     * @param judged whether rows can be filtered by what does not meet a standard
     */
    public GridView(Desk desk, GridModel model, boolean grouped, boolean judged) {
        this.desk = desk;
        this.model = model;
        this.table = new GridTable(model, desk.em());
        getStyleClass().add("grid-view");
        filters.getStyleClass().add("bar");
        if (grouped) {
            filters.getChildren().add(townships());
        }
        if (judged) {
            ToggleButton unmet = new ToggleButton(desk.text("desktop.filter.unmet"));
            unmet.setId("only-unmet");
            unmet.setMinWidth(USE_PREF_SIZE);
            model.onlyUnmetProperty().bindBidirectional(unmet.selectedProperty());
            filters.getChildren().add(unmet);
        }
        Label empty = Nodes.wrapped(desk.text("desktop.grid.empty"), "muted");
        table.setPlaceholder(empty);
        table.onMove(this::moved);
        MenuItem cells = confirm("cells", () -> model.confirm(table.selected()));
        MenuItem column = confirm("column", () -> model.confirm(table.focused().column()));
        ContextMenu menu =
                new ContextMenu(trace("cell", at -> at.column().id()), trace("holder", at -> ""), cells, column);
        menu.setOnShowing(event -> {
            cells.setDisable(table.selected().stream()
                    .noneMatch(at -> model.cell(at.row(), at.column()).carried()));
            column.setDisable(table.focused() == null
                    || model.rows().stream()
                            .noneMatch(row ->
                                    model.cell(row, table.focused().column()).carried()));
        });
        table.setContextMenu(menu);
        model.noticeProperty()
                .addListener((property, old, now) -> desk.noticeProperty().set(now));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(table, new TotalsBar(desk, table, this::explainTotal));
    }

    private MenuItem confirm(String what, Runnable action) {
        MenuItem item = new MenuItem(desk.text("desktop.carry.confirm." + what));
        item.setId("confirm-" + what);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** A way to the history of what is under the cursor. */
    private MenuItem trace(String what, Function<Position, String> column) {
        MenuItem item = new MenuItem(desk.text("desktop.history.trace." + what));
        item.setId("trace-" + what);
        item.setOnAction(event -> {
            Position at = table.focused();
            if (at != null && !at.row().holder().isEmpty()) {
                desk.go(new Jump(Section.HISTORY, at.row().holder(), column.apply(at)));
            }
        });
        return item;
    }

    private ComboBox<Unit> townships() {
        ComboBox<Unit> choice = new ComboBox<>();
        choice.setId("township-filter");
        choice.getItems().add(null);
        choice.getItems().addAll(desk.snapshot().units(Tier.TOWNSHIP));
        choice.setConverter(
                new ChoiceText<>(unit -> unit == null ? desk.text("desktop.filter.township") : unit.name()));
        choice.setValue(null);
        choice.valueProperty()
                .addListener((property, old, now) -> model.groupProperty().set(now == null ? "" : now.code()));
        return choice;
    }

    /** The filters, to be put beside the title. */
    public HBox filters() {
        return filters;
    }

    private void moved(Position at) {
        if (at != null && !at.row().holder().isEmpty()) {
            desk.focusProperty().set(new Focus(at.row().holder(), at.column().id()));
            Cell cell = model.cell(at.row(), at.column());
            desk.noticeProperty()
                    .set(
                            cell.mark() == Cell.Mark.REJECTED || cell.carried()
                                    ? messages ->
                                            cell.note().lines().findFirst().orElse("")
                                    : model.noticeProperty().get());
        }
        List<Position> selected = table.selected();
        Total total = model.total(selected);
        desk.selectionProperty()
                .set(
                        total.count() == 0
                                ? desk.text("desktop.selection.cells", selected.size())
                                : desk.text(
                                        "desktop.selection.sum",
                                        selected.size(),
                                        desk.figures().number(total.sum()),
                                        total.count(),
                                        desk.figures()
                                                .number(total.mean().rounded(2, java.math.RoundingMode.HALF_UP))));
    }

    private void explainTotal(Column column) {
        String holder = model.groupProperty().get().isEmpty()
                ? desk.snapshot().settings().place()
                : model.groupProperty().get();
        if (column.summed() && !holder.isEmpty()) {
            desk.focusProperty().set(new Focus(holder, column.id()));
        }
    }

    /** Puts the cursor on a figure. */
    public void reveal(String holder, String column) {
        model.onlyUnmetProperty().set(false);
        model.groupProperty().set("");
        Optional<Row> row = model.row(holder);
        if (row.isPresent()) {
            int at = 0;
            for (int i = 0; i < model.columns().size(); i++) {
                if (model.columns().get(i).id().equals(column)) {
                    at = i;
                }
            }
            table.goTo(table.getItems().indexOf(row.get()), at);
        }
    }

    /** The rows of the selected cells. */
    public List<Row> selectedRows() {
        return table.selected().stream().map(Position::row).distinct().toList();
    }
}
