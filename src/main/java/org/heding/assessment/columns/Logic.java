package org.heding.assessment.columns;

import java.util.List;
import org.heding.formula.Operator;

/** The kernels of conditions and choices. */
final class Logic {
    private Logic() {}

    /** A comparison. */
    static final class Comparison extends Kernel {
        private final Operator operator;
        private final Kernel left;
        private final Kernel right;
        private final Block block = Block.own();

        Comparison(Operator operator, Kernel left, Kernel right) {
            super(0);
            int common = Math.max(left.scale, right.scale);
            this.operator = operator;
            this.left = Arithmetic.scaled(left, common);
            this.right = Arithmetic.scaled(right, common);
        }

        @Override
        Block run(int from, int to) {
            Block a = left.run(from, to);
            Block b = right.run(from, to);
            for (int i = 0; i < to - from; i++) {
                byte state = Arithmetic.greater(a.states[a.offset + i], b.states[b.offset + i]);
                block.states[i] = state == Column.INCOMPLETE ? Column.KNOWN : state;
                block.values[i] = holds(a.values[a.offset + i], b.values[b.offset + i]) ? 1 : 0;
            }
            return block;
        }

        private boolean holds(long a, long b) {
            return switch (operator) {
                case EQUAL -> a == b;
                case NOT_EQUAL -> a != b;
                case LESS -> a < b;
                case LESS_OR_EQUAL -> a <= b;
                case GREATER -> a > b;
                case GREATER_OR_EQUAL -> a >= b;
                default -> throw new IllegalStateException(operator.sign());
            };
        }
    }

    /** AND (decided by a no) or OR (decided by a yes). */
    static final class Junction extends Kernel {
        private final List<Kernel> conditions;
        private final long decisive;
        private final Block block = Block.own();

        Junction(List<Kernel> conditions, boolean decisive) {
            super(0);
            this.conditions = conditions;
            this.decisive = decisive ? 1 : 0;
        }

        @Override
        Block run(int from, int to) {
            int rows = to - from;
            java.util.Arrays.fill(block.values, 0, rows, 1 - decisive);
            java.util.Arrays.fill(block.states, 0, rows, Column.KNOWN);
            for (Kernel condition : conditions) {
                Block in = condition.run(from, to);
                for (int i = 0; i < rows; i++) {
                    byte state = in.states[in.offset + i];
                    boolean decided = block.states[i] == Column.KNOWN && block.values[i] == decisive;
                    if (state == Column.KNOWN && in.values[in.offset + i] == decisive) {
                        block.values[i] = decisive;
                        block.states[i] = Column.KNOWN;
                    } else if (!decided) {
                        block.states[i] = Arithmetic.greater(block.states[i], state);
                    }
                }
            }
            return block;
        }
    }

    /** NOT, or ISBLANK. */
    static final class Turn extends Kernel {
        private final Kernel of;
        private final boolean blank;
        private final Block block = Block.own();

        Turn(Kernel of, boolean blank) {
            super(0);
            this.of = of;
            this.blank = blank;
        }

        @Override
        Block run(int from, int to) {
            Block in = of.run(from, to);
            for (int i = 0; i < to - from; i++) {
                byte state = in.states[in.offset + i];
                block.states[i] = blank ? Column.KNOWN : state;
                block.values[i] = blank ? (state == Column.MISSING ? 1 : 0) : 1 - in.values[in.offset + i];
            }
            return block;
        }
    }

    /** IF: both branches are computed, and each row takes one. */
    static final class Choice extends Kernel {
        private final Kernel condition;
        private final Kernel then;
        private final Kernel otherwise;
        private final Block block = Block.own();

        Choice(Kernel condition, Kernel then, Kernel otherwise) {
            super(Math.max(then.scale, otherwise.scale));
            this.condition = condition;
            this.then = Arithmetic.scaled(then, scale);
            this.otherwise = Arithmetic.scaled(otherwise, scale);
        }

        @Override
        Block run(int from, int to) {
            Block c = condition.run(from, to);
            Block a = then.run(from, to);
            Block b = otherwise.run(from, to);
            for (int i = 0; i < to - from; i++) {
                byte state = c.states[c.offset + i];
                if (state >= Column.NONE) {
                    block.states[i] = state;
                    block.values[i] = 0;
                } else {
                    Block taken = c.values[c.offset + i] == 1 ? a : b;
                    block.states[i] = taken.states[taken.offset + i];
                    block.values[i] = taken.values[taken.offset + i];
                }
            }
            return block;
        }
    }
}
