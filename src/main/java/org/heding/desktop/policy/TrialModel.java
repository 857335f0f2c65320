package org.heding.desktop.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heding.assessment.Comparison;
import org.heding.desktop.grid.Refusal;
import org.heding.desktop.grid.Typing;
import org.heding.ledger.LocalValue;
import org.heding.message.Label;
import org.heding.message.Phrase;
import org.heding.policy.Citation;
import org.heding.policy.Parameter;
import org.heding.policy.Rule;
import org.heding.policy.Status;

/**
 * Another value of a parameter, as it is typed to be tried and perhaps adopted.
 *
 * @param parameter the parameter
 */
record TrialModel(Parameter parameter) {
    private static final Citation TRIED = new Citation("", Label.same(""), Status.LOCAL);

    /** The number that was typed. */
    BigDecimal number(String value) throws Refusal {
        if (Typing.clean(value).isEmpty()) {
            throw new Refusal(Phrase.of("desktop.policy.trial.no_value", parameter.label()));
        }
        BigDecimal number = Typing.number(value);
        Optional<Phrase> refusal = parameter.refusal(number);
        if (refusal.isPresent()) {
            throw new Refusal(refusal.get());
        }
        return number;
    }

    /** A value that is tried from a day on. */
    static Parameter.Dated tried(BigDecimal number, LocalDate from, String area) {
        return new Parameter.Dated(from, number, TRIED, area);
    }

    /** The value of one's own that a number becomes. */
    LocalValue adopted(BigDecimal number, AdoptionFields.Adoption adoption) {
        return new LocalValue(
                parameter.id(), "", adoption.area(), adoption.from(), number, adoption.basis(), adoption.decided());
    }

    /** The differences of one result, by unit. */
    static List<Comparison.Difference> of(Comparison comparison, Rule rule) {
        return comparison.differences().stream()
                .filter(one -> same(one.rule(), rule))
                .toList();
    }

    /** What one result's differences come to; nothing if it does not change. */
    static Optional<Comparison.Tally> tally(Comparison comparison, Rule rule) {
        return comparison.tallies().stream()
                .filter(tally -> same(tally.rule(), rule))
                .findFirst();
    }

    /** The sum of one result's differences; nothing if it does not change or does not add up. */
    static Optional<Comparison.Tally> sum(Comparison comparison, Rule rule) {
        return tally(comparison, rule).filter(tally -> comparison.addsUp(rule));
    }

    /** The sums of all other results that change and add up. */
    static List<Comparison.Tally> others(Comparison comparison, Rule rule) {
        return comparison.tallies().stream()
                .filter(tally -> !same(tally.rule(), rule) && comparison.addsUp(tally.rule()) && moves(tally))
                .toList();
    }

    /** Whether anybody has more or less; where only one side has a figure at all, nobody does. */
    static boolean moves(Comparison.Tally tally) {
        return tally.gaining() + tally.losing() > 0;
    }

    /** The results that one side alone has, each once. */
    static List<Rule> oneSided(Comparison comparison) {
        List<Rule> found = new ArrayList<>();
        comparison.tallies().stream()
                .filter(tally -> !moves(tally))
                .map(Comparison.Tally::rule)
                .filter(rule -> found.stream().noneMatch(other -> other.label().equals(rule.label())))
                .forEach(found::add);
        return found;
    }

    /** Whether two rules give the same result of the same level. */
    static boolean same(Rule one, Rule other) {
        return one.level() == other.level() && one.id().equals(other.id());
    }
}
