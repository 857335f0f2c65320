package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import org.heding.ledger.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No edit that was acknowledged is lost when the program is killed. */
class KillTest {
    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedEditSurvivesAKill() throws Exception {
        Path file = folder.resolve("文档.heding");
        Document.create(file, SETTINGS, content()).close();
        for (int round = 0; round < 2; round++) {
            int acknowledged = editUntilKilled(file, 20 + 15 * round);
            try (Document document = Document.open(file)) {
                int found = document.ledger()
                        .fact(COMMUNITY, 2026, Field.HOUSEHOLDS)
                        .orElseThrow()
                        .intValueExact();
                assertTrue(found >= acknowledged, found + " of " + acknowledged);
                // One edit is one whole: both of its figures are of the same number.
                assertTrue(document.ledger()
                                .fact(COMMUNITY, 2026, Field.RESIDENTS)
                                .orElseThrow()
                                .intValueExact()
                        == 3 * found);
                assertTrue(document.health().sound());
            }
        }
    }

    private static int editUntilKilled(Path file, int edits) throws Exception {
        Process editor = Scenes.java(Editor.class, file);
        int acknowledged = -1;
        try (BufferedReader lines = editor.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("saved ")) {
                    acknowledged = Integer.parseInt(line.substring(6));
                }
                if (acknowledged >= edits) {
                    // By its handle, which leaves what it has said to be read.
                    editor.toHandle().destroyForcibly();
                }
            }
        }
        editor.waitFor();
        return acknowledged;
    }

    /** A program that edits for ever and says what is saved. */
    static final class Editor {
        private Editor() {}

        public static void main(String[] arguments) throws Exception {
            Document document = Document.open(Path.of(arguments[0]));
            for (int i = 0; i < 1_000_000; i++) {
                document.edit(
                        "户数",
                        List.of(
                                fact(COMMUNITY, Field.HOUSEHOLDS, Integer.toString(i)),
                                fact(COMMUNITY, Field.RESIDENTS, Integer.toString(3 * i))));
                System.out.println("saved " + i);
            }
        }
    }
}
