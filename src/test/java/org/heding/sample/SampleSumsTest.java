package org.heding.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heding.assessment.Assessment;
import org.heding.assessment.Working;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Ledger;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.policy.Level;
import org.heding.policy.PackReader;
import org.heding.policy.Rule;
import org.junit.jupiter.api.Test;

/** Every sum of the sample can be followed down to the last part, and the parts add up. */
class SampleSumsTest {
    private static final int YEAR = 2026;

    @Test
    void thePartsOfEverySumOfEveryUnitComeToItAndHaveWorkingsOfTheirOwn() {
        Ledger ledger = new Ledger();
        Sample.changes(YEAR).forEach(ledger::apply);
        Assessment assessment = Assessment.of(PackReader.bundled("hefei-2019"), ledger, YEAR, "");
        int followed = 0;
        for (Unit unit : ledger.units().values()) {
            Level level = Level.of(unit.tier().id()).orElseThrow();
            for (Rule rule : assessment.pack().rules()) {
                boolean sums = rule.formula().text().matches("SUM\\([a-z]+\\.[a-z_]+\\)");
                if (rule.level() != level
                        || !sums
                        || !assessment.value(unit.code(), rule.id()).known()) {
                    continue;
                }
                Working working = assessment.explain(unit.code(), rule.id());
                String what = unit.name() + " " + rule.id();
                assertTrue(working.total().isPresent(), what);
                Fraction sum = Fraction.ZERO;
                for (Working.Part part : working.parts()) {
                    assertTrue(unit.tier() == Tier.COMMUNITY || part.holder().startsWith(unit.code()), what);
                    assertEquals(
                            part.value(),
                            assessment
                                    .explain(part.holder(), part.id())
                                    .figure()
                                    .value(),
                            what);
                    if (part.value() instanceof Value.Amount amount) {
                        sum = sum.plus(amount.number());
                    }
                    followed++;
                }
                assertEquals(((Value.Amount) working.figure().value()).number(), sum, what);
            }
        }
        assertTrue(followed > 1000, followed + " parts");
    }
}
