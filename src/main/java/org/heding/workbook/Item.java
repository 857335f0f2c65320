package org.heding.workbook;

import org.heding.message.Phrase;

/**
 * One thing that an import would add, change or leave as it is.
 *
 * @param sort which of the three
 * @param sheet the sheet's name in the workbook
 * @param cell the address of the cell that says so
 * @param holder the code of the unit, the ID number of the person, or another key of what it is about
 * @param name the name of the unit or person, or else the key
 * @param column the column's name in the import book; of a record that is new, the title of its sheet there
 * @param before what is recorded; empty if nothing is
 * @param after what the workbook says; empty where it clears or removes
 */
public record Item(
        Sort sort, String sheet, String cell, String holder, String name, String column, String before, String after) {
    /** What becomes of it. */
    public enum Sort {
        /** It is not recorded yet. */
        ADDED,
        /** It is recorded otherwise. */
        CHANGED,
        /** It is recorded so already. */
        SAME;

        /** What people call it. */
        public Phrase label() {
            return Phrase.of("workbook.item." + name());
        }
    }
}
