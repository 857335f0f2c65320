package org.heding.desktop.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.heding.desktop.session.Snapshot;
import org.heding.ledger.Change;
import org.heding.workbook.Difference;
import org.heding.workbook.Reading;

/** What an import would change, before it is made. */
public final class ImportPreview {
    private final Path book;
    private final Reading reading;
    private final Difference difference;

    /** The preview of what was read from a workbook. */
    public ImportPreview(Path book, Reading reading, Snapshot snapshot) {
        this.book = book;
        this.reading = reading;
        this.difference = new Difference(reading, snapshot.ledger());
    }

    /** The workbook. */
    public Path book() {
        return book;
    }

    /** What was read. */
    public Reading reading() {
        return reading;
    }

    /** How many units, people, records and values of one's own are new. */
    public int added() {
        return difference.added();
    }

    /** How many figures and records would become others. */
    public int changed() {
        return difference.changed();
    }

    /** How many figures and records stay as they are. */
    public int same() {
        return difference.same();
    }

    /** One of the changes, to judge the rest by. */
    public Optional<Difference.Example> example() {
        return difference.example();
    }

    /** Whether every row can be taken. */
    public boolean clean() {
        return reading.rejected().isEmpty();
    }

    /** The rows that can be taken, as one edit. */
    public List<Change> changes() {
        return reading.changes();
    }
}
