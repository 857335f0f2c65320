package org.heding.assessment.columns;

import java.util.stream.IntStream;
import org.heding.formula.Function;

/** The sum, least, greatest or last of what lies below each row, or how many there are for which a condition holds. */
final class Below extends Kernel {
    private final Function function;
    private final Kernel rows;
    private final Column figures;
    private final int[] starts;
    private final boolean[] included;
    private final int[] weights;
    private final boolean mayLeaveOut;
    private final boolean all;
    private final Block block = Block.own();

    /**
     * @param rows what is computed for each row below: a number, or for a count a truth
     * @param starts where the rows below each row begin; one more than there are rows
     * @param included which rows below count
     * @param weights how often each row below counts, or null for once
     */
    Below(Function function, Kernel rows, int[] starts, boolean[] included, int[] weights, boolean mayLeaveOut) {
        super(rows.scale);
        this.function = function;
        this.rows = rows;
        this.figures = rows instanceof Leaves.Own own ? own.column : new Column(scale, included.length, rows.truth);
        this.starts = starts;
        this.included = included;
        this.weights = weights;
        this.mayLeaveOut = mayLeaveOut;
        this.all = IntStream.range(0, included.length).allMatch(row -> included[row]);
    }

    @Override
    Block run(int from, int to) {
        if (!(rows instanceof Leaves.Own)) {
            compute(starts[from], starts[to]);
        }
        block.clean = false;
        switch (function) {
            case COUNT -> counts(from, to);
            case SUM -> {
                if (figures.clean && all) {
                    sums(from, to);
                } else {
                    sumsOfSome(from, to);
                }
            }
            case LAST -> lasts(from, to);
            default -> extremes(from, to);
        }
        return block;
    }

    private void compute(int first, int last) {
        figures.clean = true;
        for (int begin = first; begin < last; begin += Block.SIZE) {
            int end = Math.min(begin + Block.SIZE, last);
            Block in = rows.run(begin, end);
            figures.take(in, begin, end);
            figures.clean &= in.clean;
        }
    }

    /** How many truths hold. */
    private void counts(int from, int to) {
        byte[] states = figures.states;
        for (int i = from; i < to; i++) {
            long count = 0;
            int seen = 0;
            for (int row = starts[i]; row < starts[i + 1]; row++) {
                if (all || included[row]) {
                    byte state = states[row];
                    seen |= bit(state >= Column.NONE ? state : Column.KNOWN);
                    count += state == Column.YES ? weights == null ? 1 : weights[row] : 0;
                }
            }
            block.values[i - from] = count;
            block.states[i - from] = rows instanceof Leaves.Yes ? Column.KNOWN : ofSum(seen);
        }
    }

    /** The sums where nothing is missing and nothing left out. */
    private void sums(int from, int to) {
        block.known();
        long[] values = figures.values;
        for (int i = from; i < to; i++) {
            long sum = 0;
            for (int row = starts[i]; row < starts[i + 1]; row++) {
                sum = Math.addExact(sum, weighted(values[row], row));
            }
            block.values[i - from] = sum;
            if (starts[i] == starts[i + 1]) {
                block.states[i - from] = Column.SUM_OF_NONE;
                block.clean = false;
            }
        }
    }

    /** The sums where some figures are missing, do not apply, or do not count. */
    private void sumsOfSome(int from, int to) {
        byte[] states = figures.states;
        long[] values = figures.values;
        for (int i = from; i < to; i++) {
            long sum = 0;
            int seen = 0;
            for (int row = starts[i]; row < starts[i + 1]; row++) {
                if (all || included[row]) {
                    byte state = states[row];
                    seen |= bit(state);
                    sum = Math.addExact(sum, weighted(state < Column.NONE ? values[row] : 0, row));
                }
            }
            block.values[i - from] = sum;
            block.states[i - from] = ofSum(seen);
        }
    }

    private long weighted(long value, int row) {
        return weights == null ? value : Math.multiplyExact(value, (long) weights[row]);
    }

    /** The last figures that apply. */
    private void lasts(int from, int to) {
        for (int i = from; i < to; i++) {
            long last = 0;
            int seen = 0;
            for (int row = starts[i]; row < starts[i + 1]; row++) {
                byte state = figures.states[row];
                if (all || included[row]) {
                    seen |= bit(state);
                    last = state < Column.NONE ? figures.values[row] : last;
                }
            }
            block.values[i - from] = last;
            block.states[i - from] = ofOne(seen);
        }
    }

    /** The least or greatest figures. */
    private void extremes(int from, int to) {
        for (int i = from; i < to; i++) {
            long extreme = 0;
            int seen = 0;
            for (int row = starts[i]; row < starts[i + 1]; row++) {
                byte state = figures.states[row];
                if (included[row] && state < Column.NONE) {
                    long value = figures.values[row];
                    extreme = any(seen) ? Arithmetic.combine(function, extreme, value) : value;
                }
                seen |= included[row] ? bit(state) : 0;
            }
            block.values[i - from] = extreme;
            block.states[i - from] = ofOne(seen);
        }
    }

    /** What stands for a state among those that were seen: a bit for each, that of the sum of no figures first. */
    private static int bit(byte state) {
        return 1 << state - Column.SUM_OF_NONE;
    }

    private static boolean any(int seen) {
        return (seen & (bit(Column.SUM_OF_NONE) | bit(Column.KNOWN) | bit(Column.INCOMPLETE))) != 0;
    }

    /** The state of a sum, by the states that were seen; the sum of no figures is no figure here. */
    private byte ofSum(int seen) {
        byte state = ofOne(seen & ~bit(Column.SUM_OF_NONE));
        return state == Column.NONE ? Column.SUM_OF_NONE : state;
    }

    /** The state of one of several figures, by the states that were seen. */
    private byte ofOne(int seen) {
        boolean missing = (seen & bit(Column.MISSING)) != 0;
        if (missing && (!mayLeaveOut || !any(seen))) {
            return Column.MISSING;
        }
        if (!any(seen)) {
            return Column.NONE;
        }
        return missing || (seen & bit(Column.INCOMPLETE)) != 0 ? Column.INCOMPLETE : Column.KNOWN;
    }
}
