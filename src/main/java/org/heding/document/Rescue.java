package org.heding.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Brings rows over from a damaged file, as many as can be read. */
final class Rescue {
    /** No gap of keys is probed further than this: beyond lies the end of a table. */
    private static final long WIDEST_GAP = 1 << 20;

    private final Database from;
    private final Database to;
    private final Map<String, Long> saved = new LinkedHashMap<>();
    private final Map<String, Long> lost = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();
    private long last;

    Rescue(Database from, Database to) {
        this.from = from;
        this.to = to;
    }

    /** Brings the rows of some tables over, as they are. */
    void bring(List<String> tables) throws SQLException {
        for (String table : tables) {
            saved.put(table, 0L);
            rescue(table);
        }
    }

    /** Brings the rows of some tables over, but for those that no ledger can be made of. */
    Salvage rescue(List<String> tables) throws SQLException {
        to.transaction(() -> {
            bring(tables);
            takeOutWhatIsShut();
            takeOutWhatIsNoFigure();
            while (takeOutOrphans()) {
                // What hung on an orphan is an orphan now.
            }
        });
        return new Salvage(saved, lost, unreadable);
    }

    private void rescue(String table) throws SQLException {
        if (!plain(table)) {
            unreadable.add(table);
            return;
        }
        List<String> columns = Journal.columns(to, table);
        String names = columns.stream().map(column -> '"' + column + '"').collect(Collectors.joining(", "));
        String put = "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(table, names, String.join(", ", Collections.nCopies(columns.size(), "?")));
        String read = "SELECT %s FROM %s WHERE id > ? ORDER BY id".formatted(names, table);
        last = 0;
        long gap = 1;
        while (gap <= WIDEST_GAP) {
            long begun = last;
            try {
                from.each(read, row -> put(table, put, columns.size(), row), begun);
                return;
            } catch (SQLException e) {
                if (!unreadable.contains(table)) {
                    unreadable.add(table);
                }
                // After rows that could be read the next gap is probed from its beginning.
                gap = last > begun ? 1 : gap * 2;
                last += gap;
            }
        }
    }

    /** Whether reading a table runs nothing that the damaged file says: all its columns are stored ones. */
    private boolean plain(String table) throws SQLException {
        List<String> found = new ArrayList<>();
        from.each(
                "SELECT type FROM sqlite_schema WHERE name = ? COLLATE NOCASE AND rootpage > 0",
                row -> found.add(row.getString(1)),
                table);
        return found.equals(List.of("table")) && Journal.columns(from, table).containsAll(Journal.columns(to, table));
    }

    private void put(String table, String put, int columns, ResultSet row) throws SQLException {
        if (row.getLong(1) <= last) {
            throw new SQLException("The keys do not rise: a page stands for many");
        }
        last = row.getLong(1);
        Object[] values = new Object[columns];
        for (int i = 0; i < columns; i++) {
            values[i] = row.getObject(i + 1);
        }
        try {
            to.update(put, values);
            saved.merge(table, 1L, Long::sum);
        } catch (SQLException e) {
            lost.merge(table, 1L, Long::sum);
        }
    }

    /** What is sealed and cannot be opened; with a change of it lost, no edit can be undone. */
    private void takeOutWhatIsShut() throws SQLException {
        for (Map.Entry<String, List<Long>> each : Shut.in(to, saved.keySet()).entrySet()) {
            for (long key : each.getValue()) {
                takeOut(each.getKey(), key);
            }
            if (each.getKey().equals("journal")) {
                to.update("UPDATE edit SET state = 'fixed'");
            }
        }
    }

    private void takeOut(String table, long key) throws SQLException {
        to.update("DELETE FROM %s WHERE id = ?".formatted(table), key);
        saved.merge(table, -1L, Long::sum);
        lost.merge(table, 1L, Long::sum);
    }

    /** Of the figures by name the tables ask only that they are JSON; a ledger asks that they are figures. */
    private void takeOutWhatIsNoFigure() throws SQLException {
        for (FigureTable table : FigureTable.values()) {
            List<Long> rows = new ArrayList<>();
            to.each("""
                    SELECT DISTINCT t.id FROM %s AS t, json_each(t.more) AS m WHERE m.value IS NULL
                        OR m.value NOT GLOB '$1$*' AND (ltrim(m.value, '-') NOT GLOB '[0-9]*' OR m.value GLOB '-*-*' OR m.value GLOB '*[^-0-9.]*'
                        OR m.value GLOB '*.*.*' OR m.value GLOB '*.' OR length(m.value) > 200)""".formatted(table.table()), row -> rows.add(row.getLong(1)));
            for (long row : rows) {
                to.update("UPDATE %s SET more = '{}' WHERE id = ?".formatted(table.table()), row);
                lost.merge(table.table(), 1L, Long::sum);
            }
        }
    }

    /** Takes out rows that refer to what is not there; whether there were any. */
    private boolean takeOutOrphans() throws SQLException {
        Map<String, List<Long>> orphans = new TreeMap<>();
        to.each("SELECT DISTINCT \"table\", rowid FROM pragma_foreign_key_check", row -> orphans.computeIfAbsent(
                        row.getString(1), table -> new ArrayList<>())
                .add(row.getLong(2)));
        for (Map.Entry<String, List<Long>> each : orphans.entrySet()) {
            for (long key : each.getValue()) {
                takeOut(each.getKey(), key);
            }
        }
        return !orphans.isEmpty();
    }
}
