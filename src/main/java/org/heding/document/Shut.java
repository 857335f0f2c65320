package org.heding.document;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is sealed in a file and cannot be opened: altered, or without its key. */
final class Shut {
    private final Database database;
    private final Map<String, List<Long>> found = new LinkedHashMap<>();
    private boolean shut;

    private Shut(Database database) {
        this.database = database;
    }

    /** The keys of rows that cannot be read, by table. */
    static Map<String, List<Long>> in(Database database, Set<String> tables) throws SQLException {
        Shut look = new Shut(database);
        database.with("turned", look::turned, () -> {
            // A file of an older format has not all of them.
            for (String table :
                    Personal.TABLES.stream().filter(tables::contains).toList()) {
                look.at(table, PersonalSql.inTable(table), "");
                if (tables.contains("journal")) {
                    look.at("journal", PersonalSql.inJournal(table), " WHERE source = '" + table + "'");
                }
            }
        });
        if (tables.contains("closed_year")) {
            look.atClosedYears();
        }
        return look.found;
    }

    private void at(String table, Map<String, String> turned, String which) throws SQLException {
        String sql = "SELECT id, %s FROM %s%s".formatted(String.join(", ", turned.values()), table, which);
        database.each(sql, row -> note(table, row.getLong(1)));
    }

    /** All of a row has been looked at by now. */
    private void note(String table, long key) {
        if (shut) {
            found.computeIfAbsent(table, none -> new ArrayList<>()).add(key);
        }
        shut = false;
    }

    private Object turned(Object... values) {
        try {
            if (values[0] != null && values.length == 1) {
                database.personal().number(values[0].toString());
            } else if (values[0] != null) {
                String number = database.personal().number(values[1].toString());
                database.personal().figure(number, values[2].toString(), values[3].toString(), values[0]);
            }
        } catch (SQLException e) {
            shut = true;
        }
        return values[0];
    }

    private void atClosedYears() throws SQLException {
        database.each("SELECT id, year, content FROM closed_year", row -> {
            try {
                database.personal().content(row.getInt(2), row.getBytes(3));
            } catch (SQLException e) {
                shut = true;
            }
            note("closed_year", row.getLong(1));
        });
    }
}
