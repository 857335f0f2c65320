package org.heding.assessment.columns;

import java.util.Arrays;
import org.heding.formula.Function;

/** The sum, least, greatest or last of what lies below each row, or how many there are for which a condition holds. */
final class Below extends Kernel {
    private final Function function;
    private final Kernel rows;
    private final int[] starts;
    private final boolean[] included;
    private final int[] weights;
    private final boolean mayLeaveOut;
    private final Block block = Block.own();

    /**
     * @param rows what is computed for each row below
     * @param starts where the rows below each row begin; one more than there are rows
     * @param included which rows below count
     * @param weights how often each row below counts, or null for once
     */
    Below(Function function, Kernel rows, int[] starts, boolean[] included, int[] weights, boolean mayLeaveOut) {
        super(rows.scale);
        this.function = function;
        this.rows = rows;
        this.starts = starts;
        this.included = included;
        this.weights = weights;
        this.mayLeaveOut = mayLeaveOut;
    }

    @Override
    Block run(int from, int to) {
        int owner = from;
        Tally tally = new Tally();
        Arrays.fill(block.values, 0, to - from, 0);
        for (int begin = starts[from]; begin < starts[to]; begin += Block.SIZE) {
            int end = Math.min(begin + Block.SIZE, starts[to]);
            Block in = rows.run(begin, end);
            for (int row = begin; row < end; row++) {
                while (row >= starts[owner + 1]) {
                    finish(owner++ - from, tally);
                }
                int at = in.offset + row - begin;
                if (included[row]) {
                    tally.add(in.values[at], in.states[at], weights == null ? 1 : weights[row]);
                }
            }
        }
        while (owner < to) {
            finish(owner++ - from, tally);
        }
        return block;
    }

    private void finish(int i, Tally tally) {
        block.values[i] = tally.value;
        block.states[i] = tally.state();
        tally.clear();
    }

    /** What has been seen of the rows below one row. */
    private final class Tally {
        private long value;
        private boolean any;
        private boolean missing;
        private boolean incomplete;

        void add(long number, byte state, int weight) {
            if (state == Column.MISSING) {
                missing = true;
            } else if (state != Column.NONE) {
                incomplete |= state == Column.INCOMPLETE;
                long counted = function == Function.SUM ? Math.multiplyExact(number, (long) weight) : number;
                value = any ? Arithmetic.combine(function, value, counted) : counted;
                any = true;
            }
        }

        byte state() {
            if (missing && (!mayLeaveOut || !any)) {
                return Column.MISSING;
            }
            if (!any) {
                return function == Function.SUM ? Column.KNOWN : Column.NONE;
            }
            return missing || incomplete ? Column.INCOMPLETE : Column.KNOWN;
        }

        void clear() {
            value = 0;
            any = false;
            missing = false;
            incomplete = false;
        }
    }
}
