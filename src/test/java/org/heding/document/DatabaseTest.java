package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.assertFails;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heding.document.DocumentException.Kind;
import org.heding.ledger.Field;
import org.heding.message.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a document's file is worked with. */
class DatabaseTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("a.heding");
        Document.create(file, SETTINGS, content()).close();
    }

    private static List<String> column(Document document, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        document.database().each(sql, row -> found.add(row.getString(1)));
        return found;
    }

    @Test
    void aFileFromElsewhereGetsNoSayAndNobodyWaitsForALock() throws Exception {
        try (Document document = Document.open(file)) {
            assertEquals(List.of("0"), column(document, "PRAGMA trusted_schema"));
            assertEquals(List.of("1"), column(document, "PRAGMA cell_size_check"));
            assertEquals(List.of("-32768"), column(document, "PRAGMA cache_size"));
            assertEquals(List.of("0"), column(document, "PRAGMA busy_timeout"));
        }
    }

    @Test
    void whatIsOpenForReadingIsNotWrittenWhateverIsTried() throws Exception {
        try (Document document = Document.openForReading(file)) {
            assertThrows(SQLException.class, () -> document.database().run("DELETE FROM unit"));
        }
    }

    @Test
    void anOlderDocumentThatIsReadInMemoryIsNotEditedThere() throws Exception {
        Path old = folder.resolve("old.heding");
        Files.copy(Path.of("src", "test", "documents", "format-1.heding"), old);
        try (Document document = Document.openForReading(old)) {
            assertFails(Kind.NOT_WRITABLE, () -> document.edit("户数", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "1"))));
        }
    }

    @Test
    void aFileThatAnotherProgramKeptInTwoPiecesIsMadeOneAgain() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
        }
        try (Document document = Document.open(file)) {
            assertEquals(List.of("delete"), column(document, "PRAGMA journal_mode"));
            document.edit("户数", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "1")));
        }
        assertEquals(1, Files.readAllBytes(file)[18]);
    }

    @Test
    void afterAStatementThatFailedTheSameOneCanBeUsed() throws Exception {
        try (Document document = Document.open(file)) {
            String put = "INSERT INTO pack (name, json) VALUES (?, ?)";
            assertThrows(SQLException.class, () -> document.database().update(put, "a", "no JSON"));
            document.database().update(put, "a", "{}");
            assertEquals(List.of("{}"), column(document, "SELECT json FROM pack"));
        }
    }

    @Test
    void aReferenceToWhatIsNotThereIsDamageWherever() throws Exception {
        try (Document document = Document.open(file)) {
            document.edit("户数", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "1")));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA foreign_keys = OFF");
            statement.executeUpdate("DELETE FROM edit");
        }
        assertFails(Kind.DAMAGED, () -> Document.open(file));
        Health health = Document.verify(file);
        assertEquals(false, health.sound());
        assertEquals(4L, health.counts().get("unit"));
        assertEquals(
                List.of("表 journal 中有记录所指的 edit 不存在。"),
                health.faults().stream()
                        .map(fault -> fault.in(Messages.of(Locale.SIMPLIFIED_CHINESE)))
                        .distinct()
                        .toList());
    }

    @Test
    void aRowThatAnIndexMissesIsNamedAndNothingIsCounted() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA writable_schema = ON");
            statement.executeUpdate("DELETE FROM sqlite_schema WHERE name = 'unit_above'");
            statement.executeUpdate("PRAGMA writable_schema = OFF");
        }
        Health health = Document.verify(file);
        assertEquals(Header.FORMAT, health.format());
        assertEquals(Map.of(), health.counts());
        assertEquals(false, health.sound());
    }
}
