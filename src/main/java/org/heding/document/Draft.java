package org.heding.document;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.heding.document.DocumentException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file in the making: written under another name in the same folder, and given its own name when it is whole. */
final class Draft implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Draft.class);

    private final Path target;
    private final Path path;

    private final boolean replaces;

    private Draft(Path target, Path folder, boolean replaces) {
        this.target = target;
        this.replaces = replaces;
        this.path = folder.resolve("~" + UUID.randomUUID() + ".heding-new");
    }

    /**
     * A draft of a file that is not there yet.
     *
     * @throws DocumentException if it is there, or its folder is not
     */
    static Draft of(Path target) throws DocumentException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Failure.noFolder(folder == null ? target : folder);
        }
        refuseExisting(target);
        return new Draft(target, folder, false);
    }

    /** A draft of what is to stand in the place of a file that is there. */
    static Draft replacing(Path target) {
        return new Draft(target, target.toAbsolutePath().getParent(), true);
    }

    /** Where to write. */
    Path path() {
        return path;
    }

    /** Puts the file in its place, on the disk and not only in its cache. */
    void finish() throws DocumentException {
        try {
            try (FileChannel written = FileChannel.open(path, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            if (replaces) {
                replace();
            } else {
                refuseExisting(target);
                Files.move(path, target);
            }
        } catch (IOException e) {
            throw Failure.writing(e, target);
        }
        forceFolder();
    }

    /** Puts the draft in the place of the file, at once where the system can. */
    private void replace() throws IOException {
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            LOG.debug("The system cannot replace a file at once");
            Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void refuseExisting(Path target) throws DocumentException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw Failure.of(Kind.EXISTS, target, null);
        }
    }

    /** Makes the new name last through a power cut, where the system lets a folder be opened. */
    private void forceFolder() {
        try (FileChannel folder = FileChannel.open(path.getParent())) {
            folder.force(true);
        } catch (IOException e) {
            LOG.debug(
                    "The folder cannot be forced to disk here: {}", e.getClass().getSimpleName());
        }
    }

    /** Leaves nothing behind of a draft that was not finished. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
            Files.deleteIfExists(Header.journal(path));
        } catch (IOException e) {
            LOG.warn("An unfinished file stays behind: {}", e.getClass().getSimpleName());
        }
    }
}
