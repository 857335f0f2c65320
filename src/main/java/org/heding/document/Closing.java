package org.heding.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.heding.ledger.Change;
import org.heding.ledger.OwnPack;

/** Closes years of an open file and reads them again. */
final class Closing {
    /** More than any year holds, in bytes: what is compressed in a file from elsewhere may claim to be endless. */
    private static final int LARGEST = 1 << 27;

    private final Database database;

    Closing(Database database) {
        this.database = database;
    }

    /** Closes a year, in a transaction. What was done before can no longer be undone. */
    void close(int year, List<OwnPack> packs, List<Result> results) throws SQLException {
        byte[] content;
        String hash;
        try (Database copy = Database.inMemory(database.bytes())) {
            copy.transaction(() -> {
                fill(copy, year, packs, results);
                // What is closed is the same with a password and without; it is sealed as a whole.
                Resealing.run(copy, database.personal(), Personal.PLAIN);
                copy.update("DELETE FROM seal");
                // The triggers wrote down that the packs came.
                copy.update("DELETE FROM journal");
            });
            copy.compact();
            hash = Content.hash(copy, Schema.TABLES);
            content = copy.bytes();
        }
        if (content.length > LARGEST) {
            throw new SQLException("A year is too large to be closed");
        }
        database.update(
                "INSERT INTO closed_year (year, closed_at, who, hash, content) VALUES (?, ?, ?, ?, ?)",
                year,
                Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                LockNote.me(),
                hash,
                database.personal().closed(year, compressed(content)));
        database.update("UPDATE edit SET state = 'fixed' WHERE state IN ('done', 'undone')");
    }

    private static void fill(Database copy, int year, List<OwnPack> packs, List<Result> results) throws SQLException {
        for (String own : List.of("journal", "edit", "closed_year", "result")) {
            copy.update("DELETE FROM " + own);
        }
        ChangeWriter writer = new ChangeWriter(copy);
        for (OwnPack pack : packs) {
            writer.write(new Change.PutPack(pack));
        }
        copy.update("UPDATE setting SET year = ?", year);
        for (Result result : results) {
            copy.update(
                    "INSERT INTO result (holder, name, value) VALUES (?, ?, ?)",
                    result.holder(),
                    result.name(),
                    result.value());
        }
    }

    /** The years that are closed. */
    List<Integer> years() throws SQLException {
        return years(database);
    }

    static List<Integer> years(Database database) throws SQLException {
        List<Integer> years = new ArrayList<>();
        database.each("SELECT year FROM closed_year ORDER BY year", row -> years.add(row.getInt(1)));
        return years;
    }

    /** What is kept of a closed year, as it is stored. */
    static byte[] content(Database database, int year) throws SQLException {
        List<byte[]> content = new ArrayList<>();
        database.each("SELECT content FROM closed_year WHERE year = ?", row -> content.add(row.getBytes(1)), year);
        return content.getFirst();
    }

    /** The closed year that some changes would touch: a figure of it or a meeting held in it. */
    Optional<Integer> touched(List<Change> changes) throws SQLException {
        return touched(years(), changes);
    }

    /** The first of some closed years that some changes would touch. */
    static Optional<Integer> touched(List<Integer> closed, List<Change> changes) {
        return changes.stream().map(Closing::year).filter(closed::contains).findFirst();
    }

    private static int year(Change change) {
        return switch (change) {
            case Change.SetFact set -> set.year();
            case Change.CarryFact carry -> carry.year();
            case Change.ConfirmFact confirm -> confirm.year();
            case Change.PutMeeting put -> put.meeting().date().getYear();
            case Change.RemoveMeeting remove -> remove.date().getYear();
            case Change.PutExplained put -> put.explained().year();
            case Change.RemoveExplained remove -> remove.year();
            default -> 0;
        };
    }

    /**
     * A closed year.
     *
     * @throws SQLException also if it is no longer what it was when it was closed
     */
    Optional<ClosedYear> read(int year) throws SQLException {
        List<ClosedYear> found = new ArrayList<>();
        database.each(
                "SELECT closed_at, who, hash, content FROM closed_year WHERE year = ?",
                row -> {
                    try (Database copy =
                            Database.inMemory(expanded(database.personal().content(year, row.getBytes(4))))) {
                        // That of the day on which it was closed.
                        int format = copy.format();
                        if (format < 1 || format > Header.FORMAT || !Examination.opens(copy, format)) {
                            throw new SQLException("A closed year is no document: " + year);
                        }
                        String hash = row.getString(3);
                        if (!Content.hash(copy, Schema.tables(format)).equals(hash)) {
                            throw new SQLException("A closed year was altered: " + year);
                        }
                        Upgrade.run(copy, format);
                        List<Result> results = new ArrayList<>();
                        copy.each(
                                "SELECT holder, name, value FROM result ORDER BY id",
                                result -> results.add(
                                        new Result(result.getString(1), result.getString(2), result.getString(3))));
                        found.add(new ClosedYear(
                                year,
                                Instant.parse(row.getString(1)),
                                row.getString(2),
                                hash,
                                Schema.readSettings(copy),
                                LedgerReader.read(copy),
                                results));
                    }
                },
                year);
        return found.stream().findFirst();
    }

    private static byte[] compressed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] expanded(byte[] content) throws SQLException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            byte[] bytes = in.readNBytes(LARGEST);
            if (in.read() >= 0) {
                throw new SQLException("A closed year is larger than any document");
            }
            return bytes;
        } catch (IOException e) {
            throw new SQLException("A closed year cannot be read", e);
        }
    }
}
