package org.heding.desktop.closing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.heding.assessment.Assessment;
import org.heding.assessment.Comparison;
import org.heding.formula.Fraction;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.Unit;
import org.heding.policy.Level;
import org.heding.policy.Rule;

/** What a closed year comes to when it is computed anew, as lines of names and figures. */
final class Recalculated {
    private final Comparison comparison;

    Recalculated(Comparison comparison) {
        this.comparison = comparison;
    }

    /** The results that differ: what people are owed, what that comes to by unit, the others of units and of people. */
    List<Rule> results() {
        return comparison.tallies().stream()
                .map(Comparison.Tally::rule)
                .sorted(Comparator.comparingInt(Recalculated::order))
                .toList();
    }

    private static int order(Rule rule) {
        boolean person = rule.level() == Level.PERSON;
        if (rule.arrears()) {
            return person ? 0 : 1;
        }
        return person ? 3 : 2;
    }

    /** What one result's differences come to. */
    Comparison.Tally tally(Rule rule) {
        return comparison.tallies().stream()
                .filter(tally -> same(tally.rule(), rule))
                .findFirst()
                .orElseThrow();
    }

    private static boolean same(Rule one, Rule other) {
        return one.level() == other.level() && one.id().equals(other.id());
    }

    /** The differences of a result whose holder's name, number or place holds a text. */
    List<Comparison.Difference> lines(Rule rule, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return comparison.differences().stream()
                .filter(one -> same(one.rule(), rule))
                .filter(one -> wanted.isEmpty()
                        || Stream.of(name(one.holder()), place(one.holder()), one.holder())
                                .anyMatch(
                                        words -> words.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList();
    }

    /** What some lines differ by in sum; of those without a number on both sides nothing. */
    static Fraction sum(List<Comparison.Difference> lines) {
        return lines.stream()
                .map(Comparison.Difference::by)
                .flatMap(Optional::stream)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** What a unit or person is called, also one who is no longer recorded. */
    String name(String holder) {
        return either(ledger -> ledger.unit(holder).map(Unit::name))
                .or(() -> person(holder).map(Person::name))
                .orElse(holder);
    }

    /** The number that tells namesakes apart: a unit's code, a person's ID number with its middle struck out. */
    String number(String holder) {
        return person(holder).map(Person::idNumber).map(IdNumber::masked).orElse(holder);
    }

    /** Where a person works, or what a unit lies in. */
    String place(String holder) {
        return person(holder)
                .map(Person::community)
                .or(() -> either(ledger -> ledger.unit(holder))
                        .flatMap(unit -> unit.tier().above().map(above -> above.prefix(unit.code()))))
                .map(this::name)
                .orElse("");
    }

    private Optional<Person> person(String holder) {
        return either(ledger -> ledger.person(holder));
    }

    private <T> Optional<T> either(Function<Ledger, Optional<T>> look) {
        return Stream.of(comparison.after(), comparison.before())
                .map(Assessment::ledger)
                .map(look)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
