package org.heding.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A cell as a workbook stores it.
 *
 * @param column its column, from 0
 * @param form how it is stored
 * @param text the text; of a number its digits in the file, of a date cell the ISO date
 */
record RawCell(int column, Form form, String text) {
    /** How a cell is stored. */
    enum Form {
        /** A text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A number that is shown as a date. */
        DATE,
        /** A number shown as a date for which there is no such day. */
        NO_DATE,
        /** True or false. */
        TRUTH,
        /** An error such as #REF!. */
        ERROR,
        /** A formula that was never calculated. */
        NOT_CALCULATED
    }

    /** Excel keeps fifteen significant digits; what the file has beyond them comes from binary arithmetic. */
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);

    /** A number that is shown as a date, counted in days from one of Excel's two beginnings. */
    static RawCell day(int column, String serial, boolean from1904) {
        Optional<LocalDate> date = DateText.ofSerial(serial, from1904);
        return new RawCell(
                column,
                date.isPresent() ? Form.DATE : Form.NO_DATE,
                date.map(LocalDate::toString).orElse(serial));
    }

    /** The number in a number cell, as Excel shows it; nothing if the file holds no readable number. */
    Optional<BigDecimal> number() {
        try {
            return Optional.of(new BigDecimal(text).round(EXCEL));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What a person sees in the cell, nearly: for telling which value is meant. */
    String shown() {
        if (form != Form.NUMBER) {
            return text;
        }
        return number().filter(number -> Math.abs((long) number.scale()) <= 30)
                .map(number ->
                        number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
                .orElse(text);
    }
}
