package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.heding.assessment.columns.Engine;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Ledger;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.policy.Level;
import org.heding.policy.OverHefei;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.junit.jupiter.api.Test;

/** Amounts shared by parts that differ from row to row are shared in columns as by exact fractions. */
class SharesInColumnsTest {
    private static final PolicyPack PACK = new OverHefei()
            .rule("first", "community", "money", "元/年", "SHARE(activity_fund, 1, workers + 1, organisers, deputies)")
            .rule("second", "community", "money", "元/年", "SHARE(activity_fund, 2, workers + 1, organisers, deputies)")
            .rule("third", "community", "money", "元/年", "SHARE(activity_fund, 3, workers + 1, organisers, deputies)")
            .rule("tenth", "community", "money", "元/年", "SHARE(activity_fund * 0.1 * 0.3, 2, workers + 1, 1)")
            .rule("coarse", "community", "decimal", "户", "SHARE(households, 1, workers + 1, organisers)")
            .rule("street", "township", "money", "元/年", "SHARE(activity_fund, 1, party_deputy_required, 2)")
            .rule("upper", "county", "money", "元/年", "SHARE(activity_fund, 1, workers, organiser_required + 1)")
            .rule("lower", "county", "money", "元/年", "SHARE(activity_fund, 2, workers, organiser_required + 1)")
            .rule("nought", "community", "money", "元/年", "SHARE(activity_fund, 1, workers * 0, organisers * 0)")
            .rule("negative", "community", "money", "元/年", "SHARE(activity_fund, 1, 5 - workers, organisers)")
            .read();
    private static final List<String> ADDED =
            List.of("first", "second", "third", "tenth", "coarse", "street", "upper", "lower", "nought", "negative");

    @Test
    void everyShareIsTheSameByBoth() {
        Set<String> slow = new HashSet<>();
        int known = 0;
        int incomplete = 0;
        for (long seed : RandomLedger.seeds(12)) {
            Ledger ledger = RandomLedger.of(seed, 2, 9, 0, seed % 2 == 0 ? 0.02 : 0.2);
            Forest forest = new Forest(new Book(PACK, ledger), ledger, RandomLedger.YEAR, Node.Answers.NONE);
            Engine engine = Engine.of(PACK, ledger, RandomLedger.YEAR, (rule, holder, month) -> forest.node(holder)
                    .own(rule.id()));
            slow.addAll(engine.slowRules());
            for (Rule rule : PACK.rules().stream()
                    .filter(one -> ADDED.contains(one.id()))
                    .toList()) {
                for (int row = 0; row < engine.rows(rule); row++) {
                    String holder = engine.holder(rule, row);
                    Value exact = forest.node(holder).own(rule.id());
                    Value computed = engine.value(rule, row);
                    assertEquals(
                            exact.known() ? exact : exact.getClass(),
                            computed.known() ? computed : computed.getClass(),
                            () -> "seed " + seed + " " + rule.id() + " of " + holder);
                    known += exact.known() ? 1 : 0;
                    incomplete += exact instanceof Value.Amount amount && amount.incomplete() ? 1 : 0;
                }
            }
        }
        assertEquals(Set.of("community.nought", "community.negative"), slow);
        assertTrue(known > 500 && incomplete > 10, known + " known, " + incomplete + " incomplete");
    }

    @Test
    void theSharesOfARowAddUpToItsAmount() {
        Ledger ledger = RandomLedger.of(3, 2, 9, 0, 0);
        Assessment assessment = Assessment.of(PACK, ledger, RandomLedger.YEAR, "");
        Rule whole = PACK.rule(Level.COMMUNITY, "activity_fund").orElseThrow();
        for (Unit unit : ledger.units(Tier.COMMUNITY, "")) {
            if (assessment.member(unit.code())) {
                Fraction sum = List.of("first", "second", "third").stream()
                        .map(share -> ((Value.Amount) assessment.value(unit.code(), share)).number())
                        .reduce(Fraction.ZERO, Fraction::plus);
                assertEquals(assessment.value(unit.code(), whole.id()), Value.of(sum));
            }
        }
    }
}
