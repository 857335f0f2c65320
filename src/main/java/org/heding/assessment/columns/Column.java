package org.heding.assessment.columns;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.heding.formula.Fraction;

/**
 * One figure of all rows of a level: whole numbers of a common scale, and the state of each.
 *
 * <p>A truth is 0 or 1, a text the number of the word, a day the days since 1970.
 */
final class Column {
    /** The sum of no figures: nought, which counts as no figure in a sum that leaves something out. */
    static final byte SUM_OF_NONE = -1;
    /** The number stands. */
    static final byte KNOWN = 0;
    /** The number stands, but is a sum from which units are left out. */
    static final byte INCOMPLETE = 1;
    /** The figure is asked of no one here. */
    static final byte NONE = 2;
    /** The figure cannot be computed. The greatest: of several states the greatest prevails. */
    static final byte MISSING = 3;

    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    final int scale;
    final long[] values;
    final byte[] states;
    /** Whether all states are known. */
    boolean clean;

    Column(int scale, int size) {
        this.scale = scale;
        this.values = new long[size];
        this.states = new byte[size];
    }

    /** A column of the same figures, which can be written without this one's changing. */
    Column copy() {
        Column copy = new Column(scale, states.length);
        copy.take(this);
        return copy;
    }

    /** Takes over all figures of a column of the same scale. */
    void take(Column other) {
        System.arraycopy(other.values, 0, values, 0, values.length);
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

    /** Looks whether all states are known. */
    void look() {
        clean = true;
        for (byte state : states) {
            if (state != KNOWN) {
                clean = false;
                return;
            }
        }
    }

    /** Puts a number in a row, or nothing; answers whether it fits. */
    boolean put(int row, BigDecimal number) {
        if (number == null) {
            values[row] = 0;
            states[row] = MISSING;
            clean = false;
            return true;
        }
        BigDecimal scaled = number.stripTrailingZeros();
        if (scaled.scale() > scale || scaled.precision() - scaled.scale() + scale > 18) {
            return false;
        }
        values[row] = scaled.setScale(scale).unscaledValue().longValueExact();
        states[row] = KNOWN;
        return true;
    }

    /** The number of a row, exactly. */
    Fraction number(int row) {
        return scale == 0
                ? Fraction.of(values[row])
                : Fraction.of(new BigDecimal(BigInteger.valueOf(values[row]), scale));
    }
}
