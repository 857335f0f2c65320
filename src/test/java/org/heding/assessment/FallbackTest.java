package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.heding.assessment.columns.Engine;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.message.Label;
import org.heding.message.Phrase;
import org.heding.policy.Citation;
import org.heding.policy.Level;
import org.heding.policy.OverHefei;
import org.heding.policy.PackException;
import org.heding.policy.PackReader;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.heding.policy.Severity;
import org.heding.policy.Status;
import org.junit.jupiter.api.Test;

/** What columns of whole numbers cannot do exactly is evaluated row by row, and nothing else is. */
class FallbackTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ledger ledger = RandomLedger.of(5, 2, 10, 2, 0.05);
    private Set<String> slow;

    private static PolicyPack pack(String... formulas) throws IOException, PackException {
        JsonNode pack = JSON.readTree(PackReader.class.getResourceAsStream("/policies/hefei-2019.json"));
        for (JsonNode entry : pack.path("rules")) {
            int given = List.of(formulas).indexOf(entry.path("id").asText());
            if (given >= 0) {
                ((ObjectNode) entry).put("formula", formulas[given + 1]);
            }
        }
        return PackReader.read(pack.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void sameByBoth(PolicyPack pack) {
        Forest forest = new Forest(new Book(pack, ledger), ledger, RandomLedger.YEAR, Node.Answers.NONE);
        Engine engine = Engine.of(pack, ledger, RandomLedger.YEAR, (rule, holder, month) -> {
            Node node = forest.node(holder);
            return (month == 0 ? node : node.below(Level.MONTH).get(month - 1)).own(rule.id());
        });
        slow = engine.slowRules();
        for (Rule rule : pack.rules()) {
            for (int row = 0; rule.level().isUnit() && row < engine.rows(rule); row++) {
                String holder = engine.holder(rule, row);
                Value exact = forest.node(holder).own(rule.id());
                Value computed = engine.value(rule, row);
                assertEquals(
                        exact instanceof Value.Missing, computed instanceof Value.Missing, rule.id() + " of " + holder);
                if (!(exact instanceof Value.Missing)) {
                    assertEquals(exact, computed, rule.id() + " of " + holder);
                }
            }
        }
    }

    @Test
    void aQuotientThatIsNotRoundedIsEvaluatedInFractionsAndSoIsWhatNeedsIt() throws Exception {
        sameByBoth(pack("committee_suggested", "households / households_per_committee"));
        assertTrue(slow.contains("community.committee_suggested"), slow.toString());
        assertTrue(slow.contains("city.committee_suggested"), slow.toString());
        assertTrue(!slow.contains("community.organiser_required"), slow.toString());
    }

    @Test
    void aNumberThatDoesNotFitIsEvaluatedInWiderArithmetic() throws Exception {
        sameByBoth(pack("grid_leader_required", "grids * leaders_per_grid * 1000000000000000000 * 1000"));
        assertTrue(slow.contains("community.grid_leader_required"), slow.toString());
        assertTrue(slow.contains("city.grid_leader_required"), slow.toString());
    }

    @Test
    void aVastFigureInOneCountyLosesNothing() {
        String county = ledger.units(Tier.COUNTY, "").get(0).code();
        ledger.apply(new Change.SetFact(
                county, RandomLedger.YEAR, Field.APPROVED_QUOTA, new BigDecimal("900000000000000000")));
        sameByBoth(PackReader.bundled("hefei-2019"));
        assertTrue(slow.contains("community.worker_quota"), slow.toString());
    }

    @Test
    void thePackOfHefeiNeedsNoFallback() {
        sameByBoth(PackReader.bundled("hefei-2019"));
        assertEquals(Set.of(), slow);
    }

    /** Vacancies may be negative, as totals and as weights: such a thing is not divided, and the reason is said. */
    @Test
    void aNegativeTotalOrWeightIsNotDivided() throws IOException, PackException {
        List<PolicyPack> packs = List.of(
                pack(
                        "worker_quota_low",
                        "0 - 5",
                        "organiser_required",
                        "ALLOCATE(county.worker_quota_low, households)"),
                pack("organiser_required", "ALLOCATE(county.worker_quota, worker_vacancy)"));
        for (PolicyPack pack : packs) {
            sameByBoth(pack);
            Assessment assessment = Assessment.of(pack, ledger, RandomLedger.YEAR, "");
            Rule rule = pack.rule(Level.COMMUNITY, "organiser_required").orElseThrow();
            List<String> undivided = ledger.units().values().stream()
                    .filter(unit -> unit.tier() == Tier.COMMUNITY)
                    .map(unit -> unit.code())
                    .filter(code -> assessment.value(code, rule.id()).equals(new Value.Missing(List.of())))
                    .toList();
            assertFalse(undivided.isEmpty());
            assertEquals(
                    "assessment.cannot_compute",
                    ((Phrase) assessment
                                    .explain(undivided.getFirst(), rule.id())
                                    .sentences()
                                    .getFirst())
                            .key());
        }
    }

    @Test
    void aShareWhoseNumberIsComputedIsTheSameByBoth() throws IOException, PackException {
        sameByBoth(pack("activity_fund", "SHARE(planned_service_fund, party_members, 1, 1)"));
    }

    @Test
    void aRuleOfMonthsThatColumnsCannotDoIsEvaluatedForEachMonth() {
        PolicyPack pack = new OverHefei()
                .rule("part", "month", "decimal", "", "number / 7")
                .read();
        Assessment assessment = Assessment.of(pack, ledger, RandomLedger.YEAR, "");
        for (Person person : List.copyOf(ledger.people()).subList(0, 5)) {
            for (int month = 1; month <= 12; month++) {
                assertEquals(
                        Value.of(Fraction.of(month, 7)),
                        assessment.monthValues(person.idNumber(), "part").get(month - 1));
            }
        }
    }

    @Test
    void aTwinAndATrialHaveTheSlowFiguresToo() throws Exception {
        PolicyPack pack = pack("committee_suggested", "households / households_per_committee");
        Assessment assessment = Assessment.of(pack, ledger, RandomLedger.YEAR, "");
        Assessment twin = assessment.twin();
        Assessment trial = assessment.with(
                "organiser_threshold",
                new Parameter.Dated(
                        LocalDate.of(2020, 1, 1), BigDecimal.TEN, new Citation("", Label.same(""), Status.LOCAL)));
        Rule rule = pack.rule(Level.COMMUNITY, "committee_suggested").orElseThrow();
        for (Unit community : ledger.units(Tier.COMMUNITY, "")) {
            Value expected = assessment.value(community.code(), rule.id());
            assertEquals(expected, twin.value(community.code(), rule.id()));
            assertEquals(expected, trial.value(community.code(), rule.id()));
        }
        assertFalse(assessment.shares(rule, trial), "what is in no column is not shared");
        assertTrue(assessment.shares(pack.rule(Level.PERSON, "pay_reference").orElseThrow(), twin));
    }

    @Test
    void aSlowSumThatLeavesOutIsNamedAsIncompleteAndAWholeOneIsNot() throws Exception {
        PolicyPack pack = pack("worker_quota_low", "households / households_per_worker_max");
        String lacking = ledger.units(Tier.COMMUNITY, "").getFirst().code();
        String county = Tier.COUNTY.prefix(lacking);
        for (Unit community : ledger.units(Tier.COMMUNITY, "")) {
            BigDecimal households = community.code().equals(lacking) ? null : BigDecimal.valueOf(900);
            ledger.apply(new Change.SetFact(community.code(), RandomLedger.YEAR, Field.HOUSEHOLDS, households));
        }
        ledger.apply(new Change.PutUnit(new Unit(lacking, "示例社区", Kind.URBAN)));
        List<String> incomplete = Assessment.of(pack, ledger, RandomLedger.YEAR, "").problems().stream()
                .filter(problem -> problem.severity() == Severity.INCOMPLETE
                        && problem.input().equals("worker_quota_low"))
                .map(Problem::holder)
                .toList();
        assertEquals(List.of(county), incomplete);
    }
}
