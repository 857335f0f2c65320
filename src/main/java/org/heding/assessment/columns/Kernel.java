package org.heding.assessment.columns;

/** A part of a formula, compiled: computes its value for a stretch of rows at once. */
abstract class Kernel {
    /** The decimals its whole numbers stand for. */
    final int scale;

    Kernel(int scale) {
        this.scale = scale;
    }

    /**
     * Computes rows.
     *
     * @param from the first row
     * @param to the row after the last; at most {@link Block#SIZE} rows
     * @return the values, good until the next run
     * @throws ArithmeticException if a number does not fit; the rule is then evaluated in wider arithmetic
     */
    abstract Block run(int from, int to);
}
