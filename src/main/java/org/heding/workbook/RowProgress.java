package org.heding.workbook;

import org.heding.message.Progress;

/** Counts rows and says so now and then. */
final class RowProgress {
    private static final int STEP = 256;

    private final Progress progress;
    private final long total;
    private long done;

    RowProgress(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    /** One more row is done. */
    void row() {
        if (done++ % STEP == 0) {
            progress.at(Math.min(done, total), total);
        }
    }

    /** All is done. */
    void end() {
        progress.at(total, total);
    }
}
