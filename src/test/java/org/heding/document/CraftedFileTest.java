package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.assertFails;
import static org.heding.document.Scenes.content;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.heding.document.DocumentException.Kind;
import org.heding.ledger.Change;
import org.heding.ledger.OwnPack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that a file from elsewhere says is run. */
@Timeout(20)
class CraftedFileTest {
    private static final String ENDLESS =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("a.heding");
        try (Document document = Document.create(file, SETTINGS, content())) {
            document.closeYear(2025, List.of(new OwnPack("p", "{}")), List.of());
        }
    }

    private void craft(String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA writable_schema = ON");
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    static Stream<List<String>> schemas() {
        return Stream.of(
                List.of("CREATE TRIGGER theirs AFTER INSERT ON edit BEGIN DELETE FROM person; END"),
                List.of("CREATE VIEW theirs AS " + ENDLESS),
                List.of(
                        "DROP TABLE result",
                        "CREATE VIEW result AS SELECT 1 AS id, i AS holder FROM (" + ENDLESS.replace("count(*)", "i")
                                + ")"),
                List.of(
                        "DROP TABLE meeting",
                        "CREATE TABLE meeting (id INTEGER PRIMARY KEY, unit, kind, held_on,"
                                + " chair AS (printf('%.*c', 900000000, 'x')), topic)",
                        "INSERT INTO meeting (id) VALUES (1)"),
                List.of("CREATE TABLE \"a'b\"\"c\" (\"x'y\" TEXT)"),
                List.of("CREATE INDEX theirs ON unit (upper(name))"),
                List.of("CREATE VIRTUAL TABLE theirs USING fts5(a)"),
                List.of("DROP TRIGGER journal_unit_insert"),
                List.of("DROP INDEX unit_above"),
                List.of("ALTER TABLE pack ADD COLUMN theirs TEXT DEFAULT (hex(zeroblob(99)))"),
                List.of("UPDATE sqlite_schema SET sql = replace(sql, 'AFTER INSERT ON unit', 'BEFORE INSERT ON unit')"),
                List.of("UPDATE sqlite_schema SET sql = replace(sql, '>= 0', '>= -1')"),
                List.of("UPDATE sqlite_schema SET sql = 'CREATE TABLE setting (' WHERE name = 'setting'"));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aSchemaThatIsNotOursIsDamageAndNothingOfItIsRun(List<String> statements) throws Exception {
        craft(statements.toArray(String[]::new));
        byte[] before = Files.readAllBytes(file);
        assertFails(Kind.DAMAGED, () -> Document.open(file));
        assertFails(Kind.DAMAGED, () -> Document.openForReading(file));
        try {
            Health health = Document.verify(file);
            assertFalse(health.sound());
            assertEquals(0, health.counts().size());
        } catch (DocumentException e) {
            assertEquals(Kind.DAMAGED, e.kind());
        }
        Path saved = folder.resolve("b.heding");
        try {
            Salvage.of(file, saved, SETTINGS);
            try (Document document = Document.open(saved)) {
                assertTrue(document.health().sound());
                assertEquals(4, document.ledger().units().size());
                assertEquals(1, document.ledger().people().size());
            }
        } catch (DocumentException e) {
            assertEquals(Kind.DAMAGED, e.kind());
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aFigureThatWouldFillTheMemoryIsNone() throws Exception {
        craft("UPDATE community_year SET more = '{\"x\": \"1E999999999\"}'");
        assertFails(Kind.DAMAGED, () -> Document.open(file));
        Salvage salvage = Salvage.of(file, folder.resolve("b.heding"), SETTINGS);
        assertEquals(1, salvage.lost().get("community_year"));
        Document.open(folder.resolve("b.heding")).close();
    }

    @Test
    void aFigureThatCouldNotBeReadAgainIsNotWritten() throws Exception {
        try (Document document = Document.open(file)) {
            for (String figure : List.of("1E999999999", "1E-999999999", "1".repeat(300))) {
                List<Change> change = List.of(new Change.SetFact(COMMUNITY, 2026, "x", new BigDecimal(figure)));
                assertThrows(IllegalArgumentException.class, () -> document.edit("数", change));
            }
        }
        Document.open(file).close();
    }

    @Test
    void anEndlessClosedYearIsRefused() throws Exception {
        byte[] bomb = Mutation.compressed(new byte[140_000_000]);
        try (Document document = Document.open(file)) {
            document.database().update("UPDATE closed_year SET content = ?", bomb);
            assertFails(Kind.DAMAGED, () -> document.closedYear(2025));
        }
    }

    @Test
    void aJournalThatBringsBackWhatCannotBeReadIsNotFollowed() throws Exception {
        try (Document document = Document.open(file)) {
            document.edit("数", List.of(new Change.SetFact(COMMUNITY, 2026, "x", BigDecimal.ONE)));
            document.database().run("UPDATE journal SET before = '{\"x\": \"1E999999999\"}' WHERE field = 'more'");
            assertFails(Kind.DAMAGED, document::undo);
            assertEquals(
                    BigDecimal.ONE, document.ledger().fact(COMMUNITY, 2026, "x").orElseThrow());
        }
        Document.open(file).close();
    }
}
