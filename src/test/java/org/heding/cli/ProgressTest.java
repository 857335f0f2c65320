package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.heding.message.Progress;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Terminal terminal(boolean live) {
        return Run.terminal(new PrintWriter(out), new PrintWriter(err), live);
    }

    private static String work(Progress progress) {
        for (int i = 0; i <= 1000; i++) {
            progress.at(i, 1000);
        }
        return "done";
    }

    @Test
    void aBarIsDrawnForWhoeverWatches() {
        assertEquals("done", terminal(true).watched("cli.progress.read", ProgressTest::work));
        assertTrue(err.toString().contains("\r读取 [###############---------------] 50%"), err.toString());
        assertTrue(err.toString().endsWith("\r"), "The bar is taken away");
        assertEquals(102, err.toString().split("\r", -1).length - 2, "One drawing for each percent, and one to clear");
        assertEquals("", out.toString());
    }

    @Test
    void nothingIsDrawnIntoAPipe() {
        assertEquals("done", terminal(false).watched("cli.progress.read", ProgressTest::work));
        assertEquals("", err.toString());
    }

    @Test
    void theBarIsTakenAwayWhenTheWorkFails() {
        assertThrows(
                IOException.class, () -> terminal(true).<String, IOException>watched("cli.progress.write", progress -> {
                    progress.at(1, 2);
                    throw new IOException("no");
                }));
        assertTrue(err.toString().endsWith("\r"));
    }

    @Test
    void workOfUnknownLengthDrawsNothing() {
        ProgressBar bar = new ProgressBar(new PrintWriter(err), "x");
        bar.at(5, 0);
        bar.clear();
        assertFalse(err.toString().contains("x"));
    }
}
