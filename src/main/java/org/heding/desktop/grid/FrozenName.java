package org.heding.desktop.grid;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.skin.TableColumnHeader;

/** Keeps the first column of a table in sight while the others scroll below it. */
final class FrozenName {
    private final GridTable table;
    private final DoubleProperty scrolled = new SimpleDoubleProperty();
    private ScrollBar bar;
    private boolean header;

    FrozenName(GridTable table) {
        this.table = table;
    }

    /** How far the table is scrolled to the right, in pixels. */
    DoubleProperty scrolled() {
        return scrolled;
    }

    /** Scrolls so far to the right. */
    void scroll(double across) {
        if (bar != null) {
            bar.setValue(Math.clamp(across, bar.getMin(), bar.getMax()));
        }
    }

    /** Finds the scroll bar and the header, which come into being with the first layout. */
    void hold() {
        if (bar == null) {
            table.lookupAll(".scroll-bar").forEach(node -> {
                if (node instanceof ScrollBar found && found.getOrientation() == Orientation.HORIZONTAL) {
                    bar = found;
                    scrolled.bind(found.valueProperty());
                }
            });
        }
        if (!header) {
            table.lookupAll(".column-header").forEach(node -> {
                if (node instanceof TableColumnHeader head
                        && head.getTableColumn() == table.getColumns().getFirst()) {
                    head.setViewOrder(-1);
                    head.translateXProperty().bind(scrolled);
                    header = true;
                }
            });
        }
    }

    /** Scrolls until the whole of a column is in sight beside the first. */
    void reveal(int index) {
        if (bar == null && table.getScene() != null) {
            // A table that was never laid out has no scroll bar to move yet.
            table.getScene().getRoot().applyCss();
            table.getScene().getRoot().layout();
        }
        if (bar == null || index <= 0 || !bar.isVisible()) {
            return;
        }
        double before = table.getVisibleLeafColumns().subList(0, index).stream()
                .mapToDouble(TableColumn::getWidth)
                .sum();
        double frozen = table.getVisibleLeafColumn(0).getWidth();
        double seen = table.getWidth()
                - table.lookupAll(".scroll-bar").stream()
                        .filter(node -> node instanceof ScrollBar found
                                && found.getOrientation() == Orientation.VERTICAL
                                && found.isVisible())
                        .mapToDouble(node -> node.getLayoutBounds().getWidth())
                        .sum();
        double least = before + table.getVisibleLeafColumn(index).getWidth() - seen;
        double most = before - frozen;
        double now = bar.getValue();
        bar.setValue(Math.clamp(now < least ? least : Math.min(now, most), bar.getMin(), bar.getMax()));
    }
}
