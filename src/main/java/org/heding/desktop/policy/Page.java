package org.heding.desktop.policy;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;

/** What the cards of the policy section can ask of it. */
interface Page {
    /** What all views share. */
    Desk desk();

    /** The pack as people read it. */
    PolicyModel model();

    /** Shows something else of the pack. */
    void show(Entry entry);

    /**
     * Opens a form below what is shown; only one is open at a time.
     *
     * @param first where the keyboard goes
     */
    void open(Node form, Node first);

    /** Scrolls to a form. */
    void look(Node form);

    /** Closes the form. */
    void close();

    /** Tells of a failure. */
    Consumer<Failure> failed();
}
