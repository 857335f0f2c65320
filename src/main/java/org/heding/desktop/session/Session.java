package org.heding.desktop.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.heding.assessment.Assessment;
import org.heding.assessment.Comparison;
import org.heding.document.Act;
import org.heding.document.Backup;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Edit;
import org.heding.document.Health;
import org.heding.document.Held;
import org.heding.document.Key;
import org.heding.document.Settings;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.policy.PackException;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open document, edited and recomputed on a thread of its own.
 *
 * <p>The document belongs to the worker's thread and to no other. The window sees only the latest {@link Snapshot};
 * when edits follow each other quickly, only the last is recomputed, and a late answer is dropped.
 */
public final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Worker worker = new Worker("document");
    private final Executor ui;
    private final AtomicLong newest = new AtomicLong();
    private final ReadOnlyObjectWrapper<Snapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final Bench bench = new Bench();

    /**
     * A session without a document.
     *
     * @param ui runs what concerns the window, on the window's thread
     */
    public Session(Executor ui) {
        this.ui = ui;
    }

    /** Something done to the document, on the worker's thread. */
    @FunctionalInterface
    private interface Work {
        void run() throws DocumentException, PackException;
    }

    /** The document as it stands; null until one is open. */
    public ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** The document as it stands; null until one is open. */
    public Snapshot snapshot() {
        return snapshot.get();
    }

    /** Whether an edit is on its way to the file. */
    public ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /** Opens a document that has no password; as below. */
    public void open(Path file, Consumer<Failure> failed) {
        open(file, null, failed);
    }

    /**
     * Opens a document; the one that was open stays open if this one cannot be.
     *
     * @param key opens its personal columns; null where none is known
     */
    public void open(Path file, Key key, Consumer<Failure> failed) {
        openBy(file, at -> Document.open(at, key), failed);
    }

    /** Opens a document that can then not be changed; neither it nor its folder need be writable. */
    public void openForReading(Path file, Key key, Consumer<Failure> failed) {
        openBy(file, at -> Document.openForReading(at, key), failed);
    }

    /** Opens a read-only copy of a document that somebody else has open, as it is now. */
    public void openCopy(Path file, Key key, Consumer<Failure> failed) {
        openBy(file, at -> Document.openCopy(at, key), failed);
    }

    /** Opens what a read-only copy was made of, if it is free by now; else makes another copy, of this moment. */
    public void refresh(Consumer<Failure> failed) {
        request(bench::refresh, failed);
    }

    private void openBy(Path file, Bench.Opening opening, Consumer<Failure> failed) {
        request(() -> bench.open(file, opening), failed);
    }

    /** Makes a document and opens it. */
    public void create(Path file, Settings settings, Supplier<List<Change>> content, Consumer<Failure> failed) {
        create(file, settings, content, () -> {}, failed);
    }

    /**
     * Makes a document and opens it.
     *
     * @param done hears when it is open
     */
    public void create(
            Path file, Settings settings, Supplier<List<Change>> content, Runnable done, Consumer<Failure> failed) {
        Making<Boolean> making = () -> {
            bench.replace(file, made -> Document.create(made, settings, content.get()));
            return true;
        };
        request(making, yes -> done.run(), failed);
    }

    /**
     * Writes the edits that have not reached the file into it, once it is back.
     *
     * @param done hears when they are there
     */
    public void retry(Runnable done, Consumer<Failure> failed) {
        request(bench::retry, yes -> done.run(), failed);
    }

    /**
     * Makes a new document with everything, also what has not reached the file, and opens it.
     *
     * @param done hears, once it is open, whether its history and closed years are in it
     */
    public void saveElsewhere(Path target, Consumer<Boolean> done, Consumer<Failure> failed) {
        request(() -> bench.saveElsewhere(target), done, failed);
    }

    /**
     * Forgets the edits that have not reached the file.
     *
     * @param done hears when they are gone
     */
    public void abandon(Runnable done, Consumer<Failure> failed) {
        request(bench::abandon, yes -> done.run(), failed);
    }

    /** Makes an edit that somebody typed. */
    public void edit(String label, Function<Ledger, List<Change>> changes, Consumer<Failure> failed) {
        edit(Act.EDIT, label, changes, failed);
    }

    /**
     * Makes an edit: all of its changes or, if one cannot be made, none.
     *
     * @param act what somebody does
     * @param label what the edit is called in the history
     * @param changes the changes, derived from what is recorded when their turn comes
     */
    public void edit(Act act, String label, Function<Ledger, List<Change>> changes, Consumer<Failure> failed) {
        request(() -> bench.edit(act, label, changes), failed);
    }

    /**
     * Says why figures of closed years are corrected from now on; an empty text ends that, and they are refused again.
     */
    public void correctFor(String why) {
        bench.reason(why);
    }

    /** Why figures of closed years are corrected; an empty text where they are refused. */
    public String reason() {
        return bench.reason();
    }

    /** Stores packs and sets the document to one of them or to any other, as one edit. */
    public void adopt(String label, List<Change> packs, Settings settings, Consumer<Failure> failed) {
        request(() -> bench.edit(Act.ADOPT, label, packs, settings), failed);
    }

    /**
     * Takes the latest edit back that stands.
     *
     * @param done hears which it was, once the figures are those from before it; not called where there is none
     */
    public void undo(Consumer<Edit> done, Consumer<Failure> failed) {
        reverse(Held::undo, done, failed);
    }

    /**
     * Makes the edit again that was taken back last.
     *
     * @param done hears which it was, once the figures are those from after it; not called where there is none
     */
    public void redo(Consumer<Edit> done, Consumer<Failure> failed) {
        reverse(Held::redo, done, failed);
    }

    private void reverse(Bench.Reversal way, Consumer<Edit> done, Consumer<Failure> failed) {
        request(() -> bench.reverse(way).orElse(null), done, failed);
    }

    /**
     * Does what may touch any figure.
     *
     * @param done hears what came of it, once all figures are computed anew
     */
    <T> void alter(Question<T> way, Consumer<T> done, Consumer<Failure> failed) {
        request(() -> bench.alter(way), done, failed);
    }

    /**
     * Sets, changes or removes the password. The window shows the same as before.
     *
     * @param way does it
     */
    public <T> void protect(Question<T> way, Consumer<T> done, Consumer<Failure> failed) {
        ask(opened -> bench.protect(way), done, failed);
    }

    /** Gives the document another year, policy or title. */
    public void settings(Settings settings, Consumer<Failure> failed) {
        request(() -> bench.edit(Act.SETTINGS, "", List.of(), settings), failed);
    }

    /** Looks whether the document is sound. */
    public void verify(Consumer<Health> done, Consumer<Failure> failed) {
        ask(Document::health, done, failed);
    }

    /** The latest edits, the last one first. */
    public void history(int most, Consumer<List<Edit>> done, Consumer<Failure> failed) {
        ask(opened -> opened.history(most), done, failed);
    }

    /** A question to the document. */
    @FunctionalInterface
    public interface Question<T> {
        /** Answers it. */
        T of(Document opened) throws DocumentException, PackException;
    }

    /** Asks a question that changes nothing, on the document's thread, when all that was asked for earlier is done. */
    public <T> void ask(Question<T> question, Consumer<T> done, Consumer<Failure> failed) {
        worker.run(() -> {
            try {
                T answer = question.of(bench.document());
                ui.execute(() -> done.accept(answer));
            } catch (DocumentException | PackException | RuntimeException e) {
                LOG.warn("The document could not be read", e);
                ui.execute(() -> failed.accept(Failure.of(e)));
            }
        });
    }

    /** Computes what another value of a parameter would change; nothing is stored. */
    public void compare(String parameter, Parameter.Dated value, Consumer<Comparison> done, Consumer<Failure> failed) {
        ask(
                opened -> {
                    Assessment before = bench.assessment().twin();
                    return Comparison.of(before, before.with(parameter, value));
                },
                done,
                failed);
    }

    /** Computes what another pack would change; nothing is stored. */
    public void compare(PolicyPack other, Consumer<Comparison> done, Consumer<Failure> failed) {
        ask(
                opened -> {
                    Assessment before = bench.assessment().twin();
                    Ledger ledger = before.ledger();
                    return Comparison.of(
                            before,
                            Assessment.of(
                                    other,
                                    ledger,
                                    before.year(),
                                    bench.settings().place()));
                },
                done,
                failed);
    }

    /** Makes a backup, from which the document can be made anew, with what is done from then on. */
    void keep(Question<Backup> way, Consumer<Backup> done, Consumer<Failure> failed) {
        ask(
                opened -> {
                    Backup made = way.of(opened);
                    bench.held().orElseThrow().backedUp(made);
                    return made;
                },
                done,
                failed);
    }

    /** Writes a copy of the document that is opened again and compared. */
    public void backUp(Path target, Runnable done, Consumer<Failure> failed) {
        ask(
                opened -> {
                    opened.backUp(target);
                    return target;
                },
                copied -> done.run(),
                failed);
    }

    /** Something done to the document of which something comes; null if nothing did. */
    @FunctionalInterface
    private interface Making<T> {
        T run() throws DocumentException, PackException;
    }

    /** Does something, and says what came of it when it is shown. */
    private <T> void request(Making<T> work, Consumer<T> done, Consumer<Failure> failed) {
        AtomicReference<T> outcome = new AtomicReference<>();
        request(() -> outcome.set(work.run()), failed);
        worker.run(() -> Optional.ofNullable(outcome.get()).ifPresent(come -> ui.execute(() -> done.accept(come))));
    }

    private void request(Work work, Consumer<Failure> failed) {
        long mine = newest.incrementAndGet();
        saving.set(true);
        worker.run(() -> {
            try {
                work.run();
            } catch (DocumentException | PackException | RuntimeException e) {
                LOG.warn("The document could not be opened or changed", e);
                ui.execute(() -> failed.accept(Failure.of(e)));
            }
            if (newest.get() == mine) {
                publish(mine, failed);
            }
        });
    }

    private void publish(long mine, Consumer<Failure> failed) {
        try {
            Snapshot made = bench.snapshot();
            ui.execute(() -> {
                if (newest.get() == mine) {
                    snapshot.set(made);
                    saving.set(false);
                }
            });
        } catch (PackException | RuntimeException e) {
            LOG.error("The figures could not be computed", e);
            ui.execute(() -> {
                saving.set(false);
                failed.accept(Failure.of(e));
            });
        }
    }

    /** Closes the document when all edits are in the file. */
    @Override
    public void close() {
        if (worker.closed()) {
            return;
        }
        worker.run(bench::close);
        worker.close();
    }
}
