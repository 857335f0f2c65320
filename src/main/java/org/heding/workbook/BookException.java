package org.heding.workbook;

import org.heding.message.Messages;
import org.heding.message.Phrase;

/** A workbook cannot be read or written at all: what is the matter, and what to do about it. */
public final class BookException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Phrase problem;
    private final transient Phrase remedy;

    BookException(Phrase problem, Phrase remedy, Throwable cause) {
        super(problem.key(), cause);
        this.problem = problem;
        this.remedy = remedy;
    }

    /** The exception of a message key, whose remedy has the same key with {@code .remedy} after it. */
    public static BookException of(String key, Object subject, Throwable cause) {
        return new BookException(Phrase.of(key, subject), Phrase.of(key + ".remedy"), cause);
    }

    /** What is the matter. */
    public Phrase problem() {
        return problem;
    }

    /** What to do about it. */
    public Phrase remedy() {
        return remedy;
    }

    /** Problem and remedy in one line. */
    public String in(Messages messages) {
        return problem.in(messages) + " " + remedy.in(messages);
    }
}
