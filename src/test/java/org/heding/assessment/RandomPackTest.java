package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.heding.assessment.columns.Engine;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.junit.jupiter.api.Test;

/** Columns and exact fractions agree whatever the rules are. */
class RandomPackTest {
    private static final int PACKS = 300;

    private static Node node(Forest forest, String holder) {
        return forest.node(holder);
    }

    @Test
    void columnsAndExactFractionsAgreeOnEveryFigureOfRandomPacks() {
        int inColumns = 0;
        int figures = 0;
        int known = 0;
        for (long seed : RandomLedger.seeds(PACKS)) {
            Ledger ledger = RandomLedger.of(seed, 2, 6, 0, Math.floorMod(seed, 2L) == 0 ? 0 : 0.15);
            ownValues(seed).forEach(value -> ledger.apply(new Change.PutLocalValue(value)));
            PolicyPack pack = LocalLayer.over(RandomPack.of(seed), ledger);
            Forest exact = new Forest(new Book(pack, ledger), ledger, RandomLedger.YEAR, Node.Answers.NONE);
            Engine engine = Engine.of(pack, ledger, RandomLedger.YEAR, (rule, holder, month) -> node(exact, holder)
                    .own(rule.id()));
            for (Rule rule : pack.rules()) {
                String name = rule.level().id() + "." + rule.id();
                inColumns += engine.slowRules().contains(name) ? 0 : 1;
                for (int row = 0; row < engine.rows(rule); row++) {
                    String holder = engine.holder(rule, row);
                    Value value = node(exact, holder).own(rule.id());
                    String where = "seed " + seed + " " + name + " of " + holder + ": "
                            + rule.formula().text();
                    assertEquals(bare(value), bare(engine.value(rule, row)), where);
                    figures++;
                    known += value.known() ? 1 : 0;
                }
            }
        }
        assertTrue(inColumns > 5 * PACKS, inColumns + " rules in columns");
        assertTrue(known > figures / 3, known + " of " + figures + " figures are known");
    }

    /** Values and rows of a document's own, for all of it or for a part, where there is such a parameter or table. */
    private static List<LocalValue> ownValues(long seed) {
        Random random = new Random(seed);
        List<LocalValue> own = new ArrayList<>();
        for (String area : List.of("", "3401", "340111", "340112", "340111001")) {
            LocalDate from = LocalDate.of(2020 + random.nextInt(8), 1, 1);
            BigDecimal value = BigDecimal.valueOf(random.nextInt(900), random.nextInt(3));
            if (random.nextInt(4) == 0) {
                own.add(new LocalValue("small", "", area, from, value, "示例", from));
            }
            if (random.nextInt(4) == 0) {
                own.add(new LocalValue("kinds", "市辖区", area, from, value, "示例", from));
            }
        }
        return own;
    }

    /** What is allocated adds up to the total wherever each unit has its part, and no part is negative. */
    @Test
    void partsAddUpToTheirTotal() {
        int divided = 0;
        for (long seed : RandomLedger.seeds(PACKS)) {
            Ledger ledger = RandomLedger.of(seed, 2, 6, 0, 0);
            Assessment assessment = Assessment.of(RandomPack.of(seed), ledger, RandomLedger.YEAR, "");
            for (Unit county : ledger.units(Tier.COUNTY, "")) {
                List<Value> parts = ledger.units(Tier.COMMUNITY, county.code()).stream()
                        .map(community -> assessment.value(community.code(), "part"))
                        .filter(value -> value != Value.NOT_APPLICABLE)
                        .toList();
                boolean all = !parts.isEmpty() && parts.stream().allMatch(Value.Amount.class::isInstance);
                boolean each = ledger.units(Tier.COMMUNITY, county.code()).stream()
                                .filter(community -> assessment.member(community.code()))
                                .count()
                        == parts.size();
                if (all && each && assessment.value(county.code(), "total") instanceof Value.Amount total) {
                    long sum = parts.stream()
                            .mapToLong(part -> ((Value.Amount) part).number().toLong())
                            .sum();
                    assertEquals(total.number().toLong(), sum, "seed " + seed);
                    assertTrue(parts.stream()
                            .allMatch(part -> ((Value.Amount) part).number().signum() >= 0));
                    divided++;
                }
            }
        }
        assertTrue(divided > PACKS / 3, divided + " totals were divided");
    }

    /** The engine does not say what is wanting. */
    private static Value bare(Value value) {
        return value instanceof Value.Missing ? new Value.Missing(List.of()) : value;
    }

    @Test
    void levelsOfARandomPackAreThoseOfTheTree() {
        PolicyPack pack = RandomPack.of(1);
        assertTrue(pack.rule(Level.CITY, "c0").isPresent()
                && pack.rule(Level.TOWNSHIP, "last").isPresent());
    }
}
