package org.heding.desktop.overview;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heding.assessment.Finding;
import org.heding.assessment.Problem;
import org.heding.desktop.session.Snapshot;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.policy.Check;
import org.heding.policy.Severity;

/** What a head of office asks first, taken from a snapshot. */
final class OverviewModel {
    private final Snapshot snapshot;

    OverviewModel(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Findings of one check and severity. */
    record Task(Check check, Severity severity, int count, Finding first) {}

    /** Two amounts of a unit, side by side. */
    record Pair(Unit unit, Optional<Fraction> planned, Optional<Fraction> actual) {}

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

    /** The units below the place, with what they may have and what they have. */
    List<Pair> pairs() {
        List<Unit> tops = tops();
        List<Unit> shown =
                tops.size() == 1 && !snapshot.below(tops.getFirst()).isEmpty() ? snapshot.below(tops.getFirst()) : tops;
        Comparator<Pair> largest = Comparator.comparing(pair -> pair.planned().orElse(Fraction.ZERO));
        return shown.stream()
                .map(unit -> new Pair(unit, amount(unit, "worker_quota"), amount(unit, Field.WORKERS)))
                .filter(pair -> pair.planned().isPresent() || pair.actual().isPresent())
                .sorted(largest.reversed())
                .toList();
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
        for (Finding finding : snapshot.assessment().open()) {
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
