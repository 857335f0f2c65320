package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Ledger;
import org.heding.policy.Citation;
import org.heding.policy.Level;
import org.heding.policy.PackReader;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.junit.jupiter.api.Test;

/** What another value changes: who has more, who has less, and what it comes to. */
class ComparisonTest {
    private static final PolicyPack PACK = PackReader.bundled("hefei-2019");

    private static Assessment trial(Assessment before, String parameter, String value) {
        return before.with(
                parameter,
                new Parameter.Dated(
                        LocalDate.of(RandomLedger.YEAR, 1, 1),
                        new BigDecimal(value),
                        Citation.local("示例", LocalDate.of(2025, 12, 1))));
    }

    private static Assessment assess(Ledger ledger) {
        return Assessment.of(PACK, ledger, RandomLedger.YEAR, "3401");
    }

    @Test
    void whatIsGainedAndLostIsTheDifferenceOfTheSums() {
        List<Parameter> numbers = PACK.parameters();
        int changed = 0;
        for (long seed : RandomLedger.seeds(20)) {
            Random random = new Random(seed);
            Assessment before = assess(RandomLedger.of(seed, 1 + random.nextInt(3), 8, 2, 0.1));
            Parameter parameter = numbers.get(random.nextInt(numbers.size()));
            Comparison comparison =
                    Comparison.of(before, trial(before, parameter.id(), String.valueOf(random.nextInt(400))));
            for (Comparison.Tally tally : comparison.tallies()) {
                changed++;
                List<Comparison.Difference> own = comparison.differences().stream()
                        .filter(one -> one.rule() == tally.rule())
                        .toList();
                Fraction sum = own.stream().flatMap(one -> one.by().stream()).reduce(Fraction.ZERO, Fraction::plus);
                assertEquals(tally.after().minus(tally.before()), sum, parameter.id() + " seed " + seed);
                assertEquals(sum, tally.gained().minus(tally.lost()));
                assertEquals(own.size(), tally.gaining() + tally.losing() + tally.otherwise());
            }
        }
        assertTrue(changed > 20, "values changed " + changed + " results");
    }

    @Test
    void theFiguresAreThoseOfTheTwoAssessments() {
        Assessment before = assess(RandomLedger.of(7, 2, 8, 2, 0.1));
        Assessment after = trial(before, "activity_per_member", "300");
        Comparison comparison = Comparison.of(before, after);
        assertTrue(comparison.differences().stream()
                .anyMatch(one ->
                        one.rule().level() == Level.COMMUNITY && one.rule().id().equals("activity_fund")));
        for (Comparison.Difference one : comparison.differences()) {
            assertEquals(before.value(one.holder(), one.rule().id()), one.before());
            assertEquals(after.value(one.holder(), one.rule().id()), one.after());
        }
    }

    @Test
    void theSumOfTheCommunitiesGainIsTheCountysGain() {
        Assessment before = assess(RandomLedger.of(11, 1, 8, 0, 0));
        Comparison comparison = Comparison.of(before, trial(before, "activity_per_member", "300"));
        Fraction communities = gained(comparison, Level.COMMUNITY);
        assertTrue(communities.signum() > 0);
        assertEquals(communities, gained(comparison, Level.COUNTY));
        assertEquals(communities, gained(comparison, Level.CITY));
    }

    private static Fraction gained(Comparison comparison, Level level) {
        return comparison.tallies().stream()
                .filter(tally ->
                        tally.rule().level() == level && tally.rule().id().equals("activity_fund"))
                .map(Comparison.Tally::gained)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameValueChangesNothing() {
        Assessment before = assess(RandomLedger.of(3, 2, 6, 2, 0.1));
        Comparison comparison = Comparison.of(before, trial(before, "activity_per_member", "200.00"));
        assertEquals(List.of(), comparison.differences());
        assertEquals(List.of(), comparison.tallies());
    }

    @Test
    void aFigureThatIsMissingIsNeitherWonNorLost() {
        Rule rule = PACK.rule(Level.COMMUNITY, "activity_fund").orElseThrow();
        Value missing = new Value.Missing(List.of(new Value.Want("340104001001", "party_members", "")));
        assertTrue(new Comparison.Difference("340104001001", rule, missing, Value.of(3))
                .by()
                .isEmpty());
    }

    private static Comparison.Tally tally(int gaining, int losing, int otherwise, long before, long after) {
        Rule rule = PACK.rule(Level.COMMUNITY, "activity_fund").orElseThrow();
        return new Comparison.Tally(
                rule,
                gaining,
                losing,
                otherwise,
                Fraction.of(before),
                Fraction.of(after),
                Fraction.ZERO,
                Fraction.ZERO);
    }

    @Test
    void sumsAreComparedOnlyWhereSomebodyHasTheFigureOnBothSides() {
        assertTrue(tally(0, 0, 0, 0, 0).comparable());
        assertTrue(tally(1, 0, 2, 0, 0).comparable());
        assertTrue(tally(0, 1, 2, 0, 0).comparable());
        assertTrue(tally(1, 1, 2, 0, 0).comparable());
        assertTrue(tally(0, 0, 2, 5, 0).comparable());
        assertTrue(tally(0, 0, 2, 0, 5).comparable());
        assertFalse(tally(0, 0, 2, 0, 0).comparable());
    }

    @Test
    void moneyAddsUpAndGradesDoNot() {
        Comparison comparison =
                Comparison.of(assess(RandomLedger.of(7, 1, 2, 1, 0)), assess(RandomLedger.of(7, 1, 2, 1, 0)));
        assertTrue(comparison.addsUp(PACK.rule(Level.COMMUNITY, "activity_fund").orElseThrow()));
        assertFalse(
                comparison.addsUp(PACK.rule(Level.PERSON, "pay_reference_grade").orElseThrow()));
    }

    @Test
    void whatOnlyOneOfTwoPacksComputesDiffersForAllWhoHaveIt() {
        Ledger ledger = RandomLedger.of(7, 1, 3, 1, 0);
        Assessment other = Assessment.of(PackReader.bundled("national-2021"), ledger, RandomLedger.YEAR, "3401");
        Comparison comparison = Comparison.of(assess(ledger), other);
        List<Comparison.Difference> funds = comparison.differences().stream()
                .filter(one ->
                        one.rule().level() == Level.COUNTY && one.rule().id().equals("activity_fund"))
                .toList();
        assertEquals(1, funds.size());
        assertEquals(Value.NOT_APPLICABLE, funds.getFirst().after());
        assertTrue(funds.getFirst().by().isEmpty());
        Comparison.Tally tally = comparison.tallies().stream()
                .filter(one -> one.rule() == funds.getFirst().rule())
                .findFirst()
                .orElseThrow();
        assertEquals(1, tally.otherwise());
        assertFalse(tally.comparable());
    }

    @Test
    void whoLosesIsCountedWithWhatIsLostAsAPositiveNumber() {
        Assessment before = assess(RandomLedger.of(11, 1, 8, 0, 0));
        Comparison comparison = Comparison.of(before, trial(before, "activity_per_member", "150"));
        Comparison.Tally tally = comparison.tallies().stream()
                .filter(one ->
                        one.rule().level() == Level.COUNTY && one.rule().id().equals("activity_fund"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(0, 1, 0), List.of(tally.gaining(), tally.losing(), tally.otherwise()));
        assertTrue(tally.lost().signum() > 0);
        assertEquals(tally.before().minus(tally.lost()), tally.after());
    }
}
