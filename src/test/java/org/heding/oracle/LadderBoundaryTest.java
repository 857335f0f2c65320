package org.heding.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.heding.assessment.Assessment;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.policy.PackReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The edges of a pay ladder: where a grade begins and ends, and what is missing when something is. */
class LadderBoundaryTest {
    private static final String PERSON = RandomWorld.idNumber(1);
    private static final String COMMUNITY = "340102001001";
    private static final LocalDate LONG_AGO = LocalDate.of(2019, 1, 1);

    private final Ledger ledger = new Ledger();
    private String pack = "pay-ladder-3x18";

    @BeforeEach
    void place() {
        List.of("3401", "340102", "340102001", COMMUNITY).forEach(code -> {
            String kind = code.length() == 4 ? "" : code.length() == 6 ? "市辖区" : code.length() == 9 ? "街道" : Kind.URBAN;
            ledger.apply(new Change.PutUnit(new Unit(code, "示例" + code, kind)));
        });
        ledger.apply(
                new Change.PutReferencePay(new ReferencePay("3401", 10, LONG_AGO, new BigDecimal("24000"), "示例依据")));
    }

    private LadderBoundaryTest local(String name, String row, String value) {
        ledger.apply(new Change.PutLocalValue(
                new LocalValue(name, row, "", LONG_AGO, new BigDecimal(value), "示例依据", LONG_AGO)));
        return this;
    }

    private LadderBoundaryTest person(String post, String joined, String education, String certificate) {
        ledger.apply(new Change.PutPerson(new Person(
                PERSON, "示例甲", COMMUNITY, post, LocalDate.parse(joined), null, null, education, certificate, "")));
        return this;
    }

    /** A base and coefficients of an example, so that pay can be reckoned. */
    private LadderBoundaryTest amounts() {
        local("pay_base", "", "2000");
        for (int grade = 1; grade <= 18; grade++) {
            local("grade_coefficient", String.valueOf(grade), "1." + (10 + grade));
        }
        return this;
    }

    private Assessment assessment() {
        return Assessment.of(PackReader.bundled(pack), ledger, 2026, "");
    }

    private String month(int number, String id) {
        return said(assessment().monthValues(PERSON, id).get(number - 1));
    }

    private String figure(String holder, String id) {
        return said(assessment().value(holder, id));
    }

    private static String said(Value value) {
        return value instanceof Value.Amount amount
                ? amount.number().toDecimal().stripTrailingZeros().toPlainString()
                : value.getClass().getSimpleName();
    }

    @Test
    void theStepComesWithTheFirstMonthThatBeginsAfterThreeFullYears() {
        person("一般工作人员", "2023-05-01", "", "");
        assertEquals("1", month(4, "ladder_grade"));
        assertEquals("2", month(5, "ladder_grade"));
        person("一般工作人员", "2023-05-02", "", "");
        assertEquals("1", month(5, "ladder_grade"));
        assertEquals("2", month(6, "ladder_grade"));
    }

    @Test
    void whoCameOnALeapDayHasFullYearsOnTheFirstOfMarch() {
        person("一般工作人员", "2020-02-29", "", "");
        assertEquals("5", month(2, "years_counted"));
        assertEquals("6", month(3, "years_counted"));
    }

    @Test
    void countedToNewYearTheGradeIsTheSameAllYear() {
        person("一般工作人员", "2023-05-01", "", "").local("service_on", "", "2");
        assertEquals("1", month(12, "ladder_grade"));
        person("一般工作人员", "2023-01-01", "", "");
        assertEquals("2", month(1, "ladder_grade"));
    }

    @Test
    void lessThanAYearCountsAsOneWhereThePlaceSaysSo() {
        person("一般工作人员", "2026-04-15", "", "").local("service_least", "", "1");
        assertEquals("1", figure(PERSON, "years_counted"));
    }

    @Test
    void noGradeIsOverThePostsBand() {
        person("一般工作人员", "1980-01-01", "博士", "").local("education_counts", "", "1");
        assertEquals("12", figure(PERSON, "ladder_grade"));
        person("副书记", "1980-01-01", "博士", "");
        assertEquals("15", figure(PERSON, "ladder_grade"));
        person("书记", "1980-01-01", "博士", "");
        assertEquals("18", figure(PERSON, "ladder_grade"));
    }

    @Test
    void everyPostBeginsWithItsLowestGrade() {
        person("书记", "2026-01-01", "", "");
        assertEquals("7", figure(PERSON, "ladder_grade"));
        person("副书记", "2026-01-01", "", "");
        assertEquals("4", figure(PERSON, "ladder_grade"));
        pack = "pay-ladder-4x18";
        assertEquals("5", figure(PERSON, "ladder_grade"));
        person("委员", "2026-01-01", "", "");
        assertEquals("3", figure(PERSON, "ladder_grade"));
    }

    @Test
    void aFailedYearDoesNotCountUnlessThePlaceSaysSo() {
        person("一般工作人员", "2020-01-01", "", "");
        ledger.apply(new Change.SetFact(PERSON, 2026, "failed_years", BigDecimal.ONE));
        assertEquals("5", figure(PERSON, "years_counted"));
        assertEquals("2", figure(PERSON, "ladder_grade"));
        local("failed_year_deducts", "", "0");
        assertEquals("3", figure(PERSON, "ladder_grade"));
    }

    @Test
    void moreFailedYearsThanServedAreNoLessThanNone() {
        person("一般工作人员", "2025-01-01", "", "");
        ledger.apply(new Change.SetFact(PERSON, 2026, "failed_years", BigDecimal.TEN));
        assertEquals("0", figure(PERSON, "years_counted"));
        assertEquals("1", figure(PERSON, "ladder_grade"));
    }

    @Test
    void educationCountsAsGradesOrAsYearsOrNotAtAll() {
        person("一般工作人员", "2026-01-01", "硕士研究生", "");
        assertEquals("1", figure(PERSON, "ladder_grade"));
        local("education_counts", "", "1");
        assertEquals("3", figure(PERSON, "ladder_grade"));
        local("education_counts", "", "2");
        assertEquals("2", figure(PERSON, "ladder_grade"));
    }

    @Test
    void anEducationNobodyKnowsIsNotTakenForNone() {
        person("一般工作人员", "2026-01-01", "夜大", "").local("education_counts", "", "1");
        assertInstanceOf(Value.Missing.class, assessment().value(PERSON, "ladder_grade"));
        assertTrue(assessment().problems().stream()
                .filter(problem -> problem.holder().equals(PERSON))
                .anyMatch(problem -> problem.message()
                        .in(Messages.of(Locale.SIMPLIFIED_CHINESE))
                        .contains("夜大")));
    }

    @Test
    void theGradeOnTheRosterHoldsWhereThePlaceSaysSo() {
        ledger.apply(new Change.PutPerson(
                new Person(PERSON, "示例甲", COMMUNITY, "书记", LocalDate.of(2020, 1, 1), null, null, "", "", "十一级")));
        assertEquals("9", figure(PERSON, "ladder_grade"));
        local("grade_source", "", "2");
        assertEquals("11", figure(PERSON, "ladder_grade"));
        assertEquals(
                List.of("grade_recorded"),
                assessment().findings().stream()
                        .filter(finding -> finding.holder().equals(PERSON))
                        .map(finding -> finding.check().id())
                        .filter(id -> id.startsWith("grade"))
                        .toList());
    }

    @Test
    void withoutAmountsNothingIsPaidAndItIsSaidWhatIsWanting() {
        person("一般工作人员", "2020-01-01", "", "");
        assertInstanceOf(Value.Missing.class, assessment().value(PERSON, "pay_due"));
        assertTrue(assessment().problems().stream()
                .anyMatch(problem -> problem.input().equals("pay_base")));
        amounts();
        assertEquals("3", figure(PERSON, "ladder_grade"));
        assertEquals("2260", figure(PERSON, "pay_monthly"));
        assertEquals("27120", figure(PERSON, "pay_due"));
    }

    @Test
    void theHigherOfLadderAndReferenceIsOwed() {
        person("一般工作人员", "2020-01-01", "", "").amounts();
        assertEquals("27120", figure(PERSON, "pay_owed"));
        local("base_percent", "", "50");
        assertEquals("13560", figure(PERSON, "pay_due"));
        assertEquals("24000", figure(PERSON, "pay_owed"));
        ledger.apply(new Change.SetFact(PERSON, 2026, Field.ANNUAL_PAY, new BigDecimal("23999.99")));
        assertEquals("0.01", figure(PERSON, "pay_gap"));
    }

    @Test
    void noRatesComeWithThePackSoTheCostIsMissingUntilTheyAreTyped() {
        person("一般工作人员", "2020-01-01", "", "").amounts();
        assertInstanceOf(Value.Missing.class, assessment().value(PERSON, "employer_cost"));
        local("insurance_percent", "", "25.5").local("housing_percent", "", "8");
        assertEquals("36205.2", figure(PERSON, "employer_cost"));
        assertEquals("36205.2", figure("340102", "employer_cost_county"));
        assertEquals("0", figure("3401", "employer_cost_city"));
    }

    @Test
    void aMonthOnWhoseFirstDayProbationIsNotOverIsPaidAsProbation() {
        person("一般工作人员", "2026-03-15", "", "")
                .amounts()
                .local("probation_months", "", "3")
                .local("probation_percent", "", "80");
        assertEquals("1776", month(6, "pay_due"));
        assertEquals("2220", month(7, "pay_due"));
        person("一般工作人员", "2026-03-01", "", "");
        assertEquals("1776", month(5, "pay_due"));
        assertEquals("2220", month(6, "pay_due"));
    }

    @Test
    void postAndGradeAddUpWhereThePlacePaysSo() {
        person("书记", "2020-01-01", "", "社会工作师")
                .local("pay_method", "", "2")
                .local("post_pay", "书记", "2800")
                .local("grade_pay", "9", "530")
                .local("certificate_counts", "", "1")
                .local("certificate_pay", "社会工作师", "200");
        assertEquals("9", figure(PERSON, "ladder_grade"));
        assertEquals("3530", figure(PERSON, "pay_monthly"));
    }

    @Test
    void theSplitAddsUpToTheFen() {
        person("一般工作人员", "2020-01-01", "", "")
                .amounts()
                .local("pay_base", "", "2000.03")
                .local("basic_part", "", "7")
                .local("performance_part", "", "3");
        BigDecimal whole = new BigDecimal(figure(PERSON, "pay_due"));
        BigDecimal basic = new BigDecimal(figure(PERSON, "pay_basic"));
        assertEquals(0, whole.compareTo(basic.add(new BigDecimal(figure(PERSON, "pay_performance")))));
    }
}
