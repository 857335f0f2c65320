package org.heding.assessment.columns;

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
    private final boolean all;
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
        this.all = IntStream.range(0, included.length).allMatch(row -> included[row]);
    }

    @Override
    Block run(int from, int to) {
        block.clean = false;
        if (rows instanceof Leaves.Own) {
            fold(rows.run(starts[from], starts[to]), from, to);
            return block;
        }
        int owner = from;
        Tally tally = new Tally();
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

    /** The same where all rows below are a column, and so are at hand at once. */
    private void fold(Block in, int from, int to) {
        if (in.clean && all && function == Function.SUM) {
            sums(in, from, to);
            return;
        }
        if (all && function == Function.LAST && !mayLeaveOut) {
            lasts(in, from, to);
            return;
        }
        if (function == Function.SUM) {
            sumsOfSome(in, from, to);
            return;
        }
        Tally tally = new Tally();
        int shift = in.offset - starts[from];
        for (int owner = from; owner < to; owner++) {
            for (int row = starts[owner]; row < starts[owner + 1]; row++) {
                if (included[row]) {
                    tally.add(in.values[shift + row], in.states[shift + row], weights == null ? 1 : weights[row]);
                }
            }
            finish(owner - from, tally);
        }
    }

    /** The sums where nothing is missing and nothing left out. */
    private void sums(Block in, int from, int to) {
        block.known();
        int shift = in.offset - starts[from];
        for (int i = from; i < to; i++) {
            long sum = 0;
            for (int row = starts[i]; row < starts[i + 1]; row++) {
                long value = in.values[shift + row];
                sum = Math.addExact(sum, weights == null ? value : Math.multiplyExact(value, (long) weights[row]));
            }
            block.values[i - from] = sum;
            if (starts[i] == starts[i + 1]) {
                block.states[i - from] = Column.SUM_OF_NONE;
                block.clean = false;
            }
        }
    }

    /** The sums where some figures are missing, do not apply, or do not count. */
    private void sumsOfSome(Block in, int from, int to) {
        int shift = in.offset - starts[from];
        for (int i = from; i < to; i++) {
            long sum = 0;
            int seen = 0;
            for (int row = starts[i]; row < starts[i + 1]; row++) {
                int state = in.states[shift + row];
                if (included[row]) {
                    seen |= 1 << state + 1;
                    if (state == Column.KNOWN || state == Column.INCOMPLETE) {
                        long value = in.values[shift + row];
                        sum = Math.addExact(
                                sum, weights == null ? value : Math.multiplyExact(value, (long) weights[row]));
                    }
                }
            }
            block.values[i - from] = sum;
            block.states[i - from] = ofSum(seen);
        }
    }

    /** The state of a sum, by the states that were seen: a bit for each, that of the sum of no figures first. */
    private byte ofSum(int seen) {
        boolean any = (seen & (1 << Column.KNOWN + 1 | 1 << Column.INCOMPLETE + 1)) != 0;
        boolean missing = (seen & 1 << Column.MISSING + 1) != 0;
        if (missing && (!mayLeaveOut || !any)) {
            return Column.MISSING;
        }
        if (!any) {
            return Column.SUM_OF_NONE;
        }
        return missing || (seen & 1 << Column.INCOMPLETE + 1) != 0 ? Column.INCOMPLETE : Column.KNOWN;
    }

    /** The last figures that apply, if none is missing. */
    private void lasts(Block in, int from, int to) {
        int shift = in.offset - starts[from];
        for (int i = from; i < to; i++) {
            byte state = Column.NONE;
            long last = 0;
            for (int row = starts[i]; row < starts[i + 1]; row++) {
                byte own = in.states[shift + row];
                if (own == Column.MISSING) {
                    state = Column.MISSING;
                    break;
                }
                if (own < Column.NONE) {
                    last = in.values[shift + row];
                    state = own;
                }
            }
            block.values[i - from] = last;
            block.states[i - from] = state;
        }
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
            } else if (state != Column.NONE && (function != Function.SUM || state != Column.SUM_OF_NONE)) {
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
                return function == Function.SUM ? Column.SUM_OF_NONE : Column.NONE;
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
