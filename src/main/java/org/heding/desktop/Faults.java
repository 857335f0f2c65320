package org.heding.desktop;

import javafx.application.Platform;
import org.heding.desktop.session.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Faults of the program that nobody caught: logged, and told in the one window of errors, one at a time. */
final class Faults implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Shell shell;
    private boolean telling;

    Faults(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        LOG.error("A fault in {}", thread.getName(), fault);
        Platform.runLater(() -> tell(fault));
    }

    private void tell(Throwable fault) {
        // A fault while drawing comes with every frame; told once, it is told.
        if (!telling) {
            telling = true;
            shell.fail(
                    Failure.of(fault instanceof Exception known ? known : new IllegalStateException(fault)),
                    () -> telling = false);
        }
    }
}
