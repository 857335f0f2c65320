package org.heding.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a sheet, looked at as the header of a sheet of the import book.
 *
 * @param row the row
 * @param columns where the columns stand, counted from 0
 * @param unknown cells that belong to no column
 * @param repeated cells of columns that stood before
 * @param otherUnits cells of columns that are given in another unit of measure
 */
record Header(
        RawRow row,
        Map<BookColumn, Integer> columns,
        List<RawCell> unknown,
        Map<RawCell, BookColumn> repeated,
        Map<RawCell, BookColumn> otherUnits) {
    /** The header must stand within so many rows. */
    static final int WITHIN = 10;

    /** Looks at a row as the header of a sheet. */
    static Header of(RawRow row, SheetLayout sheet) {
        Map<BookColumn, Integer> columns = new LinkedHashMap<>();
        List<RawCell> unknown = new ArrayList<>();
        Map<RawCell, BookColumn> repeated = new HashMap<>();
        Map<RawCell, BookColumn> otherUnits = new HashMap<>();
        for (RawCell cell : row.cells()) {
            HeaderText text = HeaderText.of(cell.shown());
            Optional<BookColumn> column = sheet.columns().stream()
                    .filter(candidate -> text.fit(candidate) != HeaderText.Fit.NONE)
                    .findFirst();
            if (column.isEmpty()) {
                unknown.add(cell);
            } else if (text.fit(column.get()) == HeaderText.Fit.OTHER_UNIT) {
                otherUnits.put(cell, column.get());
            } else if (columns.putIfAbsent(column.get(), cell.column()) != null) {
                repeated.put(cell, column.get());
            }
        }
        return new Header(row, columns, unknown, repeated, otherUnits);
    }

    /** The row among the first ones that names the most columns; nothing if none names two. */
    static Optional<Header> find(List<RawRow> rows, SheetLayout sheet) {
        Header best = null;
        for (RawRow row : rows) {
            if (row.number() <= WITHIN && row.cells().size() >= 2) {
                Header header = of(row, sheet);
                if (header.size() >= 2 && (best == null || header.size() > best.size())) {
                    best = header;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The number of columns it names. */
    int size() {
        return columns.size() + otherUnits.size();
    }

    /** The required columns that it lacks. */
    List<BookColumn> missing(SheetLayout sheet) {
        return sheet.columns().stream()
                .filter(column -> column.required() && !columns.containsKey(column))
                .toList();
    }
}
