package org.heding.document;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heding.message.Phrase;

/** Looks through an open document for damage. */
final class Examination {
    private static final String OK = "ok";

    private Examination() {}

    /**
     * Whether the file is put together well enough to be worked with. Done at every opening, indexes included: through a
     * damaged one an edit would miss the row it is meant for. The schema comes first, for looking further runs what is in it.
     */
    static boolean opens(Database database, int format) throws SQLException {
        if (!Blueprint.strange(database, format).isEmpty()) {
            return false;
        }
        List<String> found = new ArrayList<>();
        database.each("PRAGMA integrity_check(1)", row -> found.add(row.getString(1)));
        database.each("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1", row -> found.add(row.getString(1)));
        return found.equals(List.of(OK));
    }

    /** Everything that can be checked of a file that is not open. */
    static Health full(Path file) throws DocumentException {
        try (OpenFile open = OpenFile.openToExamine(file)) {
            return full(open.database(), open.header());
        } catch (SQLException e) {
            throw Failure.of(e, file);
        }
    }

    /** Everything that can be checked. Of a file that is not put together well the rows are not counted. */
    static Health full(Database database, Header header) throws SQLException {
        List<Phrase> faults = new ArrayList<>();
        Blueprint.strange(database, header.format())
                .forEach(name -> faults.add(Phrase.of("document.fault.schema", name)));
        if (!faults.isEmpty()) {
            return new Health(header.format(), Map.of(), faults);
        }
        database.each("PRAGMA integrity_check", row -> {
            if (!row.getString(1).equals(OK)) {
                faults.add(Phrase.of("document.fault", row.getString(1)));
            }
        });
        if (!faults.isEmpty()) {
            return new Health(header.format(), Map.of(), faults);
        }
        database.each(
                "PRAGMA foreign_key_check",
                row -> faults.add(Phrase.of("document.fault.reference", row.getString(1), row.getString(3))));
        return new Health(header.format(), counts(database, Schema.tables(header.format())), faults);
    }

    /** The number of rows by table. */
    static Map<String, Long> counts(Database database, List<String> tables) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : tables) {
            database.each("SELECT count(*) FROM " + table, row -> counts.put(table, row.getLong(1)));
        }
        return counts;
    }
}
