package org.heding.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heding.ledger.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/** The tables of a document, and the rows that are not of the ledger: settings and edits. */
final class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    /** Every table, in the order in which an examination counts them. */
    static final List<String> TABLES = List.of(
            "setting",
            "unit",
            "city_year",
            "county_year",
            "township_year",
            "community_year",
            "carried",
            "person",
            "person_year",
            "term",
            "explanation",
            "reference_pay",
            "meeting",
            "local_value",
            "pack",
            "form",
            "seal",
            "edit",
            "journal",
            "closed_year",
            "result");

    /** The format that brought a table, where it was not the first. */
    private static final Map<String, Integer> SINCE = Map.of(
            "pack",
            2,
            "journal",
            2,
            "closed_year",
            2,
            "result",
            2,
            "form",
            3,
            "seal",
            3,
            "carried",
            3,
            "explanation",
            4);

    private Schema() {}

    /** Makes a file with its first content; it appears when it is whole. */
    static void create(Path file, Settings settings, List<Change> content, SQLiteConfig config, Personal personal)
            throws DocumentException {
        try (Draft draft = Draft.of(file)) {
            try (Database database = new Database(draft.path(), config)) {
                database.personal(personal);
                create(database, settings, content);
            } catch (SQLException e) {
                throw Failure.of(e, file);
            }
            draft.finish();
        }
        LOG.info("A document was made, with {} changes", content.size());
    }

    /** Makes the tables of an empty file, with its settings and its first content, in one transaction. */
    static void create(Database database, Settings settings, List<Change> content) throws SQLException {
        ChangeWriter writer = new ChangeWriter(database);
        database.transaction(() -> {
            makeTables(database, Header.FORMAT);
            write(database, settings);
            database.run("UPDATE setting SET identity = lower(hex(randomblob(8)))");
            for (Change change : content) {
                writer.write(change);
            }
            if (database.personal().lock().isPresent()) {
                database.personal().lock().get().write(database, true);
            }
            // What a document begins with is where its history begins.
            Journal.install(database, Header.FORMAT);
        });
    }

    /** Makes the tables of a format in an empty file. */
    static void makeTables(Database database, int format) throws SQLException {
        database.run("PRAGMA application_id = " + Header.APPLICATION_ID);
        database.run("PRAGMA user_version = " + format);
        for (int next = 1; next <= format; next++) {
            database.run(script(next));
        }
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

    /** The tables that a format has. */
    static List<String> tables(int format) {
        return TABLES.stream()
                .filter(table -> SINCE.getOrDefault(table, 1) <= format)
                .toList();
    }

    /** What makes a format out of the one before it. */
    static String script(int format) {
        try (InputStream in = Schema.class.getResourceAsStream("/sql/%04d.sql".formatted(format))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
