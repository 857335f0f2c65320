package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.heding.assessment.columns.Engine;
import org.heding.formula.Value;
import org.heding.ledger.Ledger;
import org.heding.ledger.Tier;
import org.heding.policy.Level;
import org.heding.policy.OverHefei;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.junit.jupiter.api.Test;

/** Columns are computed in blocks of rows; where one block ends and the next begins nothing changes. */
class LongColumnsTest {
    private static final PolicyPack PACK = new OverHefei()
            .rule("twice", "month", "whole", "", "number * 2")
            .rule("paid", "community", "money", "元/年", "SUM(person.annual_pay)")
            .rule("least", "community", "money", "元/年", "MIN(person.annual_pay)")
            .rule("most", "community", "money", "元/年", "MAX(person.annual_pay)")
            .rule("staff", "community", "whole", "", "COUNT(person)")
            .rule("paid_well", "community", "whole", "", "COUNT(person, annual_pay > 90000)")
            .rule("of_all_months", "person", "whole", "", "SUM(month.twice)")
            .rule("of_last_month", "person", "whole", "", "LAST(month.twice)")
            .rule("of_best_month", "person", "whole", "", "MAX(month.twice)")
            .rule("late_months", "person", "whole", "", "COUNT(month, twice > 12)")
            .rule("of_stretches", "person", "money", "元/年", "SUM(month.reference) / 1")
            .rule("fewest", "county", "whole", "人", "MIN(township.party_deputy_required)")
            .rule("largest", "county", "whole", "户", "MAX(community.households)")
            .rule("smallest", "county", "whole", "户", "MIN(community.households)")
            .rule("members", "county", "whole", "", "COUNT(community, party_members > 100)")
            .read();
    private static final List<String> ADDED = PACK.rules().stream()
            .filter(rule -> rule.citation().section().equals("示例"))
            .map(Rule::id)
            .toList();

    @Test
    void manyRowsAreComputedAsFewAre() {
        Ledger ledger = RandomLedger.of(1, 2, 700, 1, 0.1);
        assertTrue(ledger.people().size() > 1_200
                && ledger.units(Tier.COMMUNITY, "").size() > 1_200);
        Forest forest = new Forest(new Book(PACK, ledger), ledger, RandomLedger.YEAR, Node.Answers.NONE);
        Engine engine = Engine.of(PACK, ledger, RandomLedger.YEAR, (rule, holder, month) -> forest.node(holder)
                .own(rule.id()));
        assertEquals(Set.of("person.of_stretches"), engine.slowRules());
        for (Rule rule : PACK.rules()) {
            if (rule.level() == Level.MONTH || !ADDED.contains(rule.id()) && rule.level() != Level.COMMUNITY) {
                continue;
            }
            for (int row = 0; row < engine.rows(rule); row++) {
                String holder = engine.holder(rule, row);
                Value exact = forest.node(holder).own(rule.id());
                Value computed = engine.value(rule, row);
                assertEquals(
                        exact instanceof Value.Missing ? new Value.Missing(List.of()) : exact,
                        computed instanceof Value.Missing ? new Value.Missing(List.of()) : computed,
                        () -> rule.id() + " of " + holder);
            }
        }
    }
}
