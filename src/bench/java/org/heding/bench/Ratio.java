package org.heding.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

/**
 * How many times the hand-written work on {@code long} the engine takes, by the thread's processor time and turn by turn
 * in one process: on a machine that others use too, the clock on the wall says little.
 */
public final class Ratio {
    private static final int WARM_UP = 200;
    private static final int TURNS = 400;
    private static final List<String> NAMES = List.of("by hand on long", "engine", "one parameter", "one figure");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Ratio() {}

    /** Prints for each the quartiles in microseconds, and how many times the hand-written work its median is. */
    public static void main(String[] arguments) {
        ProvinceBenchmark benchmark = new ProvinceBenchmark();
        benchmark.lay();
        List<Runnable> works = List.of(
                benchmark::handOnLong,
                benchmark::engineFull,
                benchmark::engineOneParameter,
                benchmark::engineOneFigure);
        long[][] times = new long[works.size()][TURNS];
        for (int turn = -WARM_UP; turn < TURNS; turn++) {
            for (int work = 0; work < works.size(); work++) {
                long begin = THREADS.getCurrentThreadCpuTime();
                works.get(work).run();
                times[work][Math.max(turn, 0)] = THREADS.getCurrentThreadCpuTime() - begin;
            }
        }
        for (long[] of : times) {
            Arrays.sort(of);
        }
        for (int work = 0; work < works.size(); work++) {
            long[] sorted = times[work];
            System.out.printf(
                    "%-16s %,6d %,6d %,6d µs  × %.3f%n",
                    NAMES.get(work),
                    sorted[TURNS / 4] / 1000,
                    sorted[TURNS / 2] / 1000,
                    sorted[TURNS * 3 / 4] / 1000,
                    (double) sorted[TURNS / 2] / times[0][TURNS / 2]);
        }
    }
}
