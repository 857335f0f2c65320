package org.heding.formula;

/**
 * A formula: its text and the tree it was parsed to.
 *
 * @param text as it was written
 * @param root the tree
 */
public record Formula(String text, Expression root) {
    /**
     * Parses a formula.
     *
     * @throws FormulaException if it is not one, with the place
     */
    public static Formula parse(String text) {
        return new Formula(text, new Parser(text).parse());
    }
}
