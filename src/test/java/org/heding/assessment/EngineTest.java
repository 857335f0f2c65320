package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.heding.assessment.columns.Engine;
import org.heding.formula.Value;
import org.heding.ledger.Ledger;
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

    private static void compare(Ledger ledger, long seed) {
        Forest forest = new Forest(new Book(PACK, ledger), ledger, RandomLedger.YEAR, Node.Answers.NONE);
        Engine engine = Engine.of(PACK, ledger, RandomLedger.YEAR, (rule, holder, month) -> {
            throw new AssertionError("evaluated row by row: " + rule.id());
        });
        assertEquals(Set.of(), engine.slowRules());
        for (Rule rule : PACK.rules()) {
            if (rule.level() == Level.MONTH) {
                compareMonths(forest, engine, rule, seed);
                continue;
            }
            for (int row = 0; row < engine.rows(rule.level()); row++) {
                String holder = engine.holder(rule.level(), row);
                Node node = rule.level() == Level.PERSON
                        ? forest.people().get(holder)
                        : forest.units().get(holder);
                String where = "seed " + seed + " " + rule.level() + " " + rule.id() + " of " + holder;
                assertEquals(bare(node.own(rule.id())), engine.value(rule, row), where);
            }
        }
    }

    private static void compareMonths(Forest forest, Engine engine, Rule rule, long seed) {
        forest.people().forEach((id, person) -> {
            for (int month = 1; month <= 12; month++) {
                String where = "seed " + seed + " month " + month + " " + rule.id() + " of " + id;
                Value exact = person.below(Level.MONTH).get(month - 1).own(rule.id());
                assertEquals(bare(exact), engine.value(rule, engine.row(id, month)), where);
            }
        });
    }

    /** The engine does not say what is wanting. */
    private static Value bare(Value value) {
        return value instanceof Value.Missing ? new Value.Missing(java.util.List.of()) : value;
    }
}
