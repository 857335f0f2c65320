package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.assertFails;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.heding.document.DocumentException.Kind;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.message.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnlyCopyTest {
    private static final String PARTNER = Field.PARTY_MEMBERS;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeDocument() throws Exception {
        file = folder.resolve("a.heding");
        Document.create(file, SETTINGS, content()).close();
    }

    /** Edits a document in the process that has it open, for some milliseconds. */
    static void edit(Document document, long lasting) throws Exception {
        document.edit("first", figures(1));
        System.out.println("\nopen");
        int next = 2;
        long end = System.nanoTime() + Duration.ofMillis(lasting).toNanos();
        while (System.nanoTime() < end) {
            document.edit("more", figures(next++));
            Thread.sleep(next % 7 * 2);
        }
    }

    /** The same figure twice, and a block of rows that comes and goes: a torn copy would show. */
    static List<Change> figures(int figure) {
        List<Change> changes = new ArrayList<>();
        changes.add(fact(COMMUNITY, Field.HOUSEHOLDS, String.valueOf(figure)));
        for (int i = 0; i < 60; i++) {
            String code = "340104001" + (500 + i);
            changes.add(figure % 2 == 0 ? Scenes.unit(code, "社区".repeat(20), "城市社区") : new Change.RemoveUnit(code));
        }
        changes.add(fact(COMMUNITY, PARTNER, String.valueOf(figure)));
        return changes;
    }

    private static BigDecimal figure(Document document, String field) {
        return document.ledger().fact(COMMUNITY, 2026, field).orElseThrow();
    }

    @Test
    void whatSomebodyElseHasCanBeReadAsACopyThatSaysWhoSinceWhenAndAsOfWhen() throws Exception {
        Instant before = Instant.now();
        OpenElsewhere holder = new OpenElsewhere(file, "0");
        try {
            assertFails(Kind.LOCKED, () -> Document.open(file));
            assertFails(Kind.LOCKED, () -> Document.openForReading(file));
            try (Document copy = Document.openCopy(file, null)) {
                Copied copied = copy.copied().orElseThrow();
                assertTrue(copied.holder().startsWith(System.getProperty("user.name")), copied.holder());
                assertEquals(LockNote.me(), copied.holder());
                assertTrue(copied.since().matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"), copied.since());
                assertFalse(copied.at().isBefore(before));
                assertEquals(new BigDecimal("1"), figure(copy, Field.HOUSEHOLDS));
                assertEquals(1, copy.history(9).size());
                assertTrue(copy.health().sound());
                assertEquals(file, copy.path());
            }
            assertFails(Kind.LOCKED, () -> Document.open(file));
            try (Stream<Path> all = Files.list(folder)) {
                assertEquals(
                        List.of("a.heding", "a.heding-journal", "~$a.heding"),
                        all.map(each -> each.getFileName().toString()).sorted().toList(),
                        "a copy leaves nothing behind");
            }
        } finally {
            holder.close();
        }
        try (Document document = Document.open(file)) {
            assertEquals(new BigDecimal("1"), figure(document, Field.HOUSEHOLDS));
            assertTrue(document.copied().isEmpty());
        }
    }

    @Test
    void aCopyTakesNoEditAndSaysWhy() throws Exception {
        OpenElsewhere holder = new OpenElsewhere(file, "0");
        try (Document copy = Document.openCopy(file, null)) {
            DocumentException refused = assertFails(
                    Kind.NOT_WRITABLE, () -> copy.edit("", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "7"))));
            String said = refused.problem().in(Messages.of(Locale.CHINESE));
            assertTrue(said.contains("只读副本"), said);
            assertFails(Kind.NOT_WRITABLE, copy::undo);
            assertEquals(new BigDecimal("1"), figure(copy, Field.HOUSEHOLDS));
            Path backup = folder.resolve("backup.heding");
            copy.backUp(backup);
            assertTrue(Document.verify(backup).sound());
        } finally {
            holder.close();
        }
    }

    @Test
    void copiesMadeWhileEditsAreWrittenAreEachOfOneMoment() throws Exception {
        OpenElsewhere holder = new OpenElsewhere(file, "4000");
        int made = 0;
        BigDecimal latest = BigDecimal.ZERO;
        try {
            long end = System.nanoTime() + Duration.ofMillis(3500).toNanos();
            while (System.nanoTime() < end) {
                try (Document copy = Document.openCopy(file, null)) {
                    BigDecimal figure = figure(copy, Field.HOUSEHOLDS);
                    assertEquals(figure, figure(copy, PARTNER));
                    assertEquals(
                            figure.intValueExact(), copy.history(1).getFirst().id());
                    int blocks = copy.ledger().units().size() - 4;
                    assertEquals(figure.intValueExact() % 2 == 0 ? 60 : 0, blocks);
                    assertTrue(figure.compareTo(latest) >= 0);
                    latest = figure;
                    made++;
                } catch (DocumentException e) {
                    // Without a pause between edits there may be no moment to copy; that is said, and is no damage.
                    assertEquals(Kind.LOCKED, e.kind());
                }
            }
        } finally {
            holder.close();
        }
        assertTrue(made > 5 && latest.intValueExact() > 5, made + " copies, the last of edit " + latest);
        try (Document document = Document.openForReading(file)) {
            assertTrue(document.health().sound());
        }
    }

    @Test
    void aHalfWrittenEditIsNeverCopied() throws Exception {
        // What stands on the disk while an edit is written: some pages new, and the journal marked.
        try (Document document = Document.open(file)) {
            document.database().run("PRAGMA cache_size = 1");
            document.database().run("PRAGMA cache_spill = 1");
            document.database().run("BEGIN IMMEDIATE");
            for (int i = 0; i < 2000; i++) {
                document.database()
                        .update(
                                "INSERT INTO edit (made_at, label, changes) VALUES ('2026-01-01T00:00:00Z', ?, 1)",
                                "x".repeat(300));
            }
            Path half = folder.resolve("b.heding");
            Files.copy(file, half);
            Files.copy(Header.journal(file), Header.journal(half));
            document.database().run("ROLLBACK");
            assertFails(Kind.LOCKED, () -> Copying.of(half));
            // An edit that is done leaves the journal with its mark wiped out.
            Path whole = folder.resolve("c.heding");
            Files.copy(file, whole);
            Files.write(Header.journal(whole), new byte[512]);
            assertEquals(Files.size(whole), Copying.of(whole).bytes().length);
        }
    }

    @Test
    void whatThisProcessHasOpenIsNotTouchedASecondTime() throws Exception {
        try (Document document = Document.open(file)) {
            assertFails(Kind.LOCKED, () -> Document.openCopy(file, null));
            document.edit("", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "3")));
        }
    }

    @Test
    void aCopyIsExaminedLikeAnyFileAndAnOlderOneIsReadAsOneOfThisFormat() throws Exception {
        Path old = folder.resolve("old.heding");
        Files.copy(Path.of("src", "test", "documents", "format-1.heding"), old);
        try (Document copy = Document.openCopy(old, null)) {
            assertEquals(4, copy.ledger().units().size());
            assertTrue(copy.health().sound());
        }
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 4096, 8192, (byte) 0xa5);
        Files.write(file, bytes);
        assertFails(Kind.DAMAGED, () -> Document.openCopy(file, null));
        Files.writeString(file, "姓名,身份证号\n".repeat(100));
        assertFails(Kind.NOT_OURS, () -> Document.openCopy(file, null));
        assertFails(Kind.MISSING, () -> Document.openCopy(folder.resolve("none.heding"), null));
    }
}
