package org.heding.workbook.blank;

/**
 * What a column or a placeholder of a blank takes.
 *
 * @param sort what sort of thing is put there
 * @param what the id of a {@link Thing}, or the fixed text; else empty
 * @param unit the unit of measure in which a number is written; empty for the figure's own
 */
public record Meaning(Sort sort, String what, String unit) {
    /** What sort of thing is put into a column. */
    public enum Sort {
        /** Something that Heding knows. */
        TAKE,
        /** The number of the row, from 1. */
        NUMBER,
        /** The same text everywhere. */
        TEXT,
        /** Nothing: it is not ours. */
        LEAVE
    }

    /** Nothing is put there. */
    public static final Meaning LEAVE = new Meaning(Sort.LEAVE, "", "");

    /** The rows are numbered. */
    public static final Meaning NUMBER = new Meaning(Sort.NUMBER, "", "");

    /** A thing, in a unit of measure. */
    public static Meaning take(String id, String unit) {
        return new Meaning(Sort.TAKE, id, unit);
    }

    /** A fixed text. */
    public static Meaning text(String text) {
        return new Meaning(Sort.TEXT, text, "");
    }
}
