package org.heding.cli;

/** What a command tells the shell. */
final class ExitCode {
    /** Done. */
    static final int DONE = 0;
    /** Done, and there are findings: rejected rows, unmet standards. */
    static final int FINDINGS = 1;
    /** Wrong usage. */
    static final int USAGE = 2;
    /** The input cannot be used; nothing was changed. */
    static final int UNUSABLE = 3;
    /** An internal error. */
    static final int INTERNAL = 4;

    private ExitCode() {}
}
