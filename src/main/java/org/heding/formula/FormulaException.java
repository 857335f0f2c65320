package org.heding.formula;

import org.heding.message.Phrase;

/** A formula that cannot be used: what is wrong, and where in its text. */
public final class FormulaException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Phrase problem;
    private final transient Span span;

    public FormulaException(Phrase problem, Span span) {
        super(problem.key() + " " + problem.arguments() + " at " + span.start());
        this.problem = problem;
        this.span = span;
    }

    /** What is wrong. */
    public Phrase problem() {
        return problem;
    }

    /** Where in the text. */
    public Span span() {
        return span;
    }
}
