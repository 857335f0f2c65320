package org.heding.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.message.Messages;
import org.heding.policy.Type;

/** Figures as they are printed: as decimal strings for machines, and grouped by thousands for people. */
final class Figures {
    /** As many decimals as are printed of a number that has no end. */
    private static final int MOST_DECIMALS = 6;

    private Figures() {}

    /** A number as a decimal string: money with two decimals, others with as many as they need. Nothing if not known. */
    static Optional<String> decimal(Value value, Type type) {
        return value instanceof Value.Amount amount
                ? Optional.of(number(amount.number(), type).toPlainString())
                : Optional.empty();
    }

    private static BigDecimal number(Fraction number, Type type) {
        if (type == Type.MONEY) {
            return number.toDecimal(2, RoundingMode.HALF_UP);
        }
        BigDecimal shown = number.toDecimal(MOST_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }

    /** A figure for people to read. */
    static String shown(Value value, Type type, Messages messages) {
        return switch (value) {
            case Value.Amount amount when type == Type.TRUTH -> truth(amount.number().signum() != 0, messages);
            case Value.Amount amount ->
                grouped(number(amount.number(), type), type)
                        + (amount.incomplete() ? messages.text("cli.figure.incomplete") : "");
            case Value.Words words -> words.text();
            case Value.Truth truth -> truth(truth.holds(), messages);
            case Value.Missing missing -> messages.text("cli.figure.missing");
            case Value.NotApplicable none -> messages.text("cli.figure.none");
        };
    }

    private static String truth(boolean holds, Messages messages) {
        return messages.text(holds ? "cli.figure.yes" : "cli.figure.no");
    }

    private static String grouped(BigDecimal number, Type type) {
        String pattern = type == Type.MONEY ? "#,##0.00" : "#,##0.######";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
