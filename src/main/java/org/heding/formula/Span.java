package org.heding.formula;

/**
 * A place in a formula's text.
 *
 * @param start the first character, counted from nought
 * @param end the character after the last
 */
public record Span(int start, int end) {
    /** The place from the beginning of this one to the end of another. */
    public Span to(Span last) {
        return new Span(start, last.end);
    }
}
