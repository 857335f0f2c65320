package org.heding.formula;

import org.heding.formula.Layout.Allocation;

/**
 * An allocation by largest remainder in a spreadsheet: visible columns beside the result, the minimum if one is asked for,
 * the whole part and the remainder, and a result that adds one where the remainder is among the largest.
 */
public final class ExcelAllocation {
    private ExcelAllocation() {}

    /**
     * What this unit gets before the rest is divided (保底数); blank where it takes no part in the division.
     *
     * @param weight the cell of this unit's weight
     */
    public static String minimum(Expression least, String weight, Layout layout) {
        return Lack.of(weight + "=\"\"").guard(ExcelFormula.of(least, layout));
    }

    /** The whole part (整数部分) of this unit's exact share. */
    public static String whole(Allocation cells) {
        return lack(cells).guard("INT(" + rest(cells) + "*" + cells.weight() + "/MAX(1," + weights(cells) + "))");
    }

    /** The remainder (余数) of this unit's exact share, as a numerator over the sum of the weights. */
    public static String remainder(Allocation cells) {
        return lack(cells).guard(rest(cells) + "*" + cells.weight() + "-" + cells.whole() + "*" + weights(cells));
    }

    /**
     * This unit's part: equal remainders go to the greater weight, then to the earlier row, which has the lower code.
     */
    static Term part(Allocation cells) {
        String ahead = "COUNTIFS(" + cells.remainders() + ",\">\"&" + cells.remainder() + ")+COUNTIFS("
                + cells.remainders() + "," + cells.remainder() + "," + cells.weights() + ",\">\"&" + cells.weight()
                + ")+COUNTIFS(" + cells.remaindersSoFar() + "," + cells.remainder() + "," + cells.weightsSoFar() + ","
                + cells.weight() + ")-1";
        String left = rest(cells) + "-SUM(" + cells.wholes() + ")";
        String first = cells.minimum().isEmpty() ? "" : cells.minimum() + "+";
        return new Term(
                first + cells.whole() + "+IF(" + left + ">" + ahead + ",1,0)",
                Operator.PLUS.precedence(),
                0,
                true,
                false,
                lack(cells));
    }

    /** What is left when all minimums are taken off. */
    private static String rest(Allocation cells) {
        return cells.minimum().isEmpty() ? cells.total() : "(" + cells.total() + "-SUM(" + cells.minimums() + "))";
    }

    /** The weights of those that take part: who lacks its minimum takes none. */
    private static String weights(Allocation cells) {
        return cells.minimum().isEmpty()
                ? "SUM(" + cells.weights() + ")"
                : "SUMIFS(" + cells.weights() + "," + cells.minimums() + ",\">=0\")";
    }

    private static Lack lack(Allocation cells) {
        return cells.lacking().stream().map(Lack::of).reduce(Lack.NONE, Lack::and);
    }
}
