package org.heding.desktop.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Edit;
import org.heding.document.Health;
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
    private Document document;
    private boolean reading;
    private volatile String reason = "";
    /** The latest assessment and the changes since, known to the worker alone; null where all is to be computed. */
    private Assessment latest;

    private List<Change> since = new ArrayList<>();

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

    /** Opens a document; the one that was open stays open if this one cannot be. */
    public void open(Path file, Consumer<Failure> failed) {
        open(file, false, failed);
    }

    /** Opens a document that can then not be changed; neither it nor its folder need be writable. */
    public void openForReading(Path file, Consumer<Failure> failed) {
        open(file, true, failed);
    }

    private void open(Path file, boolean onlyReading, Consumer<Failure> failed) {
        request(
                () -> {
                    if (document == null
                            || !Files.exists(file)
                            || !document.path().equals(file)) {
                        replace(() -> onlyReading ? Document.openForReading(file) : Document.open(file));
                        reading = onlyReading;
                    }
                },
                failed);
    }

    /** Makes a document and opens it. */
    public void create(Path file, Settings settings, Supplier<List<Change>> content, Consumer<Failure> failed) {
        request(
                () -> {
                    replace(() -> Document.create(file, settings, content.get()));
                    reading = false;
                },
                failed);
    }

    /** Something that gives an open document. */
    @FunctionalInterface
    private interface Opening {
        Document open() throws DocumentException;
    }

    private void replace(Opening opening) throws DocumentException, PackException {
        Document opened = opening.open();
        try {
            PackInForce.of(opened.ledger(), opened.settings());
        } catch (PackException e) {
            opened.close();
            throw e;
        }
        if (document != null) {
            document.close();
        }
        document = opened;
        reason = "";
        latest = null;
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
        request(
                () -> {
                    List<Change> made = changes.apply(document.ledger());
                    PackInForce.require(document, made);
                    make(act, label, made);
                    if (PackInForce.touched(made)) {
                        latest = null;
                    }
                    since.addAll(made);
                },
                failed);
    }

    private void make(Act act, String label, List<Change> made) throws DocumentException {
        try {
            document.edit(act, label, made);
        } catch (DocumentException e) {
            if (e.kind() != DocumentException.Kind.CLOSED || reason.isEmpty()) {
                throw e;
            }
            document.correct(reason, made);
        }
    }

    /**
     * Says why figures of closed years are corrected from now on; an empty text ends that, and they are refused again.
     */
    public void correctFor(String why) {
        reason = why.strip();
    }

    /** Why figures of closed years are corrected; an empty text where they are refused. */
    public String reason() {
        return reason;
    }

    /** Stores packs and sets the document to one of them or to any other, as one edit. */
    public void adopt(String label, List<Change> packs, Settings settings, Consumer<Failure> failed) {
        request(
                () -> {
                    Ledger after = document.ledger().copy();
                    packs.forEach(after::apply);
                    PackInForce.of(after, settings);
                    document.edit(Act.ADOPT, label, packs, settings);
                    latest = null;
                },
                failed);
    }

    /**
     * Takes the latest edit back that stands.
     *
     * @param done hears which it was, once the figures are those from before it; not called where there is none
     */
    public void undo(Consumer<Edit> done, Consumer<Failure> failed) {
        reverse(Document::undo, done, failed);
    }

    /**
     * Makes the edit again that was taken back last.
     *
     * @param done hears which it was, once the figures are those from after it; not called where there is none
     */
    public void redo(Consumer<Edit> done, Consumer<Failure> failed) {
        reverse(Document::redo, done, failed);
    }

    private void reverse(Question<Optional<Edit>> way, Consumer<Edit> done, Consumer<Failure> failed) {
        alter(way, edit -> edit.ifPresent(done), failed);
    }

    /**
     * Does what may touch any figure.
     *
     * @param done hears what came of it, once all figures are computed anew
     */
    <T> void alter(Question<T> way, Consumer<T> done, Consumer<Failure> failed) {
        AtomicReference<T> outcome = new AtomicReference<>();
        request(
                () -> {
                    outcome.set(way.of(document));
                    latest = null;
                },
                failed);
        worker.run(() -> Optional.ofNullable(outcome.get()).ifPresent(come -> ui.execute(() -> done.accept(come))));
    }

    /** Gives the document another year, policy or title. */
    public void settings(Settings settings, Consumer<Failure> failed) {
        request(
                () -> {
                    PackInForce.of(document.ledger(), settings);
                    document.settings(settings);
                    latest = null;
                },
                failed);
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
                T answer = question.of(document);
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
                    Assessment before = current().twin();
                    return Comparison.of(before, before.with(parameter, value));
                },
                done,
                failed);
    }

    /** Computes what another pack would change; nothing is stored. */
    public void compare(PolicyPack other, Consumer<Comparison> done, Consumer<Failure> failed) {
        ask(
                opened -> {
                    Assessment before = current().twin();
                    Ledger ledger = before.ledger();
                    return Comparison.of(
                            before,
                            Assessment.of(
                                    other,
                                    ledger,
                                    before.year(),
                                    opened.settings().place()));
                },
                done,
                failed);
    }

    /** The assessment of what is recorded now: after mere figures only what depends on them is computed. */
    private Assessment current() throws PackException {
        if (latest == null) {
            Settings settings = document.settings();
            PolicyPack pack = PackInForce.of(document.ledger(), settings);
            latest = Assessment.of(pack, document.ledger().copy(), settings.year(), settings.place());
        } else if (!since.isEmpty()) {
            latest = latest.after(document.ledger().copy(), since);
        }
        since = new ArrayList<>();
        return latest;
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
            Snapshot made = document == null ? null : compute();
            ui.execute(() -> {
                if (newest.get() == mine) {
                    snapshot.set(made);
                    saving.set(false);
                }
            });
        } catch (DocumentException | PackException | RuntimeException e) {
            LOG.error("The figures could not be computed", e);
            ui.execute(() -> {
                saving.set(false);
                failed.accept(Failure.of(e));
            });
        }
    }

    private Snapshot compute() throws DocumentException, PackException {
        long start = System.nanoTime();
        Standing standing = new Standing(document.undoable(), document.redoable(), document.closedYears(), reading);
        return new Snapshot(document.path(), document.settings(), current(), standing, start);
    }

    /** Closes the document when all edits are in the file. */
    @Override
    public void close() {
        if (worker.closed()) {
            return;
        }
        worker.run(() -> {
            if (document != null) {
                document.close();
            }
        });
        worker.close();
    }
}
