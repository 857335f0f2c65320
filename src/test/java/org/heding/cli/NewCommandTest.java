package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.heding.document.Document;
import org.heding.ledger.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aNewDocumentHoldsThePlaceFromTheDirectory() throws Exception {
        Path file = folder.resolve("蜀山.heding");
        Run run = Run.of("new", file, "--place", "340104").ends(0);
        try (Document document = Document.openForReading(file)) {
            assertEquals("340104", document.settings().place());
            assertEquals("hefei-2019", document.settings().policy());
            assertEquals(59, document.ledger().units(Tier.COMMUNITY, "340104").size());
            assertEquals("合肥市", document.ledger().unit("3401").orElseThrow().name());
            assertFalse(document.settings().sample());
        }
        assertTrue(run.out().contains("蜀山区") && run.out().contains("社区 59 个"), run.out());
    }

    @Test
    void theYearIsTheClocksUnlessTold() throws Exception {
        Run.of("new", folder.resolve("a.heding")).ends(0);
        Run.of("new", folder.resolve("b.heding"), "--year", "2019").ends(0);
        assertEquals(2026, year("a.heding"));
        assertEquals(2019, year("b.heding"));
    }

    private int year(String name) throws Exception {
        try (Document document = Document.openForReading(folder.resolve(name))) {
            return document.settings().year();
        }
    }

    @Test
    void aStreetMayBeAskedFor() throws Exception {
        Path file = folder.resolve("street.heding");
        Run.of("new", file, "--place", "340104001").ends(0);
        try (Document document = Document.openForReading(file)) {
            assertEquals(1, document.ledger().units(Tier.TOWNSHIP, "").size());
            assertEquals(5, document.ledger().units(Tier.COMMUNITY, "").size());
        }
    }

    @Test
    void aFileThatIsThereIsLeftAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.heding"), "mine");
        byte[] before = Files.readAllBytes(file);
        for (String command : new String[] {"new", "sample"}) {
            Run run = Run.of(command, file).ends(3);
            assertEquals("", run.out());
            assertTrue(run.err().contains("已经存在"), run.err());
            assertArrayEquals(before, Files.readAllBytes(file));
        }
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        Run run = Run.of("new", folder.resolve("no").resolve("a.heding"), "--lang", "en")
                .ends(3);
        assertEquals("", run.out());
        assertFalse(run.err().isBlank());
        assertFalse(Files.exists(folder.resolve("no")));
    }

    @Test
    void theSampleSaysThatItIsOne() throws Exception {
        Path file = folder.resolve("sample.heding");
        assertTrue(Run.of("sample", file).ends(0).out().contains("示例"));
        try (Document document = Document.openForReading(file)) {
            assertTrue(document.settings().sample());
            assertEquals(2026, document.settings().year());
            assertFalse(document.ledger().people().isEmpty());
        }
        assertTrue(Run.of("calculate", file)
                .ends(0)
                .out()
                .lines()
                .findFirst()
                .orElse("")
                .contains("示例数据"));
    }
}
