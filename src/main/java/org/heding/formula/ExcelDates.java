package org.heding.formula;

import java.util.List;

/** YEAR, DATE and DATEDIF for Excel. */
final class ExcelDates {
    private static final int FIRST_YEAR = 1901;
    private static final int LAST_YEAR = 9999;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private ExcelDates() {}

    static Term year(Term date) {
        return Term.number("YEAR(" + date.text() + ")", 0, true, date.lack());
    }

    /** Excel's own DATEDIF is an error where the second day comes first; then none has gone by. */
    static Term between(Term from, Term to, DateUnit unit) {
        String gone = "IF(" + from.within(2) + ">" + to.within(2) + ",0,DATEDIF(" + from.text() + "," + to.text()
                + ",\"" + unit + "\"))";
        return Term.number(gone, 0, true, from.lack().and(to.lack()));
    }

    /**
     * A day.
     *
     * @param given the year, month and day
     * @param terms the same for Excel
     */
    static Term date(List<Expression> given, List<Term> terms) {
        String year = terms.get(0).text();
        String date = "DATE(" + String.join(",", terms.stream().map(Term::text).toList()) + ")";
        Lack lack = terms.stream().map(Term::lack).reduce(Lack.NONE, Lack::and);
        if (!certain(given)) {
            // Spreadsheets differ in what they make of days that do not lie in these years.
            lack = lack.and(
                    Lack.inner("IF(" + outside(year) + ",TRUE,IFERROR(" + outside("YEAR(" + date + ")") + ",TRUE))"));
        }
        return Term.number(date, 0, true, lack);
    }

    private static String outside(String year) {
        return "OR(" + FIRST_YEAR + ">" + year + "," + year + ">" + LAST_YEAR + ")";
    }

    /** Whether a day is surely one that every spreadsheet knows: of the year of another day, or of one that is written. */
    private static boolean certain(List<Expression> given) {
        Expression year = given.get(0);
        boolean known = year instanceof Expression.Call call && call.function() == Function.YEAR
                || written(year, FIRST_YEAR, LAST_YEAR);
        return known && written(given.get(1), 1, MONTHS) && written(given.get(2), 1, DAYS);
    }

    private static boolean written(Expression expression, int least, int most) {
        return expression instanceof Expression.Constant constant
                && constant.number().compareTo(Fraction.of(least)) >= 0
                && constant.number().compareTo(Fraction.of(most)) <= 0;
    }
}
