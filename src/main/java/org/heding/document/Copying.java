package org.heding.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.heding.document.DocumentException.Kind;

/**
 * Reads the bytes of a document that another program has locked, so that they are those of one moment.
 *
 * <p>The lock keeps SQLite out and no plain reader: on POSIX it is advisory, on Windows it lies at 1 GiB, where no document
 * reaches. While an edit is written, its journal begins with a mark. So a file is read, the journal is looked at, and the
 * file is read again: where no edit is under way in between and both readings are the same, no edit was written during the
 * first. The counter of changes in the header would not tell: under an exclusive lock SQLite counts only once.
 *
 * @param bytes the file
 * @param told whose document it is, and as of when
 */
record Copying(byte[] bytes, Copied told) {
    private static final byte[] UNDER_WAY = HexFormat.of().parseHex("d9d505f920a163d7");
    /** Where the header says how the file is journalled. */
    private static final int LOGGED = 18;

    private static final int TRIES = 25;
    private static final long PAUSE = 120;
    private static final int CHUNK = 1 << 16;

    /**
     * Reads a document. Nothing else in this process may have it open.
     *
     * @throws DocumentException why it cannot be read; LOCKED if edits follow each other without a pause
     */
    static Copying of(Path file) throws DocumentException {
        try {
            for (int i = 0; i < TRIES; i++) {
                Instant now = Instant.now();
                Optional<byte[]> bytes = ofOneMoment(file);
                if (bytes.isPresent()) {
                    Optional<LockNote> holder = LockNote.ofHolder(file);
                    return new Copying(
                            bytes.get(),
                            new Copied(
                                    now,
                                    holder.map(LockNote::who).orElse(""),
                                    holder.map(LockNote::since).orElse("")));
                }
                Thread.sleep(PAUSE);
            }
        } catch (IOException e) {
            throw Failure.reading(e, file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Failure.of(Kind.LOCKED, file, null);
    }

    private static Optional<byte[]> ofOneMoment(Path file) throws IOException {
        if (underWay(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > LOGGED && bytes[LOGGED] == 2) {
            // Some other program keeps what is new in a file of its own.
            return Optional.empty();
        }
        return !underWay(file) && same(file, bytes) && !underWay(file) ? Optional.of(bytes) : Optional.empty();
    }

    /** Whether an edit is being written: a journal that is done with is gone, or its beginning is wiped out. */
    private static boolean underWay(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(Header.journal(file))) {
            return Arrays.equals(in.readNBytes(UNDER_WAY.length), UNDER_WAY);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static boolean same(Path file, byte[] bytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            int at = 0;
            int read = in.readNBytes(chunk, 0, CHUNK);
            while (read > 0 && at + read <= bytes.length && Arrays.equals(chunk, 0, read, bytes, at, at + read)) {
                at += read;
                read = in.readNBytes(chunk, 0, CHUNK);
            }
            return read == 0 && at == bytes.length;
        }
    }
}
