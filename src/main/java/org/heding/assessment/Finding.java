package org.heding.assessment;

import org.heding.message.Text;
import org.heding.policy.Check;
import org.heding.policy.Severity;

/**
 * A standard that is not met, or cannot be told.
 *
 * @param holder the code of the unit or the ID number of the person
 * @param check the standard
 * @param severity unmet, hint or missing
 * @param period the period of the year it is about (the half or quarter, from 1), or 0 for the whole year
 * @param actual what is, written as a number; empty where it is missing
 * @param required what should be, written as a number or as {@code 5–7}; empty where it is missing
 * @param message the sentence
 */
public record Finding(
        String holder, Check check, Severity severity, int period, String actual, String required, Text message) {
    /** Whether it may be so for a reason, which can be said: the clause says in principle, generally or about. */
    public boolean explainable() {
        return severity == Severity.HINT;
    }
}
