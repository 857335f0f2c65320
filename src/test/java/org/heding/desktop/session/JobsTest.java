package org.heding.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.heding.message.Phrase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobsTest {
    private static final Phrase TITLE = Phrase.of("desktop.job.import", "x");

    private final LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Jobs jobs = new Jobs(window::add);
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void close() {
        jobs.close();
    }

    private void runNext() throws InterruptedException {
        Runnable next = window.poll(10, TimeUnit.SECONDS);
        assertTrue(next != null, "nothing happens");
        next.run();
    }

    @Test
    void theOutcomeIsHeardAndTheJobIsGone() throws Exception {
        jobs.start(TITLE, progress -> "read", heard::add, failure -> heard.add("failed"));
        while (heard.isEmpty()) {
            runNext();
        }
        assertEquals(List.of("read"), heard);
        assertNull(jobs.currentProperty().get());
    }

    @Test
    void aFaultOfTheProgramIsToldAndLeavesNoJobUnderWay() throws Exception {
        jobs.start(
                TITLE,
                progress -> {
                    throw new StackOverflowError("示例");
                },
                done -> heard.add("done"),
                failure -> heard.add("failed"));
        runNext();
        assertTrue(jobs.currentProperty().get() != null, "it is under way");
        runNext();
        assertNull(jobs.currentProperty().get());
        assertEquals(List.of("failed"), heard);
    }

    @Test
    void aCancelledJobStopsAtTheNextWordOfProgressAndSaysNothing() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        jobs.start(
                TITLE,
                progress -> {
                    goOn.await();
                    try {
                        progress.at(1, 2);
                        return "went on";
                    } finally {
                        stopped.countDown();
                    }
                },
                heard::add,
                failure -> heard.add("failed"));
        runNext();
        jobs.currentProperty().get().cancel();
        goOn.countDown();
        assertTrue(stopped.await(10, TimeUnit.SECONDS));
        runNext();
        assertEquals(List.of(), heard);
        assertNull(jobs.currentProperty().get());
    }

    @Test
    void aFailureIsHeardWithAProblemAndDetails() throws Exception {
        List<Failure> failures = new ArrayList<>();
        jobs.start(
                TITLE,
                progress -> {
                    throw new IllegalStateException("broken");
                },
                outcome -> heard.add("done"),
                failures::add);
        while (failures.isEmpty()) {
            runNext();
        }
        assertTrue(failures.getFirst().details().contains("broken"));
        assertEquals(List.of(), heard);
    }

    @Test
    void progressIsAShareOfTheWhole() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        jobs.start(
                TITLE,
                progress -> {
                    progress.at(5, 10);
                    seen.await();
                    return "";
                },
                heard::add,
                failure -> heard.add("failed"));
        runNext();
        runNext();
        assertEquals(0.5, jobs.currentProperty().get().shareProperty().get());
        seen.countDown();
    }
}
