package org.heding.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
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

    /** An invented world, what the oracle says of it and what the program says. */
    private record Trial(int seed, World world, Answers answers, Assessment assessment) {}

    @BeforeAll
    static void workOutAllWorlds() {
        trials = IntStream.rangeClosed(1, WORLDS)
                .mapToObj(seed -> {
                    World world = RandomWorld.small(seed);
                    return new Trial(seed, world, Oracle.of(world), assessment(world));
                })
                .toList();
    }

    @AfterAll
    static void forget() {
        trials = null;
    }

    /** Of every world the figures of which a check finds something wrong. */
    private static List<String> wrong(
            BiFunction<Trial, Set<String>, BiPredicate<String, String>> check, Severity named) {
        List<String> found = new ArrayList<>();
        for (Trial trial : trials) {
            BiPredicate<String, String> wrong = check.apply(trial, named(trial.assessment(), named));
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
            Disagreements.of(trial.world(), trial.answers(), (holder, id) -> figure(trial.assessment(), holder, id))
                    .forEach(line -> found.add("seed " + trial.seed() + " " + line));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void aFigureThatLeavesSomethingOutIsMarkedAndNoOtherIs() {
        assertEquals(
                List.of(),
                wrong(
                        (trial, named) -> (holder, id) ->
                                trial.answers().isIncomplete(holder, id) != incomplete(trial.assessment(), holder, id),
                        Severity.INCOMPLETE));
    }

    @Test
    void everySumThatLeavesSomethingOutIsNamedAsIncomplete() {
        assertEquals(
                List.of(),
                wrong(
                        (trial, named) -> (holder, id) ->
                                trial.answers().isIncomplete(holder, id) && !named.contains(holder + " " + id),
                        Severity.INCOMPLETE));
    }

    @Test
    void whoeverLacksAFigureForWantOfDataHasItsCauseAmongTheProblems() {
        assertEquals(
                List.of(),
                wrong(
                        (trial, named) -> (holder, id) ->
                                trial.answers().isWanting(holder, id) && !explained(trial.world(), named, holder),
                        Severity.MISSING));
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
                wrong(
                        (trial, named) -> (holder, id) -> inputs.containsKey(id)
                                && trial.answers().isWanting(holder, id)
                                && (ownFigures.contains(holder.length()) || id.startsWith("establishment"))
                                && !named.contains(holder + " " + inputs.get(id)),
                        Severity.MISSING));
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
