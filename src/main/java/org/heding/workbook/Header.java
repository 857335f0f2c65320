package org.heding.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

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

    /** Looks at a row as the header of a sheet, with the columns that the user has given to some of its cells. */
    static Header of(RawRow row, SheetLayout sheet, Mapping mapping) {
        Header header = new Header(row, new LinkedHashMap<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>());
        List<RawCell> others = new ArrayList<>();
        for (RawCell cell : row.cells()) {
            Optional<String> name = mapping.column(cell);
            Optional<BookColumn> column = name.flatMap(sheet::named);
            column.ifPresent(
                    given -> header.put(cell, given, HeaderText.of(cell.shown()).given(given)));
            if (column.isEmpty() && !name.equals(Optional.of(""))) {
                others.add(cell);
            }
        }
        Set<BookColumn> given = Set.copyOf(header.columns.keySet());
        for (RawCell cell : others) {
            HeaderText text = HeaderText.of(cell.shown());
            sheet.columns().stream()
                    .filter(candidate -> text.fit(candidate) != HeaderText.Fit.NONE)
                    .findFirst()
                    .filter(column -> !given.contains(column))
                    .ifPresentOrElse(
                            column -> header.put(cell, column, text.fit(column)), () -> header.unknown.add(cell));
        }
        return header;
    }

    private void put(RawCell cell, BookColumn column, HeaderText.Fit fit) {
        if (fit == HeaderText.Fit.OTHER_UNIT) {
            otherUnits.put(cell, column);
        } else if (columns.putIfAbsent(column, cell.column()) != null) {
            repeated.put(cell, column);
        }
    }

    /**
     * The row among the first ones that names the most columns; nothing if none names two.
     *
     * @param mappings what the user has said of the cells of a row
     */
    static Optional<Header> find(List<RawRow> rows, SheetLayout sheet, Function<RawRow, Mapping> mappings) {
        Header best = null;
        for (RawRow row : rows) {
            if (row.number() <= WITHIN && row.cells().size() >= 2) {
                Header header = of(row, sheet, mappings.apply(row));
                if (header.size() >= 2 && (best == null || header.size() > best.size())) {
                    best = header;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The name of the column that a cell is taken for; nothing if it is taken for none. */
    Optional<String> column(RawCell cell) {
        return Stream.concat(
                        Stream.concat(otherUnits.entrySet().stream(), repeated.entrySet().stream())
                                .filter(known -> known.getKey().equals(cell))
                                .map(Map.Entry::getValue),
                        columns.entrySet().stream()
                                .filter(known -> known.getValue() == cell.column())
                                .map(Map.Entry::getKey))
                .map(BookColumn::name)
                .findFirst();
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
