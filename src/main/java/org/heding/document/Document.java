package org.heding.document;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heding.document.DocumentException.Kind;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.OwnPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * A document (文档): one file with all that is recorded, and the ledger read from it.
 *
 * <p>An edit is on the disk when {@link #edit} returns. A document that is open for editing is locked against everybody
 * else, also against a second opening by this program. Like its ledger it is for one thread at a time.
 */
public final class Document implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Document.class);

    private final OpenFile file;
    private final ChangeWriter writer;
    private final Edits edits;
    private final Closing closing;
    private Ledger ledger;
    private Settings settings;

    private Document(OpenFile file, Ledger ledger, Settings settings) {
        this.file = file;
        this.writer = new ChangeWriter(file.database());
        this.edits = new Edits(file.database());
        this.closing = new Closing(file.database());
        this.ledger = ledger;
        this.settings = settings;
    }

    /**
     * Makes a document and opens it. The file appears when it is whole.
     *
     * @throws DocumentException EXISTS, MISSING (the folder), NOT_WRITABLE, NO_SPACE or UNREACHABLE; there is no file then
     * @throws IllegalArgumentException if a change refers to what is not there, or holds an impossible figure
     */
    public static Document create(Path file, Settings settings, List<Change> content) throws DocumentException {
        return create(file, settings, content, Database.writing(), Personal.PLAIN);
    }

    /** Makes it with the password of another, from the first byte on. */
    static Document create(Path file, Settings settings, List<Change> content, SQLiteConfig config, Personal personal)
            throws DocumentException {
        Schema.create(file, settings, content, config, personal);
        return open(file, new Key(personal));
    }

    /** Opens a document for editing that has no password; as below. */
    public static Document open(Path file) throws DocumentException {
        return open(file, null);
    }

    /**
     * Opens a document for editing.
     *
     * @param key opens its personal columns; null where none is known
     * @throws DocumentException of any kind but EXISTS; the file is untouched then
     */
    public static Document open(Path file, Key key) throws DocumentException {
        return of(OpenFile.open(file, true), key);
    }

    /** Opens a document for reading only that has no password; as below. */
    public static Document openForReading(Path file) throws DocumentException {
        return openForReading(file, null);
    }

    /**
     * Opens a document for reading only; neither the file nor its folder need be writable. Others may open it too.
     *
     * @throws DocumentException of any kind but EXISTS and NO_SPACE
     */
    public static Document openForReading(Path file, Key key) throws DocumentException {
        return of(OpenFile.open(file, false), key);
    }

    /**
     * Opens a read-only copy of what somebody else has open, as it is now.
     *
     * @throws DocumentException as for reading; LOCKED if this process has it open, or it is written to without a pause
     */
    public static Document openCopy(Path file, Key key) throws DocumentException {
        return of(OpenFile.openCopy(file), key);
    }

    private static Document of(OpenFile file, Key key) throws DocumentException {
        try {
            Key.open(file, key);
            return new Document(file, LedgerReader.read(file.database()), Schema.readSettings(file.database()));
        } catch (SQLException e) {
            file.close();
            throw Failure.of(e, file.path());
        } catch (DocumentException e) {
            file.close();
            throw e;
        }
    }

    /** The file. */
    public Path path() {
        return file.path();
    }

    /** What this is a read-only copy of, if it is one. */
    public Optional<Copied> copied() {
        return file.copied();
    }

    /** What the document says of itself. */
    public Settings settings() {
        return settings;
    }

    /** What is recorded; changed by {@link #edit} alone. */
    public Ledger ledger() {
        return ledger;
    }

    /**
     * Makes changes, all or none, in the file and then in the ledger. Figures are kept in their shortest form: 300000.00
     * becomes 300000.
     *
     * @param act what somebody does
     * @param label what the edit is called in the history
     * @throws DocumentException NOT_WRITABLE, NO_SPACE, UNREACHABLE, DAMAGED, or CLOSED if a change is to a figure or meeting
     *     of a closed year; nothing is changed then
     * @throws IllegalArgumentException if a change refers to what is not there, or holds an impossible figure; nothing is
     *     changed then
     */
    public void edit(Act act, String label, List<Change> changes) throws DocumentException {
        edit(act, label, changes, settings);
    }

    /**
     * Makes changes and gives the document other settings, all or nothing, as one edit.
     *
     * @throws DocumentException as above
     * @throws IllegalArgumentException as above
     */
    public void edit(Act act, String label, List<Change> changes, Settings settings) throws DocumentException {
        Optional<Integer> closed = asked(() -> closing.touched(changes));
        if (closed.isPresent()) {
            throw Failure.closed(closed.get());
        }
        make(act, label, changes, settings);
    }

    private void make(Act act, String label, List<Change> changes, Settings settings) throws DocumentException {
        transaction(() -> {
            edits.begin(act, label, Change.count(changes));
            for (Change change : changes) {
                writer.write(change);
            }
            if (!settings.equals(this.settings)) {
                Schema.write(file.database(), settings);
            }
            edits.end();
        });
        this.settings = settings;
        // The tables hold a change to the same conditions as the ledger does, so it cannot refuse one now.
        for (Change change : changes) {
            ledger.apply(Canonical.of(change));
        }
        LOG.debug("An edit of {} changes is saved", changes.size());
    }

    /**
     * Closes a year (封存): all that is recorded now, the packs and the results are kept as they are, and no figure or meeting
     * of that year can be changed but by {@link #correct}. What was done before can no longer be undone.
     *
     * @param packs the texts of the packs it was computed by
     * @param results what was computed
     * @throws DocumentException CLOSED if it is closed already; or as for {@link #edit}
     */
    public void closeYear(int year, List<OwnPack> packs, List<Result> results) throws DocumentException {
        if (closedYears().contains(year)) {
            throw Failure.closed(year);
        }
        transaction(() -> closing.close(year, packs, results));
    }

    /** The years that are closed, the earliest first. */
    public List<Integer> closedYears() throws DocumentException {
        return asked(closing::years);
    }

    /**
     * A closed year as it was when it was closed.
     *
     * @throws DocumentException DAMAGED if it is no longer what it was
     */
    public Optional<ClosedYear> closedYear(int year) throws DocumentException {
        return asked(() -> closing.read(year));
    }

    /**
     * Corrects figures of a closed year. What was closed stays as it was; the correction stands in the history with its
     * reason.
     *
     * @throws DocumentException as for {@link #edit}
     * @throws IllegalArgumentException if no reason is given; or as for {@link #edit}
     */
    public void correct(String reason, List<Change> changes) throws DocumentException {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A correction needs a reason");
        }
        make(Act.CORRECT, reason, changes, settings);
    }

    /** Makes changes typed by somebody. */
    public void edit(String label, List<Change> changes) throws DocumentException {
        edit(Act.EDIT, label, changes);
    }

    /**
     * Gives the document other settings; a step of undoing like any other.
     *
     * @throws DocumentException as for {@link #edit}
     */
    public void settings(Settings settings) throws DocumentException {
        make(Act.SETTINGS, "", List.of(), settings);
    }

    /**
     * Takes the latest edit back that stands, also one made before the document was last closed.
     *
     * @return the edit, or nothing where there is none
     * @throws DocumentException as for {@link #edit}
     */
    public Optional<Edit> undo() throws DocumentException {
        Optional<Edit> edit = undoable();
        return reverse(Act.UNDO, edit, () -> new Undoing(file.database())
                .undo(edit.orElseThrow().id()));
    }

    /**
     * Makes the edit again that was taken back last.
     *
     * @return the edit, or nothing where there is none
     * @throws DocumentException as for {@link #edit}
     */
    public Optional<Edit> redo() throws DocumentException {
        Optional<Edit> edit = redoable();
        return reverse(Act.REDO, edit, () -> new Undoing(file.database())
                .redo(edit.orElseThrow().id()));
    }

    private Optional<Edit> reverse(Act act, Optional<Edit> edit, Database.Work way) throws DocumentException {
        if (edit.isPresent()) {
            List<Runnable> then = new ArrayList<>();
            try {
                transaction(() -> {
                    edits.begin(act, edit.get());
                    way.run();
                    edits.endReversal();
                    // Before it counts: a journal that was altered may bring back what cannot be read.
                    then.add(reread());
                });
            } catch (IllegalArgumentException e) {
                throw Failure.of(Kind.DAMAGED, path(), e);
            }
            then.forEach(Runnable::run);
        }
        return edit;
    }

    private Runnable reread() throws SQLException {
        Ledger now = LedgerReader.read(file.database());
        Settings said = Schema.readSettings(file.database());
        return () -> {
            ledger = now;
            settings = said;
        };
    }

    /** The edit that {@link #undo} takes back. */
    public Optional<Edit> undoable() throws DocumentException {
        return asked(edits::undoable);
    }

    /** The edit that {@link #redo} makes again. */
    public Optional<Edit> redoable() throws DocumentException {
        return asked(edits::redoable);
    }

    /** The latest edits, the last one first. */
    public List<Edit> history(int most) throws DocumentException {
        return asked(() -> edits.latest(most));
    }

    /**
     * What was changed of a unit (by its code) or person (by the ID number), the last first; of the whole document where
     * the holder is empty.
     *
     * @throws DocumentException if the file can no longer be read
     */
    public List<Entry> changes(String holder, int most) throws DocumentException {
        return asked(() -> Tracing.entries(file.database(), holder, most));
    }

    /** A question to the file. */
    private interface Question<T> {
        T answer() throws SQLException;
    }

    private <T> T asked(Question<T> question) throws DocumentException {
        try {
            return question.answer();
        } catch (SQLException e) {
            throw Failure.of(e, file.path());
        } catch (RuntimeException e) {
            // A row of a file that was altered, of which no record can be made.
            throw Failure.of(Kind.DAMAGED, file.path(), e);
        }
    }

    /** Examines this document. */
    public Health health() throws DocumentException {
        return asked(() -> Examination.full(file.database(), file.header()));
    }

    /**
     * Examines a document that is not open.
     *
     * @throws DocumentException if it is not a document, is locked, or too damaged to be examined
     */
    public static Health verify(Path file) throws DocumentException {
        return Examination.full(file);
    }

    /**
     * Writes a copy, and reads it again to compare.
     *
     * @throws DocumentException EXISTS, MISSING (the folder), NOT_WRITABLE, NO_SPACE or UNREACHABLE, or DAMAGED if the copy
     *     is not sound; there is no copy then
     */
    public void backUp(Path target) throws DocumentException {
        Copy.of(file, target);
    }

    /** What the document and its copies share and no other document has; safe in the name of a file. */
    String identity() throws DocumentException {
        return asked(() -> Content.identity(file.database()));
    }

    /** How far it has come: two copies with the same mark hold the same. */
    String mark() throws DocumentException {
        return asked(() -> Content.mark(file.database()));
    }

    /**
     * Makes a document out of a backup, or a backup of a document that is not open; never over a file that is there. What has a
     * password keeps it, and it is not asked for.
     *
     * @throws DocumentException as for opening the backup and for {@link #backUp}
     */
    public static void restore(Path backup, Path target) throws DocumentException {
        try (OpenFile source = OpenFile.open(backup, false)) {
            Copy.of(source, target);
        }
    }

    /** Gives the file free. */
    @Override
    public void close() {
        file.close();
    }

    OpenFile file() {
        return file;
    }

    Database database() {
        return file.database();
    }

    private void transaction(Database.Work work) throws DocumentException {
        try {
            file.transaction(work);
        } catch (SQLException e) {
            DocumentException failure = Failure.of(e, file.path());
            if (failure.kind() == Kind.UNREACHABLE) {
                // A disk that fails at the very last leaves open whether it was done: the file tells.
                asked(this::reread).run();
            }
            throw failure;
        }
    }
}
