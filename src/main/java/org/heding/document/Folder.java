package org.heding.document;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folders whose names, and the names in them, last through a power cut. */
public final class Folder {
    private static final Logger LOG = LoggerFactory.getLogger(Folder.class);

    private Folder() {}

    /**
     * Makes a folder, and those above it that are not there.
     *
     * @throws IOException if that cannot be done
     */
    public static void make(Path folder) throws IOException {
        Path above = folder.toAbsolutePath().getParent();
        if (Files.isDirectory(folder) || above == null) {
            return;
        }
        make(above);
        Files.createDirectories(folder);
        force(above);
    }

    /** Makes what a folder's files are called last, where the system lets a folder be opened. */
    static void force(Path folder) {
        try (FileChannel open = FileChannel.open(folder)) {
            open.force(true);
        } catch (IOException e) {
            LOG.debug(
                    "The folder cannot be forced to disk here: {}", e.getClass().getSimpleName());
        }
    }
}
