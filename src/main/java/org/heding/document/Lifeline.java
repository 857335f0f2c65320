package org.heding.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heding.document.DocumentException.Kind;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a document can be made anew from when its file is gone: the file itself as long as it can be read, else the latest
 * backup and all that was done since, else what is in memory.
 */
final class Lifeline {
    private static final Logger LOG = LoggerFactory.getLogger(Lifeline.class);

    private Path backup;
    private final List<Step> since = new ArrayList<>();

    /** A way to a file that holds the document with its history. */
    private interface Way {
        /** Makes the file; whether there was anything to make it from. */
        boolean make(Path file) throws DocumentException;
    }

    /** From now on this backup holds all that has been done. */
    void backedUp(Path file) {
        backup = file;
        since.clear();
    }

    /** Something was done and is in the file. */
    void done(Step step) {
        since.add(step);
    }

    /**
     * Makes a new file of it all.
     *
     * @param document the document, whose file may be gone
     * @param pending what has not reached the file
     * @param shown what is recorded, with what has not reached the file
     * @param settings likewise
     * @return whether history and closed years are in it
     * @throws DocumentException EXISTS, MISSING (the folder), NOT_WRITABLE, NO_SPACE or UNREACHABLE, all of the target; there
     *     is no new file then
     */
    boolean save(Document document, List<Pending> pending, Ledger shown, Settings settings, Path target)
            throws DocumentException {
        List<Change> records = Records.of(shown);
        boolean whole = made(file -> copy(document, file), document, pending, records, settings, target)
                || made(file -> again(document, file), document, pending, records, settings, target);
        if (!whole) {
            Document.create(
                            target,
                            settings,
                            records,
                            Database.writing(),
                            document.database().personal())
                    .close();
        }
        LOG.info("A document was saved at another place, {} its history", whole ? "with" : "without");
        return whole;
    }

    private static boolean made(
            Way way, Document document, List<Pending> pending, List<Change> records, Settings settings, Path target)
            throws DocumentException {
        try (Draft draft = Draft.of(target)) {
            boolean made = makes(way, document, draft.path(), pending, records, settings, target);
            if (made) {
                draft.finish();
            }
            return made;
        }
    }

    private static boolean makes(
            Way way,
            Document document,
            Path file,
            List<Pending> pending,
            List<Change> records,
            Settings settings,
            Path target)
            throws DocumentException {
        try {
            return way.make(file) && holds(document, file, pending, records, settings);
        } catch (DocumentException e) {
            // Whatever failed did so while it wrote here, under a name that says nothing to people.
            throw Failure.of(e.kind(), target, e);
        }
    }

    /** Brings what is pending into a file, and looks whether it is what people see then. */
    private static boolean holds(
            Document document, Path file, List<Pending> pending, List<Change> records, Settings settings)
            throws DocumentException {
        try (Document made = Document.open(file, Key.of(document))) {
            // The backup may be from before the password.
            Protection.match(made, document);
            for (Pending each : pending) {
                each.on(made);
            }
            return made.settings().equals(settings) && Records.of(made.ledger()).equals(records);
        }
    }

    /** By way of whatever has the file open: it may lead to a file that was moved, or remember all of one that is gone. */
    private static boolean copy(Document document, Path file) throws DocumentException {
        try {
            document.backUp(file);
            return true;
        } catch (DocumentException e) {
            return unless(e, Kind.UNREACHABLE, Kind.DAMAGED);
        }
    }

    /** False, if what failed may be what was read; where it was the new place, another way fails there too, and says so. */
    private static boolean unless(DocumentException failure, Kind... ofWhatWasRead) throws DocumentException {
        if (!List.of(ofWhatWasRead).contains(failure.kind())) {
            throw failure;
        }
        LOG.warn("A document cannot be saved elsewhere this way: {}", failure.kind());
        return false;
    }

    /** Whether a file can still be read to its end, whatever its path leads to. */
    static boolean readable(Document document) {
        try {
            return document.health().sound();
        } catch (DocumentException e) {
            LOG.debug("The file of an open document cannot be read: {}", e.kind());
            return false;
        }
    }

    private boolean again(Document document, Path file) throws DocumentException {
        if (backup == null || !sound(backup)) {
            return false;
        }
        try {
            Document.restore(backup, file);
            try (Document made = Document.open(file, Key.of(document))) {
                for (Step step : since) {
                    step.on(made);
                }
            }
            return true;
        } catch (DocumentException e) {
            return unless(e, Kind.UNREACHABLE, Kind.DAMAGED, Kind.CLOSED, Kind.SEALED);
        } catch (IllegalArgumentException e) {
            LOG.warn("What was done since the backup cannot be done again", e);
            return false;
        }
    }

    private static boolean sound(Path backup) {
        try {
            return Document.verify(backup).sound();
        } catch (DocumentException e) {
            LOG.warn("The latest backup cannot be read: {}", e.kind());
            return false;
        }
    }
}
