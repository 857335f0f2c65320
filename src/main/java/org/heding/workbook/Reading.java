package org.heding.workbook;

import java.util.List;
import org.heding.ledger.Change;
import org.heding.message.Phrase;

/** What was read from a workbook. */
public final class Reading {
    private final int accepted;
    private final List<Change> changes;
    private final List<Origin> origins;
    private final List<Rejection> rejected;
    private final List<Phrase> notices;

    /**
     * What was read.
     *
     * @param origins the rows from which the changes come, in their order
     */
    Reading(int accepted, List<Change> changes, List<Origin> origins, List<Rejection> rejected, List<Phrase> notices) {
        this.accepted = accepted;
        this.changes = List.copyOf(changes);
        this.origins = List.copyOf(origins);
        this.rejected = List.copyOf(rejected);
        this.notices = List.copyOf(notices);
    }

    /** The number of rows without a fault. */
    public int accepted() {
        return accepted;
    }

    /** What those rows change, in an order that a ledger accepts. */
    public List<Change> changes() {
        return changes;
    }

    List<Origin> origins() {
        return origins;
    }

    /** Every cell that cannot be taken. */
    public List<Rejection> rejected() {
        return rejected;
    }

    /** What was passed over: unknown sheets and columns. */
    public List<Phrase> notices() {
        return notices;
    }
}
