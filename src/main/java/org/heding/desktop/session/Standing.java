package org.heding.desktop.session;

import java.util.List;
import java.util.Optional;
import org.heding.document.Copied;
import org.heding.document.Edit;
import org.heding.document.Held;
import org.heding.document.Location;
import org.heding.document.Unsaved;

/**
 * How a document stands beside its figures.
 *
 * @param undoable the edit that undoing takes back
 * @param redoable the edit that redoing makes again
 * @param closed the years that are closed
 * @param reading whether it is open for reading only
 * @param copied what it is a read-only copy of, if it is one
 * @param unsaved the edits that have not reached the file
 * @param location the sort of place where it lies
 */
public record Standing(
        Optional<Edit> undoable,
        Optional<Edit> redoable,
        List<Integer> closed,
        boolean reading,
        Optional<Copied> copied,
        Optional<Unsaved> unsaved,
        Location location) {
    public Standing {
        closed = List.copyOf(closed);
    }

    static Standing of(Held held, Location location) {
        return new Standing(
                held.undoable(),
                held.redoable(),
                held.closedYears(),
                held.reading(),
                held.document().copied(),
                held.unsaved(),
                location);
    }
}
