package org.heding.desktop.grid;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where a text stands among the cells shown, row by row.
 *
 * @param places the cells
 */
record Hits(List<Position> places) {
    /** Of no text. */
    static final Hits NONE = new Hits(List.of());

    /** The first of them at or after a cell, else the first of all; -1 where there is none. */
    int from(Position cursor, List<Row> rows, List<Column> columns) {
        return places.isEmpty() ? -1 : after(cursor, rows, columns) % places.size();
    }

    /** The next of them after a cell or before it, and around the end; -1 where there is none. */
    int next(Position cursor, List<Row> rows, List<Column> columns, int way) {
        if (places.isEmpty()) {
            return -1;
        }
        int at = after(cursor, rows, columns);
        boolean there = at < places.size() && places.get(at).equals(cursor);
        return Math.floorMod(way > 0 && !there ? at : at + way, places.size());
    }

    /** How many stand before a cell. */
    private int after(Position cursor, List<Row> rows, List<Column> columns) {
        if (cursor == null) {
            return 0;
        }
        int row = rows.indexOf(cursor.row());
        Map<Row, Integer> numbers = new HashMap<>();
        rows.forEach(one -> numbers.put(one, numbers.size()));
        return (int) places.stream()
                .filter(place -> {
                    int line = numbers.get(place.row());
                    return line < row
                            || line == row && columns.indexOf(place.column()) < columns.indexOf(cursor.column());
                })
                .count();
    }

    /** A text as it is compared: full-width letters, capitals and separators make no difference. */
    static String plain(String text) {
        return Typing.clean(text).toLowerCase(Locale.ROOT).replace(",", "");
    }
}
