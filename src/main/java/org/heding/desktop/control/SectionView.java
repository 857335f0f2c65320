package org.heding.desktop.control;

import javafx.scene.Node;
import org.heding.desktop.session.Jump;

/** The view of a section. */
public interface SectionView {
    /** What is shown. */
    Node node();

    /** Shows the latest snapshot. */
    void update();

    /** Lets go of what is only to be looked at, until the next update; where things were, and what was typed, is kept. */
    default void rest() {}

    /** Goes to a row and column, where there are any. */
    default void reveal(Jump jump) {}

    /** Begins a search among what is shown, where it can be searched. */
    default void find() {}

    /** Whether the working of the figure under the cursor is shown beside it. */
    default boolean explains() {
        return false;
    }
}
