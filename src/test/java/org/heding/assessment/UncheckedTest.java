package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Person;
import org.heding.message.Messages;
import org.heding.policy.ExamplePacks;
import org.heding.policy.Level;
import org.heding.policy.OverHefei;
import org.heding.policy.PolicyPack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures of years for which a pack has not been checked are computed and marked. */
class UncheckedTest {
    private static final String PERSON = "990101198001010018";
    private static final OverHefei RULES = new OverHefei()
            .table("certificate_steps", "级", "2019-01-01", "\"甲\": \"1\"")
            .parameter("rate", "money", "元/月", OverHefei.from("2019-01-01", "10"))
            .parameter("open_rate", "money", "元/月", "")
            .rule("monthly", "month", "money", "元/月", "rate * 2")
            .rule("open_monthly", "month", "money", "元/月", "open_rate * 2")
            .rule("yearly", "person", "money", "元/年", "SUM(month.monthly)")
            .rule("open_yearly", "person", "money", "元/年", "SUM(month.open_monthly)")
            .rule("served", "person", "whole", "年", "DATEDIF(joined, DATE(2026, 12, 31), \"Y\")")
            .rule("step", "person", "whole", "级", "LOOKUP(certificate_steps, \"甲\")");

    private final Ledger ledger = ExamplePacks.ledger();

    @BeforeEach
    void facts() {
        for (int year = 2026; year <= 2027; year++) {
            for (String code : ExamplePacks.COMMUNITIES) {
                ledger.apply(new Change.SetFact(code, year, "party_members", BigDecimal.valueOf(200)));
                ledger.apply(new Change.SetFact(code, year, "households", BigDecimal.valueOf(2000)));
            }
        }
        ledger.apply(new Change.PutPerson(
                new Person(PERSON, "示例甲", ExamplePacks.A, "委员", LocalDate.of(2020, 1, 1), null, null, "", "", "")));
    }

    private Assessment assess(String checkedOn, int year) {
        return Assessment.of(RULES.checkedOn(checkedOn).read(), ledger, year, "");
    }

    private void decide(String parameter, String from) {
        ledger.apply(new Change.PutLocalValue(LocalValue.ofParameter(
                parameter, LocalDate.parse(from), BigDecimal.ONE, "示例纪要", LocalDate.of(2026, 12, 1))));
    }

    @Test
    void theYearOfTheCheckIsNotMarkedAndTheNextIs() {
        for (String day : List.of("2026-01-01", "2026-11-23")) {
            assertFalse(assess(day, 2025).unchecked(PERSON, "yearly"));
            assertFalse(assess(day, 2026).unchecked(PERSON, "yearly"));
            assertEquals(Optional.empty(), assess(day, 2026).checkedOnlyUntil());
            assertTrue(assess(day, 2027).unchecked(PERSON, "yearly"));
            assertEquals(Optional.of(LocalDate.parse(day)), assess(day, 2027).checkedOnlyUntil());
        }
        assertTrue(assess("2025-12-31", 2026).unchecked(PERSON, "yearly"));
    }

    @Test
    void whatIsComputedFromAMarkedFigureIsMarkedAndASumOfRecordsIsNot() {
        Assessment assessment = assess("2026-11-23", 2027);
        assertTrue(assessment.unchecked(ExamplePacks.A, "organiser_required"));
        assertTrue(assessment.unchecked("9901", "organiser_required"));
        assertTrue(assessment.unchecked(ExamplePacks.A, "activity_fund_city"));
        assertTrue(assessment.unchecked(PERSON, "step"));
        assertFalse(assessment.unchecked("9901", "households"));
        assertFalse(assessment.unchecked(ExamplePacks.A, "households"));
        assertFalse(assessment.unchecked(PERSON, "served"));
    }

    @Test
    void whatCannotBeComputedIsNotMarked() {
        assertFalse(assess("2026-11-23", 2027).unchecked(PERSON, "open_yearly"));
    }

    @Test
    void theDocumentsOwnValuesAreOfTheirOwnDay() {
        decide("open_rate", "2026-01-01");
        assertFalse(assess("2026-11-23", 2027).unchecked(PERSON, "open_yearly"));
        decide("rate", "2027-01-02");
        assertTrue(assess("2026-11-23", 2027).unchecked(PERSON, "yearly"));
        decide("rate", "2027-01-01");
        assertFalse(assess("2026-11-23", 2027).unchecked(PERSON, "yearly"));
    }

    @Test
    void whatAnAreaHasDecidedIsNotMarkedThereAndWhatIsDecidedAboveIt() {
        ledger.apply(new Change.PutLocalValue(new LocalValue(
                "rate",
                "",
                ExamplePacks.DISTRICT,
                LocalDate.of(2026, 1, 1),
                BigDecimal.ONE,
                "示例纪要",
                LocalDate.of(2026, 12, 1))));
        Assessment assessment = assess("2026-11-23", 2027);
        assertFalse(assessment.unchecked(PERSON, "yearly"));
        assertTrue(assessment.unchecked(
                assessment.pack().rule(Level.PERSON, "yearly").orElseThrow()));
    }

    @Test
    void ofPacksOverPacksTheOneNeglectedLongestDecides() {
        PolicyPack pack = new OverHefei().checkedOn("2030-01-01").read();
        assertEquals(LocalDate.of(2026, 11, 23), pack.checkedOn());
        assertTrue(pack.isCheckedFor(2026));
        assertFalse(pack.isCheckedFor(2027));
    }

    @Test
    void theWorkingSaysSoFirst() {
        Working working = assess("2026-11-23", 2027).explain(PERSON, "yearly");
        assertTrue(working.unchecked());
        assertEquals(
                "待核：政策包只核对到 2026-11-23，2027 年的规定可能已有变动，请对照最新文件核实。",
                working.sentences().getFirst().in(Messages.of(Locale.SIMPLIFIED_CHINESE)));
        Working before = assess("2026-11-23", 2026).explain(PERSON, "yearly");
        assertFalse(before.unchecked());
        assertEquals(List.of(), before.sentences());
    }

    @Test
    void aRuleIsMarkedForAllUnitsAlike() {
        Assessment assessment = assess("2026-11-23", 2027);
        assertTrue(assessment.unchecked(
                assessment.pack().rule(Level.COMMUNITY, "organiser_required").orElseThrow()));
        assertFalse(assessment.unchecked(
                assessment.pack().rule(Level.CITY, "households").orElseThrow()));
    }
}
