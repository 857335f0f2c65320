package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.heding.assessment.columns.Engine;
import org.heding.formula.Value;
import org.heding.ledger.Ledger;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.junit.jupiter.api.Test;

/** Stretches of months and single months agree, whatever the rules of months look at. */
class RandomMonthsTest {
    private static final int PACKS = 300;

    private int figures;
    private int known;

    @Test
    void stretchesAndSingleMonthsAgreeOnEveryFigureOfRandomPacks() {
        int inColumns = 0;
        for (long seed : RandomLedger.seeds(PACKS)) {
            PolicyPack pack = RandomMonths.of(seed);
            Ledger ledger = RandomLedger.of(seed, 2, 4, 3, Math.floorMod(seed, 2L) == 0 ? 0 : 0.15);
            Forest exact = new Forest(new Book(pack, ledger), ledger, RandomLedger.YEAR, Node.Answers.NONE);
            Engine engine =
                    Engine.of(pack, ledger, RandomLedger.YEAR, (rule, holder, month) -> node(exact, holder, month)
                            .own(rule.id()));
            for (Rule rule : pack.rules()) {
                inColumns += engine.slowRules().contains(rule.level().id() + "." + rule.id()) ? 0 : 1;
                compare(exact, engine, rule, seed);
            }
        }
        assertTrue(inColumns > 10 * PACKS, inColumns + " rules in columns");
        assertTrue(known > figures / 3, known + " of " + figures + " figures are known");
    }

    private void compare(Forest exact, Engine engine, Rule rule, long seed) {
        String where = "seed " + seed + " " + rule.level() + " " + rule.id() + ": "
                + rule.formula().text() + " of ";
        if (rule.level() == Level.MONTH) {
            exact.people().forEach((id, person) -> {
                for (int month = 1; month <= 12; month++) {
                    Value value = engine.value(rule, engine.row(rule, id, month));
                    same(node(exact, id, month).own(rule.id()), value, where + id + ", month " + month);
                }
            });
            return;
        }
        for (int row = 0; row < engine.rows(rule); row++) {
            String holder = engine.holder(rule, row);
            same(node(exact, holder, 0).own(rule.id()), engine.value(rule, row), where + holder);
        }
    }

    private static Node node(Forest forest, String holder, int month) {
        Node node = forest.units().containsKey(holder)
                ? forest.units().get(holder)
                : forest.people().get(holder);
        return month == 0 ? node : node.below(Level.MONTH).get(month - 1);
    }

    private void same(Value exact, Value computed, String where) {
        assertEquals(bare(exact), bare(computed), where);
        figures++;
        known += exact.known() ? 1 : 0;
    }

    /** The engine does not say what is wanting. */
    private static Value bare(Value value) {
        return value instanceof Value.Missing ? new Value.Missing(List.of()) : value;
    }
}
