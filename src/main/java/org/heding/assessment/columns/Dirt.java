package org.heding.assessment.columns;

import java.util.HashMap;
import java.util.Map;
import org.heding.formula.Expression;
import org.heding.formula.Function;
import org.heding.policy.Level;
import org.heding.policy.Needs;
import org.heding.policy.Rule;

/** Follows a change of one recorded figure: which rows of which columns must be computed again. */
final class Dirt {
    private final Registers registers;
    private final Map<Needs.Need, Range> dirty = new HashMap<>();

    /** Rows from one to before another. */
    record Range(int from, int to) {
        Range with(Range other) {
            return other == null ? this : new Range(Math.min(from, other.from), Math.max(to, other.to));
        }
    }

    Dirt(Registers registers, Level level, String id, int row) {
        this.registers = registers;
        dirty.put(new Needs.Need(level, id), new Range(row, row + 1));
    }

    /** The rows of a rule that need something that has changed, or null; they count as changed from then on. */
    Range of(Rule rule) {
        Range rows = null;
        for (Needs.Need need : Needs.of(rule)) {
            Range changed = dirty.get(need);
            if (changed != null) {
                rows = reached(need.level(), changed, rule).with(rows);
            }
        }
        if (rows != null) {
            dirty.put(new Needs.Need(rule.level(), rule.id()), rows);
        }
        return rows;
    }

    private Range reached(Level from, Range changed, Rule rule) {
        Roll roll = registers.roll(rule.level());
        Level upper = divided(rule);
        if (from == rule.level()) {
            return upper == null ? changed : below(upper, above(roll, upper, changed), roll);
        }
        return from.below(rule.level())
                ? above(registers.roll(from), rule.level(), changed)
                : below(from, changed, roll);
    }

    /** The rows of a level above that some rows lie below. */
    private static Range above(Roll roll, Level level, Range rows) {
        int[] up = roll.up.get(level);
        return new Range(up[rows.from()], up[rows.to() - 1] + 1);
    }

    /** The rows below some rows of a level above. */
    private Range below(Level level, Range rows, Roll roll) {
        int[] starts = registers.roll(level).starts.get(roll.level);
        return new Range(starts[rows.from()], starts[rows.to()]);
    }

    /** The level whose totals a rule divides, or null: what changes one part may change all of its group. */
    private static Level divided(Rule rule) {
        return rule.formula().root() instanceof Expression.Call call
                        && call.function() == Function.ALLOCATE
                        && call.arguments().get(0) instanceof Expression.Name total
                ? Level.of(total.level()).orElseThrow()
                : null;
    }
}
