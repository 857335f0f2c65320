package org.heding.assessment.columns;

import org.heding.formula.Expression;
import org.heding.policy.Rule;

/** A rule, compiled: computes its column for any stretch of rows. */
final class Program {
    private final Kernel formula;
    private final Kernel applies;
    private final boolean[] members;
    private final Column result;
    private final Block masked = Block.ofTruths();

    private Program(Kernel formula, Kernel applies, boolean[] members, Column result) {
        this.formula = formula;
        this.applies = applies;
        this.members = members;
        this.result = result;
    }

    /** A program with a column of its own. */
    static Program of(Registers registers, Rule rule) {
        return of(registers, rule, null);
    }

    /**
     * A program.
     *
     * @param column the column it computes; null for a new one
     */
    static Program of(Registers registers, Rule rule, Column column) {
        Kernel formula =
                compiled(registers, registers.roll(rule), rule.formula().root());
        Kernel applies = rule.applies()
                .map(condition -> compiled(registers, registers.roll(rule), condition.root()))
                .orElse(null);
        Column result = column == null ? new Column(formula.scale, registers.roll(rule).size, formula.truth) : column;
        return new Program(formula, applies, registers.members(rule.level()), result);
    }

    /** A kernel for any rows, at any time. */
    static Kernel compiled(Registers registers, Roll roll, Expression expression) {
        Leaves.Pass pass = new Leaves.Pass();
        return new Passing(Compiler.compile(registers, roll, expression, pass), pass);
    }

    Column result() {
        return result;
    }

    /** Computes rows. */
    void run(int first, int last) {
        boolean clean = result.clean || last - first == result.states.length;
        for (int from = first; from < last; from += Block.SIZE) {
            clean &= step(from, Math.min(from + Block.SIZE, last));
        }
        if (clean) {
            result.clean = true;
        } else {
            result.look();
        }
    }

    /** Computes some rows; answers whether they are clean for certain. */
    private boolean step(int from, int to) {
        Block block = formula.run(from, to);
        boolean clean = block.clean && applies == null && members == null;
        result.take(applies == null ? block : masked(block, applies.run(from, to), to - from), from, to);
        if (members != null) {
            for (int row = from; row < to; row++) {
                if (!members[row]) {
                    result.states[row] = Column.NONE;
                }
            }
        }
        return clean;
    }

    /** What does not apply has no figure; where it is not known whether it does, neither is the figure. */
    private Block masked(Block block, Block holds, int rows) {
        masked.values = block.values;
        if (holds.clean) {
            for (int i = 0; i < rows; i++) {
                masked.states[i] = (byte) (block.states[i] & -holds.states[i] | Column.NONE & holds.states[i] - 1);
            }
            return masked;
        }
        for (int i = 0; i < rows; i++) {
            byte state = holds.states[i];
            byte lacks = state == Column.NO ? Column.NONE : state;
            masked.states[i] = state == Column.YES ? block.states[i] : lacks;
        }
        return masked;
    }
}
