package org.heding.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Person;
import org.heding.ledger.Tier;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;

/**
 * What is to be paid in arrears (补发) where a year is computed anew: person by person, and what that comes to unit by unit.
 *
 * <p>Of each pack the last result of people that it marks as arrears says how much somebody is short of what is due, so that
 * packs can be compared that call it by other names. Whoever is shorter than then is owed the difference; whoever is less
 * short gives nothing back, and is not set off against others.
 */
public final class Arrears {
    private final Comparison comparison;
    private final Rule before;
    private final Rule after;
    private final List<Line> people = new ArrayList<>();
    private final List<Line> units = new ArrayList<>();

    private Arrears(Comparison comparison, Rule before, Rule after) {
        this.comparison = comparison;
        this.before = before;
        this.after = after;
    }

    /**
     * What changes for a person, or for all people of a unit that are owed anything together.
     *
     * @param holder the ID number, or the unit's code
     * @param place the code of the community that a person belongs to, or of the unit
     * @param owing how many people are owed something: of a person 1 or 0
     * @param dueBefore what was due; not applicable where the pack does not name it
     * @param dueAfter what is due now
     * @param before by how much it was not paid
     * @param after by how much it is not paid now
     */
    public record Line(
            String holder, String place, int owing, Value dueBefore, Value dueAfter, Value before, Value after) {
        /** By how much more it is not paid than then; negative for less, nothing where that cannot be told. */
        public Optional<Fraction> by() {
            return before instanceof Value.Amount then && after instanceof Value.Amount now
                    ? Optional.of(now.number().minus(then.number()))
                    : Optional.empty();
        }

        /** What is owed in arrears. */
        public Fraction owed() {
            return by().filter(by -> by.signum() > 0).orElse(Fraction.ZERO);
        }
    }

    /** The arrears of a comparison; nothing where one of both packs knows none. */
    public static Optional<Arrears> of(Comparison comparison) {
        Optional<Rule> before = rule(comparison.before().pack());
        Optional<Rule> after = rule(comparison.after().pack());
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        Arrears arrears = new Arrears(comparison, before.get(), after.get());
        arrears.tell();
        return Optional.of(arrears);
    }

    private static Optional<Rule> rule(PolicyPack pack) {
        return pack.rules().stream()
                .filter(rule -> rule.arrears() && rule.level() == Level.PERSON)
                .reduce((first, later) -> later);
    }

    /** The result that says what is not paid now. */
    public Rule rule() {
        return after;
    }

    /** Whether a result is told here, of people or, as their sum, of units. */
    public boolean tells(Rule result) {
        return result.arrears()
                && (result.id().equals(before.id()) || result.id().equals(after.id()));
    }

    /** The people of whom anything of it changes, by community and ID number. */
    public List<Line> people() {
        return List.copyOf(people);
    }

    /** The units with people who are owed something, from the top tier down and by code. */
    public List<Line> units() {
        return List.copyOf(units);
    }

    /** All people who are owed something, together. */
    public Line total() {
        return sum("", people.stream());
    }

    /** How many of the people it cannot be told of: a figure is wanting, or was then. */
    public int untold() {
        return (int) people.stream().filter(line -> line.by().isEmpty()).count();
    }

    private void tell() {
        for (String id : comparison.holders(Level.PERSON)) {
            Line line = new Line(
                    id,
                    community(id),
                    0,
                    due(before, rule -> comparison.before(id, rule)),
                    due(after, rule -> comparison.after(id, rule)),
                    comparison.before(id, before),
                    comparison.after(id, after));
            if (!same(line.before(), line.after()) || line.by().isEmpty() && !same(line.dueBefore(), line.dueAfter())) {
                people.add(line.owed().signum() > 0 ? owing(line) : line);
            }
        }
        people.sort(Comparator.comparing(Line::place).thenComparing(Line::holder));
        for (Tier tier : Tier.values()) {
            Map<String, List<Line>> below = new TreeMap<>();
            people.stream().filter(line -> line.owing() > 0).forEach(line -> below.computeIfAbsent(
                            tier.prefix(line.place()), unit -> new ArrayList<>())
                    .add(line));
            below.forEach((unit, lines) -> {
                if (unit.length() >= comparison.after().scope().length()) {
                    units.add(sum(unit, lines.stream()));
                }
            });
        }
    }

    private static Line owing(Line line) {
        return new Line(line.holder(), line.place(), 1, line.dueBefore(), line.dueAfter(), line.before(), line.after());
    }

    private String community(String id) {
        return Stream.of(comparison.after(), comparison.before())
                .flatMap(each -> each.ledger().person(id).stream())
                .map(Person::community)
                .findFirst()
                .orElseThrow();
    }

    private Value due(Rule arrears, Function<Rule, Value> figure) {
        PolicyPack pack = (arrears == before ? comparison.before() : comparison.after()).pack();
        return pack.rule(arrears.level(), arrears.due()).map(figure).orElse(Value.NOT_APPLICABLE);
    }

    /** For want of what a figure is missing makes no difference. */
    private static boolean same(Value one, Value other) {
        return one.equals(other) || one instanceof Value.Missing && other instanceof Value.Missing;
    }

    private static Line sum(String unit, Stream<Line> lines) {
        List<Line> owing = lines.filter(line -> line.owing() > 0).toList();
        return new Line(
                unit,
                unit,
                owing.size(),
                sum(owing.stream().map(Line::dueBefore)),
                sum(owing.stream().map(Line::dueAfter)),
                sum(owing.stream().map(Line::before)),
                sum(owing.stream().map(Line::after)));
    }

    /** The sum; not applicable where one of them is no number. */
    private static Value sum(Stream<Value> values) {
        Fraction sum = Fraction.ZERO;
        for (Value value : values.toList()) {
            if (!(value instanceof Value.Amount amount)) {
                return Value.NOT_APPLICABLE;
            }
            sum = sum.plus(amount.number());
        }
        return Value.of(sum);
    }
}
