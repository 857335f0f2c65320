package org.heding.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.policy.Type;
import org.heding.workbook.SheetRows.Content;

/**
 * A value as a cell shows it.
 *
 * @param content what it is
 * @param text the value, as the file writes it; empty for nothing
 * @param width the characters it takes, or 0
 */
record Shown(Content content, String text, int width) {
    /** How many days the calendar of spreadsheets had counted on the first of January 1970. */
    static final int EPOCH = 25569;

    private static final int EXACT_DECIMALS = 20;
    private static final int DAY_WIDTH = "2026-01-01".length();

    /** So many decimals are told exactly; a number with more of them is as near as a cell can hold it. */
    private static final int TOLD_DECIMALS = 6;

    private static final Shown NOTHING = new Shown(Content.TEXT, "", 0);

    /** A value of a type; nothing for one that is missing or not asked. */
    static Shown of(Value value, Type type) {
        return switch (value) {
            case Value.Amount amount -> of(decimal(amount.number(), type), type);
            case Value.Words words -> of(words.text());
            case Value.Truth truth -> of(truth.holds() ? "是" : "否");
            default -> NOTHING;
        };
    }

    /** A number. */
    static Shown of(BigDecimal number, Type type) {
        int digits = Math.max(1, number.precision() - number.scale());
        int width =
                switch (type) {
                    case DATE -> DAY_WIDTH;
                    case WHOLE -> digits + digits / 3;
                    default -> digits + digits / 3 + 3;
                };
        String text = number.scale() > TOLD_DECIMALS ? SheetRows.plain(number.doubleValue()) : SheetRows.plain(number);
        return new Shown(Content.NUMBER, text, width);
    }

    /** A text. */
    static Shown of(String text) {
        return new Shown(Content.TEXT, text, TextWidth.of(text));
    }

    /** A number as a cell holds it: exactly, or with more decimals than a cell can tell. */
    static BigDecimal decimal(Fraction number, Type type) {
        BigDecimal decimal =
                number.exactly(TOLD_DECIMALS).orElseGet(() -> number.toDecimal(EXACT_DECIMALS, RoundingMode.HALF_UP));
        return type == Type.DATE ? decimal.add(BigDecimal.valueOf(EPOCH)) : decimal;
    }
}
