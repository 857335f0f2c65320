package org.heding.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.util.TempFile;

/** Writes a workbook whole or not at all: beside its target first, and into its place when it is complete. */
final class BookFile {
    /** Rows of a sheet that are held in memory while it is written. */
    private static final int WINDOW = 200;

    private static final String[] FULL = {"no space left", "not enough space", "quota exceeded", "空间不足"};

    static {
        TempFile.setTempFileCreationStrategy(new OwnTempFiles());
    }

    private BookFile() {}

    /** Puts the content into a workbook. */
    @FunctionalInterface
    interface Content {
        /** Fills the workbook; an exception leaves the target as it was. */
        void fill(StreamedBook workbook) throws IOException, BookException;
    }

    /** Writes the bytes of a workbook. */
    @FunctionalInterface
    interface Bytes {
        /** Writes them; an exception leaves the target as it was. */
        void write(OutputStream out) throws IOException, BookException;
    }

    /** Writes a new workbook to a file, replacing one that is there. */
    static void write(Path target, Content content) throws BookException {
        save(target, out -> {
            try (StreamedBook workbook = new StreamedBook(WINDOW)) {
                content.fill(workbook);
                workbook.write(out);
            }
        });
    }

    /** Writes a workbook to a file, replacing one that is there. */
    static void save(Path target, Bytes bytes) throws BookException {
        Path file = target.toAbsolutePath();
        requireTarget(target, file);
        Path unfinished = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW))) {
                bytes.write(out);
            }
            move(unfinished, file);
        } catch (IOException e) {
            throw failure(target, e);
        } catch (RuntimeException e) {
            // The library wraps what its temporary files meet.
            if (e.getCause() instanceof IOException cause) {
                throw failure(target, cause);
            }
            throw e;
        } finally {
            delete(unfinished);
        }
    }

    private static void requireTarget(Path target, Path file) throws BookException {
        if (Files.isDirectory(file)) {
            throw BookException.of("workbook.folder", target, null);
        }
        if (!Files.isDirectory(file.getParent())) {
            throw BookException.of("workbook.noFolder", target, null);
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw BookException.of("workbook.notWritable", target, null);
        }
    }

    private static void move(Path from, Path to) throws IOException, BookException {
        try {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            if (Files.exists(to) && Files.exists(from)) {
                throw BookException.of("workbook.openElsewhere", to.getFileName(), e);
            }
            throw e;
        }
    }

    /** What it means that a workbook could not be written. */
    static BookException failure(Path target, IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (Stream.of(FULL).anyMatch(message::contains)) {
            return BookException.of("workbook.noSpace", target, failure);
        }
        if (failure instanceof AccessDeniedException && message.contains("poi-sxssf")) {
            return BookException.of("workbook.notWritable", System.getProperty("java.io.tmpdir"), failure);
        }
        return BookException.of("workbook.notWritable", target, failure);
    }

    private static void delete(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // Nothing depends on it: a later run writes under another name.
            unfinished.toFile().deleteOnExit();
        }
    }
}
