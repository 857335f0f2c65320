package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.heding.assessment.columns.Engine;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.policy.Level;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.junit.jupiter.api.Test;

/** Holds the engine of columns to the evaluator of exact fractions. */
class EngineTest {
    private static final PolicyPack PACK = PackReader.bundled("hefei-2019");

    @Test
    void columnsAndExactFractionsAgreeOnEveryFigureOfRandomLedgers() {
        for (long seed : RandomLedger.seeds(60)) {
            double gaps = new double[] {0, 0.02, 0.3}[(int) Math.floorMod(seed, 3L)];
            compare(RandomLedger.of(seed, 1 + (int) Math.floorMod(seed, 4L), 12, 3, gaps), seed);
        }
    }

    @Test
    void changingOneFigureAfterAnotherGivesWhatComputingAllAnewGives() {
        for (long seed : RandomLedger.seeds(12)) {
            Ledger ledger = RandomLedger.of(seed, 2, 12, 2, 0.1);
            Engine changed = engine(ledger);
            Random random = new Random(seed);
            List<Unit> communities = ledger.units(Tier.COMMUNITY, "");
            for (int i = 0; i < 30; i++) {
                String holder =
                        communities.get(random.nextInt(communities.size())).code();
                List<String> fields = Field.BY_TIER.get(Tier.COMMUNITY);
                String field = fields.get(random.nextInt(fields.size()));
                BigDecimal figure = random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(900));
                ledger.apply(new Change.SetFact(holder, RandomLedger.YEAR, field, figure));
                assertTrue(changed.figure(Level.COMMUNITY, holder, field, figure));
            }
            same(engine(ledger), changed, "seed " + seed);
        }
    }

    private static Engine engine(Ledger ledger) {
        return Engine.of(PACK, ledger, RandomLedger.YEAR, (rule, holder, month) -> {
            throw new AssertionError("evaluated row by row: " + rule.id());
        });
    }

    private static void same(Engine anew, Engine changed, String where) {
        for (Rule rule : PACK.rules()) {
            for (int row = 0; row < anew.rows(rule); row++) {
                assertEquals(
                        anew.value(rule, row),
                        changed.value(rule, row),
                        where + " " + rule.level() + " " + rule.id() + " of " + anew.holder(rule, row));
            }
        }
    }

    private static void compare(Ledger ledger, long seed) {
        Forest forest = new Forest(new Book(PACK, ledger), ledger, RandomLedger.YEAR, Node.Answers.NONE);
        Engine engine = engine(ledger);
        assertEquals(Set.of(), engine.slowRules());
        for (Rule rule : PACK.rules()) {
            if (rule.level() == Level.MONTH) {
                compareMonths(forest, engine, rule, seed);
                continue;
            }
            for (int row = 0; row < engine.rows(rule); row++) {
                String holder = engine.holder(rule, row);
                Node node = forest.node(holder);
                String where = "seed " + seed + " " + rule.level() + " " + rule.id() + " of " + holder;
                assertEquals(bare(node.own(rule.id())), engine.value(rule, row), where);
            }
        }
    }

    private static void compareMonths(Forest forest, Engine engine, Rule rule, long seed) {
        forest.of(Level.PERSON).forEach(person -> {
            String id = person.holder();
            for (int month = 1; month <= 12; month++) {
                String where = "seed " + seed + " month " + month + " " + rule.id() + " of " + id;
                Value exact = person.below(Level.MONTH).get(month - 1).own(rule.id());
                assertEquals(bare(exact), engine.value(rule, engine.row(rule, id, month)), where);
            }
        });
    }

    /** The engine does not say what is wanting. */
    private static Value bare(Value value) {
        return value instanceof Value.Missing ? new Value.Missing(List.of()) : value;
    }
}
