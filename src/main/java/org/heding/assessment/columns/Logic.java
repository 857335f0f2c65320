package org.heding.assessment.columns;

import java.util.Arrays;
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
            if (!block.states(a, b, to - from)) {
                for (int i = 0; i < to - from; i++) {
                    block.states[i] = block.states[i] == Column.INCOMPLETE ? Column.KNOWN : block.states[i];
                }
            }
            compare(a, b, to - from);
            return block;
        }

        /** One loop for each sign, so that each is a plain loop. */
        private void compare(Block a, Block b, int rows) {
            long[] left = a.values;
            long[] right = b.values;
            long[] out = block.values;
            switch (operator) {
                case EQUAL -> {
                    for (int i = 0; i < rows; i++) {
                        out[i] = left[a.offset + i] == right[b.offset + i] ? 1 : 0;
                    }
                }
                case NOT_EQUAL -> {
                    for (int i = 0; i < rows; i++) {
                        out[i] = left[a.offset + i] != right[b.offset + i] ? 1 : 0;
                    }
                }
                case LESS -> {
                    for (int i = 0; i < rows; i++) {
                        out[i] = left[a.offset + i] < right[b.offset + i] ? 1 : 0;
                    }
                }
                case LESS_OR_EQUAL -> {
                    for (int i = 0; i < rows; i++) {
                        out[i] = left[a.offset + i] <= right[b.offset + i] ? 1 : 0;
                    }
                }
                case GREATER -> {
                    for (int i = 0; i < rows; i++) {
                        out[i] = left[a.offset + i] > right[b.offset + i] ? 1 : 0;
                    }
                }
                case GREATER_OR_EQUAL -> {
                    for (int i = 0; i < rows; i++) {
                        out[i] = left[a.offset + i] >= right[b.offset + i] ? 1 : 0;
                    }
                }
                default -> throw new IllegalStateException(operator.sign());
            }
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
            Arrays.fill(block.values, 0, rows, 1 - decisive);
            block.known();
            for (Kernel condition : conditions) {
                Block in = condition.run(from, to);
                if (in.clean && block.clean) {
                    decide(in, rows);
                    continue;
                }
                weigh(in, rows);
            }
            return block;
        }

        /** What decides prevails over what is missing; what is missing prevails over what does not decide. */
        private void weigh(Block in, int rows) {
            block.clean = false;
            for (int i = 0; i < rows; i++) {
                byte state = in.states[in.offset + i];
                long value = in.values[in.offset + i];
                boolean decides = state <= Column.KNOWN && value == decisive;
                boolean decided = block.states[i] <= Column.KNOWN && block.values[i] == decisive;
                block.values[i] = decides || decided ? decisive : 1 - decisive;
                block.states[i] = decides || decided ? Column.KNOWN : Arithmetic.greater(block.states[i], state);
            }
            look(rows);
        }

        private void look(int rows) {
            for (int i = 0; i < rows; i++) {
                if (block.states[i] != Column.KNOWN) {
                    return;
                }
            }
            block.clean = true;
        }

        private void decide(Block in, int rows) {
            for (int i = 0; i < rows; i++) {
                block.values[i] = in.values[in.offset + i] == decisive ? decisive : block.values[i];
            }
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
            int rows = to - from;
            if (blank) {
                block.known();
                for (int i = 0; i < rows; i++) {
                    block.values[i] = !in.clean && in.states[in.offset + i] == Column.MISSING ? 1 : 0;
                }
            } else {
                block.states(in, in, rows);
                for (int i = 0; i < rows; i++) {
                    block.values[i] = 1 - in.values[in.offset + i];
                }
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
            if (c.clean && a.clean && b.clean) {
                block.known();
                for (int i = 0; i < to - from; i++) {
                    block.values[i] = c.values[c.offset + i] == 1 ? a.values[a.offset + i] : b.values[b.offset + i];
                }
                return block;
            }
            block.clean = false;
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
