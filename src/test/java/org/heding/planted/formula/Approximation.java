package org.heding.planted.formula;

import java.math.BigDecimal;

/** Breaks the rule that nothing computed is inexact. */
public final class Approximation {
    /** Inexact. */
    public float aField;

    /** Inexact. */
    public static double roughly(double figure) {
        return figure * 1.0000001;
    }

    /** Inexact inside, though it does not show. */
    public static long hidden(BigDecimal figure) {
        return Math.round(figure.doubleValue());
    }
}
