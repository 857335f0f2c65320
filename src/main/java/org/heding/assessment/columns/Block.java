package org.heding.assessment.columns;

import java.util.Arrays;

/** Some rows of what a kernel came to: the kernel's own space, written anew at each run. */
final class Block {
    /** The most rows a kernel is run for at once: few enough for all blocks of a rule to stay in the cache. */
    static final int SIZE = 1024;

    long[] values;
    byte[] states;
    /** Whether all numbers are known, or all truths yes or no; kernels then need not look for what is not. */
    boolean clean = true;

    /** A block of its own space, for numbers. */
    static Block own() {
        Block block = ofTruths();
        block.values = new long[SIZE];
        return block;
    }

    /** A block of its own space, for truths. */
    static Block ofTruths() {
        Block block = new Block();
        block.values = Column.NO_NUMBERS;
        block.states = new byte[SIZE];
        return block;
    }

    /**
     * Takes for each row the greater state of two blocks of numbers. Of an own block only; as long as it is clean its
     * states are all known.
     *
     * @return whether all are known
     */
    boolean states(Block a, Block b, int rows) {
        if (a.clean && b.clean) {
            known();
            return true;
        }
        for (int i = 0; i < rows; i++) {
            states[i] = Arithmetic.greater(a.states[i], b.states[i]);
        }
        clean = false;
        return false;
    }

    /** Makes all states of an own block of numbers known. */
    void known() {
        if (!clean) {
            Arrays.fill(states, Column.KNOWN);
            clean = true;
        }
    }
}
