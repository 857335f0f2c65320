package org.heding.desktop.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TableColumn;
import javafx.scene.input.MouseEvent;
import org.heding.desktop.session.Desk;

/** Which columns of a table are shown, in what order and how wide: as the user left them. The name stays first. */
final class ShownColumns {
    private final GridTable table;
    private final Desk desk;
    private final String key;
    private final List<TableColumn<Row, ?>> original;
    private final Map<TableColumn<Row, ?>, Double> widths = new HashMap<>();

    /** @param key names the table among all tables */
    ShownColumns(GridTable table, Desk desk, String key) {
        this.table = table;
        this.desk = desk;
        this.key = key;
        this.original = List.copyOf(table.getColumns());
        original.forEach(column -> widths.put(column, column.getPrefWidth()));
        restore();
        table.getColumns().addListener((InvalidationListener) moved -> Platform.runLater(this::nameFirst));
        // A column is dragged or widened with the mouse, and done when it is let go.
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(this::keep));
    }

    private void restore() {
        List<TableColumn<Row, ?>> ordered = new ArrayList<>();
        for (ColumnLayout.Entry entry :
                ColumnLayout.of(desk.preferences().columns(key)).entries()) {
            original.stream()
                    .filter(column -> table.meaning(column).id().equals(entry.id()))
                    .findFirst()
                    .ifPresent(column -> {
                        if (entry.width() > 0) {
                            column.setPrefWidth(entry.width() * desk.em());
                        }
                        column.setVisible(!entry.hidden() || column == original.getFirst());
                        ordered.add(column);
                    });
        }
        original.stream().filter(column -> !ordered.contains(column)).forEach(ordered::add);
        order(ordered);
    }

    private void order(List<TableColumn<Row, ?>> ordered) {
        ordered.remove(original.getFirst());
        ordered.addFirst(original.getFirst());
        if (!table.getColumns().equals(ordered)) {
            table.getColumns().setAll(ordered);
        }
    }

    private void nameFirst() {
        order(new ArrayList<>(table.getColumns()));
    }

    private void keep() {
        String now = new ColumnLayout(table.getColumns().stream()
                        .map(column ->
                                new ColumnLayout.Entry(table.meaning(column).id(), width(column), !column.isVisible()))
                        .toList())
                .written();
        if (!now.equals(desk.preferences().columns(key))) {
            desk.preferences().columns(key, now);
        }
    }

    /** In letters; 0 where nobody made it wider or narrower. */
    private double width(TableColumn<Row, ?> column) {
        double usual = Math.max(widths.get(column), column.getMinWidth());
        return Math.abs(column.getWidth() - usual) < 1 ? 0 : column.getWidth() / desk.em();
    }

    /** All columns but the name, in their order. */
    List<TableColumn<Row, ?>> choices() {
        return table.getColumns().subList(1, table.getColumns().size());
    }

    /** Shows or hides a column; the name is never hidden. */
    void show(TableColumn<Row, ?> column, boolean shown) {
        if (column != original.getFirst() && column.isVisible() != shown) {
            column.setVisible(shown);
            keep();
        }
    }

    /** Moves a column past its neighbour that is shown. */
    void move(TableColumn<Row, ?> column, int step) {
        int at = table.getVisibleLeafColumns().indexOf(column) + step;
        if (column == original.getFirst()
                || at < 1
                || at >= table.getVisibleLeafColumns().size()) {
            return;
        }
        int place = table.getColumns().indexOf(table.getVisibleLeafColumn(at));
        List<TableColumn<Row, ?>> ordered = new ArrayList<>(table.getColumns());
        ordered.remove(column);
        ordered.add(place, column);
        order(ordered);
        keep();
    }

    /** Shows all columns as they were made. */
    void reset() {
        original.forEach(column -> {
            column.setVisible(true);
            column.setPrefWidth(widths.get(column));
        });
        order(new ArrayList<>(original));
        desk.preferences().columns(key, "");
    }
}
