package org.heding.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heding.message.Label;

/**
 * A number that the paper sets or leaves open.
 *
 * @param id its name in formulas
 * @param label what people call it
 * @param unit its unit of measure
 * @param type what sort of number it is
 * @param values what it has been, the earliest first
 * @param note what else could be meant, where the source leaves it open; else an empty label
 */
public record Parameter(String id, Label label, Label unit, Type type, List<Dated> values, Label note) {
    public Parameter {
        values = List.copyOf(values);
    }

    /**
     * A value from a day on.
     *
     * @param from the first day it holds
     * @param value the value
     * @param citation what it rests on
     */
    public record Dated(LocalDate from, BigDecimal value, Citation citation) {}

    /** The value in force on a day; nothing before the first. */
    public Optional<Dated> on(LocalDate day) {
        return values.stream().filter(value -> !value.from().isAfter(day)).reduce((earlier, later) -> later);
    }
}
