package org.heding.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heding.formula.Formula;
import org.heding.message.Label;

/** The sums that additive inputs and rules have for the tiers above them, where the pack states no rule of its own. */
final class Sums {
    private static final Citation BELOW =
            new Citation("", new Label("由下级单位相加", "The sum of the units below."), Status.SOURCED);

    private Sums() {}

    /** The rules of a pack with the sums added. */
    static List<Rule> added(List<Input> inputs, List<Rule> stated) {
        List<Rule> rules = new ArrayList<>(stated);
        for (Input input : inputs) {
            if (input.additive()) {
                addAbove(rules, input.level(), input.id(), input.label(), input.unit(), input.type(), false, BELOW);
            }
        }
        for (Rule rule : stated) {
            if (rule.additive()) {
                addAbove(
                        rules,
                        rule.level(),
                        rule.id(),
                        rule.label(),
                        rule.unit(),
                        rule.type(),
                        rule.arrears(),
                        rule.citation());
            }
        }
        return rules;
    }

    private static void addAbove(
            List<Rule> rules,
            Level from,
            String id,
            Label label,
            Label unit,
            Type type,
            boolean arrears,
            Citation citation) {
        for (int i = Level.UNITS.size() - 1; i >= 0; i--) {
            Level level = Level.UNITS.get(i);
            boolean stated = rules.stream()
                    .anyMatch(rule -> rule.level() == level && rule.id().equals(id));
            if (level.ordinal() < from.ordinal() && !stated) {
                Level below = level == Level.COMMUNITY ? Level.PERSON : Level.UNITS.get(i + 1);
                Formula sum = Formula.parse("SUM(" + below.id() + "." + id + ")");
                rules.add(new Rule(
                        id, level, label, unit, type, sum, Optional.empty(), false, arrears, "", citation, List.of()));
            }
        }
    }
}
