package org.heding.formula;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** What the functions of days do with values: a day is the number of days since 1970. */
final class Dates {
    private static final int FIRST_YEAR = 1901;
    private static final int LAST_YEAR = 9999;

    private Dates() {}

    static Value year(Value date) {
        return date instanceof Value.Amount amount ? Value.of(day(amount).getYear()) : date;
    }

    static Value between(Value from, Value to, DateUnit unit) {
        Value lacking = Operations.lacking(List.of(from, to));
        return lacking != null ? lacking : Value.of(unit.between(day((Value.Amount) from), day((Value.Amount) to)));
    }

    /**
     * The day of a year, month and day. As in Excel parts of numbers are cut off, and months and days beyond their ends
     * run on; of what does not lie in the years 1901 to 9999, which every spreadsheet knows alike, there is none.
     */
    static Value of(List<Value> values) {
        Value lacking = Operations.lacking(values);
        if (lacking != null) {
            return lacking;
        }
        long year = whole(values.get(0));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return new Value.Missing(List.of());
        }
        LocalDate day = LocalDate.of((int) year, 1, 1)
                .plusMonths(whole(values.get(1)) - 1)
                .plusDays(whole(values.get(2)) - 1);
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
                ? new Value.Missing(List.of())
                : Value.of(day.toEpochDay());
    }

    /** The whole part; of a number that no calendar reaches, one that none reaches either. */
    private static long whole(Value value) {
        Fraction number = ((Value.Amount) value).number();
        Fraction most = Fraction.of(10_000_000);
        Fraction bounded = number.compareTo(most) > 0 ? most : number;
        Fraction least = most.negated();
        return (bounded.compareTo(least) < 0 ? least : bounded)
                .rounded(0, RoundingMode.DOWN)
                .toLong();
    }

    private static LocalDate day(Value.Amount amount) {
        return LocalDate.ofEpochDay(amount.number().toLong());
    }
}
