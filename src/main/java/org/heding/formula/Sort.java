package org.heding.formula;

/** What sort of value an expression gives. */
public enum Sort {
    /** A number. */
    NUMBER,
    /** A text. */
    WORDS,
    /** Yes or no. */
    TRUTH,
    /** A day. */
    DATE
}
