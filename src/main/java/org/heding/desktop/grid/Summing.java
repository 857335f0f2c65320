package org.heding.desktop.grid;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.application.Platform;

/**
 * Adds columns up. A small table is added up at once, a large one in slices between which the window draws and takes keys:
 * the figure that was typed is seen before the totals of ten thousand rows.
 */
final class Summing {
    private static final int SLICE = 2000;

    private final GridModel model;
    private int wave;

    Summing(GridModel model) {
        this.model = model;
    }

    /**
     * Begins to add up; what was begun before is given up.
     *
     * @param then hears of each column
     */
    void sum(List<Column> columns, BiConsumer<Column, Total> then) {
        wave++;
        slice(wave, columns, then, Total.NONE, 0);
    }

    private void slice(int mine, List<Column> columns, BiConsumer<Column, Total> then, Total begun, int first) {
        if (mine != wave) {
            return;
        }
        int rows = model.rows().size();
        Total total = begun;
        int from = first;
        int left = SLICE;
        for (int i = 0; i < columns.size(); i++) {
            int to = Math.min(rows, from + left);
            total = model.total(total, columns.get(i), from, to);
            left -= to - from;
            if (to < rows) {
                later(mine, columns.subList(i, columns.size()), then, total, to);
                return;
            }
            then.accept(columns.get(i), total);
            total = Total.NONE;
            from = 0;
        }
    }

    private void later(int mine, List<Column> columns, BiConsumer<Column, Total> then, Total begun, int from) {
        Platform.runLater(() -> slice(mine, columns, then, begun, from));
    }
}
