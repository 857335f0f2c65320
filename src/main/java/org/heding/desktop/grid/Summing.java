package org.heding.desktop.grid;

import java.util.List;
import java.util.function.BiConsumer;

/** Adds columns up: the figure that was typed is seen before the totals of ten thousand rows. */
final class Summing {
    private static final int SLICE = 2000;

    private final GridModel model;
    private final Slices slices = new Slices();

    Summing(GridModel model) {
        this.model = model;
    }

    /**
     * Begins to add up; what was begun before is given up.
     *
     * @param then hears of each column
     */
    void sum(List<Column> columns, BiConsumer<Column, Total> then) {
        slices.run(new Sums(columns, then)::slice);
    }

    /** What has been added up so far. */
    private final class Sums {
        private final List<Column> columns;
        private final BiConsumer<Column, Total> then;
        private int column;
        private int row;
        private Total total = Total.NONE;

        Sums(List<Column> columns, BiConsumer<Column, Total> then) {
            this.columns = columns;
            this.then = then;
        }

        /** Adds up so many figures; answers whether all columns are done. */
        boolean slice() {
            int rows = model.rows().size();
            int left = SLICE;
            while (column < columns.size()) {
                int to = Math.min(rows, row + left);
                total = model.total(total, columns.get(column), row, to);
                left -= to - row;
                row = to;
                if (row < rows) {
                    return false;
                }
                then.accept(columns.get(column), total);
                column++;
                row = 0;
                total = Total.NONE;
            }
            return true;
        }
    }
}
