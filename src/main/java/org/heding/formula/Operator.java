package org.heding.formula;

/** What may stand between two expressions, with Excel's signs and Excel's order of precedence. */
public enum Operator {
    EQUAL("=", 1),
    NOT_EQUAL("<>", 1),
    LESS_OR_EQUAL("<=", 1),
    GREATER_OR_EQUAL(">=", 1),
    LESS("<", 1),
    GREATER(">", 1),
    PLUS("+", 2),
    MINUS("-", 2),
    TIMES("*", 3),
    DIVIDED_BY("/", 3);

    private final String sign;
    private final int precedence;

    Operator(String sign, int precedence) {
        this.sign = sign;
        this.precedence = precedence;
    }

    /** The sign, as in Excel. */
    public String sign() {
        return sign;
    }

    /** How tightly it binds: more before less. */
    public int precedence() {
        return precedence;
    }

    /** Whether it compares, and so gives yes or no. */
    public boolean compares() {
        return precedence == 1;
    }
}
