package org.heding.document;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heding.document.DocumentException.Kind;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A document as somebody works on it (正在编辑的文档). An edit that cannot be written into the file is held in memory and
 * counts for all that is shown, until it is written there after all, or into another file. For one thread at a time.
 */
public final class Held implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Held.class);

    /** With these something is the matter with the file, and nothing with the edit. */
    private static final Set<Kind> OF_THE_FILE = EnumSet.of(
            Kind.MISSING, Kind.REPLACED, Kind.UNREACHABLE, Kind.NOT_WRITABLE, Kind.NO_SPACE, Kind.DAMAGED, Kind.LOCKED);

    private final boolean writable;
    private final String identity;
    private final Lifeline lifeline = new Lifeline();
    private final List<Pending> pending = new ArrayList<>();
    private Document document;
    private Known known;
    /** What is recorded with what is pending; null while nothing is. */
    private Ledger ledger;

    private DocumentException why;

    /** What the file said of itself when it was last heard. */
    private record Known(
            Optional<Edit> undoable, Optional<Edit> redoable, List<Integer> closed, String mark, long latest) {
        static Known of(Document document) throws DocumentException {
            return new Known(
                    document.undoable(),
                    document.redoable(),
                    document.closedYears(),
                    document.mark(),
                    document.history(1).stream().mapToLong(Edit::id).findFirst().orElse(0));
        }
    }

    /**
     * An open document; closing this closes it.
     *
     * @throws DocumentException if the file can no longer be read
     */
    public Held(Document document) throws DocumentException {
        this.document = document;
        this.writable = document.file().writable();
        this.identity = document.identity();
        this.known = Known.of(document);
    }

    /** The document as it is in its file. */
    public Document document() {
        return document;
    }

    /** What is recorded, with what is held in memory. */
    public Ledger ledger() {
        return ledger == null ? document.ledger() : ledger;
    }

    /** What the document says of itself, with what is held in memory. */
    public Settings settings() {
        return pending.isEmpty() ? document.settings() : pending.getLast().settings();
    }

    /** The edit that undoing takes back. */
    public Optional<Edit> undoable() {
        return pending.isEmpty()
                ? known.undoable()
                : Optional.of(pending.getLast().edit());
    }

    /** The edit that redoing makes again; none while edits are held. */
    public Optional<Edit> redoable() {
        return pending.isEmpty() ? known.redoable() : Optional.empty();
    }

    /** The years that are closed, the earliest first. */
    public List<Integer> closedYears() {
        return known.closed();
    }

    /** Whether it was opened for reading only. */
    public boolean reading() {
        return !writable;
    }

    /** What is held, and why. */
    public Optional<Unsaved> unsaved() {
        return pending.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unsaved(pending.size(), why.problem(), why.remedy()));
    }

    /**
     * Makes an edit, in the file or else in memory; see {@link Document#edit(Act, String, List, Settings)}.
     *
     * @throws DocumentException NOT_WRITABLE if it is open for reading only, or CLOSED; nothing is changed then
     * @throws IllegalArgumentException if a change refers to what is not there, or holds an impossible figure; likewise
     */
    public void edit(Act act, String label, List<Change> changes, Settings settings) throws DocumentException {
        Optional<Integer> closed = Closing.touched(known.closed(), changes);
        if (closed.isPresent()) {
            throw Failure.closed(closed.get());
        }
        make(new Pending(act, label, changes, settings, Instant.now()));
    }

    /** Corrects figures of a closed year, in the file or else in memory; see {@link Document#correct}. */
    public void correct(String reason, List<Change> changes) throws DocumentException {
        make(new Pending(Act.CORRECT, reason, changes, settings(), Instant.now()));
    }

    private void make(Pending edit) throws DocumentException {
        if (!pending.isEmpty()) {
            // In their order: a later edit may build upon one that is held.
            hold(edit);
            return;
        }
        try {
            edit.on(document);
        } catch (DocumentException e) {
            if (!writable || !OF_THE_FILE.contains(e.kind())) {
                throw e;
            }
            LOG.warn("An edit is held in memory: {}", e.kind());
            hold(edit);
            why = e;
            return;
        }
        did(edit);
    }

    private void hold(Pending edit) {
        Ledger after = ledger().copy();
        edit.on(after);
        ledger = after;
        pending.add(edit);
    }

    /**
     * Hears of a step that was done to the document, so that it can be done again.
     *
     * @see #requireSaved
     */
    public void did(Step step) {
        lifeline.done(step);
        try {
            known = Known.of(document);
        } catch (DocumentException e) {
            LOG.warn("What was done is in the file, which cannot be read any longer: {}", e.kind());
        }
    }

    /** Hears of a backup that holds all that is in the file. */
    public void backedUp(Backup backup) {
        lifeline.backedUp(backup.file());
    }

    /**
     * Refuses to go on while edits are held in memory.
     *
     * @throws DocumentException UNSAVED
     */
    public void requireSaved() throws DocumentException {
        if (!pending.isEmpty()) {
            throw Failure.unsaved(pending.size(), document.path());
        }
    }

    /**
     * Takes the latest edit back, also one that is held in memory.
     *
     * @throws DocumentException as {@link Document#undo}
     */
    public Optional<Edit> undo() throws DocumentException {
        if (!pending.isEmpty()) {
            Edit last = pending.removeLast().edit();
            lay();
            return Optional.of(last);
        }
        Optional<Edit> undone = document.undo();
        did(Document::undo);
        return undone;
    }

    /**
     * Makes the edit again that was taken back last.
     *
     * @throws DocumentException as {@link Document#redo}; UNSAVED while edits are held
     */
    public Optional<Edit> redo() throws DocumentException {
        requireSaved();
        Optional<Edit> redone = document.redo();
        did(Document::redo);
        return redone;
    }

    /** Forgets what is held in memory. */
    public void abandon() {
        pending.clear();
        lay();
    }

    /** Lays what is pending over what is in the file. */
    private void lay() {
        if (pending.isEmpty()) {
            ledger = null;
        } else {
            Ledger after = document.ledger().copy();
            pending.forEach(edit -> edit.on(after));
            ledger = after;
        }
    }

    /**
     * Writes what is held into the file, once it is back.
     *
     * @throws DocumentException why not; REPLACED also if the file there was changed elsewhere. All is still held then
     */
    public void retry() throws DocumentException {
        boolean readable = Lifeline.readable(document);
        if (!readable || !document.file().inPlace()) {
            reopen(readable);
        }
        try {
            compare(document);
            write();
        } catch (DocumentException e) {
            if (e.kind() != Kind.UNREACHABLE || !document.file().inPlace()) {
                throw e;
            }
            // What had the file open before a stick was pulled out never gets it back, whatever it still remembers.
            reopen(false);
            compare(document);
            write();
        }
    }

    private void write() throws DocumentException {
        while (!pending.isEmpty()) {
            Pending first = pending.getFirst();
            first.on(document);
            pending.removeFirst();
            did(first);
        }
        lay();
    }

    /**
     * Opens the file that is at the place now.
     *
     * @param keep whether what is open can still be read, and stays open until the other is found to be the same document
     */
    private void reopen(boolean keep) throws DocumentException {
        if (!keep) {
            document.close();
        }
        Document there = Document.open(document.path(), Key.of(document));
        try {
            compare(there);
        } catch (DocumentException e) {
            there.close();
            throw e;
        }
        document.close();
        document = there;
    }

    private void compare(Document there) throws DocumentException {
        if (!there.identity().equals(identity)) {
            throw Failure.of(Kind.REPLACED, there.path(), null);
        }
        if (!there.mark().equals(known.mark())) {
            Optional<Edit> last = there.history(1).stream().findFirst();
            boolean ours = last.filter(edit -> edit.id() == known.latest() + 1)
                    .flatMap(edit -> pending.stream().findFirst().filter(first -> first.is(edit)))
                    .isPresent();
            if (!ours) {
                throw Failure.of(Kind.REPLACED, there.path(), null);
            }
            // The disk failed at the very last, and the edit had been written.
            lifeline.done(pending.removeFirst());
            known = Known.of(there);
        }
    }

    /**
     * Makes a new document with everything, at another place. This one stays as it is.
     *
     * @return whether history and closed years are in it
     * @throws DocumentException EXISTS, MISSING (the folder), NOT_WRITABLE, NO_SPACE or UNREACHABLE, all of the new place
     */
    public boolean saveElsewhere(Path target) throws DocumentException {
        return lifeline.save(document, pending, ledger(), settings(), target);
    }

    @Override
    public void close() {
        document.close();
    }
}
