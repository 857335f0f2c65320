package org.heding.workbook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days in the ways they are written; a month alone stands for its first day. */
final class DateText {
    private static final Pattern DAY = Pattern.compile(
            "([0-9]{4})(?:[-/.]|年)([0-9]{1,2})(?:[-/.]|月)([0-9]{1,2})[日号]?(?:T?[0-9]{1,2}:[0-9]{2}.*)?");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})(?:[-/.]|年)([0-9]{1,2})月?");
    private static final Pattern DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    /** Excel takes 1900 for a leap year: from here on its numbers are one too high. */
    private static final int NO_SUCH_DAY = 60;

    private static final int LAST_SERIAL = 2_958_465;

    private DateText() {}

    /** The day in a cell. */
    static LocalDate date(RawCell cell) throws CellRefusal {
        return switch (cell.form()) {
            case DATE -> checked(LocalDate.parse(cell.text()));
            case NO_DATE -> throw CellRefusal.of("workbook.date.none");
            case NUMBER -> ofNumber(cell.shown());
            default -> ofText(Spelling.compact(cell.text()));
        };
    }

    /** The day of a date cell's number; nothing if there is no such day. */
    static Optional<LocalDate> ofSerial(String number, boolean from1904) {
        BigDecimal serial;
        try {
            serial = new BigDecimal(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_SERIAL)) > 0) {
            return Optional.empty();
        }
        int days = serial.intValue();
        if (from1904) {
            return Optional.of(LocalDate.of(1904, 1, 1).plusDays(days));
        }
        if (days == 0 || days == NO_SUCH_DAY) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(1899, 12, days < NO_SUCH_DAY ? 31 : 30).plusDays(days));
    }

    private static LocalDate ofNumber(String number) throws CellRefusal {
        if (number.matches("[0-9]{4}\\.1")) {
            // A number cannot tell January from October: 2026.10 and 2026.1 are the same.
            throw CellRefusal.of("workbook.date.october", number.substring(0, 4));
        }
        if (number.matches("[0-9]{5}")) {
            LocalDate meant = ofSerial(number, false).orElseThrow(() -> CellRefusal.of("workbook.date.none"));
            throw CellRefusal.of("workbook.date.serial", meant.toString());
        }
        return ofText(number);
    }

    private static LocalDate ofText(String text) throws CellRefusal {
        for (Pattern pattern : new Pattern[] {DAY, MONTH, DIGITS}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                String day = matcher.groupCount() < 3 ? null : matcher.group(3);
                return of(matcher.group(1), matcher.group(2), day == null ? "1" : day);
            }
        }
        throw CellRefusal.of("workbook.date.text");
    }

    private static LocalDate of(String year, String month, String day) throws CellRefusal {
        try {
            return checked(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            throw CellRefusal.of("workbook.date.none");
        }
    }

    private static LocalDate checked(LocalDate date) throws CellRefusal {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw CellRefusal.of("workbook.date.far", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        return date;
    }
}
