package org.heding.desktop.session;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A thread that does one thing after another, so that the window never waits. */
public final class Worker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExecutorService thread;

    /** A worker whose thread bears this name. */
    public Worker(String name) {
        thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
    }

    /** Does this when all that was asked for earlier is done. */
    public void run(Runnable work) {
        thread.execute(work);
    }

    /** Whether it has stopped. */
    public boolean closed() {
        return thread.isShutdown();
    }

    /** Finishes what was asked for and stops. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
