package org.heding.assessment.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts, for each row, the rows beside it for which a condition on both holds, such as a person's terms that ended
 * before the month.
 */
final class Pairs extends Kernel {
    /** For each pair the inner row; the condition's kernels read it. */
    final int[] inner = new int[Block.SIZE];

    private final int[] outer = new int[Block.SIZE];
    private final List<Outer> others = new ArrayList<>();
    private final int[] owner;
    private final int[] starts;
    private final int[] accompanied;
    private final byte ofNone;
    private final Block block = Block.own();
    private Kernel condition;
    private int filled;
    private int first;

    /** For each pair the row that the outer row lies below, or is a part of. */
    private record Outer(int[] up, int[] rows) {}

    /**
     * @param owner for each outer row the row that the inner rows belong to
     * @param starts where the inner rows of each of those begin
     * @param ofNone the state of the count where there are no inner rows
     */
    Pairs(int[] owner, int[] starts, byte ofNone) {
        super(0);
        this.ofNone = ofNone;
        this.owner = owner;
        this.starts = starts;
        this.accompanied = IntStream.range(0, owner.length)
                .filter(row -> starts[owner[row]] < starts[owner[row] + 1])
                .toArray();
    }

    /** For each pair the outer row itself. */
    int[] outer() {
        return outer;
    }

    /** For each pair the row above the outer row. */
    int[] outer(int[] up) {
        Outer other = new Outer(up, new int[Block.SIZE]);
        others.add(other);
        return other.rows();
    }

    /** Sets the condition, whose kernels look up rows by {@link #outer()} and {@link #inner}. */
    void condition(Kernel condition) {
        this.condition = condition;
    }

    @Override
    Block run(int from, int to) {
        Arrays.fill(block.values, 0, to - from, 0);
        Arrays.fill(block.states, 0, to - from, ofNone);
        block.clean = false;
        first = from;
        filled = 0;
        int next = Arrays.binarySearch(accompanied, from);
        for (int at = next < 0 ? -next - 1 : next; at < accompanied.length && accompanied[at] < to; at++) {
            int row = accompanied[at];
            for (int other = starts[owner[row]]; other < starts[owner[row] + 1]; other++) {
                outer[filled] = row;
                inner[filled++] = other;
                if (filled == Block.SIZE) {
                    flush();
                }
            }
        }
        flush();
        return block;
    }

    private void flush() {
        if (filled == 0) {
            return;
        }
        for (Outer other : others) {
            for (int i = 0; i < filled; i++) {
                other.rows[i] = other.up[outer[i]];
            }
        }
        Block in = condition.run(0, filled);
        for (int i = 0; i < filled; i++) {
            int at = outer[i] - first;
            byte state = in.states[i];
            if (state != Column.NONE) {
                block.values[at] += state == Column.YES ? 1 : 0;
                byte counted = state == Column.MISSING ? state : Column.KNOWN;
                block.states[at] = counted > block.states[at] ? counted : block.states[at];
            }
        }
        filled = 0;
    }
}
