package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.heding.assessment.columns.Engine;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.policy.Level;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.junit.jupiter.api.Test;

/** Stretches of months and single months agree, whatever the rules of months look at. */
class RandomMonthsTest {
    private static final int PACKS = 160;

    private int figures;
    private int known;

    @Test
    void stretchesAndSingleMonthsAgreeOnEveryFigureOfRandomPacks() {
        int inColumns = 0;
        for (long seed : RandomLedger.seeds(PACKS)) {
            PolicyPack pack = RandomMonths.of(seed);
            Ledger ledger = ledger(seed);
            Forest exact = forest(pack, ledger);
            Engine engine = engine(pack, ledger, exact);
            for (Rule rule : pack.rules()) {
                inColumns += engine.slowRules().contains(rule.level().id() + "." + rule.id()) ? 0 : 1;
                compare(exact, engine, rule, seed);
            }
        }
        assertTrue(inColumns > 10 * PACKS, inColumns + " rules in columns");
        assertTrue(known > figures / 3, known + " of " + figures + " figures are known");
    }

    @Test
    void changingTheFigureOfACommunityChangesTheMonthsOfItsPeople() {
        int changed = 0;
        for (long seed : RandomLedger.seeds(PACKS)) {
            PolicyPack pack = RandomMonths.of(seed);
            Ledger ledger = ledger(seed);
            Engine engine = engine(pack, ledger, forest(pack, ledger));
            List<Unit> communities = ledger.units(Tier.COMMUNITY, "");
            Unit community = communities.get((int) Math.floorMod(seed, (long) communities.size()));
            BigDecimal figure = BigDecimal.valueOf(Math.floorMod(seed, 12L));
            ledger.apply(new Change.SetFact(community.code(), RandomLedger.YEAR, Field.HOUSEHOLDS, figure));
            if (engine.figure(Level.COMMUNITY, community.code(), Field.HOUSEHOLDS, figure)) {
                Forest exact = forest(pack, ledger);
                pack.rules().forEach(rule -> compare(exact, engine, rule, seed));
                changed++;
            }
        }
        assertTrue(changed > PACKS / 2, changed + " figures were changed");
    }

    @Test
    void aParameterThatChangesInTheYearCutsItAnew() {
        for (long seed : RandomLedger.seeds(PACKS / 2)) {
            PolicyPack pack = RandomMonths.of(seed);
            Ledger ledger = ledger(seed);
            Parameter.Dated first =
                    pack.parameter("fixed").orElseThrow().values().get(0);
            PolicyPack raised = pack.with(
                    "fixed", new Parameter.Dated(LocalDate.of(2026, 8, 1), BigDecimal.valueOf(7), first.citation()));
            Forest exact = forest(raised, ledger);
            Engine engine = engine(pack, ledger, exact);
            engine.parameter(raised, "fixed");
            raised.rules().forEach(rule -> compare(exact, engine, rule, seed));
        }
    }

    private static Ledger ledger(long seed) {
        return RandomLedger.of(seed, 2, 4, 3, Math.floorMod(seed, 2L) == 0 ? 0 : 0.15);
    }

    private static Forest forest(PolicyPack pack, Ledger ledger) {
        return new Forest(new Book(pack, ledger), ledger, RandomLedger.YEAR, Node.Answers.NONE);
    }

    private static Engine engine(PolicyPack pack, Ledger ledger, Forest exact) {
        return Engine.of(pack, ledger, RandomLedger.YEAR, (rule, holder, month) -> node(exact, holder, month)
                .own(rule.id()));
    }

    private void compare(Forest exact, Engine engine, Rule rule, long seed) {
        String where = "seed " + seed + " " + rule.level() + " " + rule.id() + ": "
                + rule.formula().text() + " of ";
        if (rule.level() == Level.MONTH) {
            exact.of(Level.PERSON).map(Node::holder).forEach(id -> {
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
        Node node = forest.node(holder);
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
