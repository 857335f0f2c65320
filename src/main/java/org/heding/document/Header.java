package org.heding.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.heding.document.DocumentException.Kind;

/**
 * The first hundred bytes of a document, which tell what it is before SQLite touches it.
 *
 * @param format the format of the document
 */
record Header(int format) {
    /** What marks a SQLite file as ours: HEDI. */
    static final int APPLICATION_ID = 0x48454449;

    /** The format that this version of the program writes. */
    static final int FORMAT = 4;

    private static final int LENGTH = 100;
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PAGE_SIZE = 16;
    private static final int WRITE_VERSION = 18;
    private static final int READ_VERSION = 19;
    private static final int CHANGES = 24;
    private static final int PAGES = 28;
    private static final int USER_VERSION = 60;
    private static final int APPLICATION = 68;
    private static final int PAGES_VALID_FOR = 92;

    /**
     * Reads the header of a file and refuses what is not a document that this version can open.
     *
     * @throws DocumentException NOT_OURS, NEWER or DAMAGED; or why the file cannot be read
     */
    static Header read(Path file) throws DocumentException {
        // A folder, or something like a pipe that reading would wait for.
        if (!Files.isRegularFile(file)) {
            throw Failure.of(Kind.NOT_OURS, file, null);
        }
        byte[] first;
        long length;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(LENGTH);
            length = Files.size(file);
        } catch (IOException e) {
            throw Failure.reading(e, file);
        }
        return judge(first, length, file);
    }

    /**
     * The same of bytes that were read already.
     *
     * @param first at least the first hundred bytes, if there are so many
     * @param length how many there are in all
     */
    static Header judge(byte[] first, long length, Path file) throws DocumentException {
        boolean begins = Arrays.equals(
                first, 0, Math.min(first.length, MAGIC.length), MAGIC, 0, Math.min(first.length, MAGIC.length));
        if (!begins) {
            throw Failure.of(Kind.NOT_OURS, file, null);
        }
        if (first.length < LENGTH) {
            throw Failure.of(Kind.DAMAGED, file, null);
        }
        return judge(ByteBuffer.wrap(first), length, file);
    }

    private static Header judge(ByteBuffer bytes, long length, Path file) throws DocumentException {
        if (bytes.getInt(APPLICATION) != APPLICATION_ID) {
            throw Failure.of(Kind.NOT_OURS, file, null);
        }
        int format = bytes.getInt(USER_VERSION);
        if (format > FORMAT) {
            throw Failure.of(Kind.NEWER, file, null);
        }
        if (format < 1 || !journalled(bytes) || cutShort(bytes, length) && !Files.exists(journal(file))) {
            throw Failure.of(Kind.DAMAGED, file, null);
        }
        return new Header(format);
    }

    /** Whether the file is journalled in one of the two ways that SQLite knows; it takes any other for read-only. */
    private static boolean journalled(ByteBuffer bytes) {
        byte write = bytes.get(WRITE_VERSION);
        return write == bytes.get(READ_VERSION) && (write == 1 || write == 2);
    }

    /**
     * Whether pages are wanting. With a journal beside the file that may be an edit broken off, which SQLite undoes.
     */
    private static boolean cutShort(ByteBuffer bytes, long length) {
        int stored = Short.toUnsignedInt(bytes.getShort(PAGE_SIZE));
        long pageSize = stored == 1 ? 1 << 16 : stored;
        boolean counted = bytes.getInt(CHANGES) == bytes.getInt(PAGES_VALID_FOR);
        return counted && length < pageSize * Integer.toUnsignedLong(bytes.getInt(PAGES));
    }

    /** Where SQLite keeps what it needs to undo an edit that was broken off. */
    static Path journal(Path file) {
        return file.resolveSibling(file.getFileName() + "-journal");
    }
}
