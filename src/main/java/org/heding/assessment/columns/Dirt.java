package org.heding.assessment.columns;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
        this(registers);
        add(level, id, row);
    }

    /** Nothing has changed yet. */
    Dirt(Registers registers) {
        this.registers = registers;
    }

    /** One more recorded figure has changed. */
    void add(Level level, String id, int row) {
        dirty.merge(new Needs.Need(level, id), new Range(row, row + 1), Range::with);
    }

    /** The rows of a rule that need something that has changed, or null; they count as changed from then on. */
    Range of(Rule rule) {
        Range rows = of(Needs.of(rule), registers.roll(rule), divided(rule));
        if (rows != null) {
            dirty.put(new Needs.Need(rule.level(), rule.id()), rows);
        }
        return rows;
    }

    /** The rows of a level of units or people that need something that has changed, or null. */
    Range of(Level level, Set<Needs.Need> needs) {
        return of(needs, registers.roll(level), null);
    }

    private Range of(Set<Needs.Need> needs, Roll to, Level divided) {
        Range rows = null;
        for (Needs.Need need : needs) {
            Range changed = dirty.get(need);
            if (changed != null) {
                rows = reached(need, changed, to, divided).with(rows);
            }
        }
        return rows;
    }

    private Range reached(Needs.Need need, Range changed, Roll to, Level divided) {
        Roll from = registers.roll(need.level(), need.id());
        if (from == to) {
            return divided == null ? changed : around(registers.roll(divided), from, changed, to);
        }
        if (from.level == Level.MONTH && to.level == Level.MONTH) {
            return around(registers.roll(Level.PERSON), from, changed, to);
        }
        return from.level.below(to.level) ? above(from, to, changed) : below(from, changed, to);
    }

    /** The rows that lie below the same as some others do. */
    private static Range around(Roll upper, Roll from, Range rows, Roll to) {
        return below(upper, above(from, upper, rows), to);
    }

    /** The rows of a level above that some rows lie below. */
    private static Range above(Roll roll, Roll upper, Range rows) {
        int[] up = roll.up(upper);
        return new Range(up[rows.from()], up[rows.to() - 1] + 1);
    }

    /** The rows below some rows of a level above. */
    private static Range below(Roll upper, Range rows, Roll roll) {
        int[] starts = upper.starts(roll);
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
