package org.heding.workbook;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heding.assessment.Assessment;
import org.heding.formula.Allotment;
import org.heding.formula.ExcelAllocation;
import org.heding.formula.Expression;
import org.heding.formula.Fraction;
import org.heding.formula.Layout.Allocation;
import org.heding.formula.Value;
import org.heding.policy.Level;
import org.heding.policy.Rule;

/**
 * The columns that stand beside an allocated result: the minimum, the whole part and the remainder, each a formula with
 * the value the program gives it.
 */
final class AllottedCells {
    private final BookPlan plan;
    private final Assessment assessment;
    private final Map<String, Group> groups = new HashMap<>();

    AllottedCells(BookPlan plan) {
        this.plan = plan;
        this.assessment = plan.assessment();
    }

    /** What all units below one share in: what is left after the minimums, and the sum of the weights. */
    private record Group(Fraction rest, Fraction weights) {}

    /** The formula of one of the columns, seen from a unit. */
    String formula(Rule rule, String part, HolderLayout layout) {
        Allotment allotment = allotment(rule);
        Allocation cells = layout.allocation(allotment);
        return switch (part) {
            case TablePlan.MINIMUM -> ExcelAllocation.minimum(allotment.least().orElseThrow(), cells.weight(), layout);
            case TablePlan.WHOLE -> ExcelAllocation.whole(cells);
            default -> ExcelAllocation.remainder(cells);
        };
    }

    /** The value of one of the columns of a unit; missing where it has none. */
    Value value(Rule rule, String part, String holder) {
        Allotment allotment = allotment(rule);
        Value least = least(allotment, holder);
        Value weight = assessment.shown(holder, allotment.weight().id());
        boolean weighed = least instanceof Value.Amount && weight instanceof Value.Amount;
        if (part.equals(TablePlan.MINIMUM)) {
            return weighed ? least : new Value.Missing(List.of());
        }
        if (!(assessment.shown(holder, rule.id()) instanceof Value.Amount)) {
            return new Value.Missing(List.of());
        }
        String upper = plan.at(Level.of(allotment.total().level()).orElseThrow(), holder);
        Group group = groups.computeIfAbsent(upper + " " + rule.id(), key -> group(rule, allotment, upper));
        Fraction product = group.rest().times(((Value.Amount) weight).number());
        Fraction all = group.weights();
        Fraction share =
                all.signum() == 0 ? Fraction.ZERO : product.dividedBy(all).rounded(0, RoundingMode.DOWN);
        return Value.of(part.equals(TablePlan.WHOLE) ? share : product.minus(share.times(all)));
    }

    private Group group(Rule rule, Allotment allotment, String upper) {
        Fraction rest =
                ((Value.Amount) assessment.shown(upper, allotment.total().id())).number();
        Fraction weights = Fraction.ZERO;
        for (LevelRows.Holder holder : plan.members(rule.level()).holdersBelow(upper)) {
            Value weight = assessment.shown(holder.id(), allotment.weight().id());
            Value least = least(allotment, holder.id());
            if (weight instanceof Value.Amount amount && least instanceof Value.Amount minimum) {
                weights = weights.plus(amount.number());
                rest = rest.minus(minimum.number());
            }
        }
        return new Group(rest, weights);
    }

    private Value least(Allotment allotment, String holder) {
        return allotment
                .least()
                .map(minimum -> assessment.evaluate(holder, minimum))
                .orElse(Value.of(0));
    }

    private static Allotment allotment(Rule rule) {
        return Allotment.of((Expression.Call) rule.formula().root());
    }
}
