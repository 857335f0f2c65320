package org.heding.document;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns over every personal column of a file from one seal to another, in the tables, the journal and closed years. */
final class Resealing {
    private final Database database;
    private final Personal from;
    private final Personal to;

    private Resealing(Database database, Personal from, Personal to) {
        this.database = database;
        this.from = from;
        this.to = to;
    }

    /**
     * Does it, within a transaction. It is no edit: the journal does not write it down, but is turned over itself, so that
     * edits from before can still be undone.
     *
     * @throws SQLException also if something is not sealed as it should be
     */
    static void run(Database database, Personal from, Personal to) throws SQLException {
        new Resealing(database, from, to).run();
    }

    private void run() throws SQLException {
        Journal.uninstall(database);
        // People and what refers to them change their keys one after the other.
        database.run("PRAGMA defer_foreign_keys = ON");
        database.with("turned", this::turned, () -> {
            for (String table : Personal.TABLES) {
                update(table, PersonalSql.inTable(table), "");
                update("journal", PersonalSql.inJournal(table), " WHERE source = '" + table + "'");
            }
        });
        for (int year : Closing.years(database)) {
            byte[] content = to.closed(year, from.content(year, Closing.content(database, year)));
            database.update("UPDATE closed_year SET content = ? WHERE year = ?", content, year);
        }
        Journal.install(database, Header.FORMAT);
    }

    private void update(String table, Map<String, String> turned, String which) throws SQLException {
        database.run(turned.entrySet().stream()
                .map(column -> column.getKey() + " = " + column.getValue())
                .collect(Collectors.joining(", ", "UPDATE " + table + " SET ", which)));
    }

    private Object turned(Object... values) throws SQLException {
        if (values[0] == null) {
            return null;
        }
        if (values.length == 1) {
            return to.closed(from.number(values[0].toString()));
        }
        String number = from.number(values[1].toString());
        String year = values[2].toString();
        String field = values[3].toString();
        return to.closed(number, year, field, from.figure(number, year, field, values[0]));
    }
}
