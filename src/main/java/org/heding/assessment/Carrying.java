package org.heding.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;

/**
 * What a year may begin with from another (带入): the figures of units that the pack asks for, where the year has none yet.
 * Of people nothing is carried over: the roster is of no year, and what is recorded of people by year is that year's pay.
 */
public final class Carrying {
    private final Map<Line, List<Change>> changes;

    private Carrying(Map<Line, List<Change>> changes) {
        this.changes = changes;
    }

    /**
     * The figures of one input.
     *
     * @param tier whose they are
     * @param input the input, which says whether it is usual to carry it over
     * @param count how many units would get one
     */
    public record Line(Tier tier, Input input, int count) {
        /** Whether another line is of the same figure, of however many units. */
        public boolean sameFigure(Line other) {
            return tier == other.tier() && input.id().equals(other.input().id());
        }
    }

    /**
     * What could be carried over.
     *
     * @param from the year whose figures are read
     * @param to the year that gets them, never in place of one that is there
     * @param scope the code of the place the document is about; empty for everywhere
     */
    public static Carrying of(PolicyPack pack, Ledger ledger, int from, int to, String scope) {
        Map<Line, List<Change>> found = new LinkedHashMap<>();
        for (Tier tier : Tier.values()) {
            List<Unit> units = ledger.units(tier, scope);
            for (Input input : pack.inputs()) {
                if (input.level() == Level.valueOf(tier.name())) {
                    List<Change> figures = units.stream()
                            .map(unit -> figure(ledger, unit.code(), input.id(), from, to))
                            .flatMap(Optional::stream)
                            .toList();
                    if (!figures.isEmpty()) {
                        found.put(new Line(tier, input, figures.size()), figures);
                    }
                }
            }
        }
        return new Carrying(found);
    }

    private static Optional<Change> figure(Ledger ledger, String unit, String field, int from, int to) {
        return ledger.fact(unit, to, field).isPresent()
                ? Optional.empty()
                : ledger.fact(unit, from, field).map(value -> new Change.CarryFact(unit, to, field, value, from));
    }

    /** The latest year before another in which a unit has a figure, from which one would carry over. */
    public static Optional<Integer> latestBefore(Ledger ledger, int year) {
        return ledger.years().reversed().stream()
                .filter(earlier -> earlier < year && holds(ledger, earlier))
                .findFirst();
    }

    /** Whether any unit has a figure for a year. */
    public static boolean holds(Ledger ledger, int year) {
        return ledger.units().keySet().stream()
                .anyMatch(unit -> !ledger.facts(unit, year).isEmpty());
    }

    /** How many figures of a year came from another and are not confirmed, of units at and below a code. */
    public static int unconfirmed(Ledger ledger, int year, String scope) {
        return ledger.carried(year).entrySet().stream()
                .filter(unit -> unit.getKey().startsWith(scope))
                .mapToInt(unit -> unit.getValue().size())
                .sum();
    }

    /** What there is, from the top tier down and in the order of the pack. */
    public List<Line> lines() {
        return List.copyOf(changes.keySet());
    }

    /** The changes that carry some of it over. */
    public List<Change> changes(Predicate<Line> chosen) {
        List<Change> all = new ArrayList<>();
        changes.forEach((line, figures) -> {
            if (chosen.test(line)) {
                all.addAll(figures);
            }
        });
        return all;
    }
}
