package org.heding.assessment;

import java.util.ArrayList;
import java.util.List;
import org.heding.ledger.Person;
import org.heding.ledger.Unit;
import org.heding.policy.Level;
import org.heding.policy.Rule;

/**
 * A result as it stands in a closed year.
 *
 * @param holder the code of the unit or the ID number of the person
 * @param name the result's name
 * @param figure the figure as machines write it
 */
public record Outcome(String holder, String name, String figure) {
    /** All results of units and people that could be computed, in the order of codes. */
    public static List<Outcome> of(Assessment assessment) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Unit unit : assessment.ledger().units().values()) {
            add(outcomes, assessment, unit.code(), Level.of(unit.tier().id()).orElseThrow());
        }
        for (Person person : assessment.ledger().people()) {
            add(outcomes, assessment, person.idNumber(), Level.PERSON);
        }
        return outcomes;
    }

    private static void add(List<Outcome> outcomes, Assessment assessment, String holder, Level level) {
        for (Rule rule : assessment.pack().rules()) {
            if (rule.level() == level) {
                Figures.plain(assessment.value(holder, rule.id()), rule.type())
                        .ifPresent(figure -> outcomes.add(new Outcome(holder, rule.id(), figure)));
            }
        }
    }
}
