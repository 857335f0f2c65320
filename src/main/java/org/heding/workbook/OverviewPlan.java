package org.heding.workbook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.heding.assessment.Assessment;
import org.heding.assessment.Shares;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;
import org.heding.workbook.NamesUsed.Figure;

/**
 * What the overview shows: who may be employed and who is, by the units below the place; and money by who bears it, for
 * every amount whose shares are named after the levels that bear them.
 */
final class OverviewPlan {
    /** What may be employed. */
    static final String APPROVED = "worker_quota";
    /** Who is. */
    static final String IN_POST = Field.WORKERS;

    private final PolicyPack pack;
    private final List<Unit> tops;
    private final List<Unit> parts;
    private final Map<String, Set<Level>> shared;

    OverviewPlan(Assessment assessment, String place) {
        this.pack = assessment.pack();
        this.tops = tops(assessment, place);
        this.parts = parts(assessment);
        this.shared = tops.isEmpty() ? Map.of() : Shares.of(pack, level());
    }

    private static List<Unit> tops(Assessment assessment, String place) {
        for (Tier tier : Tier.values()) {
            List<Unit> units = assessment.ledger().units(tier, place).stream()
                    .filter(unit -> assessment.member(unit.code()))
                    .toList();
            if (!units.isEmpty()) {
                return units;
            }
        }
        return List.of();
    }

    private List<Unit> parts(Assessment assessment) {
        if (tops.size() != 1 || level() == Level.COMMUNITY) {
            return tops;
        }
        Tier below = Tier.values()[level().ordinal() + 1];
        List<Unit> units = assessment.ledger().units(below, tops.getFirst().code()).stream()
                .filter(unit -> assessment.member(unit.code()))
                .toList();
        return units.isEmpty() ? tops : units;
    }

    /** What a level bears of an amount. */
    static String share(String amount, Level bearer) {
        return Shares.id(amount, bearer);
    }

    private static Level level(Unit unit) {
        return Level.UNITS.get(Tier.of(unit.code()).orElseThrow().ordinal());
    }

    /** The level of the units at the top. */
    Level level() {
        return level(tops.getFirst());
    }

    /** The units at the top: the place, or all of the highest tier there is. */
    List<Unit> tops() {
        return tops;
    }

    /** The units that are set side by side: those below the place, or those at the top if there are several. */
    List<Unit> parts() {
        return parts;
    }

    /** The level of the units that are set side by side. */
    Level partLevel() {
        return level(parts.getFirst());
    }

    /** Whether there are posts to be compared. */
    boolean hasPosts() {
        return !parts.isEmpty()
                && pack.rule(partLevel(), APPROVED).isPresent()
                && (pack.rule(partLevel(), IN_POST).isPresent()
                        || pack.input(partLevel(), IN_POST).isPresent());
    }

    /** The amounts that are shared. */
    List<String> amounts() {
        return List.copyOf(shared.keySet());
    }

    /** The levels that bear a share of any of the amounts, from the top. */
    List<Level> bearers() {
        Set<Level> bearers = new TreeSet<>();
        shared.values().forEach(bearers::addAll);
        return List.copyOf(bearers);
    }

    /** Whether a level bears a share of an amount. */
    boolean bears(Level bearer, String amount) {
        return shared.get(amount).contains(bearer);
    }

    /** All figures that are looked at. */
    Set<Figure> figures() {
        Set<Figure> figures = new LinkedHashSet<>();
        if (hasPosts()) {
            for (Level level : List.of(partLevel(), level())) {
                figures.add(new Figure(level, APPROVED));
                figures.add(new Figure(level, IN_POST));
            }
        }
        shared.forEach((amount, bearers) ->
                bearers.forEach(bearer -> figures.add(new Figure(level(), share(amount, bearer)))));
        return figures;
    }
}
