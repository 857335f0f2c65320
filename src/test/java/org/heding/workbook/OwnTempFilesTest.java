package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("poi-sxssf-sheet"))
                    .toList();
        }
    }

    @Test
    void whatIsWrittenBeforeTheBookIsWholeCannotBeRead() throws Exception {
        String number = "990101199001010017";
        Path book = folder.resolve("t.xlsx");
        List<Path> before = temporary();
        List<Path> during = new ArrayList<>();
        BookFile.write(book, workbook -> {
            Sheet sheet = workbook.createSheet("x");
            for (int row = 0; row < 20_000; row++) {
                sheet.createRow(row).createCell(0).setCellValue(number);
            }
            during.addAll(temporary());
            during.removeAll(before);
            for (Path file : during) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(number), file::toString);
                assertFalse(bytes.contains("<row"), file::toString);
            }
        });
        assertTrue(during.stream().anyMatch(file -> !Files.exists(file)), "one of them was ours, and is gone");
        try (XSSFWorkbook read = new XSSFWorkbook(book.toFile())) {
            assertEquals(number, read.getSheetAt(0).getRow(19_999).getCell(0).getStringCellValue());
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
