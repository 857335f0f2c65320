package org.heding.assessment.columns;

/** A part of a formula, compiled: computes its value for a stretch of rows at once. */
abstract class Kernel {
    /** The decimals its whole numbers stand for. */
    final int scale;
    /** Whether it computes truths; its blocks then have states only. */
    final boolean truth;

    Kernel(int scale) {
        this(scale, false);
    }

    Kernel(int scale, boolean truth) {
        this.scale = scale;
        this.truth = truth;
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
