package org.heding.bench;

import java.math.BigDecimal;

/** A table of 100,000 rows: a code, a name, seven whole numbers, seven amounts and four formulas with their values. */
public final class BigTable {
    /** Its rows. */
    public static final int ROWS = 100_000;
    /** Its columns. */
    public static final int COLUMNS = 20;
    /** The first column of formulas. */
    public static final int FORMULAS = 16;

    /** The code in the first column. */
    public String code(int row) {
        return String.valueOf(340_104_000_000L + row);
    }

    /** The name in the second. */
    public String name(int row) {
        return "示例社区" + row % 3000;
    }

    /** A number: whole in the even columns, yuan with two decimals in the odd ones. */
    public BigDecimal number(int row, int column) {
        long number = (row * 31L + column * 17L) % 90_000;
        return column % 2 == 0 ? BigDecimal.valueOf(number) : BigDecimal.valueOf(number * 97 + 1, 2);
    }

    /** A formula of the row. */
    public String formula(int row, int column) {
        int number = row + 1;
        return column % 2 == 0
                ? "ROUND(SUM(C" + number + ":P" + number + "),2)"
                : "IF(COUNT(C" + number + ":P" + number + ")<14,\"\",ROUND(SUM(C" + number + ":P" + number + "),2))";
    }

    /** What every formula of the row comes to. */
    public BigDecimal sum(int row) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int column = 2; column < FORMULAS; column++) {
            sum = sum.add(number(row, column));
        }
        return sum;
    }
}
