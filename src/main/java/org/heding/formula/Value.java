package org.heding.formula;

import java.util.List;

/** What a formula comes to. */
public sealed interface Value {
    /** What does not apply to this unit, such as a street's standard to a town. */
    Value NOT_APPLICABLE = new NotApplicable();

    /**
     * The sum of no figures: nought. Among figures that are wanting it is no figure that could stand for the whole, so it
     * is told from other noughts by identity.
     */
    Amount SUM_OF_NONE = new Amount(Fraction.ZERO, false);

    /**
     * A number, exactly.
     *
     * @param number the number
     * @param incomplete whether it is a sum from which units are left out because they cannot be computed
     */
    record Amount(Fraction number, boolean incomplete) implements Value {}

    /** A text, such as a unit's kind. */
    record Words(String text) implements Value {}

    /** Yes or no. */
    record Truth(boolean holds) implements Value {}

    /** What cannot be computed, and what is wanting for it: never zero. */
    record Missing(List<Want> wants) implements Value {
        public Missing {
            wants = List.copyOf(wants);
        }
    }

    /** What is asked of no one here. */
    record NotApplicable() implements Value {}

    /**
     * A figure that is wanting.
     *
     * @param holder the code of the unit or the ID number of the person it is wanting of
     * @param input the name of the input, parameter or table
     * @param detail which row of a table; else an empty text
     */
    record Want(String holder, String input, String detail) {}

    /** A complete number. */
    static Amount of(Fraction number) {
        return new Amount(number, false);
    }

    /** A complete whole number. */
    static Amount of(long number) {
        return new Amount(Fraction.of(number), false);
    }

    /** Whether this is a number, text or truth, and neither missing nor not applicable. */
    default boolean known() {
        return !(this instanceof Missing) && !(this instanceof NotApplicable);
    }
}
