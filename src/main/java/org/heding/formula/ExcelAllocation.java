package org.heding.formula;

import org.heding.formula.Layout.Allocation;

/**
 * An allocation by largest remainder in a spreadsheet: two visible columns beside the result, the whole part and the
 * remainder, and a result that adds one where the remainder is among the largest.
 */
public final class ExcelAllocation {
    private ExcelAllocation() {}

    /** The whole part (整数部分) of this unit's exact share. */
    public static String whole(Allocation cells) {
        return lack(cells)
                .guard("INT(" + cells.total() + "*" + cells.weight() + "/MAX(1,SUM(" + cells.weights() + ")))");
    }

    /** The remainder (余数) of this unit's exact share, as a numerator over the sum of the weights. */
    public static String remainder(Allocation cells) {
        return lack(cells)
                .guard(cells.total() + "*" + cells.weight() + "-" + cells.whole() + "*SUM(" + cells.weights() + ")");
    }

    /**
     * This unit's part: equal remainders go to the greater weight, then to the earlier row, which has the lower code.
     */
    static Term part(Allocation cells) {
        String ahead = "COUNTIFS(" + cells.remainders() + ",\">\"&" + cells.remainder() + ")+COUNTIFS("
                + cells.remainders() + "," + cells.remainder() + "," + cells.weights() + ",\">\"&" + cells.weight()
                + ")+COUNTIFS(" + cells.remaindersSoFar() + "," + cells.remainder() + "," + cells.weightsSoFar() + ","
                + cells.weight() + ")-1";
        String left = cells.total() + "-SUM(" + cells.wholes() + ")";
        return new Term(
                cells.whole() + "+IF(" + left + ">" + ahead + ",1,0)",
                Operator.PLUS.precedence(),
                0,
                true,
                false,
                lack(cells));
    }

    private static Lack lack(Allocation cells) {
        return cells.lacking().stream().map(Lack::of).reduce(Lack.NONE, Lack::and);
    }
}
