package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.message.Label;
import org.heding.message.Messages;
import org.heding.policy.Citation;
import org.heding.policy.Level;
import org.heding.policy.PackReader;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.heding.policy.Status;
import org.junit.jupiter.api.Test;

/** One assessment after another: what is computed in steps is what is computed at once, and what was shown stays. */
class StepTest {
    private static final PolicyPack PACK = PackReader.bundled("hefei-2019");
    private static final Citation TRIED = new Citation("", Label.same(""), Status.LOCAL);

    private static Assessment anew(Ledger ledger) {
        return Assessment.of(PACK, ledger.copy(), RandomLedger.YEAR, "");
    }

    private static List<Change> some(Random random, Ledger ledger) {
        List<Change> changes = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            changes.add(random.nextInt(3) == 0 ? pay(random, ledger) : figure(random, ledger));
        }
        return changes;
    }

    private static Change figure(Random random, Ledger ledger) {
        Tier tier = Tier.values()[random.nextInt(Tier.values().length)];
        List<Unit> units = ledger.units(tier, "");
        List<String> fields = Field.BY_TIER.get(tier);
        String field = fields.get(random.nextInt(fields.size()));
        int most = field.equals(Field.GRID_CENTRE) ? 2 : 900;
        BigDecimal number = random.nextInt(4) == 0 ? null : BigDecimal.valueOf(1 + random.nextInt(most));
        if (field.equals(Field.GRID_CENTRE) && number != null) {
            number = number.subtract(BigDecimal.ONE);
        }
        return new Change.SetFact(units.get(random.nextInt(units.size())).code(), RandomLedger.YEAR, field, number);
    }

    private static Change pay(Random random, Ledger ledger) {
        List<Person> people = List.copyOf(ledger.people());
        return new Change.SetFact(
                people.get(random.nextInt(people.size())).idNumber(),
                RandomLedger.YEAR,
                Field.ANNUAL_PAY,
                BigDecimal.valueOf(5_000_000 + random.nextInt(9_000_000), 2));
    }

    /** Every figure and every finding, written out. */
    private static Map<String, Object> all(Assessment assessment) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Rule rule : assessment.pack().rules()) {
            holders(assessment.ledger(), rule.level())
                    .forEach(holder -> all.put(rule.level() + rule.id() + holder, assessment.value(holder, rule.id())));
        }
        Messages messages = Messages.of(Locale.SIMPLIFIED_CHINESE);
        all.put(
                "findings",
                assessment.findings().stream()
                        .map(finding -> finding.holder()
                                + finding.check().id()
                                + finding.period()
                                + finding.severity()
                                + finding.actual()
                                + finding.required()
                                + finding.message().in(messages))
                        .toList());
        return all;
    }

    private static List<String> holders(Ledger ledger, Level level) {
        if (level == Level.PERSON) {
            return ledger.people().stream().map(Person::idNumber).toList();
        }
        return level.isUnit()
                ? ledger.units(Tier.valueOf(level.name()), "").stream()
                        .map(Unit::code)
                        .toList()
                : List.of();
    }

    @Test
    void figureAfterFigureGivesWhatComputingAllAnewGives() {
        for (long seed : RandomLedger.seeds(6)) {
            Ledger ledger = RandomLedger.of(seed, 2, 9, 2, 0.1);
            Assessment now = anew(ledger);
            now.findings();
            Random random = new Random(seed);
            for (int i = 0; i < 12; i++) {
                List<Change> changes = some(random, ledger);
                changes.forEach(ledger::apply);
                now = now.after(ledger.copy(), changes);
                assertEquals(all(anew(ledger)), all(now), "seed " + seed + " " + changes);
            }
        }
    }

    @Test
    void whatWasComputedBeforeStaysWhateverComesAfter() {
        Ledger ledger = RandomLedger.of(3, 2, 9, 2, 0.1);
        Assessment first = anew(ledger);
        Map<String, Object> before = all(anew(ledger));
        first.findings();
        Assessment now = first;
        Random random = new Random(5);
        for (int i = 0; i < 10; i++) {
            List<Change> changes = some(random, ledger);
            changes.forEach(ledger::apply);
            now = now.after(ledger.copy(), changes);
            now.with("organiser_threshold", new Parameter.Dated(LocalDate.of(2020, 1, 1), BigDecimal.TEN, TRIED));
        }
        assertEquals(before, all(first));
    }

    @Test
    void anotherValueOfAParameterGivesWhatComputingAllAnewGives() {
        Ledger ledger = RandomLedger.of(11, 2, 9, 2, 0.05);
        Assessment before = anew(ledger);
        Map<String, Object> stays = all(anew(ledger));
        for (Parameter parameter : PACK.parameters()) {
            for (LocalDate from : List.of(LocalDate.of(2020, 1, 1), LocalDate.of(RandomLedger.YEAR, 7, 1))) {
                BigDecimal value = parameter.values().getLast().value().add(BigDecimal.ONE);
                if (parameter.refusal(value).isEmpty()) {
                    Parameter.Dated tried = new Parameter.Dated(from, value, TRIED);
                    Assessment whole =
                            Assessment.of(PACK.with(parameter.id(), tried), ledger.copy(), RandomLedger.YEAR, "");
                    assertEquals(all(whole), all(before.with(parameter.id(), tried)), parameter.id() + " " + from);
                }
            }
        }
        assertEquals(stays, all(before));
    }

    @Test
    void ofAMereFigureThoseThatDoNotNeedItAreSharedAndTheOthersAreNot() {
        Ledger ledger = RandomLedger.of(2, 2, 9, 2, 0);
        Assessment before = anew(ledger);
        String community = ledger.units(Tier.COMMUNITY, "").getFirst().code();
        Change change = new Change.SetFact(community, RandomLedger.YEAR, Field.PARTY_MEMBERS, BigDecimal.valueOf(77));
        ledger.apply(change);
        Assessment after = before.after(ledger.copy(), List.of(change));
        assertTrue(before.shares(PACK.rule(Level.PERSON, "pay_reference").orElseThrow(), after));
        assertFalse(before.shares(PACK.rule(Level.CITY, "activity_fund").orElseThrow(), after));
    }

    @Test
    void ofATrialWhatDoesNotNeedTheParameterIsShared() {
        Assessment before = anew(RandomLedger.of(2, 2, 9, 2, 0));
        Assessment trial = before.with(
                "organiser_threshold", new Parameter.Dated(LocalDate.of(2020, 1, 1), BigDecimal.TEN, TRIED));
        assertTrue(before.shares(PACK.rule(Level.PERSON, "pay_reference").orElseThrow(), trial));
        assertTrue(before.shares(PACK.rule(Level.CITY, "activity_fund").orElseThrow(), trial));
        assertFalse(
                before.shares(PACK.rule(Level.COMMUNITY, "organiser_required").orElseThrow(), trial));
        assertFalse(before.shares(PACK.rule(Level.CITY, "organiser_required").orElseThrow(), trial));
    }

    @Test
    void figuresThatAPackAddsFollowAsAllOthersDo() {
        PolicyPack ladder = PackReader.bundled("pay-ladder-3x18");
        Ledger ledger = RandomLedger.of(9, 1, 6, 2, 0.05);
        Assessment now = Assessment.of(ladder, ledger.copy(), RandomLedger.YEAR, "");
        now.findings();
        for (Person person : List.copyOf(ledger.people()).subList(0, 4)) {
            for (String field : List.of("failed_years", "certificate_new", Field.ANNUAL_PAY)) {
                Change change = new Change.SetFact(person.idNumber(), RandomLedger.YEAR, field, BigDecimal.ONE);
                ledger.apply(change);
                now = now.after(ledger.copy(), List.of(change));
            }
        }
        assertEquals(all(Assessment.of(ladder, ledger.copy(), RandomLedger.YEAR, "")), all(now));
    }

    @Test
    void aNewPersonIsNoMereFigureAndIsCountedAllTheSame() {
        Ledger ledger = RandomLedger.of(4, 1, 6, 2, 0);
        Assessment before = anew(ledger);
        String community = ledger.units(Tier.COMMUNITY, "").getFirst().code();
        Change change = new Change.PutPerson(new Person(
                "990101199001010014", "示例甲", community, "委员", LocalDate.of(2020, 1, 1), null, null, "", "", ""));
        ledger.apply(change);
        Assessment after = before.after(ledger.copy(), List.of(change));
        assertEquals(all(anew(ledger)), all(after));
        assertEquals(Value.of(12), after.value("990101199001010014", "pay_months"));
    }
}
