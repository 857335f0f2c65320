package org.heding.document;

import java.time.Instant;
import java.util.List;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;

/**
 * An edit that has not reached its file.
 *
 * @param act what somebody did; {@link Act#CORRECT} with the reason as its label
 * @param label what the edit is called in the history
 * @param changes its changes
 * @param settings the document's settings from then on
 * @param at when it was made
 */
record Pending(Act act, String label, List<Change> changes, Settings settings, Instant at) implements Step {
    Pending {
        changes = List.copyOf(changes);
    }

    @Override
    public void on(Document document) throws DocumentException {
        if (act == Act.CORRECT) {
            document.correct(label, changes);
        } else {
            document.edit(act, label, changes, settings);
        }
    }

    /**
     * Makes the changes in memory alone.
     *
     * @throws IllegalArgumentException if a change refers to what is not there, or holds an impossible figure
     */
    void on(Ledger ledger) {
        for (Change change : changes) {
            ledger.apply(Canonical.of(change));
        }
    }

    /** How the window names it as a step of undoing. */
    Edit edit() {
        return new Edit(0, act, label, Change.count(changes), at, LockNote.me(), true);
    }

    /** Whether an edit of the history is this one. */
    boolean is(Edit made) {
        return made.act() == act
                && made.label().equals(label)
                && made.changes() == Change.count(changes)
                && made.who().equals(LockNote.me());
    }
}
