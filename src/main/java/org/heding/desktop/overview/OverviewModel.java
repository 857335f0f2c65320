package org.heding.desktop.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.heding.assessment.Finding;
import org.heding.assessment.Problem;
import org.heding.assessment.Shares;
import org.heding.desktop.session.Snapshot;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.message.Label;
import org.heding.policy.Check;
import org.heding.policy.Level;
import org.heding.policy.Severity;

/** What a head of office asks first, taken from a snapshot. */
final class OverviewModel {
    private final Snapshot snapshot;
    private final List<Finding> open;

    OverviewModel(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.open = snapshot.assessment().open();
    }

    /** Findings of one check and severity. */
    record Task(Check check, Severity severity, int count, Finding first) {}

    /** Two amounts of a unit, side by side. */
    record Pair(Unit unit, Optional<Fraction> planned, Optional<Fraction> actual) {}

    /** An amount by who bears it, in yuan. */
    record Money(String id, Label label, Map<Level, Fraction> shares) {
        /** All of it. */
        Fraction total() {
            return shares.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        }
    }

    /** A figure that so many units or people lack, and the first of them. */
    record Lack(String input, Label label, int count, String first) {}

    /** The units that a figure of the whole is added up from: the place, or all units at the top. */
    List<Unit> tops() {
        return snapshot.place().map(List::of).orElseGet(() -> {
            for (Tier tier : Tier.values()) {
                List<Unit> units = snapshot.units(tier);
                if (!units.isEmpty()) {
                    return units;
                }
            }
            return List.of();
        });
    }

    /** A result of the whole; nothing where it cannot be computed of any unit. */
    Optional<Fraction> whole(String id) {
        return tops().stream()
                .map(unit -> snapshot.value(unit.code(), id))
                .filter(Value.Amount.class::isInstance)
                .map(value -> ((Value.Amount) value).number())
                .reduce(Fraction::plus);
    }

    /** The tiers whose units can be set side by side: those below the place, from the top, or else its own. */
    List<Tier> tiers() {
        List<Unit> tops = tops();
        if (tops.isEmpty()) {
            return List.of();
        }
        Tier top = tops.getFirst().tier();
        List<Tier> below = Stream.of(Tier.values())
                .filter(tier -> tops.size() > 1 ? tier.compareTo(top) >= 0 : tier.compareTo(top) > 0)
                .filter(tier -> !snapshot.units(tier).isEmpty())
                .toList();
        return below.isEmpty() ? List.of(top) : below;
    }

    /** The units of a tier, with what they may have and what they have, the largest first. */
    List<Pair> pairs(Tier tier) {
        Comparator<Pair> largest = Comparator.comparing(pair -> pair.planned().orElse(Fraction.ZERO));
        return snapshot.units(tier).stream()
                .map(unit -> new Pair(unit, amount(unit, "worker_quota"), amount(unit, Field.WORKERS)))
                .filter(pair -> pair.planned().isPresent() || pair.actual().isPresent())
                .sorted(largest.reversed())
                .toList();
    }

    /** What an amount of money comes to for the whole place, and who bears how much of it. */
    List<Money> money() {
        List<Unit> tops = tops();
        if (tops.isEmpty()) {
            return List.of();
        }
        Level level = Snapshot.level(tops.getFirst().tier());
        List<Money> money = new ArrayList<>();
        Shares.of(snapshot.pack(), level).forEach((amount, bearers) -> {
            Map<Level, Fraction> shares = new LinkedHashMap<>();
            bearers.forEach(bearer -> whole(Shares.id(amount, bearer)).ifPresent(share -> shares.put(bearer, share)));
            snapshot.label(level, amount)
                    .filter(label -> !shares.isEmpty())
                    .ifPresent(label -> money.add(new Money(amount, label, shares)));
        });
        return money;
    }

    private Optional<Fraction> amount(Unit unit, String id) {
        return snapshot.value(unit.code(), id) instanceof Value.Amount amount
                ? Optional.of(amount.number())
                : Optional.empty();
    }

    /** How many people are paid less than the reference. */
    long underpaid() {
        return snapshot.ledger().people().stream()
                .filter(person -> snapshot.value(person.idNumber(), "pay_shortfall") instanceof Value.Amount amount
                        && amount.number().signum() > 0)
                .count();
    }

    /** What is to be done, the weightiest first. */
    List<Task> tasks() {
        Map<String, Task> tasks = new LinkedHashMap<>();
        for (Finding finding : open) {
            String key = finding.severity() + finding.check().label().zh();
            tasks.merge(
                    key,
                    new Task(finding.check(), finding.severity(), 1, finding),
                    (one, other) -> new Task(one.check(), one.severity(), one.count() + 1, one.first()));
        }
        return tasks.values().stream()
                .sorted(Comparator.comparing(Task::severity))
                .toList();
    }

    /** How many findings of a severity are open. */
    long open(Severity severity) {
        return open.stream().filter(finding -> finding.severity() == severity).count();
    }

    /** How many findings are explained. */
    long explained() {
        return snapshot.assessment().findings().size() - open.size();
    }

    /** The figures that are wanting, those that most lack first. */
    List<Lack> lacks() {
        Map<String, Lack> lacks = new LinkedHashMap<>();
        for (Problem problem : snapshot.assessment().problems()) {
            Level level = snapshot.level(problem.holder());
            snapshot.pack()
                    .input(level, problem.input())
                    .filter(input -> problem.severity() == Severity.MISSING
                            && !problem.holder().isEmpty())
                    .ifPresent(input -> lacks.merge(
                            level + " " + input.id(),
                            new Lack(input.id(), input.label(), 1, problem.holder()),
                            (one, other) -> new Lack(one.input(), one.label(), one.count() + 1, one.first())));
        }
        return lacks.values().stream()
                .sorted(Comparator.comparing(Lack::count).reversed())
                .toList();
    }

    /** How many units want some figure that is to be typed. */
    long unitsWanting() {
        return snapshot.assessment().problems().stream()
                .filter(problem -> problem.severity() == Severity.MISSING)
                .map(Problem::holder)
                .filter(holder -> snapshot.ledger().unit(holder).isPresent())
                .distinct()
                .count();
    }
}
