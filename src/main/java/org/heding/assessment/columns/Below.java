package org.heding.assessment.columns;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.heding.formula.Function;

/**
 * The sum, least, greatest or last of what lies below each row, or how many there are for which a condition holds.
 *
 * <p>It goes from row to row below and adds each to its owner: one loop, whatever the owners have.
 */
final class Below extends Kernel {
    /** With more rows below each than these, sums are made from owner to owner. */
    private static final int MANY = 6;
    /** By the state of a truth, how often it counts. */
    private static final int[] COUNTED = {0, 1, 0, 0};
    /** By the state of a truth, what was seen: a yes and a no are both known. */
    private static final byte[] TOLD = {bit(Column.KNOWN), bit(Column.KNOWN), bit(Column.NONE), bit(Column.MISSING)};

    private final Function function;
    private final Kernel rows;
    private final Column figures;
    private final int[] starts;
    private final int[] owners;
    private final boolean[] included;
    private final byte[] weights;
    private final boolean all;
    /** What states were seen below each row: a bit for each. */
    private final byte[] seen = new byte[Block.SIZE];
    /** The state of a figure by the states that were seen. */
    private final byte[] verdicts = new byte[32];

    private final Block block = Block.own();

    /**
     * @param rows what is computed for each row below: a number, or for a count a truth
     * @param lower the rows below
     * @param upper the rows they lie below
     * @param mayLeaveOut whether what is missing may be left out, which makes the figure incomplete
     */
    Below(Function function, Kernel rows, Roll lower, Roll upper, boolean mayLeaveOut) {
        super(rows.scale);
        this.function = function;
        this.rows = rows;
        this.figures = rows instanceof Leaves.Own own ? own.column : new Column(scale, lower.size, rows.truth);
        this.starts = upper.starts(lower);
        this.owners = lower.up(upper);
        this.included = lower.included;
        this.weights = lower.weights;
        this.all = IntStream.range(0, lower.size).allMatch(row -> included[row]);
        for (int states = 0; states < verdicts.length; states++) {
            verdicts[states] = verdict(states, mayLeaveOut);
        }
    }

    private byte verdict(int states, boolean mayLeaveOut) {
        boolean sums = function == Function.SUM || function == Function.COUNT;
        boolean missing = (states & bit(Column.MISSING)) != 0;
        boolean incomplete = (states & bit(Column.INCOMPLETE)) != 0;
        boolean any =
                incomplete || (states & bit(Column.KNOWN)) != 0 || !sums && (states & bit(Column.SUM_OF_NONE)) != 0;
        if (missing && (!mayLeaveOut || !any)) {
            return Column.MISSING;
        }
        if (!any) {
            return rows instanceof Leaves.Yes ? Column.KNOWN : sums ? Column.SUM_OF_NONE : Column.NONE;
        }
        return missing || incomplete ? Column.INCOMPLETE : Column.KNOWN;
    }

    private static byte bit(byte state) {
        return (byte) (1 << state - Column.SUM_OF_NONE);
    }

    @Override
    Block run(int from, int to) {
        int first = starts[from];
        int last = starts[to];
        if (!(rows instanceof Leaves.Own)) {
            compute(first, last);
        }
        Arrays.fill(block.values, 0, to - from, 0);
        Arrays.fill(seen, 0, to - from, (byte) 0);
        switch (function) {
            case COUNT -> count(from, first, last);
            case SUM -> {
                if (last - first > MANY * (to - from)) {
                    addMany(from, to);
                } else {
                    add(from, first, last);
                }
            }
            case LAST -> replace(from, first, last);
            default -> compare(from, first, last);
        }
        int worst = 0;
        for (int i = 0; i < to - from; i++) {
            block.states[i] = verdicts[seen[i]];
            worst |= block.states[i];
        }
        block.clean = worst == Column.KNOWN;
        return block;
    }

    private void compute(int first, int last) {
        for (int begin = first; begin < last; begin += Block.SIZE) {
            int end = Math.min(begin + Block.SIZE, last);
            figures.take(rows.run(begin, end), begin, end);
        }
    }

    private void count(int from, int first, int last) {
        for (int row = first; row < last; row++) {
            if (all || included[row]) {
                byte state = figures.states[row];
                int at = owners[row] - from;
                seen[at] |= TOLD[state];
                block.values[at] += COUNTED[state] * (weights == null ? 1 : weights[row]);
            }
        }
    }

    private void add(int from, int first, int last) {
        for (int row = first; row < last; row++) {
            if (all || included[row]) {
                byte state = figures.states[row];
                int at = owners[row] - from;
                seen[at] |= bit(state);
                block.values[at] = Math.addExact(block.values[at], weighted(figures.value(row) & counts(state), row));
            }
        }
    }

    /** The same from owner to owner: where each has many rows, its sum need not be written each time. */
    private void addMany(int from, int to) {
        for (int i = from; i < to; i++) {
            long sum = 0;
            int states = 0;
            for (int row = starts[i]; row < starts[i + 1]; row++) {
                if (all || included[row]) {
                    byte state = figures.states[row];
                    states |= bit(state);
                    sum = Math.addExact(sum, weighted(figures.value(row) & counts(state), row));
                }
            }
            block.values[i - from] = sum;
            seen[i - from] = (byte) states;
        }
    }

    private long weighted(long value, int row) {
        return weights == null ? value : Math.multiplyExact(value, (long) weights[row]);
    }

    private void replace(int from, int first, int last) {
        for (int row = first; row < last; row++) {
            if (all || included[row]) {
                byte state = figures.states[row];
                int at = owners[row] - from;
                seen[at] |= bit(state);
                long counts = counts(state);
                block.values[at] = figures.value(row) & counts | block.values[at] & ~counts;
            }
        }
    }

    /** All ones for a figure that stands, all noughts for one that does not apply or is missing. */
    private static long counts(byte state) {
        return state - Column.NONE >> 31;
    }

    private void compare(int from, int first, int last) {
        for (int row = first; row < last; row++) {
            byte state = figures.states[row];
            if (included[row]) {
                int at = owners[row] - from;
                if (state < Column.NONE) {
                    boolean any = (seen[at] & ~(bit(Column.NONE) | bit(Column.MISSING))) != 0;
                    long value = figures.value(row);
                    block.values[at] = any ? Arithmetic.combine(function, block.values[at], value) : value;
                }
                seen[at] |= bit(state);
            }
        }
    }
}
