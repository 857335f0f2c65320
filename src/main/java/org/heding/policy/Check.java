package org.heding.policy;

import java.util.List;
import java.util.Optional;
import org.heding.formula.Formula;
import org.heding.message.Label;

/**
 * A standard to hold what is recorded against.
 *
 * @param id its name
 * @param level whom it is asked of
 * @param label what people call it
 * @param actual what is
 * @param required what should be; for a range its lower end
 * @param requiredMost the upper end of a range, or nothing
 * @param unmet when it is not met; may use the names {@code actual}, {@code required} and {@code required_most}
 * @param applies to which it applies, or nothing for all
 * @param periods the values that the name {@code period} takes in turn, such as the quarters; empty for one look a year
 * @param severity how much it matters
 * @param message what is said when it is not met; names in braces stand for their values
 * @param unit the unit of measure of both figures
 * @param citation what it rests on
 * @param place the input or result to go to, to put it right
 */
public record Check(
        String id,
        Level level,
        Label label,
        Formula actual,
        Formula required,
        Optional<Formula> requiredMost,
        Formula unmet,
        Optional<Formula> applies,
        List<Integer> periods,
        Severity severity,
        Label message,
        Label unit,
        Citation citation,
        String place) {
    public Check {
        periods = List.copyOf(periods);
    }
}
