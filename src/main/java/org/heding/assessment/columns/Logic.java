package org.heding.assessment.columns;

import java.util.List;

/** The kernels of conditions and choices. */
final class Logic {
    private Logic() {}

    /** AND (decided by a no) or OR (decided by a yes). */
    static final class Junction extends Kernel {
        private final List<Kernel> conditions;
        private final byte decisive;
        /** What two states come to: first by the one, then by the other. */
        private final byte[] joint = new byte[16];

        private final Block block = Block.ofTruths();

        Junction(List<Kernel> conditions, boolean decisive) {
            super(0, true);
            this.conditions = conditions;
            this.decisive = decisive ? Column.YES : Column.NO;
            for (byte a = 0; a < 4; a++) {
                for (byte b = 0; b < 4; b++) {
                    joint[a << 2 | b] = joint(a, b);
                }
            }
        }

        /** What decides prevails over what is missing; what is missing prevails over what does not decide. */
        private byte joint(byte a, byte b) {
            return a == decisive || b == decisive ? decisive : Arithmetic.greater(a, b);
        }

        @Override
        Block run(int from, int to) {
            int rows = to - from;
            for (int k = 0; k < conditions.size(); k++) {
                Block in = conditions.get(k).run(from, to);
                if (k == 0) {
                    System.arraycopy(in.states, 0, block.states, 0, rows);
                    block.clean = in.clean;
                } else if (in.clean && block.clean) {
                    decide(in, rows);
                } else {
                    weigh(in, rows);
                }
            }
            return block;
        }

        private void decide(Block in, int rows) {
            byte[] out = block.states;
            if (decisive == Column.YES) {
                for (int i = 0; i < rows; i++) {
                    out[i] |= in.states[i];
                }
            } else {
                for (int i = 0; i < rows; i++) {
                    out[i] &= in.states[i];
                }
            }
        }

        private void weigh(Block in, int rows) {
            byte[] out = block.states;
            byte worst = 0;
            for (int i = 0; i < rows; i++) {
                out[i] = joint[out[i] << 2 | in.states[i]];
                worst |= out[i];
            }
            block.clean = worst <= Column.YES;
        }
    }

    /** NOT. */
    static final class Turn extends Kernel {
        private final Kernel of;
        private final Block block = Block.ofTruths();

        Turn(Kernel of) {
            super(0, true);
            this.of = of;
        }

        @Override
        Block run(int from, int to) {
            Block in = of.run(from, to);
            block.clean = in.clean;
            for (int i = 0; i < to - from; i++) {
                byte state = in.states[i];
                block.states[i] = state >= Column.NONE ? state : (byte) (Column.YES - state);
            }
            return block;
        }
    }

    /** ISBLANK. */
    static final class Blank extends Kernel {
        private final Kernel of;
        private final Block block = Block.ofTruths();

        Blank(Kernel of) {
            super(0, true);
            this.of = of;
        }

        @Override
        Block run(int from, int to) {
            Block in = of.run(from, to);
            for (int i = 0; i < to - from; i++) {
                block.states[i] = in.states[i] == Column.MISSING ? Column.YES : Column.NO;
            }
            return block;
        }
    }

    /** Whether two truths are the same, or whether they are not. */
    static final class Alike extends Kernel {
        private final Kernel left;
        private final Kernel right;
        private final byte same;
        private final Block block = Block.ofTruths();

        Alike(Kernel left, Kernel right, boolean same) {
            super(0, true);
            this.left = left;
            this.right = right;
            this.same = same ? Column.YES : Column.NO;
        }

        @Override
        Block run(int from, int to) {
            Block a = left.run(from, to);
            Block b = right.run(from, to);
            block.clean = a.clean && b.clean;
            for (int i = 0; i < to - from; i++) {
                byte first = a.states[i];
                byte second = b.states[i];
                byte greater = Arithmetic.greater(first, second);
                block.states[i] = greater >= Column.NONE ? greater : (byte) (first ^ second ^ same);
            }
            return block;
        }
    }

    /** IF: both branches are computed, and each row takes one. */
    static final class Choice extends Kernel {
        private final Kernel condition;
        private final Kernel then;
        private final Kernel otherwise;
        private final Block block;

        Choice(Kernel condition, Kernel then, Kernel otherwise) {
            super(Math.max(then.scale, otherwise.scale), then.truth);
            this.condition = condition;
            this.then = Arithmetic.scaled(then, scale);
            this.otherwise = Arithmetic.scaled(otherwise, scale);
            this.block = truth ? Block.ofTruths() : Block.own();
        }

        @Override
        Block run(int from, int to) {
            Block c = condition.run(from, to);
            Block a = then.run(from, to);
            Block b = otherwise.run(from, to);
            if (!truth) {
                for (int i = 0; i < to - from; i++) {
                    block.values[i] = c.states[i] == Column.YES ? a.values[i] : b.values[i];
                }
                if (c.clean && a.clean && b.clean) {
                    block.known();
                    return block;
                }
            }
            block.clean = c.clean && a.clean && b.clean;
            for (int i = 0; i < to - from; i++) {
                byte state = c.states[i];
                byte taken = state == Column.YES ? a.states[i] : b.states[i];
                block.states[i] = state >= Column.NONE ? state : taken;
            }
            return block;
        }
    }
}
