package org.heding.document;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes edits back and makes them again, by what the journal says they changed. */
final class Undoing {
    private final Database database;
    private final Map<String, List<String>> columns = new HashMap<>();

    Undoing(Database database) {
        this.database = database;
    }

    /** What the journal holds of one change. */
    private record Change(long id, String source, String field, boolean came) {}

    /** Takes an edit back. The undoing is recorded already, as the latest edit. */
    void undo(long edit) throws SQLException {
        reverse(edit);
        database.update("UPDATE edit SET state = 'undone' WHERE id = ?", edit);
    }

    /** Makes an edit again, by taking back its latest undoing. The redoing is recorded already, as the latest edit. */
    void redo(long edit) throws SQLException {
        List<Long> undoing = new ArrayList<>();
        database.each(
                "SELECT max(id) FROM edit WHERE act = 'undo' AND reverses = " + edit,
                row -> undoing.add(row.getLong(1)));
        reverse(undoing.getFirst());
        database.update("UPDATE edit SET state = 'done' WHERE id = ?", edit);
    }

    private void reverse(long edit) throws SQLException {
        // A row and what refers to it may come back in either order; at the end all must fit.
        database.run("PRAGMA defer_foreign_keys = ON");
        List<Change> changes = new ArrayList<>();
        database.each(
                "SELECT id, source, field, before IS NULL FROM journal WHERE edit = %d ORDER BY id DESC"
                        .formatted(edit),
                row -> changes.add(new Change(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4))));
        for (Change change : changes) {
            reverse(change);
        }
    }

    private void reverse(Change change) throws SQLException {
        List<String> known = columns(change.source());
        if (change.field().isEmpty() && change.came()) {
            database.update(
                    "DELETE FROM %s WHERE id = (SELECT row FROM journal WHERE id = ?)".formatted(change.source()),
                    change.id());
        } else if (change.field().isEmpty()) {
            String all = known.stream().map(Undoing::quoted).collect(Collectors.joining(", "));
            String values = known.stream()
                    .map(column -> "json_extract(before, '$.\"" + column + "\"')")
                    .collect(Collectors.joining(", "));
            database.update(
                    "INSERT INTO %s (%s) SELECT %s FROM journal WHERE id = ?".formatted(change.source(), all, values),
                    change.id());
        } else if (known.contains(change.field())) {
            database.update("""
                    UPDATE %s SET %s = (SELECT before FROM journal WHERE id = ?1)
                    WHERE id = (SELECT row FROM journal WHERE id = ?1)""".formatted(change.source(), quoted(change.field())), change.id());
        } else {
            throw new SQLException("The journal names no column of this document: " + change.field());
        }
    }

    private static String quoted(String column) {
        return '"' + column + '"';
    }

    /** The columns of a table; the names in a file from elsewhere are not trusted further than this. */
    private List<String> columns(String table) throws SQLException {
        if (!Journal.TABLES.contains(table)) {
            throw new SQLException("The journal names no table of this document: " + table);
        }
        if (!columns.containsKey(table)) {
            columns.put(table, Journal.columns(database, table));
        }
        return columns.get(table);
    }
}
