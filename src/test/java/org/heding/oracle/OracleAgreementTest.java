package org.heding.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.heding.assessment.Assessment;
import org.heding.assessment.Problem;
import org.heding.formula.Value;
import org.heding.policy.PackReader;
import org.heding.policy.Severity;
import org.junit.jupiter.api.Test;

/** The program against the slow oracle, over many small invented worlds. */
class OracleAgreementTest {
    private static final int WORLDS = 400;

    static Assessment assessment(World world) {
        return Assessment.of(PackReader.bundled("hefei-2019"), WorldLedger.of(world), world.year, "");
    }

    static BigDecimal figure(Assessment assessment, String holder, String id) {
        return assessment.value(holder, id) instanceof Value.Amount amount
                ? amount.number().toDecimal()
                : null;
    }

    static boolean incomplete(Assessment assessment, String holder, String id) {
        return assessment.value(holder, id) instanceof Value.Amount amount && amount.incomplete();
    }

    @Test
    void everyFigureOfEveryUnitAndPersonAgrees() {
        List<String> found = new ArrayList<>();
        for (int seed = 1; seed <= WORLDS; seed++) {
            World world = RandomWorld.small(seed);
            Assessment assessment = assessment(world);
            String where = "seed " + seed + " ";
            Disagreements.of(world, Oracle.of(world), (holder, id) -> figure(assessment, holder, id))
                    .forEach(line -> found.add(where + line));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void aFigureThatLeavesSomethingOutIsMarkedAndNoOtherIs() {
        List<String> found = new ArrayList<>();
        for (int seed = 1; seed <= WORLDS; seed++) {
            World world = RandomWorld.small(seed);
            Assessment assessment = assessment(world);
            Answers answers = Oracle.of(world);
            String where = "seed " + seed + " ";
            Disagreements.asked(world)
                    .forEach((holder, ids) -> ids.forEach(id -> {
                        if (answers.isIncomplete(holder, id) != incomplete(assessment, holder, id)) {
                            found.add(where + holder + " " + id + " oracle " + answers.isIncomplete(holder, id));
                        }
                    }));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everySumThatLeavesSomethingOutIsNamedAsIncomplete() {
        List<String> found = new ArrayList<>();
        for (int seed = 1; seed <= WORLDS; seed++) {
            World world = RandomWorld.small(seed);
            Set<String> named = named(assessment(world), Set.of(Severity.INCOMPLETE));
            Answers answers = Oracle.of(world);
            String where = "seed " + seed + " ";
            Disagreements.asked(world)
                    .forEach((holder, ids) -> ids.forEach(id -> {
                        if (answers.isIncomplete(holder, id) && !named.contains(holder + " " + id)) {
                            found.add(where + holder + " " + id);
                        }
                    }));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void whoeverLacksAFigureForWantOfDataHasItsCauseAmongTheProblems() {
        List<String> found = new ArrayList<>();
        for (int seed = 1; seed <= WORLDS; seed++) {
            World world = RandomWorld.small(seed);
            Set<String> missing = named(assessment(world), Set.of(Severity.MISSING));
            Answers answers = Oracle.of(world);
            String where = "seed " + seed + " ";
            Disagreements.asked(world)
                    .forEach((holder, ids) -> ids.forEach(id -> {
                        if (answers.isWanting(holder, id) && !explained(world, missing, holder)) {
                            found.add(where + holder + " " + id);
                        }
                    }));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void theInputThatIsWantingIsNamedOfTheVeryUnitOrPerson() {
        Map<String, String> inputs = Map.of(
                "organiser_required", "party_members",
                "activity_fund", "party_members",
                "grid_leader_required", "grids",
                "grid_member_required", "grids",
                "committee_suggested", "households",
                "establishment_transfer", "establishment_total",
                "pay_months", "joined",
                "pay_reference_grade", "joined");
        List<String> found = new ArrayList<>();
        for (int seed = 1; seed <= WORLDS; seed++) {
            World world = RandomWorld.small(seed);
            Set<String> missing = named(assessment(world), Set.of(Severity.MISSING));
            Answers answers = Oracle.of(world);
            String where = "seed " + seed + " ";
            Disagreements.asked(world).forEach((holder, ids) -> ids.stream()
                    .filter(id -> inputs.containsKey(id) && answers.isWanting(holder, id))
                    .filter(id -> holder.length() == 12 || holder.length() == 18 || id.startsWith("establishment"))
                    .filter(id -> !missing.contains(holder + " " + inputs.get(id)))
                    .forEach(id -> found.add(where + holder + " " + id)));
        }
        assertEquals(List.of(), found);
    }

    /** The holder and input of each problem. */
    private static Set<String> named(Assessment assessment, Set<Severity> severities) {
        Set<String> named = new TreeSet<>();
        for (Problem problem : assessment.problems()) {
            if (severities.contains(problem.severity())) {
                named.add(problem.holder() + " " + problem.input());
            }
        }
        return named;
    }

    /** Something is named of the holder itself or, where its figures come from below or above, of a unit there. */
    private static boolean explained(World world, Set<String> problems, String holder) {
        String place = world.workers.stream()
                .filter(worker -> worker.id().equals(holder))
                .map(World.Worker::community)
                .findFirst()
                .orElse(holder);
        return problems.stream()
                .map(problem -> problem.substring(0, problem.indexOf(' ')))
                .anyMatch(named -> named.equals(holder) || named.startsWith(place) || place.startsWith(named));
    }
}
