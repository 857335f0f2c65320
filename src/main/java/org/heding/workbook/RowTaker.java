package org.heding.workbook;

/** Turns the rows of a sheet into changes. */
interface RowTaker {
    /** Refuses what is wrong with a row as a whole, and takes it over if nothing is. */
    void take(BookRow row);

    /** The taker of a sheet's rows. */
    static RowTaker of(BookSheet sheet, Intake intake) {
        return switch (sheet) {
            case CITIES, COUNTIES, TOWNSHIPS, COMMUNITIES -> new UnitTaker(intake);
            case PEOPLE -> new PersonTaker(intake);
            case TERMS -> new TermTaker(intake);
            case REFERENCE_PAY -> new ReferencePayTaker(intake);
            case MEETINGS -> new MeetingTaker(intake);
        };
    }
}
