package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.heding.document.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthCommandsTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void makeTown() throws Exception {
        file = Town.in(folder);
    }

    @Test
    void aSoundDocumentIsCounted() {
        String said = Run.of("verify", file).ends(0).out();
        assertTrue(said.contains("文档完好"), said);
        assertTrue(said.lines().anyMatch(line -> line.startsWith("- ") && line.endsWith("：6 行")), said);
    }

    @Test
    void aCutOffDocumentIsNotSound() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.heding"), Arrays.copyOf(whole, whole.length / 2));
        Run.of("verify", cut).ends(3);
    }

    @Test
    void aBackupBearsTheTimeAndHoldsTheSame() throws Exception {
        Path backups = Files.createDirectory(folder.resolve("备份"));
        Run.of("backup", file, backups).ends(0);
        Path backup = backups.resolve("试验-20260315-083005.heding");
        assertTrue(Files.exists(backup));
        Path restored = folder.resolve("恢复.heding");
        Run.of("restore", backup, restored).ends(0);
        assertEquals(
                Run.of("calculate", file, "--json").out(),
                Run.of("calculate", restored, "--json").out());
    }

    @Test
    void aBackupIsNeverWrittenOverAFile() throws Exception {
        Run.of("backup", file, folder).ends(0);
        Run.of("backup", file, folder).ends(3);
        byte[] before = Files.readAllBytes(file);
        Run.of("restore", folder.resolve("试验-20260315-083005.heding"), file).ends(3);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aBackupMakesTheFolderItGoesTo() throws Exception {
        Path nowhere = folder.resolve("备份").resolve("今年");
        Run.of("backup", file, nowhere).ends(0);
        try (var made = Files.list(nowhere)) {
            assertEquals(1, made.count());
        }
    }

    @Test
    void aBackupCannotGoIntoAFile() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "示例");
        Run.of("backup", file, taken).ends(3);
        assertEquals("示例", Files.readString(taken));
    }

    @Test
    void whatIsNoBackupIsNotRestored() throws Exception {
        Path text = Files.writeString(folder.resolve("text.heding"), "just a text that is longer than a header");
        Run.of("restore", text, folder.resolve("new.heding")).ends(3);
        assertFalse(Files.exists(folder.resolve("new.heding")));
    }

    @Test
    void aDocumentOpenElsewhereIsNotChanged() throws Exception {
        try (Document open = Document.open(file)) {
            Run run = Run.of("import", open.path(), folder.resolve("book.xlsx")).ends(3);
            assertEquals("", run.out());
            assertTrue(run.err().contains("正被"), run.err());
        }
    }
}
