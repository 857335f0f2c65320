package org.heding.sample;

/** Numbers that look drawn by lot and are the same every time. */
final class Draw {
    private static final long FACTOR = 6_364_136_223_846_793_005L;
    private static final long STEP = 1_442_695_040_888_963_407L;

    private long state;

    Draw(long seed) {
        state = seed;
    }

    /** A number from the first to the last, both included. */
    int between(int first, int last) {
        state = state * FACTOR + STEP;
        return first + (int) ((state >>> 33) % (last - first + 1));
    }

    /** True once in so many times. */
    boolean oncePer(int times) {
        return between(1, times) == 1;
    }
}
