package org.heding.cli;

import org.heding.message.Text;

/** What a command was given cannot be used; nothing was changed. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text problem;
    private final transient Text remedy;

    Refusal(Text problem, Text remedy) {
        this.problem = problem;
        this.remedy = remedy;
    }

    /** What is wrong. */
    Text problem() {
        return problem;
    }

    /** What can be done. */
    Text remedy() {
        return remedy;
    }
}
