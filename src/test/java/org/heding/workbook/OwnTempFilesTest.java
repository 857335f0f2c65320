package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.util.TempFile;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.message.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a workbook is while it is written. */
class OwnTempFilesTest {
    @TempDir
    Path folder;

    @Test
    void noFolderIsSharedWithOtherPeopleOfTheComputer() throws Exception {
        TemplateWriter.write(
                folder.resolve("t.xlsx"),
                new Ledger(),
                TestBook.PACK,
                2026,
                Messages.of(Locale.CHINESE),
                Progress.NONE);
        Path file = TempFile.createTempFile("sheet", ".xml").toPath();
        Path directory = TempFile.createTempDirectory("book").toPath();
        try {
            Path common = Path.of(System.getProperty("java.io.tmpdir"));
            assertEquals(common, file.getParent());
            assertEquals(common, directory.getParent());
            assertPrivate(file, "rw-------");
            assertPrivate(directory, "rwx------");
        } finally {
            Files.delete(file);
            Files.delete(directory);
        }
    }

    @Test
    void nothingIsLeftBesideTheBook() throws Exception {
        TemplateWriter.write(
                folder.resolve("t.xlsx"),
                new Ledger(),
                TestBook.PACK,
                2026,
                Messages.of(Locale.CHINESE),
                Progress.NONE);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    private static void assertPrivate(Path path, String permissions) throws IOException {
        FileStore store = Files.getFileStore(path);
        if (store.supportsFileAttributeView("posix")) {
            assertEquals(PosixFilePermissions.fromString(permissions), Files.getPosixFilePermissions(path));
        }
        assertTrue(Files.exists(path));
    }
}
