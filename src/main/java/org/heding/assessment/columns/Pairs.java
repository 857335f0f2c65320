package org.heding.assessment.columns;

import java.util.Arrays;

/**
 * Counts, for each row, the rows beside it for which a condition on both holds, such as a person's terms that ended
 * before the month.
 */
final class Pairs extends Kernel {
    /** For each pair the outer row; the condition's kernels read it. */
    final int[] outer = new int[Block.SIZE];
    /** For each pair the inner row. */
    final int[] inner = new int[Block.SIZE];

    private final int[] owner;
    private final int[] starts;
    private final boolean[] missing = new boolean[Block.SIZE];
    private final Block block = Block.own();
    private Kernel condition;
    private int filled;
    private int first;

    /**
     * @param owner for each outer row the row that the inner rows belong to
     * @param starts where the inner rows of each of those begin
     */
    Pairs(int[] owner, int[] starts) {
        super(0);
        this.owner = owner;
        this.starts = starts;
    }

    /** Sets the condition, whose kernels look up rows by {@link #outer} and {@link #inner}. */
    void condition(Kernel condition) {
        this.condition = condition;
    }

    @Override
    Block run(int from, int to) {
        Arrays.fill(block.values, 0, to - from, 0);
        Arrays.fill(missing, false);
        first = from;
        filled = 0;
        for (int row = from; row < to; row++) {
            for (int other = starts[owner[row]]; other < starts[owner[row] + 1]; other++) {
                outer[filled] = row;
                inner[filled++] = other;
                if (filled == Block.SIZE) {
                    flush();
                }
            }
        }
        flush();
        block.clean = false;
        for (int i = 0; i < to - from; i++) {
            block.states[i] = missing[i] ? Column.MISSING : Column.KNOWN;
        }
        return block;
    }

    private void flush() {
        if (filled == 0) {
            return;
        }
        Block in = condition.run(0, filled);
        for (int i = 0; i < filled; i++) {
            int at = outer[i] - first;
            byte state = in.states[in.offset + i];
            if (state == Column.MISSING) {
                missing[at] = true;
            } else if (state == Column.YES) {
                block.values[at]++;
            }
        }
        filled = 0;
    }
}
