package org.heding.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The documents that this process has open.
 *
 * <p>On POSIX systems, closing any handle of a file gives up every lock that the process holds on it. So a file that is
 * open here must not even be looked at a second time: the look would unlock it for others.
 */
final class OpenFiles {
    private static final Set<Object> OPEN = ConcurrentHashMap.newKeySet();

    private OpenFiles() {}

    /**
     * Claims a file for one opener.
     *
     * @return what to give to {@link #release}
     * @throws DocumentException if the file is missing, or open in this process already
     */
    static Object claim(Path file) throws DocumentException {
        Object key = key(file);
        if (!OPEN.add(key)) {
            throw Failure.locked(file, null);
        }
        return key;
    }

    /**
     * What tells a file from all others: its number on its disk where it has one. Where it has none, as on Windows, its path
     * does, for there an open file keeps its name.
     *
     * @throws DocumentException if there is no file, or it cannot be looked at
     */
    static Object key(Path file) throws DocumentException {
        try {
            Object inode = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return inode == null ? file.toRealPath() : inode;
        } catch (IOException e) {
            throw Failure.reading(e, file);
        }
    }

    static void release(Object key) {
        OPEN.remove(key);
    }
}
