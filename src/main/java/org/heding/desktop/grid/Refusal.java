package org.heding.desktop.grid;

import org.heding.message.Text;

/** What was typed cannot be taken, and why. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Text why;

    /** A refusal with its reason. */
    public Refusal(Text why) {
        super(why.toString());
        this.why = why;
    }

    /** The reason, in words. */
    public Text why() {
        return why;
    }
}
