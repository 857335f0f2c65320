package org.heding.assessment.columns;

import java.math.BigDecimal;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.Needs;
import org.heding.policy.PolicyPack;

/**
 * A recorded figure.
 *
 * @param level a tier of units, or people
 * @param holder the code of the unit or the ID number of the person
 * @param id the input
 * @param number the figure, or null for none
 */
public record Figure(Level level, String holder, String id, BigDecimal number) {
    /** Whether it decides who is asked for others or how a year is cut, or is itself asked of some alone. */
    boolean decides(PolicyPack pack) {
        Needs.Need need = new Needs.Need(level, id);
        boolean ofMonths = level == Level.PERSON
                && pack.rules().stream()
                        .anyMatch(rule ->
                                rule.level() == Level.MONTH && Needs.of(rule).contains(need));
        return ofMonths
                || pack.input(level, id).flatMap(Input::applies).isPresent()
                || pack.inputs().stream().anyMatch(input -> input.applies()
                        .filter(applies -> Needs.of(applies, input.level()).contains(need))
                        .isPresent())
                || pack.members().entrySet().stream().anyMatch(members -> Needs.of(members.getValue(), members.getKey())
                        .contains(need));
    }
}
