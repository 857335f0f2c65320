package org.heding.document;

import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.assertSameRecords;
import static org.heding.document.Scenes.content;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.heding.ledger.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was done, undone and done again, each step has the very content it had, also after a restart. */
class UndoPropertyTest {
    @TempDir
    Path folder;

    private final Random random = new Random(7);
    private final RandomChanges invented = new RandomChanges(random);
    /** The content before each step that stands, and after the last one. */
    private final List<List<String>> past = new ArrayList<>();
    /** The content after each step that was taken back, the next one to redo last. */
    private final List<List<String>> future = new ArrayList<>();

    private Document document;

    @Test
    void everyStepHasTheContentItHad() throws Exception {
        Path file = folder.resolve("a.heding");
        document = Document.create(file, SETTINGS, content());
        past.add(UndoTest.rows(document));
        int undone = 0;
        int redone = 0;
        for (int i = 0; i < 600; i++) {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> edit();
                case 4, 5, 6 -> undone += undo();
                case 7, 8 -> redone += redo();
                default -> {
                    document.close();
                    document = Document.open(file);
                }
            }
            assertEquals(past.getLast(), UndoTest.rows(document), "step " + i);
        }
        assertTrue(undone > 50 && redone > 20, undone + " undone, " + redone + " redone");
        while (undo() == 1) {
            assertEquals(past.getLast(), UndoTest.rows(document));
        }
        assertEquals(1, past.size());
        while (redo() == 1) {
            assertEquals(past.getLast(), UndoTest.rows(document));
        }
        assertTrue(document.health().sound());
        try (Document again = reopened(file)) {
            assertSameRecords(document.ledger(), again.ledger());
        }
    }

    private Document reopened(Path file) throws DocumentException {
        document.close();
        return Document.open(file);
    }

    private void edit() throws Exception {
        List<Change> changes = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            changes.add(invented.change());
        }
        try {
            if (random.nextInt(12) == 0) {
                document.settings(
                        new Settings(2024 + random.nextInt(3), "hefei-2019", "", "题" + random.nextInt(5), false));
            } else {
                document.edit("改", changes);
            }
        } catch (IllegalArgumentException e) {
            return;
        }
        List<String> now = UndoTest.rows(document);
        if (!now.equals(past.getLast()) || changedInVain()) {
            past.add(now);
        }
        future.clear();
    }

    /** Whether the last step left the content as it was though it changed it on the way, and so is a step all the same. */
    private boolean changedInVain() throws Exception {
        Edit latest = document.history(1).getFirst();
        return document.undoable().filter(step -> step.id() == latest.id()).isPresent();
    }

    private int undo() throws Exception {
        if (document.undo().isEmpty()) {
            assertEquals(1, past.size());
            return 0;
        }
        future.add(past.removeLast());
        return 1;
    }

    private int redo() throws Exception {
        if (document.redo().isEmpty()) {
            assertEquals(List.of(), future);
            return 0;
        }
        past.add(future.removeLast());
        return 1;
    }
}
