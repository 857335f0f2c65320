package org.heding.workbook.blank;

import java.time.LocalDate;
import org.heding.formula.Fraction;

/** What Heding says to a question for a thing. */
sealed interface Answer {
    /** It is not recorded or cannot be computed. */
    Answer MISSING = new Missing();

    /** Nobody asks it of this unit. */
    Answer NONE = new None();

    /**
     * A number.
     *
     * @param incomplete whether it is a sum that leaves out units which cannot be computed
     */
    record Number(Fraction number, boolean incomplete) implements Answer {}

    /** A text; also a code. */
    record Words(String text) implements Answer {}

    /** A day. */
    record Day(LocalDate day) implements Answer {}

    /** It is missing. */
    record Missing() implements Answer {}

    /** It does not apply. */
    record None() implements Answer {}
}
