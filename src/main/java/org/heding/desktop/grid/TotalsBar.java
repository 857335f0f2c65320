package org.heding.desktop.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
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
    private final List<Label> sums = new ArrayList<>();

    /** The totals of a table; a click on one goes to the figure of the place as a whole. */
    TotalsBar(Desk desk, GridTable table, Consumer<Column> clicked) {
        this.desk = desk;
        this.table = table;
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
            sums.add(sum);
            getChildren().add(sum);
        }
        table.getColumns().forEach(column -> column.widthProperty().addListener(width -> requestLayout()));
        table.scrolled().addListener(scrolled -> requestLayout());
        table.model().onRefresh(this::show);
        table.model().rows().addListener((javafx.beans.InvalidationListener) rows -> show());
        show();
    }

    private void show() {
        GridModel model = table.model();
        for (int i = 0; i < sums.size(); i++) {
            Column column = model.columns().get(i);
            Label sum = sums.get(i);
            if (column.look() == Column.Look.NAME) {
                long rows = model.rows().stream().filter(row -> !row.blank()).count();
                sum.setText(desk.text("desktop.total", rows));
            } else {
                model.total(column)
                        .ifPresentOrElse(total -> show(sum, column, total), () -> sum.setText(whole(column)));
            }
        }
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
    private void makeRoom(int i, boolean name) {
        double needed = Math.ceil(sums.get(i).prefWidth(-1));
        if (!name && table.getColumns().get(i).getMinWidth() < needed) {
            table.getColumns().get(i).setMinWidth(needed);
        }
    }

    @Override
    protected void layoutChildren() {
        double x = table.snappedLeftInset();
        for (int i = 0; i < sums.size(); i++) {
            double width = table.getColumns().get(i).getWidth();
            boolean name = table.model().columns().get(i).look() == Column.Look.NAME;
            makeRoom(i, name);
            sums.get(i).resizeRelocate(name ? x : x - table.scrolled().get(), 0, width, getHeight());
            x += width;
        }
    }
}
