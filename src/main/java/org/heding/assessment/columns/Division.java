package org.heding.assessment.columns;

import java.util.stream.IntStream;

/** The parts of totals of a level above, by largest remainder among the rows below each. */
final class Division extends Kernel {
    private final Column total;
    private final int[] above;
    private final int[] starts;
    private final Column weight;
    private final boolean[] included;
    private final Column parts;
    private final Block block = Block.own();

    /**
     * @param total the totals of the level above
     * @param above for each row the row above it
     * @param starts where the rows below each row above begin
     */
    Division(Column total, int[] above, int[] starts, Column weight, boolean[] included) {
        super(0);
        if (total.scale != 0) {
            throw new Unsupported("a total with decimals");
        }
        this.total = total;
        this.above = above;
        this.starts = starts;
        this.weight = weight;
        this.included = included;
        this.parts = new Column(0, weight.states.length);
    }

    @Override
    Block run(int from, int to) {
        for (int group = above[from]; group <= above[to - 1]; group++) {
            divide(group);
        }
        parts.give(block, from, to);
        return block;
    }

    private void divide(int group) {
        long sum = 0;
        boolean whole = total.states[group] < Column.NONE;
        for (int row = starts[group]; row < starts[group + 1]; row++) {
            parts.value(row, 0);
            parts.states[row] = state(row, group);
            if (parts.states[row] == Column.KNOWN) {
                if (weight.value(row) < 0) {
                    throw new ArithmeticException("a negative weight is left to exact fractions");
                }
                sum = Math.addExact(sum, weight.value(row));
            }
        }
        if (!whole) {
            return;
        }
        long number = total.value(group);
        if (number < 0) {
            throw new ArithmeticException("a negative total is left to exact fractions");
        }
        if (sum == 0) {
            fillEmpty(group, number);
            return;
        }
        long left = number;
        for (int row = starts[group]; row < starts[group + 1]; row++) {
            if (parts.states[row] == Column.KNOWN) {
                long part = Math.multiplyExact(number, weight.value(row)) / sum;
                parts.value(row, part);
                left -= part;
            }
        }
        giveOut(group, number, sum, left);
    }

    private byte state(int row, int group) {
        if (!included[row]) {
            return Column.NONE;
        }
        if (weight.states[row] >= Column.NONE) {
            return weight.states[row];
        }
        return total.states[group] >= Column.NONE ? total.states[group] : Column.KNOWN;
    }

    private void fillEmpty(int group, long number) {
        for (int row = starts[group]; row < starts[group + 1]; row++) {
            if (parts.states[row] == Column.KNOWN && number != 0) {
                parts.states[row] = Column.MISSING;
            }
        }
    }

    private void giveOut(int group, long number, long sum, long left) {
        if (left == 0) {
            return;
        }
        IntStream.range(starts[group], starts[group + 1])
                .filter(row -> parts.states[row] == Column.KNOWN)
                .boxed()
                .sorted((a, b) -> {
                    int order = Long.compare(number * weight.value(b) % sum, number * weight.value(a) % sum);
                    return order != 0 ? order : Long.compare(weight.value(b), weight.value(a));
                })
                .limit(left)
                .forEach(row -> parts.value(row, parts.value(row) + 1));
    }
}
