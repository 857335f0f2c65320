package org.heding.desktop.session;

import java.util.List;
import java.util.Optional;
import org.heding.document.Edit;

/**
 * How a document stands beside its figures.
 *
 * @param undoable the edit that undoing takes back
 * @param redoable the edit that redoing makes again
 * @param closed the years that are closed
 * @param reading whether it is open for reading only
 */
public record Standing(Optional<Edit> undoable, Optional<Edit> redoable, List<Integer> closed, boolean reading) {
    public Standing {
        closed = List.copyOf(closed);
    }
}
