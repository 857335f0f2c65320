package org.heding.policy;

/** What sort of value an input, parameter or rule has, and so how it is typed and shown. */
public enum Type {
    /** A whole number, such as people. */
    WHOLE,
    /** A number with decimals, such as an area. */
    DECIMAL,
    /** Yuan, with two decimals. */
    MONEY,
    /** Yes or no. */
    TRUTH,
    /** One of some words. */
    WORDS,
    /** A day. */
    DATE;

    /** Whether it is a number that has a unit of measure. */
    public boolean isNumber() {
        return this == WHOLE || this == DECIMAL || this == MONEY;
    }
}
