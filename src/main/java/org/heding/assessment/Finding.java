package org.heding.assessment;

import java.util.Arrays;
import java.util.Objects;
import org.heding.formula.Value;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.Check;
import org.heding.policy.Severity;

/**
 * A standard that is not met, or cannot be told.
 *
 * <p>It keeps its figures as they were and is put into words when it is read: a province has very many.
 */
public final class Finding {
    private final String holder;
    private final Telling telling;
    private final boolean told;
    private final int period;
    private final Value[] figures;

    /**
     * @param told whether it can be told that the standard is not met
     * @param figures the figures that the telling names
     */
    Finding(String holder, Telling telling, boolean told, int period, Value[] figures) {
        this.holder = holder;
        this.telling = telling;
        this.told = told;
        this.period = period;
        this.figures = figures;
    }

    /** The code of the unit or the ID number of the person. */
    public String holder() {
        return holder;
    }

    /** The standard. */
    public Check check() {
        return telling.check();
    }

    /** Unmet, hint or missing. */
    public Severity severity() {
        return told ? check().severity() : Severity.MISSING;
    }

    /** The period of the year it is about (the half or quarter, from 1), or 0 for the whole year. */
    public int period() {
        return period;
    }

    /** What is, written as a number; empty where it is missing. */
    public String actual() {
        return telling.actual(figures);
    }

    /** What should be, written as a number or as {@code 5–7}; empty where it is missing. */
    public String required() {
        return telling.required(figures);
    }

    /** The sentence. */
    public Text message() {
        return told ? telling.sentence(figures, period) : Phrase.of("assessment.cannot_tell", check().label());
    }

    /** Whether it may be so for a reason, which can be said: the clause says in principle, generally or about. */
    public boolean explainable() {
        return severity() == Severity.HINT;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Finding that
                && holder.equals(that.holder)
                && check().equals(that.check())
                && told == that.told
                && period == that.period
                && Arrays.equals(figures, that.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(holder, check().id(), period);
    }

    @Override
    public String toString() {
        return holder + " " + check().id() + " " + period + " " + severity();
    }
}
