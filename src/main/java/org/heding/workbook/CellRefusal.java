package org.heding.workbook;

import org.heding.message.Phrase;

/** A value cannot be taken: what is wrong, and how to put it right. */
final class CellRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Phrase message;
    private final transient Phrase fix;

    private CellRefusal(Phrase message, Phrase fix) {
        // Thrown once for every bad cell of a book: a stack trace would cost more than the reading.
        super(message.key(), null, false, false);
        this.message = message;
        this.fix = fix;
    }

    /** The refusal of a message key, whose fix has the same key with {@code .fix} after it and the same arguments. */
    static CellRefusal of(String key, Object... arguments) {
        return new CellRefusal(Phrase.of(key, arguments), Phrase.of(key + ".fix", arguments));
    }

    /** The refusal of a value that a policy pack does not allow. */
    static CellRefusal because(Phrase message) {
        return new CellRefusal(message, Phrase.of("workbook.value.refused.fix"));
    }

    /** What is wrong. */
    Phrase message() {
        return message;
    }

    /** How to put it right. */
    Phrase fix() {
        return fix;
    }
}
