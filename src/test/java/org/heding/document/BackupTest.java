package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.assertFails;
import static org.heding.document.Scenes.assertSameRecords;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.heding.document.DocumentException.Kind;
import org.heding.ledger.Field;
import org.heding.message.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    Path folder;

    private Path file;
    private Path backup;

    @BeforeEach
    void makeDocument() throws Exception {
        file = folder.resolve("a.heding");
        backup = folder.resolve("备份.heding");
        Document.create(file, SETTINGS, content()).close();
    }

    @Test
    void aBackupHoldsWhatTheDocumentHolds() throws Exception {
        try (Document document = Document.open(file)) {
            document.edit("改", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "7")));
            document.backUp(backup);
            document.edit("再改", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "8")));
            try (Document copy = Document.open(backup)) {
                assertEquals(
                        7,
                        copy.ledger()
                                .fact(COMMUNITY, 2026, Field.HOUSEHOLDS)
                                .orElseThrow()
                                .intValue());
                assertEquals(document.settings(), copy.settings());
                assertEquals(1, copy.history(9).size());
            }
        }
    }

    @Test
    void aBackupNeverOverwrites() throws Exception {
        Files.writeString(backup, "older");
        try (Document document = Document.open(file)) {
            assertFails(Kind.EXISTS, () -> document.backUp(backup));
            assertFails(Kind.EXISTS, () -> document.backUp(file));
        }
        assertFails(Kind.EXISTS, () -> Document.restore(file, backup));
        assertEquals("older", Files.readString(backup));
    }

    @Test
    void aBackupIntoAMissingFolderIsRefused() throws Exception {
        try (Document document = Document.open(file)) {
            assertFails(Kind.MISSING, () -> document.backUp(folder.resolve("没有").resolve("b.heding")));
        }
    }

    @Test
    void restoringMakesAnEqualDocumentAndLeavesTheBackupAlone() throws Exception {
        try (Document document = Document.open(file)) {
            document.backUp(backup);
        }
        byte[] before = Files.readAllBytes(backup);
        Path restored = folder.resolve("restored.heding");
        Document.restore(backup, restored);
        assertArrayEquals(before, Files.readAllBytes(backup));
        try (Document original = Document.open(file);
                Document again = Document.open(restored)) {
            assertSameRecords(original.ledger(), again.ledger());
            assertEquals(original.health().counts(), again.health().counts());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(3, files.count());
        }
    }

    @Test
    void whatIsNoDocumentIsNotRestored() throws Exception {
        Files.writeString(backup, "not a document, though named like one");
        assertFails(Kind.NOT_OURS, () -> Document.restore(backup, folder.resolve("b.heding")));
        assertFails(Kind.MISSING, () -> Document.restore(folder.resolve("c.heding"), folder.resolve("b.heding")));
    }

    @Test
    void aSoundDocumentIsFoundSoundWithItsCounts() throws Exception {
        Health health = Document.verify(file);
        assertTrue(health.sound());
        assertEquals(Header.FORMAT, health.format());
        assertEquals(4, health.counts().get("unit"));
        assertEquals(1, health.counts().get("person"));
        assertEquals(0, health.counts().get("meeting"));
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            for (String table : health.counts().keySet()) {
                assertFalse(
                        Messages.of(language).text("document.table." + table).isBlank());
            }
        }
    }
}
