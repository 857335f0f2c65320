package org.heding.workbook;

import org.heding.ledger.IdNumber;
import org.heding.message.Phrase;

/**
 * A cell of a workbook that cannot be taken as it is.
 *
 * @param sheet the sheet's name in the workbook
 * @param cell the cell's address, such as {@code C7}
 * @param column the column's name in the import book, or an empty text where the whole sheet is meant
 * @param value the value as typed
 * @param message what is wrong
 * @param fix how to put it right
 */
public record Rejection(String sheet, String cell, String column, String value, Phrase message, Phrase fix) {
    private static final String ID_NUMBER = "身份证号";

    /** The value as people are shown it: what is or was meant for an identity number is masked. */
    public String shown() {
        return column.equals(ID_NUMBER) ? IdNumber.masked(value) : IdNumber.maskedIn(value);
    }
}
