package org.heding.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heding.ledger.IdNumber;

/** The list of edits of an open file. */
final class Edits {
    /** What an edit is read from. */
    static final String COLUMNS = "edit.id, act, label, changes, made_at, who, state";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM edit ";
    private static final String UNDOABLE = "WHERE id = (SELECT max(id) FROM edit WHERE state = 'done')";
    private static final String REDOABLE = "WHERE id = (SELECT min(id) FROM edit WHERE state = 'undone')";

    private final Database database;

    Edits(Database database) {
        this.database = database;
    }

    /** Notes an edit that is about to be made, in the transaction that makes it. */
    void begin(Act act, String label, int changes) throws SQLException {
        add(act, label, changes, null);
    }

    /** Says from where the changes come that are made next. */
    void from(String sheet, String cell) throws SQLException {
        // A sheet may be called by anything.
        database.update(
                "UPDATE edit SET place = ? WHERE state = 'making'",
                IdNumber.maskedIn(sheet) + Entry.BEFORE_CELL + cell);
    }

    /** Ends an edit, in the same transaction: what had been taken back can no longer be made again. */
    void end() throws SQLException {
        database.update("UPDATE edit SET state = 'dropped' WHERE state = 'undone'");
        // What changed nothing is no step of undoing.
        database.update("""
                UPDATE edit SET state = iif(EXISTS (SELECT 1 FROM journal WHERE journal.edit = edit.id), 'done', 'fixed'),
                    place = NULL
                WHERE state = 'making'""");
        Journal.bound(database, Journal.KEPT);
    }

    /** Notes that an edit is about to be taken back or made again. */
    void begin(Act act, Edit reversed) throws SQLException {
        add(act, reversed.label(), reversed.changes(), reversed.id());
    }

    /** Ends taking back or making again, in the same transaction. */
    void endReversal() throws SQLException {
        database.update("UPDATE edit SET state = 'fixed' WHERE state = 'making'");
        Journal.bound(database, Journal.KEPT);
    }

    private void add(Act act, String label, int changes, Long reverses) throws SQLException {
        database.update(
                "INSERT INTO edit (act, label, changes, made_at, who, state, reverses) VALUES (?, ?, ?, ?, ?, 'making', ?)",
                act.id(),
                // A reason or the name of a workbook may have one in it, and labels are not sealed.
                IdNumber.maskedIn(label),
                changes,
                Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                LockNote.me(),
                reverses);
    }

    /** The latest edits, the last one first. */
    List<Edit> latest(int most) throws SQLException {
        return read("ORDER BY id DESC LIMIT " + most);
    }

    /** The edit that undoing takes back. */
    Optional<Edit> undoable() throws SQLException {
        return read(UNDOABLE).stream().findFirst();
    }

    /** The edit that redoing makes again. */
    Optional<Edit> redoable() throws SQLException {
        return read(REDOABLE).stream().findFirst();
    }

    private List<Edit> read(String which) throws SQLException {
        List<Edit> found = new ArrayList<>();
        database.each(SELECT + which, row -> found.add(edit(row)));
        return found;
    }

    /** The edit in the first seven columns of a row. */
    static Edit edit(ResultSet row) throws SQLException {
        String state = row.getString(7);
        return new Edit(
                row.getLong(1),
                Act.of(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                Instant.parse(row.getString(5)),
                row.getString(6),
                state.equals("done") || state.equals("fixed"));
    }
}
