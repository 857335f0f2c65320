package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.policy.ExamplePacks;
import org.junit.jupiter.api.Test;

/** What holds of allocations and shares whatever the figures are. */
class ShapesPropertyTest {
    private static final int TRIALS = 40;

    private static Ledger ledger(long seed) {
        return RandomLedger.of(seed, 3, 9, 0, Math.floorMod(seed, 3L) == 0 ? 0.2 : 0);
    }

    private static Fraction sum(Assessment assessment, String holder, String... ids) {
        Fraction sum = Fraction.ZERO;
        for (String id : ids) {
            sum = sum.plus(number(assessment, holder, id));
        }
        return sum;
    }

    private static Fraction number(Assessment assessment, String holder, String id) {
        Fraction number = ((Value.Amount) assessment.value(holder, id)).number();
        assertTrue(number.signum() >= 0, holder + " " + id);
        return number;
    }

    @Test
    void sharesAddUpToTheFenAndAreNeverNegative() {
        int shared = 0;
        for (long seed : RandomLedger.seeds(TRIALS)) {
            Ledger ledger = ledger(seed);
            Assessment assessment = Assessment.of(ExamplePacks.funds(), ledger, RandomLedger.YEAR, "");
            for (Unit unit : ledger.units(Tier.COMMUNITY, "")) {
                String code = unit.code();
                if (assessment.value(code, "service_fund") instanceof Value.Amount fund) {
                    Fraction work = number(assessment, code, "work_fund");
                    Fraction fen = work.times(Fraction.of(100))
                            .rounded(0, RoundingMode.HALF_UP)
                            .dividedBy(Fraction.of(100));
                    assertEquals(fen, sum(assessment, code, "work_city", "work_county", "work_street"));
                    if (assessment.value(code, "service_city") instanceof Value.Amount) {
                        assertEquals(fund.number(), sum(assessment, code, "service_city", "service_county"));
                    }
                    assertEquals(fund.number(), sum(assessment, code, "fixed_city", "fixed_county"));
                    shared++;
                }
            }
        }
        assertTrue(shared > 10 * TRIALS, shared + " funds were shared");
    }

    @Test
    void everyPartIsAtLeastItsMinimumOrAllAreMissing() {
        int divided = 0;
        int exceeded = 0;
        for (long seed : RandomLedger.seeds(TRIALS)) {
            Ledger ledger = ledger(seed);
            Assessment assessment = Assessment.of(ExamplePacks.staffing(), ledger, RandomLedger.YEAR, "");
            for (Unit county : ledger.units(Tier.COUNTY, "")) {
                List<Value> parts = ledger.units(Tier.COMMUNITY, county.code()).stream()
                        .filter(unit -> assessment.member(unit.code()))
                        .filter(unit -> assessment.value(unit.code(), "households") instanceof Value.Amount)
                        .map(unit -> assessment.value(unit.code(), "worker_quota"))
                        .toList();
                if (!parts.isEmpty() && assessment.value(county.code(), "worker_quota") instanceof Value.Amount total) {
                    Fraction minimums = Fraction.of(5L * parts.size());
                    if (total.number().compareTo(minimums) < 0) {
                        assertTrue(parts.stream().allMatch(Value.Missing.class::isInstance));
                        exceeded++;
                    } else {
                        parts.forEach(part ->
                                assertTrue(((Value.Amount) part).number().compareTo(Fraction.of(5)) >= 0));
                        assertEquals(
                                total.number(),
                                parts.stream()
                                        .map(part -> ((Value.Amount) part).number())
                                        .reduce(Fraction.ZERO, Fraction::plus));
                        divided++;
                    }
                }
            }
        }
        assertTrue(divided > TRIALS && exceeded > 0, divided + " divided, " + exceeded + " too small");
    }

    /** Figures and communities that are entered in another order give the same figures. */
    @Test
    void theOrderOfEntryDoesNotMatter() {
        for (long seed : RandomLedger.seeds(TRIALS)) {
            Ledger ledger = ledger(seed);
            Ledger other = new Ledger();
            for (Tier tier : Tier.values()) {
                List<Unit> units = new ArrayList<>(ledger.units(tier, ""));
                Collections.shuffle(units, new Random(seed));
                units.forEach(unit -> other.apply(new Change.PutUnit(unit)));
                units.forEach(unit -> ledger.facts(unit.code(), RandomLedger.YEAR)
                        .forEach((field, figure) ->
                                other.apply(new Change.SetFact(unit.code(), RandomLedger.YEAR, field, figure))));
            }
            Assessment one = Assessment.of(ExamplePacks.staffing(), ledger, RandomLedger.YEAR, "");
            Assessment two = Assessment.of(ExamplePacks.staffing(), other, RandomLedger.YEAR, "");
            for (Unit unit : ledger.units(Tier.COMMUNITY, "")) {
                assertEquals(one.value(unit.code(), "worker_quota"), two.value(unit.code(), "worker_quota"));
            }
        }
    }
}
