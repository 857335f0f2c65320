package org.heding.desktop;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/**
 * Gives memory back to the computer while nobody types or points in the window. Java collects what work has left only when
 * its heap is full, and until then a spreadsheet open beside the window would have to do without it.
 */
final class SpareMemory implements AutoCloseable {
    /** Nobody waits for the window any more: a collection holds it up for less than a tenth of a second, or half of one in a province. */
    static final Duration REST = Duration.ofSeconds(20);
    /** Less than this, in bytes, is not worth a collection. */
    static final long WORTH = 32L << 20;

    /** Java's options for how much of the heap is free after a collection, in per cent. */
    private static final String LEAST_FREE = "MinHeapFreeRatio";

    private static final String MOST_FREE = "MaxHeapFreeRatio";

    private final LongSupplier clock;
    private final LongSupplier used;
    private final Runnable collect;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("spare-memory").factory());
    private volatile long touched;
    private long kept;

    /** Watches over Java's own heap. */
    SpareMemory() {
        this(System::nanoTime, SpareMemory::heap, SpareMemory::giveBack);
    }

    /**
     * Watches over a heap.
     *
     * @param clock the time, in nanoseconds
     * @param used what is in use of the heap, in bytes
     */
    SpareMemory(LongSupplier clock, LongSupplier used, Runnable collect) {
        this.clock = clock;
        this.used = used;
        this.collect = collect;
        touched();
    }

    /** Collects, and keeps little more than is needed; for the work that follows Java takes again what it likes to have. */
    private static void giveBack() {
        HotSpotDiagnosticMXBean java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        String least = java.getVMOption(LEAST_FREE).getValue();
        String most = java.getVMOption(MOST_FREE).getValue();
        java.setVMOption(LEAST_FREE, "5");
        java.setVMOption(MOST_FREE, "10");
        System.gc();
        java.setVMOption(MOST_FREE, most);
        java.setVMOption(LEAST_FREE, least);
    }

    private static long heap() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Watches what is done in a window, until it is closed. */
    void watch(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, event -> touched());
        timer.scheduleWithFixedDelay(this::look, REST.toSeconds(), REST.toSeconds() / 2, TimeUnit.SECONDS);
    }

    /** Somebody does something. */
    void touched() {
        touched = clock.getAsLong();
    }

    /** Gives back what is to spare, if nobody does anything. */
    void look() {
        boolean resting = clock.getAsLong() - touched >= REST.toNanos();
        if (resting && used.getAsLong() - kept >= WORTH) {
            collect.run();
            kept = used.getAsLong();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
