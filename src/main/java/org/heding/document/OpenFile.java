package org.heding.document;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.heding.document.DocumentException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of a document while it is open, with all that closing it gives back. */
final class OpenFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenFile.class);

    private final Path path;
    private final boolean writable;
    private final Object claim;
    private Optional<Copied> copied = Optional.empty();
    private Header header;
    private Database database;
    private boolean locked;
    private boolean closed;

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
        return checked(openUnchecked(path, writable));
    }

    /** Opens a copy in memory of what somebody else has open; nothing of it is on any disk, and the file is let go. */
    static OpenFile openCopy(Path path) throws DocumentException {
        Object claim = OpenFiles.claim(path);
        try {
            Copying copying = Copying.of(path);
            OpenFile file = new OpenFile(path, false, null);
            file.copied = Optional.of(copying.told());
            file.header = Header.judge(copying.bytes(), copying.bytes().length, path);
            file.database = Database.inMemory(copying.bytes());
            return checked(file);
        } catch (SQLException e) {
            throw Failure.of(e, path);
        } finally {
            OpenFiles.release(claim);
        }
    }

    private static OpenFile checked(OpenFile file) throws DocumentException {
        Path path = file.path;
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
            if (copied.isEmpty()) {
                Database copy = Database.inMemory(path);
                database.close();
                database = copy;
            }
            Upgrade.run(database, header.format());
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
     * Does work whole or not at all, in a file that may be written and is still where it was opened.
     *
     * @throws DocumentException NOT_WRITABLE
     * @throws SQLException also where the path no longer leads to this file, with what was found as its cause
     */
    void transaction(Database.Work work) throws DocumentException, SQLException {
        requireWritable();
        try {
            database.transaction(() -> {
                work.run();
                found();
            });
        } catch (SQLException e) {
            // Of a file that is gone SQLite may say anything, such as that no journal can be made beside it.
            found();
            throw e;
        }
    }

    /** The same as {@link #requireInPlace} amid work of the database. */
    private void found() throws SQLException {
        try {
            requireInPlace();
        } catch (DocumentException e) {
            throw new SQLException(e);
        }
    }

    /**
     * Refuses to go on where the file was opened for reading only, or is a copy.
     *
     * @throws DocumentException NOT_WRITABLE
     */
    void requireWritable() throws DocumentException {
        if (copied.isPresent()) {
            throw Failure.copy(path);
        }
        if (!writable) {
            throw Failure.of(Kind.NOT_WRITABLE, path, null);
        }
    }

    boolean writable() {
        return writable;
    }

    /** What this is a copy of, where it is one. */
    Optional<Copied> copied() {
        return copied;
    }

    /**
     * Refuses to go on where the path no longer leads to the file that is open: written there, an edit would be lost to
     * whoever opens the document next.
     *
     * @throws DocumentException MISSING, REPLACED or UNREACHABLE
     */
    void requireInPlace() throws DocumentException {
        if (!OpenFiles.key(path).equals(claim)) {
            throw Failure.of(Kind.REPLACED, path, null);
        }
    }

    /** Whether the path still leads to the file that is open. */
    boolean inPlace() {
        try {
            requireInPlace();
            return true;
        } catch (DocumentException e) {
            return false;
        }
    }

    @Override
    public void close() {
        if (closed) {
            // By now the claim may be that of whoever opened the file again.
            return;
        }
        closed = true;
        if (locked && inPlace()) {
            // While the lock still holds: afterwards the note might be somebody else's.
            LockNote.remove(path);
        }
        try {
            if (database != null) {
                database.close();
            }
        } catch (SQLException e) {
            LOG.warn("A document did not close cleanly: {}", e.getClass().getSimpleName());
        }
        if (claim != null) {
            OpenFiles.release(claim);
        }
    }
}
