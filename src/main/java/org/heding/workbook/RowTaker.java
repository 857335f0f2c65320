package org.heding.workbook;

import java.util.Optional;

/** Turns the rows of a sheet into changes. */
interface RowTaker {
    /** Refuses what is wrong with a row as a whole, and takes it over if nothing is. */
    void take(BookRow row);

    /** What tells a row from others; nothing if a part of it is wanting. */
    default Optional<String> key(BookRow row) {
        return row.key();
    }

    /** The taker of a sheet's rows. */
    static RowTaker of(BookSheet sheet, Intake intake) {
        return switch (sheet) {
            case CITIES, COUNTIES, TOWNSHIPS, COMMUNITIES -> new UnitTaker(intake);
            case PEOPLE -> new PersonTaker(intake);
            case TERMS -> new TermTaker(intake);
            case REFERENCE_PAY -> new ReferencePayTaker(intake);
            case MEETINGS -> new MeetingTaker(intake);
            case LOCAL_VALUES -> new LocalValueTaker(intake);
        };
    }
}
