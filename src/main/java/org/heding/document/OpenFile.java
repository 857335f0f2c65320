package org.heding.document;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.heding.document.DocumentException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of a document while it is open, with all that closing it gives back. */
final class OpenFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenFile.class);

    private final Path path;
    private final boolean writable;
    private final Object claim;
    private Header header;
    private Database database;
    private boolean locked;

    private OpenFile(Path path, boolean writable, Object claim) {
        this.path = path;
        this.writable = writable;
        this.claim = claim;
    }

    /**
     * Opens a file, after its header has been looked at.
     *
     * @param writable whether it is to be written, and so locked against everybody else
     */
    static OpenFile open(Path path, boolean writable) throws DocumentException {
        OpenFile file = openUnchecked(path, writable);
        try {
            if (!Examination.opens(file.database, file.header.format())) {
                throw Failure.of(Kind.DAMAGED, path, null);
            }
            file.readAsThisFormat();
            return file;
        } catch (SQLException e) {
            file.close();
            throw Failure.of(e, path);
        } catch (DocumentException e) {
            file.close();
            throw e;
        }
    }

    /** A file of an older format that is only read is brought to this one in memory. */
    private void readAsThisFormat() throws SQLException {
        if (header.format() < Header.FORMAT) {
            Database copy = Database.inMemory(path);
            database.close();
            database = copy;
            Upgrade.run(copy, header.format());
            header = new Header(Header.FORMAT);
        }
    }

    /** Opens a file for reading, damaged or not, so that the damage can be named. */
    static OpenFile openToExamine(Path path) throws DocumentException {
        return openUnchecked(path, false);
    }

    private static OpenFile openUnchecked(Path path, boolean writable) throws DocumentException {
        OpenFile file = new OpenFile(path, writable, OpenFiles.claim(path));
        try {
            file.begin();
            return file;
        } catch (SQLException e) {
            file.close();
            throw Failure.of(e, path);
        } catch (DocumentException e) {
            file.close();
            throw e;
        }
    }

    private void begin() throws DocumentException, SQLException {
        header = Header.read(path);
        if (writable && !Files.isWritable(path)) {
            throw Failure.of(Kind.NOT_WRITABLE, path, null);
        }
        database = new Database(path, writable ? Database.writing() : Database.reading());
        if (writable) {
            database.lock();
            locked = true;
            leaveNote();
            // What was read of a file in which an upgrade was broken off may have been undone by now.
            header = new Header(database.format());
            if (header.format() < Header.FORMAT) {
                Upgrade.inPlace(database, path, header.format());
                header = new Header(Header.FORMAT);
            }
        }
    }

    /** Says beside the file who has it. That this cannot be written is the first sign of a folder closed to us. */
    private void leaveNote() throws DocumentException {
        try {
            LockNote.own().write(path);
        } catch (IOException e) {
            if (e instanceof AccessDeniedException
                    || !Files.isWritable(path.toAbsolutePath().getParent())) {
                throw Failure.of(Kind.NOT_WRITABLE, path, e);
            }
            LOG.warn("No lock note can be written: {}", e.getClass().getSimpleName());
        }
    }

    Path path() {
        return path;
    }

    Header header() {
        return header;
    }

    Database database() {
        return database;
    }

    /**
     * Refuses to go on where the file was opened for reading only.
     *
     * @throws DocumentException NOT_WRITABLE
     */
    void requireWritable() throws DocumentException {
        if (!writable) {
            throw Failure.of(Kind.NOT_WRITABLE, path, null);
        }
    }

    @Override
    public void close() {
        if (locked) {
            // While the lock still holds: afterwards the note might be somebody else's.
            LockNote.remove(path);
            locked = false;
        }
        try {
            if (database != null) {
                database.close();
            }
        } catch (SQLException e) {
            LOG.warn("A document did not close cleanly: {}", e.getClass().getSimpleName());
        }
        OpenFiles.release(claim);
    }
}
