package org.heding.assessment.columns;

import java.math.BigDecimal;
import org.heding.formula.Fraction;

/**
 * One figure of all rows of a level: whole numbers of a common scale, and the state of each.
 *
 * <p>A text is the number of the word, a day the days since 1970. A truth has no number; its state says all.
 */
final class Column {
    /** The sum of no figures: nought, which counts as no figure in a sum that leaves something out. */
    static final byte SUM_OF_NONE = -1;
    /** The number stands. */
    static final byte KNOWN = 0;
    /** The number stands, but is a sum from which units are left out. */
    static final byte INCOMPLETE = 1;
    /** A truth that does not hold. */
    static final byte NO = 0;
    /** A truth that holds. */
    static final byte YES = 1;
    /** The figure is asked of no one here. */
    static final byte NONE = 2;
    /** The figure cannot be computed. The greatest: of several states the greatest prevails. */
    static final byte MISSING = 3;

    /** What truths have for numbers. */
    static final long[] NO_NUMBERS = {};

    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    final int scale;
    final boolean truth;
    final byte[] states;
    private final Numbers numbers;
    /** Whether all numbers are known, or all truths yes or no. */
    boolean clean;

    /** A column of numbers. */
    Column(int scale, int size) {
        this(scale, size, false);
    }

    Column(int scale, int size, boolean truth) {
        this.scale = scale;
        this.truth = truth;
        this.numbers = new Numbers(truth ? 0 : size);
        this.states = new byte[size];
    }

    /** A column of the same figures, which can be written without this one's changing. */
    Column copy() {
        Column copy = new Column(scale, states.length, truth);
        copy.take(this);
        return copy;
    }

    /** Takes over all figures of a column of the same scale. */
    void take(Column other) {
        numbers.take(other.numbers);
        System.arraycopy(other.states, 0, states, 0, states.length);
        clean = other.clean;
    }

    /**
     * A power of ten.
     *
     * @throws ArithmeticException if it does not fit
     */
    static long power(int exponent) {
        if (exponent >= POWERS.length) {
            throw new ArithmeticException("10^" + exponent + " does not fit");
        }
        return POWERS[exponent];
    }

    /** The number of a row, at the column's scale. */
    long value(int row) {
        return numbers.of(row);
    }

    /** Puts a number in a row, at the column's scale. */
    void value(int row, long number) {
        numbers.put(row, number);
    }

    /** Takes over what a kernel came to for some rows. */
    void take(Block block, int from, int to) {
        System.arraycopy(block.states, 0, states, from, to - from);
        if (!truth) {
            numbers.take(block.values, from, to - from);
        }
    }

    /** Gives some rows. */
    void give(Block block, int from, int to) {
        if (truth || !clean) {
            System.arraycopy(states, from, block.states, 0, to - from);
            block.clean = clean;
        } else {
            block.known();
        }
        if (!truth) {
            numbers.give(block.values, from, to - from);
        }
    }

    /** Looks whether all numbers are known, or all truths yes or no. */
    void look() {
        clean = true;
        for (byte state : states) {
            if (truth ? state > YES : state != KNOWN) {
                clean = false;
                return;
            }
        }
    }

    /** Puts a number in a row, or nothing; answers whether it fits. */
    boolean put(int row, BigDecimal number) {
        if (number == null) {
            states[row] = MISSING;
            clean = false;
            return true;
        }
        if (truth) {
            states[row] = number.signum() == 0 ? NO : YES;
            return true;
        }
        BigDecimal scaled = number.stripTrailingZeros();
        if (scaled.scale() > scale || scaled.precision() - scaled.scale() + scale > 18) {
            return false;
        }
        value(row, scaled.setScale(scale).unscaledValue().longValueExact());
        states[row] = KNOWN;
        return true;
    }

    /** The number of a row, exactly. */
    Fraction number(int row) {
        return scale == 0 ? Fraction.of(value(row)) : Fraction.of(BigDecimal.valueOf(value(row), scale));
    }
}
