package org.heding.workbook;

import java.nio.file.Path;
import org.heding.assessment.Assessment;
import org.heding.message.Messages;
import org.heding.message.Progress;

/** Writes the report book. */
public final class ReportWriter {
    private ReportWriter() {}

    /**
     * Writes the report of an assessment; a file that is there is replaced only when the new one is whole.
     *
     * @throws BookException if the file cannot be written
     * @throws java.util.concurrent.CancellationException if the progress stops it; the target is then as it was
     */
    public static void write(Path target, Assessment assessment, ReportHead head, Messages messages, Progress progress)
            throws BookException {
        progress.at(0, 0);
    }
}
