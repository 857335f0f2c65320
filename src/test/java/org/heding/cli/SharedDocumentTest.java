package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.heding.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands do with a document that another process has open, and say of a place where documents are in danger. */
class SharedDocumentTest {
    @TempDir
    private Path folder;

    /** Another process that has a document open until it is told to end. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            try (Document document = Document.open(Path.of(arguments[0]))) {
                System.out.println("\nopen " + document.ledger().units().size());
                System.in.read();
            }
        }
    }

    private static Process held(Path file) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        while (line != null && !line.startsWith("open")) {
            line = said.readLine();
        }
        assertEquals("open 6", line);
        return process;
    }

    private static void copied(Run run) {
        String said = run.err().lines().findFirst().orElse("");
        assertTrue(said.contains(System.getProperty("user.name")), run.err());
        assertTrue(said.contains("只读副本"), run.err());
        assertTrue(said.matches(".*自 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d 起.*"), run.err());
    }

    @Test
    void commandsThatReadTakeACopyOfWhatSomebodyHasOpenAndSaySoAndThoseThatWriteAreRefused() throws Exception {
        Path file = Town.in(folder);
        String free = Run.of("calculate", file, "--json").ends(0).out();
        Path book = folder.resolve("book.xlsx");
        Run.of("template", book, "--from", file).ends(0);
        Process holder = held(file);
        try {
            Run calculated = Run.of("calculate", file, "--json").ends(0);
            assertEquals(free, calculated.out());
            copied(calculated);
            copied(Run.of("check", file).ends(1));
            copied(Run.of("explain", file, Town.FIRST, "worker_quota").ends(0));
            copied(Run.of("report", file, folder.resolve("report.xlsx")).ends(0));
            copied(Run.of("history", file).ends(0));
            copied(Run.of("policy", "list", file).ends(0));
            copied(Run.of("import", file, book, "--dry-run").ends(0));
            Run verified = Run.of("verify", file).ends(0);
            copied(verified);
            assertTrue(verified.out().contains("文档完好"), verified.out());
            copied(Run.of("backup", file, folder.resolve("backups")).ends(0));
            for (List<Object> writing : List.<List<Object>>of(
                    List.of("import", file, book), List.of("undo", file), List.of("close", file, "--year", 2026))) {
                Run refused = Run.of(writing.toArray()).ends(3);
                assertEquals("", refused.out());
                assertTrue(refused.err().contains(System.getProperty("user.name")), refused.err());
                assertFalse(refused.err().contains("以下是"), refused.err());
            }
            assertTrue(Run.of("calculate", file, "--lang", "en").err().contains("read-only copy"));
        } finally {
            holder.getOutputStream().close();
            assertEquals(0, holder.waitFor());
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
