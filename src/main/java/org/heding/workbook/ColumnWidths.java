package org.heding.workbook;

import java.util.Arrays;
import org.apache.poi.ss.usermodel.Sheet;

/** The width that each column of a sheet turns out to need, in characters; a Chinese character counts as two. */
final class ColumnWidths {
    private static final int LEAST = 8;
    private static final int MOST = 46;

    private int[] widths = new int[32];
    private int columns;
    private int spare = 2;

    /** Leaves less room beside what columns hold. */
    void tighten() {
        spare = 0;
    }

    /** Gives a column at least a width. */
    void widen(int column, int characters) {
        if (column >= widths.length) {
            widths = Arrays.copyOf(widths, Math.max(column + 1, 2 * widths.length));
        }
        columns = Math.max(columns, column + 1);
        widths[column] = Math.max(widths[column], Math.min(MOST, Math.max(LEAST, characters + spare)));
    }

    /** The number of columns that have a width. */
    int columns() {
        return columns;
    }

    /** The width of columns together, with what stands between them. */
    int sum(int first, int end) {
        int sum = 0;
        for (int column = first; column < end; column++) {
            sum += (column < columns && widths[column] > 0 ? widths[column] : LEAST) + 1;
        }
        return sum;
    }

    /** Sets the columns of a sheet. */
    void apply(Sheet sheet) {
        for (int column = 0; column < columns; column++) {
            if (widths[column] > 0) {
                sheet.setColumnWidth(column, TextWidth.column(widths[column]));
            }
        }
    }
}
