package org.heding.formula;

/**
 * A part of a formula, written for Excel.
 *
 * @param text the expression
 * @param binding how tightly its outermost sign binds; {@link #ATOM} where it needs no brackets
 * @param decimals the most decimals its number has, or {@link Layout#ENDLESS}
 * @param clean whether its binary value is the nearest there is to the exact one
 * @param truth whether it is a condition
 * @param lack when it cannot be computed
 */
record Term(String text, int binding, int decimals, boolean clean, boolean truth, Lack lack) {
    static final int ATOM = 9;

    /** What is asked of no one here. */
    static final Term NOTHING = new Term("\"\"", ATOM, 0, true, false, Lack.of("TRUE"));

    static Term number(String text, int decimals, boolean clean, Lack lack) {
        return new Term(text, ATOM, Math.min(decimals, Layout.ENDLESS), clean, false, lack);
    }

    static Term condition(String text, int binding, Lack lack) {
        return new Term(text, binding, 0, true, true, lack);
    }

    boolean whole() {
        return decimals == 0;
    }

    boolean endless() {
        return decimals >= Layout.ENDLESS;
    }

    /** The text, in brackets if a sign beside it binds more tightly. */
    String within(int outer) {
        return binding < outer ? "(" + text + ")" : text;
    }

    /**
     * The same number freed of what binary arithmetic adds to it: rounded to the decimals that it has anyway. Whole
     * numbers need none of it, and one without end has nothing to be rounded to.
     */
    Term cleaned() {
        return clean || whole() || endless()
                ? this
                : number("ROUND(" + text + "," + decimals + ")", decimals, true, lack);
    }

    /** The same, with one more reason why it cannot be computed. */
    Term lacking(Lack more) {
        return new Term(text, binding, decimals, clean, truth, lack.and(more));
    }
}
