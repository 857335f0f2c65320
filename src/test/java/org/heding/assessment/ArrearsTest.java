package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Tier;
import org.heding.policy.Level;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.junit.jupiter.api.Test;

/** Who is owed what in arrears, and what it comes to. */
class ArrearsTest {
    private static final PolicyPack PACK = PackReader.bundled("hefei-2019");
    private static final String DOUBLED = """
            {
              "id": "doubled", "version": "1", "over": "hefei-2019",
              "title": {"zh": "加倍（示例）", "en": "Doubled (sample)"},
              "paper": {"title": {"zh": "示例", "en": "Sample"}, "issuer": {"zh": "示例", "en": "Sample"},
                "source": {"zh": "示例", "en": "Sample"}, "caveat": {"zh": "示例", "en": "Sample"}},
              "from": "2019-01-01", "checked_on": "2026-11-23",
              "clauses": {"D1": {"section": "一", "zh": "加倍。", "en": "Doubled."}},
              "rules": [
                {"id": "pay_doubled", "level": "person", "label": {"zh": "加倍", "en": "Doubled"},
                 "unit": {"zh": "元/年", "en": "yuan a year"}, "type": "money", "formula": "pay_reference * 2",
                 "cite": "D1", "status": "sourced"},
                {"id": "pay_short", "level": "person", "label": {"zh": "欠发", "en": "Short"},
                 "unit": {"zh": "元/年", "en": "yuan a year"}, "type": "money",
                 "formula": "MAX(0, pay_doubled - annual_pay)", "additive": true, "arrears": true,
                 "due": "pay_doubled", "cite": "D1", "status": "sourced"}
              ]
            }""";

    private static Assessment assess(PolicyPack pack, Ledger ledger) {
        return Assessment.of(pack, ledger, RandomLedger.YEAR, "3401");
    }

    private static Arrears arrears(Ledger then, Ledger now, PolicyPack pack) {
        return Arrears.of(Comparison.of(assess(PACK, then), assess(pack, now))).orElseThrow();
    }

    /** The same records with other reference pay: grade 10 has more, grade 9 less. */
    private static Ledger otherwise(Ledger ledger) {
        Ledger now = ledger.copy();
        for (ReferencePay pay : ledger.referencePay()) {
            BigDecimal change = new BigDecimal(pay.grade() == 9 ? "-3000.07" : "2500.13");
            now.apply(new Change.PutReferencePay(new ReferencePay(
                    pay.area(), pay.grade(), pay.from(), pay.amount().add(change), pay.basis())));
        }
        return now;
    }

    private static Fraction number(Assessment assessment, String holder, String id) {
        return assessment.value(holder, id) instanceof Value.Amount amount ? amount.number() : null;
    }

    @Test
    void whatAnyoneIsOwedIsTheShortfallNowLessTheShortfallThenAndNeverNegative() {
        int owed = 0;
        int less = 0;
        for (long seed : RandomLedger.seeds(12)) {
            Ledger then = RandomLedger.of(seed, 2, 8, 3, 0.1);
            Ledger now = otherwise(then);
            Assessment before = assess(PACK, then);
            Assessment after = assess(PACK, now);
            Arrears arrears = arrears(then, now, PACK);
            Fraction all = Fraction.ZERO;
            for (Person person : then.people()) {
                Fraction old = number(before, person.idNumber(), "pay_shortfall");
                Fraction late = number(after, person.idNumber(), "pay_shortfall");
                Fraction by = old == null || late == null ? Fraction.ZERO : late.minus(old);
                Optional<Arrears.Line> line = arrears.people().stream()
                        .filter(one -> one.holder().equals(person.idNumber()))
                        .findFirst();
                assertEquals(
                        by.signum() > 0 ? by : Fraction.ZERO,
                        line.map(Arrears.Line::owed).orElse(Fraction.ZERO));
                owed += by.signum() > 0 ? 1 : 0;
                less += by.signum() < 0 ? 1 : 0;
                all = by.signum() > 0 ? all.plus(by) : all;
            }
            assertEquals(all, arrears.total().owed());
        }
        assertTrue(owed > 20 && less > 5, owed + " are owed and " + less + " have less");
    }

    @Test
    void theUnitsOfEachTierComeToTheTotalExactly() {
        for (long seed : RandomLedger.seeds(12)) {
            Ledger then = RandomLedger.of(seed, 3, 8, 3, 0.1);
            Arrears arrears = arrears(then, otherwise(then), PACK);
            for (Tier tier : Tier.values()) {
                List<Arrears.Line> units = arrears.units().stream()
                        .filter(line -> Tier.of(line.holder()).orElseThrow() == tier)
                        .toList();
                assertEquals(
                        arrears.total().owed(),
                        units.stream().map(Arrears.Line::owed).reduce(Fraction.ZERO, Fraction::plus));
                assertEquals(
                        arrears.total().owing(),
                        units.stream().mapToInt(Arrears.Line::owing).sum());
            }
            arrears.units().forEach(line -> assertTrue(line.owed().signum() > 0 && line.owing() > 0));
            assertEquals(
                    arrears.people().stream()
                            .sorted(Comparator.comparing(Arrears.Line::place).thenComparing(Arrears.Line::holder))
                            .toList(),
                    arrears.people());
            Fraction total = arrears.total().owed();
            assertEquals(total, total.rounded(2, RoundingMode.UNNECESSARY), "to the fen");
        }
    }

    @Test
    void packsThatCallItOtherwiseAreComparedByWhatIsShortUnderEach() throws Exception {
        PolicyPack doubled = PackReader.read(DOUBLED.getBytes(StandardCharsets.UTF_8));
        Ledger ledger = RandomLedger.of(5, 1, 8, 3, 0);
        Arrears arrears = arrears(ledger, ledger, doubled);
        assertEquals("pay_short", arrears.rule().id());
        Assessment before = assess(PACK, ledger);
        Assessment after = assess(doubled, ledger);
        int told = 0;
        for (Arrears.Line line : arrears.people()) {
            if (line.owing() > 0) {
                told++;
                assertEquals(
                        number(after, line.holder(), "pay_short").minus(number(before, line.holder(), "pay_shortfall")),
                        line.owed());
                assertEquals(before.value(line.holder(), "pay_reference"), line.dueBefore());
                assertEquals(after.value(line.holder(), "pay_doubled"), line.dueAfter());
            }
        }
        assertTrue(told > 5);
        assertTrue(arrears.tells(PACK.rule(Level.PERSON, "pay_shortfall").orElseThrow()));
        assertFalse(arrears.tells(PACK.rule(Level.PERSON, "pay_reference").orElseThrow()));
    }

    @Test
    void ofWhomWhatWasPaidIsNotKnownNothingIsSaidAndThatIsCounted() {
        Ledger then = RandomLedger.of(9, 1, 6, 2, 0);
        Person person = then.people().stream()
                .filter(one -> one.joined() != null
                        && one.left() == null
                        && !one.post().equals("书记"))
                .findFirst()
                .orElseThrow();
        then.apply(new Change.SetFact(person.idNumber(), RandomLedger.YEAR, Field.ANNUAL_PAY, null));
        Ledger now = otherwise(then);
        Arrears arrears = arrears(then, now, PACK);
        Arrears.Line line = arrears.people().stream()
                .filter(one -> one.holder().equals(person.idNumber()))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.empty(), line.by());
        assertEquals(0, line.owing());
        assertTrue(arrears.untold() >= 1);
        assertEquals(
                Optional.empty(), arrears(then, then, PACK).people().stream().findFirst());
    }

    @Test
    void whoCameOrWentSinceIsNamedButOwedNothingThatCanBeTold() {
        Ledger then = RandomLedger.of(9, 1, 6, 2, 0);
        Ledger now = then.copy();
        Person gone = then.people().iterator().next();
        now.apply(new Change.RemovePerson(gone.idNumber()));
        Arrears arrears = arrears(then, now, PACK);
        assertEquals(
                List.of(gone.idNumber()),
                arrears.people().stream().map(Arrears.Line::holder).toList());
        assertEquals(gone.community(), arrears.people().getFirst().place());
        assertEquals(Fraction.ZERO, arrears.total().owed());
        assertEquals(1, arrears.untold());
    }

    @Test
    void aPayLadderOverTheReferenceIsShortOfTheHigherOfBoth() {
        Ledger ledger = RandomLedger.of(9, 1, 3, 1, 0);
        Arrears arrears = arrears(ledger, ledger, PackReader.bundled("pay-ladder-4x18"));
        assertEquals(
                List.of("pay_gap", "pay_owed"),
                List.of(arrears.rule().id(), arrears.rule().due()));
        assertTrue(arrears.untold() > 0, "its amounts are for the user to type");
        assertEquals(Fraction.ZERO, arrears.total().owed());
    }

    @Test
    void aPackWithoutPayHasNoArrears() {
        Ledger ledger = RandomLedger.of(9, 1, 3, 1, 0);
        PolicyPack other = PackReader.bundled("national-2021");
        assertTrue(Arrears.of(Comparison.of(assess(PACK, ledger), assess(other, ledger)))
                .isEmpty());
    }

    @Test
    void everyBundledPackThatMarksArrearsNamesWhatIsDue() {
        long marked = PackReader.bundledIds().stream()
                .map(PackReader::bundled)
                .flatMap(pack -> pack.rules().stream()
                        .filter(rule -> rule.arrears() && rule.level() == Level.PERSON)
                        .peek(rule ->
                                assertTrue(pack.rule(rule.level(), rule.due()).isPresent(), rule.id())))
                .count();
        assertTrue(marked >= 4, "marked: " + marked);
    }
}
