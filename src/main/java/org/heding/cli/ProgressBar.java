package org.heding.cli;

import java.io.PrintWriter;
import org.heding.message.Progress;

/** Draws on one line of a terminal how far long work has come. */
final class ProgressBar implements Progress {
    private static final int CELLS = 30;

    private final PrintWriter terminal;
    private final String label;
    private int drawn = -1;

    ProgressBar(PrintWriter terminal, String label) {
        this.terminal = terminal;
        this.label = label;
    }

    @Override
    public void at(long done, long total) {
        if (total <= 0) {
            return;
        }
        int percent = Math.clamp(done * 100 / total, 0, 100);
        if (percent == drawn) {
            return;
        }
        drawn = percent;
        int full = percent * CELLS / 100;
        terminal.print("\r" + label + " [" + "#".repeat(full) + "-".repeat(CELLS - full) + "] " + percent + "%");
        terminal.flush();
    }

    /** Takes the bar away, if one was drawn. */
    void clear() {
        if (drawn >= 0) {
            terminal.print("\r" + " ".repeat(CjkText.width(label) + CELLS + 10) + "\r");
            terminal.flush();
        }
    }
}
