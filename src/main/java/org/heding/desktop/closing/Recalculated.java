package org.heding.desktop.closing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.heding.assessment.Arrears;
import org.heding.assessment.Assessment;
import org.heding.assessment.Comparison;
import org.heding.desktop.session.Recalculation;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.policy.Level;
import org.heding.policy.Rule;

/** What a closed year comes to when it is computed anew, as lines of names and figures. */
final class Recalculated {
    private final Recalculation recalculation;
    private final Comparison comparison;

    Recalculated(Recalculation recalculation) {
        this.recalculation = recalculation;
        this.comparison = recalculation.comparison();
    }

    /**
     * What is looked at.
     *
     * @param rule the result
     * @param level whose
     * @param arrears whether it is what is to be paid in arrears; else it is a result like any other
     */
    record Topic(Rule rule, Level level, boolean arrears) {}

    /**
     * A line.
     *
     * @param owing how many people are owed arrears, of a line of arrears
     * @param dueBefore what was due, of a line of arrears
     * @param dueAfter what is due now, of a line of arrears
     */
    record Line(
            String holder,
            int owing,
            Value dueBefore,
            Value dueAfter,
            Value before,
            Value after,
            Optional<Fraction> by) {
        static Line of(Arrears.Line line) {
            return new Line(
                    line.holder(),
                    line.owing(),
                    line.dueBefore(),
                    line.dueAfter(),
                    line.before(),
                    line.after(),
                    line.by());
        }

        static Line of(Comparison.Difference one) {
            return new Line(
                    one.holder(), 0, Value.NOT_APPLICABLE, Value.NOT_APPLICABLE, one.before(), one.after(), one.by());
        }
    }

    /** The arrears, if both packs know of any. */
    Optional<Arrears> arrears() {
        return recalculation.arrears();
    }

    /** What differs, to be written into a workbook. */
    Recalculation recalculation() {
        return recalculation;
    }

    /** What can be looked at: what people are owed, what that comes to by unit, the others of units and of people. */
    List<Topic> topics() {
        List<Topic> topics = new ArrayList<>();
        arrears().ifPresent(told -> {
            if (!told.people().isEmpty()) {
                topics.add(new Topic(told.rule(), Level.PERSON, true));
            }
            for (Level level : Level.UNITS) {
                if (told.units().stream().anyMatch(line -> level(line.holder()) == level)) {
                    topics.add(new Topic(told.rule(), level, true));
                }
            }
        });
        comparison.tallies().stream()
                .map(Comparison.Tally::rule)
                .filter(rule -> arrears().isEmpty() || !arrears().get().tells(rule))
                .sorted(Comparator.comparing(rule -> rule.level() == Level.PERSON))
                .forEach(rule -> topics.add(new Topic(rule, rule.level(), false)));
        return topics;
    }

    /** What one result's differences come to. */
    Comparison.Tally tally(Topic topic) {
        return comparison.tallies().stream()
                .filter(tally -> same(tally.rule(), topic.rule()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean same(Rule one, Rule other) {
        return one.level() == other.level() && one.id().equals(other.id());
    }

    /** The lines whose holder's name, number or place holds a text. */
    List<Line> lines(Topic topic, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return all(topic)
                .filter(one -> wanted.isEmpty()
                        || Stream.of(name(one.holder()), place(one.holder()), one.holder())
                                .anyMatch(
                                        words -> words.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList();
    }

    private Stream<Line> all(Topic topic) {
        if (!topic.arrears()) {
            return comparison.differences().stream()
                    .filter(one -> same(one.rule(), topic.rule()))
                    .map(Line::of);
        }
        Arrears told = arrears().orElseThrow();
        return topic.level() == Level.PERSON
                ? told.people().stream().map(Line::of)
                : told.units().stream()
                        .filter(line -> level(line.holder()) == topic.level())
                        .map(Line::of);
    }

    private static Level level(String unit) {
        return Level.valueOf(Tier.of(unit).orElseThrow().name());
    }

    /** What some lines differ by in sum; of those without a number on both sides nothing. */
    static Fraction sum(List<Line> lines) {
        return lines.stream().map(Line::by).flatMap(Optional::stream).reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Whether there is anything to say of why. */
    boolean amended() {
        return recalculation.amendments().isPresent();
    }

    /** Why the figures of a unit or person may differ from those of then. */
    List<String> reasons(String holder) {
        return recalculation
                .amendments()
                .map(changed -> changed.reasons(holder))
                .orElse(List.of());
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
