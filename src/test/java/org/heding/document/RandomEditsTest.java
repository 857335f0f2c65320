package org.heding.document;

import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.assertSameRecords;
import static org.heding.document.Scenes.content;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.heding.ledger.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file and the ledger say the same, whatever was changed and in whatever order. */
class RandomEditsTest {
    @TempDir
    Path folder;

    private final Random random = new Random(42);
    private final RandomChanges invented = new RandomChanges(random);

    @Test
    void afterAnyEditsTheReopenedLedgerEqualsTheLiveOne() throws Exception {
        Path file = folder.resolve("a.heding");
        Document document = Document.create(file, SETTINGS, content());
        int refused = 0;
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < 25; i++) {
                refused += edit(document);
            }
            Ledger live = document.ledger();
            document.close();
            document = Document.open(file);
            assertSameRecords(live, document.ledger());
            assertTrue(document.health().sound());
        }
        document.close();
        assertTrue(refused > 5, "some edits must have been refused: " + refused);
    }

    /** Makes one edit; if the ledger would refuse it the document must too, and change nothing. */
    private int edit(Document document) throws DocumentException {
        List<Change> changes = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            changes.add(invented.change());
        }
        Ledger tried = document.ledger().copy();
        try {
            changes.stream().map(Canonical::of).forEach(tried::apply);
        } catch (IllegalArgumentException e) {
            Ledger before = document.ledger().copy();
            assertThrows(IllegalArgumentException.class, () -> document.edit("", changes));
            assertSameRecords(before, document.ledger());
            return 1;
        }
        document.edit("", changes);
        assertEquals(tried.units(), document.ledger().units());
        assertEquals(List.copyOf(tried.people()), List.copyOf(document.ledger().people()));
        assertEquals(tried.localValues(), document.ledger().localValues());
        assertEquals(tried.packs(), document.ledger().packs());
        return 0;
    }

    @Test
    void tensOfThousandsOfChangesAreOneQuickEdit() throws Exception {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String code = "340104001" + "%03d".formatted(i % 999 + 1);
            changes.add(Scenes.unit(code, "社区" + i, "城市社区"));
            for (String field : Field.BY_TIER.get(Tier.COMMUNITY)) {
                changes.add(new Change.SetFact(code, 2026, field, BigDecimal.valueOf(i)));
            }
        }
        Path file = folder.resolve("a.heding");
        try (Document document = Document.create(file, SETTINGS, content())) {
            long start = System.nanoTime();
            document.edit("导入", changes);
            long milliseconds = (System.nanoTime() - start) / 1_000_000;
            // A tenth of this is usual; ten times as much would mean a commit for every change.
            assertTrue(milliseconds < 8_000, milliseconds + " ms");
            assertEquals(changes.size(), document.history(1).get(0).changes());
        }
    }
}
