package org.heding.document;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.heding.document.DocumentException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file in the making: written under another name in the same folder, and given its own name when it is whole. */
final class Draft implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Draft.class);

    private static final String ENDING = ".heding-new";

    private static final Pattern LEFT = Pattern.compile("~.*-[0-9a-f]{12}\\.heding-new(-journal)?");

    private final Path target;
    private final Path path;

    private Draft(Path target, Path folder) {
        this.target = target;
        // A name of its own, for somebody else may be making a file of the same name.
        this.path = folder.resolve(beginning(target) + UUID.randomUUID() + ENDING);
    }

    private static String beginning(Path target) {
        return "~" + target.getFileName() + "-";
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
        Instant old = Instant.now().minus(Duration.ofDays(1));
        sweep(folder, "~", left -> modified(left).isBefore(old));
        return new Draft(target, folder);
    }

    /** Takes away what was left of drafts of a file that nobody else can be making, when the program was killed. */
    static void sweep(Path target) {
        sweep(target.toAbsolutePath().getParent(), beginning(target), left -> true);
    }

    private static void sweep(Path folder, String beginning, Predicate<Path> which) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder,
                file -> file.getFileName().toString().startsWith(beginning)
                        && LEFT.matcher(file.getFileName().toString()).matches())) {
            for (Path left : files) {
                if (which.test(left)) {
                    Files.deleteIfExists(left);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.debug("What was left of drafts stays: {}", e.getClass().getSimpleName());
        }
    }

    /** When a file was last written; now where nobody can tell. */
    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.now();
        }
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
            refuseExisting(target);
            Files.move(path, target);
        } catch (IOException e) {
            throw Failure.writing(e, target);
        }
        Folder.force(path.getParent());
    }

    private static void refuseExisting(Path target) throws DocumentException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw Failure.of(Kind.EXISTS, target, null);
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
