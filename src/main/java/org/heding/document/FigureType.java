package org.heding.document;

import java.math.BigDecimal;
import java.util.Set;
import org.heding.ledger.Field;

/** How a figure is stored: always exactly. */
enum FigureType {
    /** A whole number. */
    COUNT,
    /** Yuan, stored in fen. */
    MONEY,
    /** Any decimal number, stored as its canonical text. */
    DECIMAL;

    private static final Set<String> IN_FEN = Set.of(Field.PLANNED_SERVICE_FUND, Field.ANNUAL_PAY);
    private static final Set<String> IN_TEXT = Set.of(Field.AREA, Field.QUOTA_STANDARD);

    static FigureType of(String field) {
        if (IN_FEN.contains(field)) {
            return MONEY;
        }
        return IN_TEXT.contains(field) ? DECIMAL : COUNT;
    }

    /**
     * What stands in the column for a figure; null for none.
     *
     * @throws IllegalArgumentException if the column cannot hold the figure exactly
     */
    Object stored(BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        try {
            return switch (this) {
                case COUNT -> figure.longValueExact();
                case MONEY -> figure.movePointRight(2).longValueExact();
                case DECIMAL -> canonical(figure).toPlainString();
            };
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("Not a figure of this kind: " + figure, e);
        }
    }

    /** The figure for what stands in the column; null for none. */
    BigDecimal figure(String stored) {
        BigDecimal number = stored == null ? null : new BigDecimal(stored);
        return canonical(this == MONEY && number != null ? number.movePointLeft(2) : number);
    }

    /** The same number without trailing noughts behind the point, so that equal figures are equal; null for null. */
    static BigDecimal canonical(BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        BigDecimal shortest = figure.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
