package org.heding.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that a program did to the disk, as {@code disk.c} wrote it down.
 *
 * @param sort what was done
 * @param path the file or folder
 * @param at where bytes were written, or the length that was set
 * @param bytes what was written, the former name of a file, or what the program said
 */
record DiskCall(Sort sort, String path, long at, byte[] bytes) {
    private static final int HEAD = 32;

    /** What can be done to a disk. */
    enum Sort {
        CREATE('C'),
        WRITE('W'),
        LENGTH('T'),
        SYNC('S'),
        REMOVE('U'),
        RENAME('R'),
        FOLDER('D'),
        ACKNOWLEDGED('A');

        private final char letter;

        Sort(char letter) {
            this.letter = letter;
        }

        private static Sort of(long letter) {
            for (Sort sort : values()) {
                if (sort.letter == letter) {
                    return sort;
                }
            }
            throw new IllegalArgumentException("Not a call: " + letter);
        }
    }

    /** All calls, in their order. */
    static List<DiskCall> read(Path log) throws IOException {
        ByteBuffer from = ByteBuffer.wrap(Files.readAllBytes(log)).order(ByteOrder.nativeOrder());
        List<DiskCall> calls = new ArrayList<>();
        while (from.remaining() >= HEAD) {
            Sort sort = Sort.of(from.getLong());
            byte[] path = new byte[(int) from.getLong()];
            long at = from.getLong();
            byte[] bytes = new byte[(int) from.getLong()];
            from.get(path).get(bytes);
            calls.add(new DiskCall(sort, new String(path, StandardCharsets.UTF_8), at, bytes));
        }
        return calls;
    }

    /** The bytes as text. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
