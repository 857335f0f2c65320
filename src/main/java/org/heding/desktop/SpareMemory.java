package org.heding.desktop;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/**
 * Gives memory back to the computer while nobody types or points in the window. Java collects what work has left only when
 * its heap is full, and until then a spreadsheet open beside the window would have to do without it.
 */
final class SpareMemory implements AutoCloseable {
    /** Nobody waits for the window any more: a collection holds it up for a tenth of a second with a city, and for longer with more. */
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
    private BooleanSupplier working = () -> false;
    private long touched;
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

    /**
     * Watches what is done in a window, until it is closed; on the window's thread, as all that follows.
     *
     * @param working whether something is being done that nobody needs to be there for
     */
    void watch(Scene scene, BooleanSupplier working) {
        during(working);
        scene.addEventFilter(InputEvent.ANY, event -> touched());
        timer.scheduleWithFixedDelay(
                () -> Platform.runLater(this::look), REST.toSeconds(), REST.toSeconds() / 2, TimeUnit.SECONDS);
    }

    /** Says what tells whether work goes on by itself: it needs the memory, and would be held up. */
    void during(BooleanSupplier working) {
        this.working = working;
    }

    /** Somebody does something. */
    void touched() {
        touched = clock.getAsLong();
    }

    /** Gives back what is to spare, if nobody does anything. */
    void look() {
        if (working.getAsBoolean()) {
            touched();
        }
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
