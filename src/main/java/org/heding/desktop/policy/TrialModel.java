package org.heding.desktop.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
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

    /** The value that was typed, from the day that was typed. */
    Parameter.Dated tried(String value, String from) throws Refusal {
        if (Typing.clean(value).isEmpty()) {
            throw new Refusal(Phrase.of("desktop.policy.trial.no_value", parameter.label()));
        }
        BigDecimal number = Typing.number(value);
        Optional<Phrase> refusal = parameter.refusal(number);
        if (refusal.isPresent()) {
            throw new Refusal(refusal.get());
        }
        return new Parameter.Dated(day(from, "desktop.policy.trial.no_from"), number, TRIED);
    }

    /** The value of one's own that a trial becomes with what it rests on and the day of the decision. */
    LocalValue adopted(Parameter.Dated tried, String basis, String decided) throws Refusal {
        if (basis.isBlank()) {
            throw new Refusal(Phrase.of("desktop.policy.adopt.no_basis"));
        }
        LocalDate day = day(decided, "desktop.policy.adopt.no_day");
        return LocalValue.ofParameter(parameter.id(), tried.from(), tried.value(), basis.strip(), day);
    }

    private static LocalDate day(String typed, String wanting) throws Refusal {
        LocalDate day = Typing.day(typed);
        if (day == null) {
            throw new Refusal(Phrase.of(wanting));
        }
        return day;
    }

    /** The differences of one result, by unit. */
    static List<Comparison.Difference> of(Comparison comparison, Rule rule) {
        return comparison.differences().stream()
                .filter(one -> same(one.rule(), rule))
                .toList();
    }

    /** The sum of one result's differences; nothing if it does not change or does not add up. */
    static Optional<Comparison.Tally> sum(Comparison comparison, Rule rule) {
        return comparison.tallies().stream()
                .filter(tally -> same(tally.rule(), rule) && comparison.addsUp(rule))
                .findFirst();
    }

    /** The sums of all other results that change and add up. */
    static List<Comparison.Tally> others(Comparison comparison, Rule rule) {
        return comparison.tallies().stream()
                .filter(tally -> !same(tally.rule(), rule) && comparison.addsUp(tally.rule()))
                .toList();
    }

    private static boolean same(Rule one, Rule other) {
        return one.level() == other.level() && one.id().equals(other.id());
    }
}
