package org.heding.assessment.columns;

import java.util.Arrays;

/** The kernels that other kernels begin with: constants and columns. */
final class Leaves {
    private Leaves() {}

    /** The same value for all rows. */
    static final class Constant extends Kernel {
        final long value;
        final byte state;
        private final Block block = Block.own();

        Constant(long value, int scale, byte state) {
            super(scale);
            this.value = value;
            this.state = state;
            Arrays.fill(block.values, value);
            Arrays.fill(block.states, state);
            block.clean = state == Column.KNOWN;
        }

        @Override
        Block run(int from, int to) {
            return block;
        }
    }

    /** What holds for all rows. */
    static final class Yes extends Kernel {
        private final Block block = Block.ofTruths();

        Yes() {
            super(0, true);
            Arrays.fill(block.states, Column.YES);
        }

        @Override
        Block run(int from, int to) {
            return block;
        }
    }

    /** A column of the same rows. */
    static final class Own extends Kernel {
        final Column column;
        private final Block block;

        Own(Column column) {
            super(column.scale, column.truth);
            this.column = column;
            this.block = truth ? Block.ofTruths() : Block.own();
        }

        @Override
        Block run(int from, int to) {
            column.give(block, from, to);
            return block;
        }
    }

    /** Counts the runs of a rule's kernels, so that one that is used twice knows that it has run already. */
    static final class Pass {
        private long number;

        void next() {
            number++;
        }
    }

    /** A column of a level above. */
    static final class Above extends Kernel {
        private final Column column;
        private final int[] up;
        private final Pass pass;
        private final Block block;
        private long done = -1;

        /**
         * @param up for each row the row above it
         * @param pass tells one run from the next
         */
        Above(Column column, int[] up, Pass pass) {
            super(column.scale, column.truth);
            this.column = column;
            this.up = up;
            this.pass = pass;
            this.block = truth ? Block.ofTruths() : Block.own();
        }

        @Override
        Block run(int from, int to) {
            if (done == pass.number) {
                return block;
            }
            done = pass.number;
            if (!truth) {
                for (int i = 0; i < to - from; i++) {
                    block.values[i] = column.value(up[from + i]);
                }
                if (column.clean) {
                    block.known();
                    return block;
                }
            }
            block.clean = column.clean;
            for (int i = 0; i < to - from; i++) {
                block.states[i] = column.states[up[from + i]];
            }
            return block;
        }
    }
}
