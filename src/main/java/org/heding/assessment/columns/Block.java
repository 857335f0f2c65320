package org.heding.assessment.columns;

/** Some rows of what a kernel came to: a view into a column, or the kernel's own space, written anew at each run. */
final class Block {
    /** The most rows a kernel is run for at once: few enough for all blocks of a rule to stay in the cache. */
    static final int SIZE = 1024;

    long[] values;
    byte[] states;
    int offset;

    /** A block of its own space. */
    static Block own() {
        Block block = new Block();
        block.values = new long[SIZE];
        block.states = new byte[SIZE];
        return block;
    }
}
