package org.heding.document;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.heding.document.DocumentException.Kind;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.ledger.ReferencePay;
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
    private final Ledger ledger;
    private Settings settings;

    private Document(OpenFile file, Ledger ledger, Settings settings) {
        this.file = file;
        this.writer = new ChangeWriter(file.database());
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
        return create(file, settings, content, Database.writing());
    }

    static Document create(Path file, Settings settings, List<Change> content, SQLiteConfig config)
            throws DocumentException {
        try (Draft draft = Draft.of(file)) {
            try (Database database = new Database(draft.path(), config)) {
                Schema.create(database, settings, content);
            } catch (SQLException e) {
                throw Failure.of(e, file);
            }
            draft.finish();
        }
        LOG.info("A document was made, with {} changes", content.size());
        return open(file);
    }

    /**
     * Opens a document for editing.
     *
     * @throws DocumentException of any kind but EXISTS; the file is untouched then
     */
    public static Document open(Path file) throws DocumentException {
        return open(file, true);
    }

    /**
     * Opens a document for reading only; neither the file nor its folder need be writable. Others may open it too.
     *
     * @throws DocumentException of any kind but EXISTS and NO_SPACE
     */
    public static Document openForReading(Path file) throws DocumentException {
        return open(file, false);
    }

    private static Document open(Path path, boolean writable) throws DocumentException {
        OpenFile file = OpenFile.open(path, writable);
        try {
            return new Document(file, LedgerReader.read(file.database()), Schema.readSettings(file.database()));
        } catch (SQLException e) {
            file.close();
            throw Failure.of(e, path);
        }
    }

    /** The file. */
    public Path path() {
        return file.path();
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
     * @param label what the edit is called in the history
     * @throws DocumentException NOT_WRITABLE, NO_SPACE, UNREACHABLE or DAMAGED; nothing is changed then
     * @throws IllegalArgumentException if a change refers to what is not there, or holds an impossible figure; nothing is
     *     changed then
     */
    public void edit(String label, List<Change> changes) throws DocumentException {
        edit(label, changes, settings);
    }

    /**
     * Makes changes and gives the document other settings, all or nothing, as one edit.
     *
     * @param label what the edit is called in the history
     * @throws DocumentException as above
     * @throws IllegalArgumentException as above
     */
    public void edit(String label, List<Change> changes, Settings settings) throws DocumentException {
        Edit edit = new Edit(label, changes.size(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
        transaction(() -> {
            Schema.write(file.database(), edit);
            for (Change change : changes) {
                writer.write(change);
            }
            if (!settings.equals(this.settings)) {
                Schema.write(file.database(), settings);
            }
        });
        this.settings = settings;
        // The tables hold a change to the same conditions as the ledger does, so it cannot refuse one now.
        for (Change change : changes) {
            ledger.apply(canonical(change));
        }
        LOG.debug("An edit of {} changes is saved", changes.size());
    }

    /**
     * Gives the document other settings.
     *
     * @throws DocumentException as for {@link #edit}
     */
    public void settings(Settings settings) throws DocumentException {
        transaction(() -> Schema.write(file.database(), settings));
        this.settings = settings;
    }

    /**
     * The latest edits, the last one first.
     *
     * @throws DocumentException if the file can no longer be read
     */
    public List<Edit> history(int most) throws DocumentException {
        try {
            return Schema.readEdits(file.database(), most);
        } catch (SQLException e) {
            throw Failure.of(e, file.path());
        }
    }

    /**
     * Examines this document.
     *
     * @throws DocumentException if the file can no longer be read
     */
    public Health health() throws DocumentException {
        try {
            return Examination.full(file.database(), file.header());
        } catch (SQLException e) {
            throw Failure.of(e, file.path());
        }
    }

    /**
     * Examines a document that is not open.
     *
     * @throws DocumentException if it is not a document, is locked, or too damaged to be examined
     */
    public static Health verify(Path file) throws DocumentException {
        try (OpenFile open = OpenFile.openToExamine(file)) {
            return Examination.full(open.database(), open.header());
        } catch (SQLException e) {
            throw Failure.of(e, file);
        }
    }

    /**
     * Writes a copy of this document, and reads it again to compare.
     *
     * @throws DocumentException EXISTS, MISSING (the folder), NOT_WRITABLE, NO_SPACE or UNREACHABLE, or DAMAGED if the copy
     *     is not sound; there is no copy then
     */
    public void backUp(Path target) throws DocumentException {
        try (Draft draft = Draft.of(target)) {
            try {
                file.database().copyTo(draft.path());
            } catch (SQLException e) {
                throw Failure.of(e, target);
            }
            Health copy = verify(draft.path());
            if (!copy.sound() || !copy.counts().equals(health().counts())) {
                throw Failure.of(Kind.DAMAGED, target, null);
            }
            draft.finish();
        }
    }

    /**
     * Makes a document out of a backup; never over a file that is there.
     *
     * @throws DocumentException as for opening the backup and for {@link #backUp}
     */
    public static void restore(Path backup, Path target) throws DocumentException {
        try (Document source = openForReading(backup)) {
            source.backUp(target);
        }
    }

    /** Gives the file free. */
    @Override
    public void close() {
        file.close();
    }

    Database database() {
        return file.database();
    }

    private void transaction(Database.Work work) throws DocumentException {
        file.requireWritable();
        try {
            file.database().transaction(work);
        } catch (SQLException e) {
            throw Failure.of(e, file.path());
        }
    }

    /** The same change with figures as they will be read from the file. */
    private static Change canonical(Change change) {
        return switch (change) {
            case Change.SetFact set ->
                new Change.SetFact(set.holder(), set.year(), set.field(), FigureType.canonical(set.value()));
            case Change.PutReferencePay put -> {
                ReferencePay pay = put.pay();
                yield new Change.PutReferencePay(new ReferencePay(
                        pay.area(), pay.grade(), pay.from(), FigureType.canonical(pay.amount()), pay.basis()));
            }
            case Change.PutLocalValue put -> {
                LocalValue local = put.value();
                yield new Change.PutLocalValue(new LocalValue(
                        local.name(),
                        local.row(),
                        local.area(),
                        local.from(),
                        FigureType.canonical(local.value()),
                        local.basis(),
                        local.decided()));
            }
            default -> change;
        };
    }
}
