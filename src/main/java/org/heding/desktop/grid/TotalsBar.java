package org.heding.desktop.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Snapshot;
import org.heding.formula.Value;
import org.heding.policy.Type;

/** The totals below a grid: they stand under their columns and stay in sight. */
final class TotalsBar extends Pane {
    private final Desk desk;
    private final GridTable table;
    private final Summing summing;
    private final Map<Column, Label> sums = new LinkedHashMap<>();

    /** The totals of a table; a click on one goes to the figure of the place as a whole. */
    TotalsBar(Desk desk, GridTable table, Consumer<Column> clicked) {
        this.desk = desk;
        this.table = table;
        this.summing = new Summing(table.model());
        getStyleClass().add("totals");
        setId("totals");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        for (Column column : table.model().columns()) {
            Label sum = Nodes.label("", "total");
            sum.setId("total-" + column.id());
            sum.setAlignment(column.look().right() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            if (column.look() == Column.Look.NAME) {
                sum.setViewOrder(-1);
                sum.getStyleClass().add("name");
            }
            sum.setOnMouseClicked(event -> clicked.accept(column));
            sums.put(column, sum);
            getChildren().add(sum);
        }
        table.getColumns().forEach(column -> column.widthProperty().addListener(width -> requestLayout()));
        table.getVisibleLeafColumns().addListener((InvalidationListener) shown -> requestLayout());
        table.scrolled().addListener(scrolled -> requestLayout());
        table.model().onRefresh(this::show);
        table.model().rows().addListener((InvalidationListener) rows -> show());
        table.model().arrangement().onFilter(this::show);
        show();
    }

    private void show() {
        GridModel model = table.model();
        sums.forEach((column, sum) -> {
            if (!column.summed()) {
                sum.setText(column.look() == Column.Look.NAME ? rows() : whole(column));
            }
        });
        List<Column> summed = model.columns().stream().filter(Column::summed).toList();
        summing.sum(summed, (column, total) -> {
            show(sums.get(column), column, total);
            requestLayout();
        });
        requestLayout();
    }

    /** How many rows there are, and where a column's filter hides some, of how many. */
    private String rows() {
        GridModel model = table.model();
        long rows = model.rows().stream().filter(row -> !row.blank()).count();
        return model.arrangement().filters().isEmpty()
                ? desk.text("desktop.total", rows)
                : desk.text("desktop.total.of", rows, model.arrangement().all());
    }

    /** Of a result that does not add up, what the pack itself says of the unit above the rows. */
    private String whole(Column column) {
        GridModel model = table.model();
        Snapshot snapshot = desk.snapshot();
        String above = model.groupProperty().get().isEmpty()
                ? snapshot.settings().place()
                : model.groupProperty().get();
        boolean one = model.rows().stream().anyMatch(row -> row.holder().equals(above));
        if (!column.computed()
                || one
                || model.onlyUnmetProperty().get()
                || !model.arrangement().filters().isEmpty()
                || snapshot.name(above).isEmpty()) {
            return "";
        }
        return snapshot.pack()
                .rule(snapshot.level(above), column.id())
                .map(rule -> snapshot.value(above, rule.id()) instanceof Value.Amount amount
                        ? desk.figures().number(amount.number(), rule.type())
                        : "")
                .orElse("");
    }

    private void show(Label sum, Column column, Total total) {
        Type type = column.look() == Column.Look.MONEY ? Type.MONEY : Type.DECIMAL;
        sum.setText(total.count() == 0 ? "" : desk.figures().number(total.sum(), type));
        sum.setTooltip(total.missing() == 0 ? null : new Tooltip(desk.text("desktop.total.missing", total.missing())));
        sum.pseudoClassStateChanged(Marks.of(Cell.Mark.MISSING), total.missing() > 0);
    }

    /** A total is longer than the figures above it; its column grows until it can be read. */
    private static void makeRoom(TableColumn<Row, ?> column, Label sum) {
        double needed = Math.ceil(sum.prefWidth(-1));
        if (column.getMinWidth() < needed) {
            column.setMinWidth(needed);
        }
    }

    @Override
    protected void layoutChildren() {
        double x = table.snappedLeftInset();
        sums.values().forEach(sum -> sum.setVisible(false));
        for (TableColumn<Row, ?> column : table.getVisibleLeafColumns()) {
            Column shown = table.meaning(column);
            Label sum = sums.get(shown);
            boolean name = shown.look() == Column.Look.NAME;
            if (!name) {
                makeRoom(column, sum);
            }
            sum.setVisible(true);
            sum.resizeRelocate(name ? x : x - table.scrolled().get(), 0, column.getWidth(), getHeight());
            x += column.getWidth();
        }
    }
}
