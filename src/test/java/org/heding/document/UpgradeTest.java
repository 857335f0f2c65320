package org.heding.document;

import static org.heding.document.Scenes.assertFails;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.heding.document.DocumentException.Kind;
import org.heding.ledger.Change;
import org.heding.ledger.Explained;
import org.heding.ledger.Field;
import org.heding.ledger.Form;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of every past format are opened as what they are. */
class UpgradeTest {
    private static final Path FORMAT_1 = Path.of("src", "test", "documents", "format-1.heding");
    private static final Path FORMAT_2 = Path.of("src", "test", "documents", "format-2.heding");
    private static final Path FORMAT_3 = Path.of("src", "test", "documents", "format-3.heding");
    /** The same with a password. */
    private static final Path SEALED_3 = Path.of("src", "test", "documents", "format-3-sealed.heding");

    private static final String COMMUNITY = "340104001001";
    private static final String PERSON = "990000198001010012";

    @TempDir
    Path folder;

    private Path file;
    private byte[] old;

    @BeforeEach
    void copy() throws IOException {
        file = folder.resolve("a.heding");
        Files.copy(FORMAT_1, file);
        old = Files.readAllBytes(file);
    }

    private static void assertHoldsWhatWasRecorded(Ledger ledger) {
        assertEquals(4, ledger.units().size());
        assertEquals(Optional.of(new BigDecimal("1850")), ledger.fact(COMMUNITY, 2026, Field.HOUSEHOLDS));
        assertEquals(Optional.of(new BigDecimal("2.5")), ledger.fact(COMMUNITY, 2026, "example_input"));
        assertEquals(Optional.of(new BigDecimal("81000.5")), ledger.fact(PERSON, 2026, Field.ANNUAL_PAY));
        assertEquals(1, ledger.terms(PERSON).size());
        assertEquals(1, ledger.meetings(COMMUNITY).size());
        assertEquals(1, ledger.referencePay().size());
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        assertEquals(
                List.of(LocalValue.ofParameter(
                        "organisers_at_threshold", newYear, BigDecimal.ONE, "示例会议纪要", LocalDate.of(2026, 1, 5))),
                ledger.localValues());
    }

    @Test
    void anOlderDocumentIsBroughtToThisFormatAndKeptAsItWas() throws Exception {
        try (Document document = Document.open(file)) {
            assertHoldsWhatWasRecorded(document.ledger());
            assertTrue(document.health().sound());
            assertEquals(Header.FORMAT, document.health().format());
            assertEquals(5, document.history(99).size());
            assertEquals(Optional.empty(), document.undoable());
            document.edit("户数", List.of(new Change.SetFact(COMMUNITY, 2026, Field.HOUSEHOLDS, BigDecimal.TEN)));
            document.undo();
            assertHoldsWhatWasRecorded(document.ledger());
        }
        try (Document kept = Document.openForReading(folder.resolve("a.v1.heding"))) {
            assertHoldsWhatWasRecorded(kept.ledger());
        }
        assertEquals(List.of("a.heding", "a.v1.heding"), names());
    }

    @Test
    void aDocumentOfFormat2KeepsItsHistoryAndItsClosedYear() throws Exception {
        Path two = folder.resolve("b.heding");
        Files.copy(FORMAT_2, two);
        String hash = Content.hash(two);
        try (Document document = Document.open(two)) {
            assertTrue(document.health().sound());
            assertEquals(
                    Optional.of(new BigDecimal("2350")), document.ledger().fact(COMMUNITY, 2026, Field.HOUSEHOLDS));
            assertEquals("户数", document.redo().orElseThrow().label());
            document.undo();
            assertEquals("户数", document.undo().orElseThrow().label());
            assertEquals(
                    Optional.of(new BigDecimal("1850")), document.ledger().fact(COMMUNITY, 2026, Field.HOUSEHOLDS));
            document.redo();
            ClosedYear closed = document.closedYear(2025).orElseThrow();
            assertEquals(Optional.of("7"), closed.figure(COMMUNITY, "worker_quota"));
            assertEquals(
                    Optional.of(new BigDecimal("81000.5")),
                    closed.ledger().fact("990101199001010017", 2026, Field.ANNUAL_PAY));
        }
        assertEquals(hash, Content.hash(folder.resolve("b.v2.heding")));
    }

    @Test
    void aDocumentOfFormat3KeepsAllWithAPasswordAndWithout() throws Exception {
        for (Path kept : List.of(FORMAT_3, SEALED_3)) {
            Path three = folder.resolve("c-" + kept.getFileName());
            Files.copy(kept, three);
            String hash = Content.hash(three);
            String password = kept.equals(SEALED_3) ? "示例 口令 2026" : "";
            if (!password.isEmpty()) {
                assertFails(Kind.SEALED, () -> Document.open(three));
            }
            try (Document document = Document.open(three, Key.of(password.toCharArray()))) {
                assertTrue(document.health().sound());
                assertEquals(Header.FORMAT, document.health().format());
                Ledger ledger = document.ledger();
                assertEquals(Optional.of(new BigDecimal("2350")), ledger.fact(COMMUNITY, 2026, Field.HOUSEHOLDS));
                assertEquals(
                        Optional.of(new BigDecimal("81000.5")), ledger.fact(Scenes.PERSON, 2026, Field.ANNUAL_PAY));
                assertEquals(Optional.of(2025), ledger.carriedFrom(COMMUNITY, 2026, Field.PARTY_MEMBERS));
                assertEquals("季报（示例）", ledger.forms(Form.Sort.FILL).getFirst().name());
                assertEquals(
                        Optional.of("7"),
                        document.closedYear(2025).orElseThrow().figure(COMMUNITY, "worker_quota"));
                Explained said = new Explained(Scenes.PERSON, "check", 2026, 0, "示例");
                document.edit("说明", List.of(new Change.PutExplained(said)));
                document.undo();
                assertEquals("户数", document.undo().orElseThrow().label());
                assertEquals(
                        Optional.of(new BigDecimal("1850")), ledger(document).fact(COMMUNITY, 2026, Field.HOUSEHOLDS));
                document.redo();
                document.redo();
                assertEquals(List.of(said), ledger(document).explained(Scenes.PERSON));
            }
            String name = three.getFileName().toString().replace(".heding", ".v3.heding");
            assertEquals(hash, Content.hash(folder.resolve(name)));
        }
    }

    private static Ledger ledger(Document document) {
        return document.ledger();
    }

    @Test
    void anUpgradeThatWasKilledLeavesNothingBehindWhenItIsDoneAgain() throws Exception {
        Files.writeString(folder.resolve("a.v1.heding"), "something else");
        Files.copy(FORMAT_2, folder.resolve("a.v1-2.heding"));
        Document.open(file).close();
        assertEquals(List.of("a.heding", "a.v1-2.heding", "a.v1-3.heding", "a.v1.heding"), names());
        Files.write(file, old);
        Document.open(file).close();
        assertEquals(List.of("a.heding", "a.v1-2.heding", "a.v1-3.heding", "a.v1.heding"), names());
        Files.delete(folder.resolve("a.v1.heding"));
        Files.write(file, old);
        Files.writeString(folder.resolve("~a.v1.heding-%s.heding-new".formatted(UUID.randomUUID())), "half");
        Document.open(file).close();
        assertEquals(List.of("a.heding", "a.v1-2.heding", "a.v1-3.heding", "a.v1.heding"), names());
    }

    @Test
    void aDocumentThatWasJustBroughtToThisFormatIsOpenedOnce() throws Exception {
        try (Document document = Document.open(file)) {
            assertFails(Kind.LOCKED, () -> Document.open(file));
            assertFails(Kind.LOCKED, () -> Document.verify(file));
            assertHoldsWhatWasRecorded(document.ledger());
        }
        Document.open(file).close();
    }

    @Test
    void anOlderDocumentThatIsOnlyReadStaysAsItIs() throws Exception {
        try (Document document = Document.openForReading(file)) {
            assertHoldsWhatWasRecorded(document.ledger());
            assertEquals(5, document.history(99).size());
            assertTrue(document.health().sound());
        }
        assertArrayEquals(old, Files.readAllBytes(file));
        assertEquals(List.of("a.heding"), names());
    }

    @Test
    void aBackupOfAnOlderFormatIsRestoredInThisOne() throws Exception {
        Path restored = folder.resolve("b.heding");
        Document.restore(file, restored);
        assertEquals(Header.FORMAT, Document.verify(restored).format());
        try (Document document = Document.open(restored)) {
            assertHoldsWhatWasRecorded(document.ledger());
        }
        assertArrayEquals(old, Files.readAllBytes(file));
    }

    @Test
    void anOlderDocumentIsExaminedAsItIs() throws Exception {
        Health health = Document.verify(file);
        assertTrue(health.sound());
        assertEquals(1, health.format());
        assertArrayEquals(old, Files.readAllBytes(file));
    }

    @Test
    void anOlderDocumentThatCannotBeBroughtToThisFormatIsLeftAsItWas() throws Exception {
        // A value of one's own that this format would refuse.
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA ignore_check_constraints = ON");
            statement.executeUpdate("UPDATE local_value SET basis = ''");
        }
        old = Files.readAllBytes(file);
        assertFails(Kind.DAMAGED, () -> Document.open(file));
        assertArrayEquals(old, Files.readAllBytes(file));
        assertTrue(names().stream().noneMatch(name -> name.startsWith("~")), names()::toString);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
