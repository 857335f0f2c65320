package org.heding.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heding.message.Label;
import org.heding.message.Phrase;

/**
 * A number that the paper sets or leaves open.
 *
 * @param id its name in formulas
 * @param label what people call it
 * @param unit its unit of measure
 * @param type what sort of number it is
 * @param values what it has been: layer by layer, the lowest first, and of each the earliest first; none where it is left to
 *     the user (待填)
 * @param note what else could be meant, where the source leaves it open; else an empty label
 * @param least the smallest value it can have, if that is not nought
 * @param most the greatest value it can have, if there is one
 */
public record Parameter(
        String id,
        Label label,
        Label unit,
        Type type,
        List<Dated> values,
        Label note,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most) {
    private static final int MONEY_DECIMALS = 2;

    public Parameter {
        values = List.copyOf(values);
    }

    /** A parameter that no bound but nought is set to. */
    public Parameter(String id, Label label, Label unit, Type type, List<Dated> values, Label note) {
        this(id, label, unit, type, values, note, Optional.empty(), Optional.empty());
    }

    /**
     * A value from a day on.
     *
     * @param from the first day it holds
     * @param value the value
     * @param citation what it rests on
     * @param area the code of the unit for which it holds, with all below it; empty for everywhere
     */
    public record Dated(LocalDate from, BigDecimal value, Citation citation, String area) implements Statement {
        /** A value that holds everywhere. */
        public Dated(LocalDate from, BigDecimal value, Citation citation) {
            this(from, value, citation, "");
        }
    }

    /** The value in force on a day where no area has its own; nothing before the first. */
    public Optional<Dated> on(LocalDate day) {
        return on(day, "");
    }

    /** The value in force on a day for the unit of a code; nothing before the first. */
    public Optional<Dated> on(LocalDate day, String code) {
        return Statement.on(values, day, code);
    }

    /** Whether any area has its own value. */
    public boolean byArea() {
        return values.stream().anyMatch(value -> !value.area().isEmpty());
    }

    /** Whether no pack says anything of it, so that the document's own values alone can. */
    public boolean isLeftOpen() {
        return values.stream()
                .allMatch(
                        value -> value.citation().isDocuments() && !value.area().isEmpty());
    }

    /** Why it cannot have a value; nothing if it can. */
    public Optional<Phrase> refusal(BigDecimal value) {
        return refusal(label, type, least, most, value);
    }

    static Optional<Phrase> refusal(
            Label label, Type type, Optional<BigDecimal> least, Optional<BigDecimal> most, BigDecimal value) {
        int decimals = Math.max(0, value.stripTrailingZeros().scale());
        BigDecimal floor = least.orElse(BigDecimal.ZERO);
        if (type == Type.WHOLE && decimals > 0) {
            return Optional.of(Phrase.of("policy.value.whole", label));
        }
        if (type == Type.MONEY && decimals > MONEY_DECIMALS) {
            return Optional.of(Phrase.of("policy.value.fen", label));
        }
        if (value.compareTo(floor) < 0) {
            return Optional.of(Phrase.of("policy.value.least", label, floor.toPlainString()));
        }
        return most.filter(top -> value.compareTo(top) > 0)
                .map(top -> Phrase.of("policy.value.most", label, top.toPlainString()));
    }

    /** The same with a value that holds from its day on, whatever was said of later days: the nearest says. */
    Parameter with(Dated value) {
        return new Parameter(id, label, unit, type, Statement.with(values, value), note, least, most);
    }
}
