package org.heding.assessment;

import static org.heding.policy.ExamplePacks.A;
import static org.heding.policy.ExamplePacks.B;
import static org.heding.policy.ExamplePacks.C;
import static org.heding.policy.ExamplePacks.COMMUNITIES;
import static org.heding.policy.ExamplePacks.D;
import static org.heding.policy.ExamplePacks.DISTRICT;
import static org.heding.policy.ExamplePacks.E;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.heding.formula.Value;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.policy.ExamplePacks;
import org.heding.policy.PolicyPack;
import org.heding.policy.Severity;
import org.junit.jupiter.api.Test;

/** Rules of other shapes, each against figures computed by hand. */
class ShapesTest {
    private static final Messages CHINESE = Messages.of(Locale.SIMPLIFIED_CHINESE);
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    private static Assessment of(PolicyPack pack, Ledger ledger) {
        return Assessment.of(pack, ledger, ExamplePacks.YEAR, "");
    }

    private static Assessment staffing() {
        return of(ExamplePacks.staffing(), ExamplePacks.ledger());
    }

    private static Assessment funds() {
        return of(ExamplePacks.funds(), ExamplePacks.ledger());
    }

    private static List<String> all(Assessment assessment, String id) {
        return COMMUNITIES.stream().map(code -> said(assessment, code, id)).toList();
    }

    private static String said(Assessment assessment, String holder, String id) {
        return assessment.value(holder, id) instanceof Value.Amount amount
                ? amount.number().toDecimal().stripTrailingZeros().toPlainString()
                : assessment.value(holder, id).getClass().getSimpleName();
    }

    private static List<String> problems(Assessment assessment) {
        return assessment.problems().stream()
                .filter(problem -> problem.severity() == Severity.MISSING)
                .map(problem -> problem.message().in(CHINESE))
                .toList();
    }

    /** 37 for 11,001 households: five each, and of the 17 left 3.09, 4.64, 8.65 and 0.62; the county's 9 are one's. */
    @Test
    void minimumsComeFirstAndTheRestGoesByLargestRemainder() {
        assertEquals(List.of("8", "10", "14", "5", "9"), all(staffing(), "worker_quota"));
        assertEquals("37", said(staffing(), DISTRICT, "worker_quota"));
    }

    @Test
    void aTotalBelowTheMinimumsIsNotCutButNamed() {
        Ledger ledger = ExamplePacks.ledger();
        ExamplePacks.fact(ledger, DISTRICT, "approved_quota", "19");
        Assessment assessment = of(ExamplePacks.staffing(), ledger);
        assertEquals(List.of("Missing", "Missing", "Missing", "Missing", "9"), all(assessment, "worker_quota"));
        assertEquals(List.of("示例区的核定额度不够分：各单位保底数合计已达 20"), problems(assessment));
        ExamplePacks.fact(ledger, DISTRICT, "approved_quota", "20");
        assertEquals(List.of("5", "5", "5", "5", "9"), all(of(ExamplePacks.staffing(), ledger), "worker_quota"));
    }

    @Test
    void theWorkingOfAnAllocationNamesTheMinimum() {
        Working working = staffing().explain(C, "worker_quota");
        String said = working.sentences().getFirst().in(CHINESE);
        assertTrue(said.startsWith("总数 37，先分保底数共 20，本单位保底 5；"), said);
        assertTrue(said.endsWith("合计 14。"), said);
        assertTrue(
                working.formula().in(CHINESE).contains("先保底 每个社区保底"),
                working.formula().in(CHINESE));
        assertTrue(
                working.sentences().getFirst().in(ENGLISH).contains("Together 14"),
                working.sentences().getFirst().in(ENGLISH));
    }

    /** An edge lies in the band below it; 600 households beyond 5,000 are one full step. */
    @Test
    void bandsGiveTheirFigures() {
        assertEquals(List.of("3", "5", "7", "3", "4"), all(staffing(), "worker_tier"));
        assertTrue(staffing().explain(C, "worker_tier").inputs().stream()
                .anyMatch(input -> input.figure().label().zh().equals("按户数分档配备")));
    }

    @Test
    void aSmallCommunityHasNoLessThanItsMinimum() {
        assertEquals(List.of("11", "9", "36", "9", "13"), all(staffing(), "worker_rate"));
    }

    @Test
    void aRateIsHeldAgainstAFloor() {
        assertEquals(List.of("60000", "60020", "112000", "60000", "60000"), all(funds(), "work_fund"));
    }

    @Test
    void threeLevelsShareByParts() {
        assertEquals(List.of("24000", "24008", "44800", "24000", "24000"), all(funds(), "work_city"));
        assertEquals(List.of("24000", "24008", "44800", "24000", "24000"), all(funds(), "work_county"));
        assertEquals(List.of("12000", "12004", "22400", "12000", "12000"), all(funds(), "work_street"));
    }

    /** Exactly 2,000 households lie in the upper band here: the edge says its side. */
    @Test
    void aFundIsFlatBySize() {
        assertEquals(List.of("200000", "200000", "200000", "100000", "200000"), all(funds(), "service_fund"));
    }

    @Test
    void sharesDifferByTheTypeOfTheCounty() {
        assertEquals(List.of("100000", "100000", "100000", "50000", "60000"), all(funds(), "service_city"));
        assertEquals(List.of("100000", "100000", "100000", "50000", "140000"), all(funds(), "service_county"));
    }

    @Test
    void partsOfAFundAreSharedEachInItsWay() {
        assertEquals("275000", said(funds(), A, "parts_city"));
        assertEquals("175000", said(funds(), A, "parts_county"));
    }

    @Test
    void oneLevelGivesAFixedAmountAndTheOtherTheRest() {
        assertEquals(List.of("145000", "145000", "145000", "100000", "145000"), all(funds(), "fixed_city"));
        assertEquals(List.of("55000", "55000", "55000", "0", "55000"), all(funds(), "fixed_county"));
    }

    @Test
    void aReserveForEachGridIsTakenOutOfTheFund() {
        assertEquals(List.of("36000", "30000", "200000", "100000", "24000"), all(funds(), "grid_reserve"));
        assertEquals(List.of("164000", "170000", "0", "0", "176000"), all(funds(), "service_free"));
    }

    @Test
    void lastYearsBalanceIsCarriedOverAndAskedForWhereItIsNotRecorded() {
        assertEquals("201234.56", said(funds(), A, "available"));
        assertEquals("Missing", said(funds(), B, "available"));
        assertTrue(
                problems(funds()).contains("示例社区001002没有填上年结余"),
                problems(funds()).toString());
    }

    @Test
    void withoutARateNothingIsProjectedAndTheRateIsNamed() {
        assertEquals(List.of("63000", "63021", "117600", "63000", "Missing"), all(funds(), "projected_rate"));
        assertEquals(List.of("61920", "61940.64", "115584", "61920", "Missing"), all(funds(), "projected_index"));
        assertTrue(
                problems(funds()).containsAll(List.of("示例县没有填增长率", "示例县没有填增长指数")),
                problems(funds()).toString());
        assertEquals("60000", said(funds(), E, "projected_none"));
        assertEquals("61000", said(funds(), E, "projected_step"));
    }

    @Test
    void aStepBeforeItsFirstYearIsNotMadeUp() {
        Assessment before = Assessment.of(ExamplePacks.funds(), ExamplePacks.ledger(), 2025, "");
        assertEquals("Missing", said(before, D, "projected_step"));
    }
}
