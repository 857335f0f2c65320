package org.heding.workbook.blank;

import java.util.Locale;
import org.heding.message.Phrase;

/**
 * Something in a blank that was not filled, or should be looked at.
 *
 * @param sort what is the matter
 * @param sheet the sheet's name
 * @param cell the cell's address
 * @param said what it is, in words
 */
public record Shortfall(Sort sort, String sheet, String cell, Phrase said) {
    /** What is the matter. */
    public enum Sort {
        /** Nobody has said what a column means. */
        COLUMN,
        /** It is not known whose a row is. */
        ROW,
        /** A placeholder means nothing that is known. */
        PLACE,
        /** A figure is missing. */
        MISSING,
        /** A sum leaves out units whose figures are missing. */
        INCOMPLETE,
        /** A cell holds something already and was left alone. */
        KEPT,
        /** A formula could not be computed here; it is when the book is opened. */
        RECALCULATE;

        /** Its name for machines. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether something is lacking; else it is said for information only. */
    public boolean isLack() {
        return sort != Sort.KEPT && sort != Sort.RECALCULATE;
    }
}
