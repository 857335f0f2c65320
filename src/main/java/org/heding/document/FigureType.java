package org.heding.document;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** More than any figure has before or behind the point. */
    private static final int MOST_DIGITS = 100;

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,200}(\\.[0-9]{1,200})?");

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
                case DECIMAL -> text(figure);
            };
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("Not a figure of this kind", e);
        }
    }

    /** What cannot be read again is not written. */
    private static String text(BigDecimal figure) {
        if (Math.abs((long) figure.scale()) > MOST_DIGITS || figure.precision() > MOST_DIGITS) {
            throw new ArithmeticException("Too many digits");
        }
        return canonical(figure).toPlainString();
    }

    /**
     * The figure for what stands in the column; null for none.
     *
     * @throws NumberFormatException if no figure stands there. 1E999999999 is none: written out it would fill the memory.
     */
    BigDecimal figure(String stored) {
        if (stored != null && !PLAIN.matcher(stored).matches()) {
            throw new NumberFormatException("Not a figure");
        }
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
