package org.heding.desktop.session;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.heding.message.Phrase;
import org.heding.message.Progress;

/** Long work under way: how far it is, and the wish to stop it. */
public final class Job implements Progress {
    private static final long PAUSE = 50_000_000;

    private final Phrase title;
    private final Executor ui;
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private volatile boolean cancelled;
    private long told;

    Job(Phrase title, Executor ui) {
        this.title = title;
        this.ui = ui;
    }

    /** What is being done. */
    public Phrase title() {
        return title;
    }

    /** How much is done, from 0 to 1; below 0 while nobody knows. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** Asks the work to stop at the next chance. */
    public void cancel() {
        cancelled = true;
    }

    @Override
    public void at(long done, long total) {
        if (cancelled) {
            throw new CancellationException();
        }
        long now = System.nanoTime();
        if (total > 0 && (now - told > PAUSE || done == total)) {
            told = now;
            ui.execute(() -> share.set((double) done / total));
        }
    }
}
