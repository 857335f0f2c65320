package org.heding.document;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schema that a document of a format has, to the letter.
 *
 * <p>A schema can hold programs: triggers, views, checks, generated columns. Those of a file from elsewhere must not run,
 * so a file whose schema is not ours is neither worked with nor examined any further.
 */
final class Blueprint {
    private static final String ENTRIES = "SELECT type || ' ' || name, tbl_name, sql FROM sqlite_schema";

    private static final Map<Integer, Set<Entry>> BY_FORMAT = new ConcurrentHashMap<>();

    private Blueprint() {}

    /** What the schema says of one thing; the text is null for an index that SQLite made by itself. */
    private record Entry(String name, String table, String sql) {}

    /** The names of what is in a file and should not be, is not as it should be, or is not there; empty for a document. */
    static Set<String> strange(Database database, int format) throws SQLException {
        Set<Entry> expected = BY_FORMAT.get(format);
        if (expected == null) {
            expected = made(format);
            BY_FORMAT.put(format, expected);
        }
        Set<Entry> found = entries(database);
        Set<String> strange = new TreeSet<>();
        for (Entry entry : found) {
            if (!expected.contains(entry)) {
                strange.add(entry.name());
            }
        }
        for (Entry entry : expected) {
            if (!found.contains(entry)) {
                strange.add(entry.name());
            }
        }
        return strange;
    }

    private static Set<Entry> made(int format) throws SQLException {
        try (Database database = Database.inMemory()) {
            Schema.makeTables(database, format);
            Journal.install(database, format);
            return entries(database);
        }
    }

    private static Set<Entry> entries(Database database) throws SQLException {
        Set<Entry> entries = new HashSet<>();
        database.each(
                ENTRIES,
                row -> entries.add(new Entry(
                        String.valueOf(row.getString(1)), String.valueOf(row.getString(2)), row.getString(3))));
        return entries;
    }
}
