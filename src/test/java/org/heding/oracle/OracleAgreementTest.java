package org.heding.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.heding.assessment.Assessment;
import org.heding.assessment.Problem;
import org.heding.formula.Value;
import org.heding.policy.Severity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The program against the slow oracle, over many small invented worlds. */
class OracleAgreementTest {
    private static final int WORLDS = 400;

    private static List<Trial> trials;

    /**
     * An invented world, what the oracle says of it and what the program says.
     *
     * @param figures the program's figures, by holder and result
     * @param partial those of them that the program marks as incomplete
     * @param missing what the program's problems name as missing, by holder and input
     * @param incomplete what they name as incomplete, by holder and result
     */
    private record Trial(
            int seed,
            World world,
            Answers answers,
            Map<String, BigDecimal> figures,
            Set<String> partial,
            Set<String> missing,
            Set<String> incomplete) {
        /** Works a world out; of the assessment only what it says is kept. */
        static Trial of(int seed) {
            World world = RandomWorld.small(seed);
            Assessment assessment = assessment(world);
            Map<String, BigDecimal> figures = new HashMap<>();
            Set<String> partial = new TreeSet<>();
            Disagreements.asked(world)
                    .forEach((holder, ids) -> ids.forEach(id -> {
                        figures.put(holder + " " + id, figure(assessment, holder, id));
                        if (OracleAgreementTest.incomplete(assessment, holder, id)) {
                            partial.add(holder + " " + id);
                        }
                    }));
            return new Trial(
                    seed,
                    world,
                    Oracle.of(world),
                    figures,
                    partial,
                    named(assessment, Severity.MISSING),
                    named(assessment, Severity.INCOMPLETE));
        }
    }

    @BeforeAll
    static void workOutAllWorlds() {
        trials = IntStream.rangeClosed(1, WORLDS).mapToObj(Trial::of).toList();
    }

    @AfterAll
    static void forget() {
        trials = null;
    }

    /** Of every world the figures of which a check finds something wrong. */
    private static List<String> wrong(Function<Trial, BiPredicate<String, String>> check) {
        List<String> found = new ArrayList<>();
        for (Trial trial : trials) {
            BiPredicate<String, String> wrong = check.apply(trial);
            Disagreements.asked(trial.world()).forEach((holder, ids) -> ids.stream()
                    .filter(id -> wrong.test(holder, id))
                    .forEach(id -> found.add("seed " + trial.seed() + " " + holder + " " + id)));
        }
        return found;
    }

    static Assessment assessment(World world) {
        return Assessment.of(Case.PACK, WorldLedger.of(world), world.year, "");
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
        for (Trial trial : trials) {
            Disagreements.of(trial.world(), trial.answers(), (holder, id) -> trial.figures()
                            .get(holder + " " + id))
                    .forEach(line -> found.add("seed " + trial.seed() + " " + line));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void aFigureThatLeavesSomethingOutIsMarkedAndNoOtherIs() {
        assertEquals(
                List.of(),
                wrong(trial -> (holder, id) -> trial.answers().isIncomplete(holder, id)
                        != trial.partial().contains(holder + " " + id)));
    }

    @Test
    void everySumThatLeavesSomethingOutIsNamedAsIncomplete() {
        assertEquals(
                List.of(),
                wrong(trial -> (holder, id) -> trial.answers().isIncomplete(holder, id)
                        && !trial.incomplete().contains(holder + " " + id)));
    }

    @Test
    void whoeverLacksAFigureForWantOfDataHasItsCauseAmongTheProblems() {
        assertEquals(
                List.of(),
                wrong(trial -> (holder, id) ->
                        trial.answers().isWanting(holder, id) && !explained(trial.world(), trial.missing(), holder)));
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
        Set<Integer> ownFigures = Set.of(12, 18);
        assertEquals(
                List.of(),
                wrong(trial -> (holder, id) -> inputs.containsKey(id)
                        && trial.answers().isWanting(holder, id)
                        && (ownFigures.contains(holder.length()) || id.startsWith("establishment"))
                        && !trial.missing().contains(holder + " " + inputs.get(id))));
    }

    /** The holder and input of each problem. */
    private static Set<String> named(Assessment assessment, Severity severity) {
        Set<String> named = new TreeSet<>();
        for (Problem problem : assessment.problems()) {
            if (problem.severity() == severity) {
                named.add(problem.holder() + " " + problem.input());
            }
        }
        return named;
    }

    /** Something is named of the holder itself or, where its figures come from below or above, of a unit there. */
    static boolean explained(World world, Set<String> problems, String holder) {
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
