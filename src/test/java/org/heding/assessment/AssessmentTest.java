package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heding.formula.Formula;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.OwnPack;
import org.heding.ledger.Person;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.policy.ExamplePacks;
import org.heding.policy.Level;
import org.heding.policy.OverHefei;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.junit.jupiter.api.Test;

/** What may be asked of an assessment, and what a closed year keeps of it. */
class AssessmentTest {
    private static final Messages ZH = Messages.of(Locale.CHINESE);
    private static final PolicyPack HEFEI = PackReader.bundled("hefei-2019");
    private static final String PERSON = "99010119800101001X";

    private final Ledger ledger = ExamplePacks.ledger();

    private Assessment assess() {
        return Assessment.of(HEFEI, ledger, ExamplePacks.YEAR, "9901");
    }

    private void person() {
        ledger.apply(new Change.PutPerson(
                new Person(PERSON, "示例甲", ExamplePacks.A, "委员", LocalDate.of(2026, 3, 15), null, null, "", "", "")));
    }

    @Test
    void whatIsShownOfAFigureIsItsValueButForWhatIsWanting() {
        for (long seed : RandomLedger.seeds(4)) {
            Ledger random = RandomLedger.of(seed, 2, 8, 3, 0.2);
            Assessment assessment = Assessment.of(HEFEI, random, RandomLedger.YEAR, "");
            for (Person person : random.people()) {
                HEFEI.rules().stream()
                        .filter(rule -> rule.level() == Level.PERSON)
                        .forEach(rule -> sameShown(assessment, person.idNumber(), rule.id()));
                HEFEI.inputs().stream()
                        .filter(input -> input.level() == Level.PERSON)
                        .forEach(input -> sameShown(assessment, person.idNumber(), input.id()));
                HEFEI.rules().stream()
                        .filter(rule -> rule.level() == Level.MONTH)
                        .forEach(rule -> assertEquals(
                                assessment.monthValues(person.idNumber(), rule.id()).stream()
                                        .map(AssessmentTest::bare)
                                        .toList(),
                                assessment.shownMonths(person.idNumber(), rule.id())));
            }
            for (Unit unit : random.units().values()) {
                HEFEI.rules().stream()
                        .filter(rule ->
                                rule.level() == Level.valueOf(unit.tier().name()))
                        .forEach(rule -> sameShown(assessment, unit.code(), rule.id()));
            }
        }
    }

    private static void sameShown(Assessment assessment, String holder, String id) {
        assertEquals(bare(assessment.value(holder, id)), assessment.shown(holder, id), holder + " " + id);
    }

    private static Value bare(Value value) {
        return value instanceof Value.Missing ? new Value.Missing(List.of()) : value;
    }

    @Test
    void itKnowsWhatItWasMadeOf() {
        Assessment assessment = assess();
        assertEquals(ExamplePacks.YEAR, assessment.year());
        assertEquals("9901", assessment.scope());
        assertEquals(ledger, assessment.ledger());
        assertEquals("hefei-2019", assessment.pack().id());
    }

    @Test
    void expressionsAreSeenFromAUnit() {
        assertEquals(
                Value.of(4000),
                assess().evaluate(
                                ExamplePacks.A, Formula.parse("households * 2").root()));
    }

    @Test
    void formulasAreSaidInWordsOfNoUnitInParticular() {
        assertEquals(
                "户数 ÷ 每名社区工作者户数上限，不足 1 的进为 1",
                assess().wording(HEFEI.rule(Level.COUNTY, "worker_quota_low").orElseThrow())
                        .in(ZH));
        assertEquals(
                "网格数 + 1",
                assess().wording(Level.COMMUNITY, Formula.parse("grids + 1").root())
                        .in(ZH));
    }

    @Test
    void monthsAreThoseOfTheYear() {
        person();
        Assessment assessment = assess();
        assertEquals(
                new Value.Truth(false),
                assessment.monthValues(PERSON, "in_post").get(1));
        assertEquals(
                new Value.Truth(true), assessment.monthValues(PERSON, "in_post").get(2));
        assertEquals(Value.of(1), assessment.monthValues(PERSON, "number").get(0));
        assertEquals(Value.of(12), assessment.monthValues(PERSON, "number").get(11));
        assertEquals(Value.of(10), assessment.value(PERSON, "pay_months"));
    }

    @Test
    void aCommunityThatIsNotUrbanIsNoMember() {
        ledger.apply(new Change.PutUnit(new Unit(ExamplePacks.B, "示例社区001002", Kind.NOT_URBAN)));
        Assessment assessment = assess();
        assertTrue(assessment.member(ExamplePacks.A));
        assertFalse(assessment.member(ExamplePacks.B));
        assertEquals(Value.NOT_APPLICABLE, assessment.value(ExamplePacks.B, "deputy_required"));
    }

    @Test
    void nobodyHasNoFigure() {
        assertThrows(IllegalArgumentException.class, () -> assess().value("990101001009", Field.HOUSEHOLDS));
    }

    @Test
    void aClosedYearKeepsWhatCouldBeComputedOfUnitsAndPeople() {
        person();
        ExamplePacks.fact(ledger, ExamplePacks.A, Field.PARTY_MEMBERS, "3");
        List<Outcome> outcomes = Outcome.of(assess());
        assertTrue(outcomes.contains(new Outcome(ExamplePacks.A, "activity_fund", "100600.00")));
        assertTrue(outcomes.contains(new Outcome("990101", "worker_quota", "37")));
        assertTrue(outcomes.contains(new Outcome(PERSON, "pay_months", "10")));
        assertFalse(outcomes.stream()
                .anyMatch(outcome -> outcome.holder().equals(ExamplePacks.B)
                        && outcome.name().equals("activity_fund")));
        assertFalse(outcomes.stream().anyMatch(outcome -> outcome.name().equals("in_post")));
        assertEquals(
                outcomes.size(),
                outcomes.stream()
                        .map(outcome -> outcome.holder() + outcome.name())
                        .distinct()
                        .count());
    }

    @Test
    void aDocumentIsComputedWithItsOwnPacksToo() throws Exception {
        String json = new String(new OverHefei().json(), StandardCharsets.UTF_8);
        ledger.apply(new Change.PutPack(new OwnPack("example-people", json)));
        assertEquals(
                "example-people",
                DocumentPacks.of(ledger).pack("example-people").id());
        List<OwnPack> texts = DocumentPacks.texts(DocumentPacks.of(ledger), "example-people");
        assertEquals(
                List.of("example-people", "hefei-2019"),
                texts.stream().map(OwnPack::id).sorted().toList());
        assertTrue(texts.contains(new OwnPack("example-people", json)));
    }

    @Test
    void itSaysSinceWhenThePackHasNotBeenChecked() {
        PolicyPack old = new OverHefei().checkedOn("2025-06-30").read();
        assertEquals(
                Optional.of(LocalDate.of(2025, 6, 30)),
                Assessment.of(old, ledger, ExamplePacks.YEAR, "").checkedOnlyUntil());
        assertEquals(Optional.empty(), assess().checkedOnlyUntil());
        assertEquals(Optional.empty(), Assessment.of(old, ledger, 2025, "").checkedOnlyUntil());
    }
}
