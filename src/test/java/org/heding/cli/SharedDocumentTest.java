package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.heding.document.OpenElsewhere;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands do with a document that another process has open, and say of a place where documents are in danger. */
class SharedDocumentTest {
    @TempDir
    private Path folder;

    private static void copied(OpenElsewhere holder, Run run) {
        String said = run.err().lines().findFirst().orElse("");
        assertTrue(said.contains(holder.who()), run.err());
        assertTrue(said.contains("只读副本"), run.err());
        assertTrue(said.matches(".*自 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d 起.*"), run.err());
    }

    @Test
    void commandsThatReadTakeACopyOfWhatSomebodyHasOpenAndSaySoAndThoseThatWriteAreRefused() throws Exception {
        Path file = Town.in(folder);
        String free = Run.of("calculate", file, "--json").ends(0).out();
        Path book = folder.resolve("book.xlsx");
        Run.of("template", book, "--from", file).ends(0);
        try (OpenElsewhere holder = new OpenElsewhere(file)) {
            Run calculated = Run.of("calculate", file, "--json").ends(0);
            assertEquals(free, calculated.out());
            copied(holder, calculated);
            copied(holder, Run.of("check", file).ends(1));
            copied(holder, Run.of("explain", file, Town.FIRST, "worker_quota").ends(0));
            copied(holder, Run.of("report", file, folder.resolve("report.xlsx")).ends(0));
            copied(holder, Run.of("history", file).ends(0));
            copied(holder, Run.of("policy", "list", file).ends(0));
            copied(holder, Run.of("import", file, book, "--dry-run").ends(0));
            Run verified = Run.of("verify", file).ends(0);
            copied(holder, verified);
            assertTrue(verified.out().contains("文档完好"), verified.out());
            copied(holder, Run.of("backup", file, folder.resolve("backups")).ends(0));
            for (List<Object> writing : List.<List<Object>>of(
                    List.of("import", file, book), List.of("undo", file), List.of("close", file, "--year", 2026))) {
                Run refused = Run.of(writing.toArray()).ends(3);
                assertEquals("", refused.out());
                assertTrue(refused.err().contains(holder.who()), refused.err());
                assertFalse(refused.err().contains("以下是"), refused.err());
            }
            assertTrue(Run.of("calculate", file, "--lang", "en").err().contains("read-only copy"));
        }
        assertEquals("", Run.of("calculate", file, "--json").ends(0).err());
    }

    @Test
    void whoPutsADocumentWhereItIsInDangerIsToldOnce() throws Exception {
        Path cloud = Files.createDirectories(folder.resolve("坚果云"));
        Path file = cloud.resolve("a.heding");
        Run made = Run.of("new", file).ends(0);
        assertTrue(made.err().contains("坚果云") && made.err().contains("备份"), made.err());
        assertEquals(1, made.err().lines().count());
        assertEquals("", Run.of("calculate", file).ends(0).err());
        assertEquals("", Run.of("new", folder.resolve("b.heding")).ends(0).err());
        assertTrue(
                Run.of("restore", file, cloud.resolve("c.heding")).ends(0).err().contains("坚果云"));
    }
}
