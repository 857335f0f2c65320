package org.heding.assessment.columns;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.heding.formula.Function;

/** The sum, least, greatest or last of what lies below each row, or how many there are for which a condition holds. */
final class Below extends Kernel {
    private final Function function;
    private final Kernel rows;
    private final int[] starts;
    private final boolean[] included;
    private final int[] weights;
    private final boolean mayLeaveOut;
    private final byte ofNothing;
    private final boolean all;
    private final Block block = Block.own();

    /**
     * @param rows what is computed for each row below
     * @param starts where the rows below each row begin; one more than there are rows
     * @param included which rows below count
     * @param ofNothing the state where there is nothing that applies; the number is nought then
     * @param weights how often each row below counts, or null for once
     */
    Below(
            Function function,
            Kernel rows,
            int[] starts,
            boolean[] included,
            int[] weights,
            boolean mayLeaveOut,
            byte ofNothing) {
        super(rows.scale);
        this.function = function;
        this.rows = rows;
        this.starts = starts;
        this.included = included;
        this.weights = weights;
        this.mayLeaveOut = mayLeaveOut;
        this.ofNothing = ofNothing;
        this.all = IntStream.range(0, included.length).allMatch(row -> included[row]);
    }

    @Override
    Block run(int from, int to) {
        block.clean = false;
        int owner = from;
        Tally tally = new Tally();
        Arrays.fill(block.values, 0, to - from, 0);
        for (int begin = starts[from]; begin < starts[to]; begin += Block.SIZE) {
            int end = Math.min(begin + Block.SIZE, starts[to]);
            Block in = rows.run(begin, end);
            if (in.clean && function == Function.SUM && all && begin == starts[from] && end == starts[to]) {
                return sums(in, from, to);
            }
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

    /** The sums where nothing is missing and nothing left out, and all rows below are at hand. */
    private Block sums(Block in, int from, int to) {
        block.known();
        int shift = in.offset - starts[from];
        for (int i = from; i < to; i++) {
            long sum = 0;
            for (int row = starts[i]; row < starts[i + 1]; row++) {
                long value = in.values[shift + row];
                sum = Math.addExact(sum, weights == null ? value : Math.multiplyExact(value, (long) weights[row]));
            }
            block.values[i - from] = sum;
            if (starts[i] == starts[i + 1] && ofNothing != Column.KNOWN) {
                block.states[i - from] = ofNothing;
                block.clean = false;
            }
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
                return ofNothing;
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
