package org.heding.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** Puts a workbook in its place: written beside it first, so that what was there is lost only to what is whole. */
final class BookTarget {
    private static final long LITTLE = 1 << 20;

    private BookTarget() {}

    /** Writes the content of a workbook. */
    @FunctionalInterface
    interface Content {
        /** Writes all of it. */
        void to(OutputStream out) throws IOException;
    }

    /**
     * Replaces a file, or makes it.
     *
     * @throws BookException if it cannot be written; what was there is then still there
     */
    static void replace(Path target, Content content) throws BookException {
        Path whole = target.toAbsolutePath();
        Path beside = null;
        try {
            if (Files.exists(whole) && !Files.isWritable(whole)) {
                throw new AccessDeniedException(whole.toString());
            }
            beside = Files.createTempFile(whole.getParent(), ".heding", ".xlsx");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                content.to(out);
            }
            move(beside, whole);
        } catch (IOException e) {
            throw failure(target, e);
        } finally {
            remove(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // A file of ours that cannot be removed does no harm, and the writing itself has succeeded or been
            // reported.
            file.toFile().deleteOnExit();
        }
    }

    /** What a failure to write means for the user. */
    static BookException failure(Path target, IOException cause) {
        return BookException.of(
                "workbook.write_" + kind(target, cause), target.getFileName().toString(), cause);
    }

    private static String kind(Path target, IOException cause) {
        String reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (reason.contains("no space") || reason.contains("磁盘空间不足") || full(target)) {
            return "no_space";
        }
        return switch (cause) {
            case NoSuchFileException missing -> "no_folder";
            case AccessDeniedException denied -> "not_writable";
            case FileSystemException locked -> "locked";
            default -> "failed";
        };
    }

    private static boolean full(Path target) {
        try {
            Path folder = target.toAbsolutePath().getParent();
            return folder != null
                    && Files.isDirectory(folder)
                    && Files.getFileStore(folder).getUsableSpace() < LITTLE;
        } catch (IOException e) {
            return false;
        }
    }
}
