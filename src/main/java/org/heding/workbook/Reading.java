package org.heding.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heding.ledger.Change;
import org.heding.message.Phrase;

/** What was read from a workbook. */
public final class Reading {
    private final int accepted;
    private final List<Change> changes;
    private final List<Origin> origins;
    private final List<Rejection> rejected;
    private final int unlisted;
    private final List<Phrase> notices;

    /**
     * What was read.
     *
     * @param origins the rows from which the changes come, in their order
     * @param unlisted how many cells that cannot be taken are not listed
     */
    Reading(
            int accepted,
            List<Change> changes,
            List<Origin> origins,
            List<Rejection> rejected,
            int unlisted,
            List<Phrase> notices) {
        this.accepted = accepted;
        this.changes = List.copyOf(changes);
        this.origins = List.copyOf(origins);
        this.rejected = List.copyOf(rejected);
        this.unlisted = unlisted;
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

    /** The changes, each after what says from which cell it comes, for the history. */
    public List<Change> told() {
        List<Change> told = new ArrayList<>(changes.size() * 2);
        Optional<Origin> origin = Optional.empty();
        int next = 0;
        for (int i = 0; i < changes.size(); i++) {
            for (; next < origins.size() && origins.get(next).first() <= i; next++) {
                origin = Optional.of(origins.get(next));
            }
            Change change = changes.get(i);
            // A record stands at its key.
            String column = change instanceof Change.SetFact set ? set.field() : "";
            origin.map(from -> new Change.FromCell(from.sheet(), from.cell(column)))
                    .ifPresent(told::add);
            told.add(change);
        }
        return told;
    }

    List<Origin> origins() {
        return origins;
    }

    /** How many cells cannot be taken. */
    public int faults() {
        return rejected.size() + unlisted;
    }

    /** Every cell that cannot be taken; of a book of hopelessly many the first ones. */
    public List<Rejection> rejected() {
        return rejected;
    }

    /** What was passed over: unknown sheets and columns. */
    public List<Phrase> notices() {
        return notices;
    }
}
