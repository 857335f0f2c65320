package org.heding.formula;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What a time between two days is counted in: whole years, months or days gone by, as Excel's DATEDIF counts them. */
public enum DateUnit {
    /** 年: from 29 February a year has gone by on 1 March, or on 29 February of a leap year. */
    Y("年", ChronoUnit.YEARS),
    /** 个月. */
    M("个月", ChronoUnit.MONTHS),
    /** 天. */
    D("天", ChronoUnit.DAYS);

    private final Measure measure;
    private final ChronoUnit unit;

    DateUnit(String measure, ChronoUnit unit) {
        this.measure = Measure.parse(measure);
        this.unit = unit;
    }

    /** The unit that a text written in a formula names; nothing for any other expression. */
    public static Optional<DateUnit> of(Expression expression) {
        for (DateUnit unit : values()) {
            if (expression instanceof Expression.Literal literal
                    && literal.text().equals(unit.name())) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    Measure measure() {
        return measure;
    }

    /** How many have gone by from one day to another; none where the other comes before it. */
    long between(LocalDate from, LocalDate to) {
        return Math.max(0, unit.between(from, to));
    }
}
