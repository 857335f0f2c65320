package org.heding.workbook;

import org.heding.ledger.IdNumber;

/** How much of people's ID numbers a report shows, and how: offices ask for it in different ways. */
public enum IdForm {
    /** All eighteen characters. */
    FULL,
    /** The first four and the last four, the others as asterisks. */
    MASKED,
    /** The last four alone. */
    LAST4,
    /** All, with blanks after the place and the day of birth. */
    SPACED;

    private static final int PLACE = 6;
    private static final int BIRTH = 14;
    private static final int LAST = 4;

    /** An ID number in this form. */
    String of(String idNumber) {
        return switch (this) {
            case FULL -> idNumber;
            case MASKED -> IdNumber.masked(idNumber);
            case LAST4 -> idNumber.substring(Math.max(0, idNumber.length() - LAST));
            case SPACED ->
                idNumber.length() <= BIRTH
                        ? idNumber
                        : String.join(
                                " ",
                                idNumber.substring(0, PLACE),
                                idNumber.substring(PLACE, BIRTH),
                                idNumber.substring(BIRTH));
        };
    }

    /** Whether the whole number is shown, so that the report's sheets of people can be imported. */
    boolean isWhole() {
        return this == FULL || this == SPACED;
    }
}
