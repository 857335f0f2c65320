package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.assertFails;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.heding.document.DocumentException.Kind;
import org.heding.ledger.Field;
import org.heding.message.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeDocument() throws Exception {
        file = folder.resolve("a.heding");
        Document.create(file, SETTINGS, content()).close();
    }

    /** Holds that both ways of opening, and examining, refuse the file and leave it as it is. */
    private void assertRefused(Kind kind) throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertFails(kind, () -> Document.open(file));
        assertFails(kind, () -> Document.openForReading(file));
        assertArrayEquals(before, Files.readAllBytes(file));
        assertFalse(Files.exists(LockNote.beside(file)));
    }

    private void patch(int at, int value) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).putInt(at, value);
        Files.write(file, bytes);
    }

    @Test
    void theHeaderSaysWhoseFileItIs() throws Exception {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        assertEquals(0x48454449, bytes.getInt(68));
        assertEquals(Header.FORMAT, bytes.getInt(60));
    }

    @Test
    void aMissingFileIsMissing() throws Exception {
        Path missing = folder.resolve("b.heding");
        assertFails(Kind.MISSING, () -> Document.open(missing));
        assertFails(Kind.MISSING, () -> Document.openForReading(missing));
        assertFails(Kind.MISSING, () -> Document.verify(missing));
        assertFalse(Files.exists(missing));
        assertFails(Kind.MISSING, () -> Document.open(file.resolve("b.heding")));
    }

    @Test
    void aTextIsNotOurs() throws Exception {
        Files.writeString(file, "姓名,身份证号\n".repeat(100));
        assertRefused(Kind.NOT_OURS);
        assertFails(Kind.NOT_OURS, () -> Document.verify(file));
    }

    @Test
    void aFolderIsNotOurs() {
        assertFails(Kind.NOT_OURS, () -> Document.open(folder));
    }

    @Test
    void anotherProgramsDatabaseIsNotOurs() throws Exception {
        Files.delete(file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE unit (code TEXT)");
        }
        assertRefused(Kind.NOT_OURS);
    }

    @Test
    void aNewerFormatIsRefused() throws Exception {
        patch(60, Header.FORMAT + 1);
        assertRefused(Kind.NEWER);
    }

    @Test
    void aTruncatedFileIsDamagedWhereverItIsCut() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        for (int length : List.of(0, 10, 50, 99, 100, 4096, whole.length / 2, whole.length - 1)) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertRefused(Kind.DAMAGED);
        }
    }

    @Test
    void aJournalOfAnUnknownKindIsDamage() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[18] = 7;
        Files.write(file, bytes);
        assertRefused(Kind.DAMAGED);
    }

    @Test
    void anIndexThatMissesARowIsDamage() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        // The same code stands in tables and in their indexes: every other one is made another.
        byte[] code = COMMUNITY.getBytes(StandardCharsets.US_ASCII);
        int changed = 0;
        for (int at = 0; at + code.length < bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + code.length, code, 0, code.length) && changed++ % 2 == 0) {
                bytes[at + code.length - 1] = '9';
            }
        }
        assertTrue(changed > 3, "occurrences " + changed);
        Files.write(file, bytes);
        assertRefused(Kind.DAMAGED);
    }

    @Test
    void anOverwrittenPageIsDamage() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4096, 8192, (byte) 0xa5);
        Files.write(file, bytes);
        assertRefused(Kind.DAMAGED);
    }

    @Test
    void whateverByteIsBrokenOpeningEndsInADocumentOrAnAnswer() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 150; i++) {
            byte[] broken = whole.clone();
            for (int j = 0; j < 8; j++) {
                // Mostly where the schema and the headers of pages are.
                int at = random.nextBoolean() ? random.nextInt(8192) : random.nextInt(broken.length);
                broken[at] = (byte) random.nextInt(256);
            }
            Files.write(file, broken);
            try {
                Document.openForReading(file).close();
                Document.open(file).close();
                Document.verify(file);
            } catch (DocumentException e) {
                refused++;
            }
        }
        assertTrue(refused > 20, "refused " + refused);
    }

    @Test
    void aSecondOpeningIsRefusedAndSaysWhoHasIt() throws Exception {
        try (Document document = Document.open(file)) {
            DocumentException failure = assertFails(Kind.LOCKED, () -> Document.open(file));
            String said = failure.problem().in(Messages.of(Locale.CHINESE));
            assertTrue(said.contains(System.getProperty("user.name")), said);
            assertFails(Kind.LOCKED, () -> Document.openForReading(file));
            assertFails(Kind.LOCKED, () -> Document.verify(file));
            document.edit("", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "1")));
        }
        Document.open(file).close();
    }

    @Test
    void anotherConnectionsLockIsRespected() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("BEGIN EXCLUSIVE");
            assertFails(Kind.LOCKED, () -> Document.open(file));
            assertFails(Kind.LOCKED, () -> Document.openForReading(file));
        }
        Document.open(file).close();
    }

    @Test
    void anOpenDocumentIsLockedForOtherProcessesEvenAfterItWasAskedForTwice() throws Exception {
        try (Document document = Document.open(file)) {
            assertFails(Kind.LOCKED, () -> Document.open(file));
            assertEquals("LOCKED", openedElsewhere());
            assertEquals(1, document.ledger().people().size());
        }
        assertEquals("opened", openedElsewhere());
    }

    private String openedElsewhere() throws Exception {
        Process other = Scenes.java(Opener.class, file);
        List<String> lines = other.inputReader().lines().toList();
        other.waitFor();
        return lines.get(lines.size() - 1);
    }

    /** Another process that tries to open a document. */
    static final class Opener {
        private Opener() {}

        public static void main(String[] arguments) {
            String outcome;
            try (Document document = Document.open(Path.of(arguments[0]))) {
                outcome = document.ledger().units().isEmpty() ? "empty" : "opened";
            } catch (DocumentException e) {
                outcome = e.kind().name();
            }
            System.out.println();
            System.out.println(outcome);
        }
    }

    @Test
    void aNoteLeftBehindByACrashDoesNoHarm() throws Exception {
        new LockNote("某人", "2026-01-01 00:00", "别处 1").write(file);
        Document.open(file).close();
        assertFalse(Files.exists(LockNote.beside(file)));
    }

    @Test
    void anEditBrokenOffIsUndoneAtTheNextOpening() throws Exception {
        // What a power cut leaves: the file half written, and the journal of what was there before.
        Path copy = folder.resolve("b.heding");
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
            Files.copy(file, copy);
            Files.copy(Header.journal(file), Header.journal(copy));
            document.database().run("ROLLBACK");
        }
        assertTrue(Files.size(copy) > Files.size(file));
        try (Document document = Document.open(copy)) {
            assertEquals(List.of(), document.history(9));
            assertEquals(4, document.ledger().units().size());
            assertTrue(document.health().sound());
        }
    }

    @Test
    void whereNobodyMayWriteADocumentCanStillBeRead() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        assumeTrue(!"root".equals(System.getProperty("user.name")), "root may write everywhere");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertFails(Kind.NOT_WRITABLE, () -> Document.open(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertFails(Kind.NOT_WRITABLE, () -> Document.open(file));
            Path another = folder.resolve("b.heding");
            assertFails(Kind.NOT_WRITABLE, () -> Document.create(another, SETTINGS, content()));
            Document.openForReading(file).close();
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aFolderThatTakesNoFilesIsNotWritable() {
        Path closed = Path.of("/sys");
        assumeTrue(Files.isDirectory(closed), "only Linux has a folder that takes files from nobody");
        assertFails(Kind.NOT_WRITABLE, () -> Document.create(closed.resolve("a.heding"), SETTINGS, content()));
    }

    @Test
    void recordsThatContradictEachOtherAreDamage() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA foreign_keys = OFF");
            statement.executeUpdate("DELETE FROM unit WHERE code = '340104001'");
        }
        assertRefused(Kind.DAMAGED);
        Health health = Document.verify(file);
        assertFalse(health.sound());
        health.faults()
                .forEach(fault ->
                        assertTrue(fault.in(Messages.of(Locale.CHINESE)).contains("unit")));
        assertThrows(DocumentException.class, () -> Document.restore(file, folder.resolve("c.heding")));
        assertFalse(Files.exists(folder.resolve("c.heding")));
    }

    @Test
    void aFormatThatNeverWasAndTwoWaysOfJournallingAreDamage() throws Exception {
        patch(60, 0);
        assertRefused(Kind.DAMAGED);
        patch(60, Header.FORMAT);
        byte[] bytes = Files.readAllBytes(file);
        bytes[19] = 2;
        Files.write(file, bytes);
        assertRefused(Kind.DAMAGED);
    }

    @Test
    void aCountOfPagesThatAnotherProgramDidNotKeepIsNotBelieved() throws Exception {
        patch(28, 1_000_000);
        assertRefused(Kind.DAMAGED);
        patch(92, 0);
        Document.open(file).close();
    }
}
