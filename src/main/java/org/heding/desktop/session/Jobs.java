package org.heding.desktop.session;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.heding.message.Phrase;
import org.heding.message.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The long work that goes on beside entry: reading and writing workbooks. One at a time, each with progress. */
public final class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final Worker worker = new Worker("workbooks");
    private final Executor ui;
    private final ReadOnlyObjectWrapper<Job> current = new ReadOnlyObjectWrapper<>();

    /** No work yet. */
    public Jobs(Executor ui) {
        this.ui = ui;
    }

    /** What a job does. */
    @FunctionalInterface
    public interface Task<T> {
        /** Does it, saying how far it is. */
        T run(Progress progress) throws Exception;
    }

    /** The job under way, or null. */
    public ReadOnlyObjectProperty<Job> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /**
     * Starts a job.
     *
     * @param title what is being done
     * @param done hears the outcome, on the window's thread; not called after a cancellation
     */
    public <T> void start(Phrase title, Task<T> task, Consumer<T> done, Consumer<Failure> failed) {
        Job job = new Job(title, ui);
        worker.run(() -> {
            ui.execute(() -> current.set(job));
            try {
                T outcome = task.run(job);
                job.at(1, 1);
                finish(job, () -> done.accept(outcome));
            } catch (CancellationException e) {
                finish(job, () -> {});
            } catch (Exception e) {
                LOG.warn("A workbook could not be read or written", e);
                finish(job, () -> failed.accept(Failure.of(e)));
            } catch (Error e) {
                LOG.error("A job ended by a fault of the program", e);
                finish(job, () -> failed.accept(Failure.of(new IllegalStateException(e))));
            }
        });
    }

    private void finish(Job job, Runnable then) {
        ui.execute(() -> {
            if (current.get() == job) {
                current.set(null);
            }
            then.run();
        });
    }

    @Override
    public void close() {
        Job job = current.get();
        if (job != null) {
            job.cancel();
        }
        worker.close();
    }
}
