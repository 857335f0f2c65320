package org.heding.desktop.session;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.message.Messages;
import org.heding.policy.Type;

/** How figures are written on the screen: exact, with thousands separators, and never a nought for what is missing. */
public final class Figures {
    private static final int SHOWN_DECIMALS = 6;
    private static final int THREE = 3;
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final Messages messages;

    /** Figures in a language. */
    public Figures(Messages messages) {
        this.messages = messages;
    }

    /** A value as it stands in a cell. */
    public String text(Snapshot snapshot, String holder, String id, Value value, Type type) {
        return switch (value) {
            case Value.Amount amount -> number(amount.number(), type);
            case Value.Words words -> words.text();
            case Value.Truth truth -> truth(truth.holds());
            case Value.Missing missing -> missing(snapshot, holder, id, missing);
            case Value.NotApplicable none -> messages.text("desktop.figure.none");
        };
    }

    /** What is missing: "not filled in" of an input, "for want of households" of a result. */
    public String missing(Snapshot snapshot, String holder, String id, Value.Missing missing) {
        if (snapshot.pack().input(snapshot.level(holder), id).isPresent()) {
            return messages.text("desktop.figure.blank");
        }
        return missing.wants().stream()
                .filter(want -> want.holder().equals(holder))
                .findFirst()
                .flatMap(want -> snapshot.label(snapshot.level(holder), want.input()))
                .map(label -> messages.text("desktop.figure.wanting", label))
                .orElseGet(() -> messages.text("desktop.figure.wanting.data"));
    }

    /** A number of a type. */
    public String number(Fraction number, Type type) {
        return switch (type) {
            case MONEY -> grouped(number.toDecimal(2, RoundingMode.HALF_UP));
            case TRUTH -> truth(number.signum() != 0);
            default -> number(number);
        };
    }

    /** A number with as many decimals as it needs, up to six. */
    public String number(Fraction number) {
        return grouped(number.toDecimal(SHOWN_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    /** A whole number. */
    public String number(long number) {
        return grouped(BigDecimal.valueOf(number));
    }

    /** Money in the large: in Chinese by the ten thousand yuan, in English in whole yuan. */
    public String round(Fraction yuan) {
        BigDecimal exact = yuan.toDecimal(2, RoundingMode.HALF_UP);
        return messages.chinese()
                ? grouped(exact.divide(TEN_THOUSAND, 2, RoundingMode.HALF_UP).stripTrailingZeros())
                : grouped(exact.setScale(0, RoundingMode.HALF_UP));
    }

    private String truth(boolean holds) {
        return messages.text(holds ? "desktop.figure.yes" : "desktop.figure.no");
    }

    /** The digits in threes, with a comma between them. */
    private static String grouped(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = (point < 0 ? plain.length() : point) - THREE; at > 0; at -= THREE) {
            grouped.insert(at, ',');
        }
        return number.signum() < 0 ? "-" + grouped : grouped.toString();
    }
}
