package org.heding.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.heding.ledger.Change;

/** The tables of a document, and the rows that are not of the ledger: settings and edits. */
final class Schema {
    /** Every table, in the order in which an examination counts them. */
    static final List<String> TABLES = List.of(
            "setting",
            "unit",
            "city_year",
            "county_year",
            "township_year",
            "community_year",
            "person",
            "person_year",
            "term",
            "reference_pay",
            "meeting",
            "local_value",
            "pack",
            "edit");

    private Schema() {}

    /** Makes the tables of an empty file, with its settings and its first content, in one transaction. */
    static void create(Database database, Settings settings, List<Change> content) throws SQLException {
        String tables = script();
        ChangeWriter writer = new ChangeWriter(database);
        database.transaction(() -> {
            database.run("PRAGMA application_id = " + Header.APPLICATION_ID);
            database.run("PRAGMA user_version = " + Header.FORMAT);
            database.run(tables);
            write(database, settings);
            for (Change change : content) {
                writer.write(change);
            }
        });
    }

    static void write(Database database, Settings settings) throws SQLException {
        database.update(
                """
                INSERT INTO setting (id, year, policy, place, title, sample) VALUES (1, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET year = excluded.year, policy = excluded.policy,
                    place = excluded.place, title = excluded.title, sample = excluded.sample""", settings.year(), settings.policy(), settings.place(), settings.title(), settings.sample() ? 1 : 0);
    }

    static Settings readSettings(Database database) throws SQLException {
        List<Settings> found = new ArrayList<>();
        database.each(
                "SELECT year, policy, place, title, sample FROM setting",
                row -> found.add(new Settings(
                        row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5) == 1)));
        if (found.isEmpty()) {
            throw new SQLException("No settings");
        }
        return found.get(0);
    }

    static void write(Database database, Edit edit) throws SQLException {
        database.update(
                "INSERT INTO edit (made_at, label, changes) VALUES (?, ?, ?)",
                edit.madeAt().toString(),
                edit.label(),
                edit.changes());
    }

    static List<Edit> readEdits(Database database, int most) throws SQLException {
        List<Edit> found = new ArrayList<>();
        database.each(
                "SELECT label, changes, made_at FROM edit ORDER BY id DESC LIMIT " + most,
                row -> found.add(new Edit(row.getString(1), row.getInt(2), Instant.parse(row.getString(3)))));
        return found;
    }

    private static String script() {
        try (InputStream in = Schema.class.getResourceAsStream("/sql/0001.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
