package org.heding.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.message.Label;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.Type;

/** Writes figures as people read them: digits in groups, money with two decimals, a missing figure as such. */
public final class Figures {
    private static final int SHOWN_DECIMALS = 4;
    private static final Fraction YEARS = Fraction.of(1000);

    private Figures() {}

    /** A figure without its unit. */
    public static Text said(Value value, Type type) {
        return switch (value) {
            case Value.Amount amount -> Label.same(number(amount.number(), type));
            case Value.Words words -> Label.same(words.text());
            case Value.Truth truth -> Phrase.of(truth.holds() ? "assessment.yes" : "assessment.no");
            case Value.Missing missing -> Phrase.of("assessment.unknown");
            case Value.NotApplicable none -> Phrase.of("assessment.not_applicable");
        };
    }

    /** A figure with its unit, where it is a number. A year of the calendar is written without groups. */
    public static Text said(Value value, Type type, Label unit) {
        if (value instanceof Value.Amount year
                && unit.zh().equals("年")
                && year.number().compareTo(YEARS) >= 0) {
            return messages -> year.number() + " " + unit.in(messages);
        }
        Text figure = said(value, type);
        if (!(value instanceof Value.Amount) || unit.zh().isEmpty()) {
            return figure;
        }
        return messages -> figure.in(messages) + " " + unit.in(messages);
    }

    /** A number in groups of three digits. */
    public static String number(Fraction number, Type type) {
        if (type == Type.DATE) {
            return LocalDate.ofEpochDay(number.toLong()).toString();
        }
        BigDecimal decimal = type == Type.MONEY
                ? number.toDecimal(2, RoundingMode.HALF_UP)
                : number.toDecimal(SHOWN_DECIMALS, RoundingMode.HALF_UP);
        String pattern = type == Type.MONEY ? "#,##0.00" : "#,##0.####";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(decimal);
    }

    /** A figure as it is printed for machines: nothing for one that is missing, does not apply or is a mere truth. */
    public static Optional<String> plain(Value value, Type type) {
        return switch (value) {
            case Value.Amount amount -> Optional.of(plain(amount.number(), type));
            case Value.Words words -> Optional.of(words.text());
            case Value.Truth truth -> Optional.empty();
            case Value.Missing missing -> Optional.empty();
            case Value.NotApplicable none -> Optional.empty();
        };
    }

    /**
     * A number as it is printed for machines: without groups, money with two decimals, others with as many as they have, a day
     * as 2026-01-31.
     */
    public static String plain(Fraction number, Type type) {
        if (type == Type.DATE) {
            return LocalDate.ofEpochDay(number.toLong()).toString();
        }
        if (type == Type.MONEY) {
            return number.toDecimal(2, RoundingMode.HALF_UP).toPlainString();
        }
        BigDecimal decimal = number.toDecimal(10, RoundingMode.HALF_UP).stripTrailingZeros();
        return (decimal.signum() == 0 ? BigDecimal.ZERO : decimal).toPlainString();
    }
}
