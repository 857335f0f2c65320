package org.heding.formula;

/**
 * Rounding in a spreadsheet that gives what exact arithmetic gives.
 *
 * <p>A spreadsheet computes in binary, where 1.005 is a little less than it seems. What is to be rounded is therefore
 * brought to whole numbers first, which are exact, as are their halves.
 */
final class ExcelRounding {
    /** Decimals that binary dust does not reach, and that a quotient of real figures does not need. */
    private static final int DUST = 9;

    private static final int DUST_OF_FEN = 6;

    private static final int MONEY_DECIMALS = 2;

    private ExcelRounding() {}

    /** A number rounded by a function to so many decimals. */
    static Term of(Function function, Term number, int decimals) {
        if (!number.endless()) {
            return bounded(function, number.cleaned(), decimals);
        }
        String inner = "ROUND(" + scaled(number, decimals) + "," + (decimals > 0 ? DUST_OF_FEN : DUST) + ")";
        return result(function, inner, decimals, number.lack());
    }

    /** A quotient rounded: both sides are brought to whole numbers. */
    static Term quotient(Function function, Term left, Term right, int decimals) {
        Lack lack = left.lack().and(right.lack());
        if (left.endless() || right.endless() || decimals < 0) {
            Term whole = Term.number(left.within(3) + "/" + right.within(4), Layout.ENDLESS, false, lack);
            return of(function, whole, decimals);
        }
        if (decimals == 0 && isMeasure(left, right)) {
            return result(function, "ROUND(" + left.within(3) + "/" + right.within(4) + "," + DUST + ")", 0, lack);
        }
        int shift = decimals + right.decimals() - left.decimals();
        String above = whole(left) + power(shift);
        String below = right.whole() ? right.within(4) : whole(right);
        if (shift < 0) {
            below = "(" + below + power(-shift) + ")";
        }
        return result(function, above + "/" + below, decimals, lack);
    }

    /** Whether the numbers are measures, such as areas: small enough to be freed of dust and stay legible. */
    private static boolean isMeasure(Term left, Term right) {
        return Math.max(left.decimals(), right.decimals()) > MONEY_DECIMALS;
    }

    private static Term bounded(Function function, Term number, int decimals) {
        boolean nothingToRound = number.decimals() <= decimals;
        return nothingToRound
                ? number
                : Term.number(
                        function + "(" + number.text() + "," + decimals + ")",
                        Math.max(0, decimals),
                        true,
                        number.lack());
    }

    private static Term result(Function function, String inner, int decimals, Lack lack) {
        return decimals <= 0
                ? Term.number(function + "(" + inner + "," + decimals + ")", 0, true, lack)
                : new Term(function + "(" + inner + ",0)/1" + "0".repeat(decimals), 3, decimals, true, false, lack);
    }

    private static String scaled(Term number, int decimals) {
        return decimals <= 0 ? number.text() : number.within(3) + power(decimals);
    }

    /** A number as a whole one: times ten as often as it has decimals. */
    static String whole(Term number) {
        return number.whole() ? number.within(3) : "ROUND(" + number.within(3) + power(number.decimals()) + ",0)";
    }

    private static String power(int tens) {
        return tens <= 0 ? "" : "*1" + "0".repeat(tens);
    }
}
