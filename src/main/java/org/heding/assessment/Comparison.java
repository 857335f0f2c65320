package org.heding.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Tier;
import org.heding.policy.Level;
import org.heding.policy.Rule;

/** What another value or another pack makes of the same records (试改): each figure before and after, and their sums. */
public final class Comparison {
    private final Assessment before;
    private final Assessment after;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Tally> tallies = new ArrayList<>();

    private Comparison(Assessment before, Assessment after) {
        this.before = before;
        this.after = after;
    }

    /**
     * A figure that changes.
     *
     * @param holder the code of the unit or the ID number of the person
     * @param rule the rule, as it is after the change if it is there then
     * @param before the figure before
     * @param after the figure after
     */
    public record Difference(String holder, Rule rule, Value before, Value after) {
        /** By how much; nothing where one of both is no number. */
        public Optional<Fraction> by() {
            return before instanceof Value.Amount old && after instanceof Value.Amount now
                    ? Optional.of(now.number().minus(old.number()))
                    : Optional.empty();
        }
    }

    /**
     * The differences of one result at one level.
     *
     * @param rule the result
     * @param gaining how many units or people have more of it
     * @param losing how many have less
     * @param otherwise how many differ in another way: known to one side alone, or no number
     * @param before the sum of the figures before, of those that are numbers on both sides
     * @param after the sum of the same figures after
     * @param gained what those that have more gain
     * @param lost what those that have less lose, as a positive number
     */
    public record Tally(
            Rule rule,
            int gaining,
            int losing,
            int otherwise,
            Fraction before,
            Fraction after,
            Fraction gained,
            Fraction lost) {
        /** Whether anything may be said of the sums: some unit or person has the figure before and after. */
        public boolean comparable() {
            return otherwise == 0 || gaining + losing > 0 || before.signum() != 0 || after.signum() != 0;
        }
    }

    /** Compares two assessments of the same records. */
    public static Comparison of(Assessment before, Assessment after) {
        Comparison comparison = new Comparison(before, after);
        Map<String, Rule> rules = new LinkedHashMap<>();
        before.pack().rules().forEach(rule -> rules.put(rule.level() + " " + rule.id(), rule));
        after.pack().rules().forEach(rule -> rules.put(rule.level() + " " + rule.id(), rule));
        boolean sameRecords = before.ledger() == after.ledger();
        rules.values().stream()
                .filter(rule -> !sameRecords || !before.shares(rule, after))
                .forEach(comparison::compare);
        return comparison;
    }

    /** What stood. */
    public Assessment before() {
        return before;
    }

    /** What would stand. */
    public Assessment after() {
        return after;
    }

    /** The figures that change, by result and holder. */
    public List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** The results that change, each at each level. */
    public List<Tally> tallies() {
        return List.copyOf(tallies);
    }

    /** Whether the figures of a result add up to something, as people do and shares do not. */
    public boolean addsUp(Rule rule) {
        return Stream.concat(before.pack().rules().stream(), after.pack().rules().stream())
                .anyMatch(other -> other.id().equals(rule.id()) && other.additive());
    }

    /** A figure before; not applicable to whom or what was not there then. */
    Value before(String holder, Rule rule) {
        return value(before, holder, rule);
    }

    /** A figure after; not applicable to whom or what is no longer there. */
    Value after(String holder, Rule rule) {
        return value(after, holder, rule);
    }

    private void compare(Rule rule) {
        int first = differences.size();
        int gaining = 0;
        int losing = 0;
        Fraction old = Fraction.ZERO;
        Fraction gained = Fraction.ZERO;
        Fraction lost = Fraction.ZERO;
        for (String holder : holders(rule.level())) {
            Difference figure = new Difference(holder, rule, value(before, holder, rule), value(after, holder, rule));
            Fraction by = figure.by().orElse(Fraction.ZERO);
            if (figure.by().isPresent()) {
                old = old.plus(((Value.Amount) figure.before()).number());
            }
            if (by.signum() > 0) {
                gaining++;
                gained = gained.plus(by);
            } else if (by.signum() < 0) {
                losing++;
                lost = lost.minus(by);
            }
            if (!same(figure)) {
                differences.add(figure);
            }
        }
        int changed = differences.size() - first;
        if (changed > 0) {
            Fraction now = old.plus(gained).minus(lost);
            tallies.add(new Tally(rule, gaining, losing, changed - gaining - losing, old, now, gained, lost));
        }
    }

    /** Whoever is recorded before or after: people come and go where a closed year is compared with what is recorded now. */
    SortedSet<String> holders(Level level) {
        SortedSet<String> holders = new TreeSet<>();
        for (Assessment each : List.of(before, after)) {
            if (level == Level.PERSON) {
                each.ledger().people().forEach(person -> holders.add(person.idNumber()));
            } else {
                Stream.of(Tier.values())
                        .filter(tier -> tier.id().equals(level.id()))
                        .flatMap(tier -> each.ledger().units(tier, each.scope()).stream())
                        .forEach(unit -> holders.add(unit.code()));
            }
        }
        return holders;
    }

    private static Value value(Assessment assessment, String holder, Rule rule) {
        boolean recorded = rule.level() == Level.PERSON
                ? assessment.ledger().person(holder).isPresent()
                : assessment.ledger().unit(holder).isPresent();
        return recorded && assessment.pack().rule(rule.level(), rule.id()).isPresent()
                ? assessment.value(holder, rule.id())
                : Value.NOT_APPLICABLE;
    }

    /** Whether a figure stays what it was; for want of what it is missing makes no difference. */
    private static boolean same(Difference figure) {
        return figure.before().equals(figure.after())
                || figure.before() instanceof Value.Missing && figure.after() instanceof Value.Missing;
    }
}
