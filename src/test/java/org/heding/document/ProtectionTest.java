package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.PERSON;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.assertFails;
import static org.heding.document.Scenes.assertSameRecords;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heding.document.Backup.Reason;
import org.heding.document.DocumentException.Kind;
import org.heding.ledger.Change;
import org.heding.ledger.Explained;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.heding.ledger.Term;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The password on personal columns. */
class ProtectionTest {
    private static final String PASSWORD = "示例 口令 2026";
    private static final String OTHER = "another one";
    /** In fen a number whose bytes are rare. */
    private static final String PAY = "87654.32";

    /** The bytes of the pay in fen, as SQLite writes a number. */
    private static final String FEN =
            new String(BigInteger.valueOf(8_765_432).toByteArray(), StandardCharsets.ISO_8859_1);

    private static final String ALLOWANCE = "76543.21";
    private static final String SECOND = "990101199002020011";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("a.heding");
        List<Change> content = content();
        content.add(fact(PERSON, Field.ANNUAL_PAY, PAY));
        content.add(fact(PERSON, "example_allowance", ALLOWANCE));
        content.add(new Change.PutTerm(
                new Term(PERSON, "第五届", LocalDate.of(2020, 1, 1), null, true, Term.APPRAISALS.getFirst(), "示例")));
        content.add(new Change.PutExplained(new Explained(PERSON, "check", 2026, 0, "个人的说明")));
        content.add(new Change.PutExplained(new Explained(COMMUNITY, "check", 2026, 2, "社区的说明")));
        Document.create(file, SETTINGS, content).close();
    }

    private static char[] password() {
        return PASSWORD.toCharArray();
    }

    private static char[] none() {
        return new char[0];
    }

    private void protect() throws Exception {
        try (Document document = Document.open(file)) {
            Protection.set(document, none(), password());
        }
    }

    private Document opened() throws Exception {
        return Document.open(file, Key.of(password()));
    }

    /** Nothing personal can be read in any file of the folder, whatever it is. */
    private void assertNothingReadable() throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                assertNothingReadable(each);
            }
        }
    }

    private static void assertNothingReadable(Path each) throws Exception {
        String bytes = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
        for (String personal : List.of(PERSON, PERSON.substring(6, 14), SECOND, PAY, "8765432", ALLOWANCE)) {
            assertFalse(bytes.contains(personal), personal + " in " + each.getFileName());
        }
        assertFalse(bytes.contains(FEN), "pay in " + each.getFileName());
    }

    private boolean readable(String text) throws Exception {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    }

    @Test
    void withoutItsPasswordADocumentIsNotOpenedAndSaysSo() throws Exception {
        protect();
        byte[] before = Files.readAllBytes(file);
        assertFails(Kind.SEALED, () -> Document.open(file));
        assertFails(Kind.SEALED, () -> Document.openForReading(file));
        assertFails(Kind.WRONG_PASSWORD, () -> Document.open(file, Key.of(OTHER.toCharArray())));
        assertFails(Kind.WRONG_PASSWORD, () -> Document.openForReading(file, Key.of(none())));
        assertArrayEquals(before, Files.readAllBytes(file));
        try (Document document = opened()) {
            assertTrue(Protection.on(document));
            assertEquals(Optional.of(new BigDecimal(PAY)), document.ledger().fact(PERSON, 2026, Field.ANNUAL_PAY));
        }
    }

    @Test
    void thePasswordGivenIsOverwrittenAfterUse() throws Exception {
        char[] set = password();
        try (Document document = Document.open(file)) {
            Protection.set(document, none(), set);
        }
        char[] given = password();
        Document.open(file, Key.of(given)).close();
        char[] wrong = OTHER.toCharArray();
        assertFails(Kind.WRONG_PASSWORD, () -> Document.open(file, Key.of(wrong)));
        for (char[] each : List.of(set, given, wrong)) {
            assertTrue(new String(each).chars().allMatch(letter -> letter == 0));
        }
    }

    @Test
    void fullWidthLettersAreTheSamePassword() throws Exception {
        protect();
        Document.open(file, Key.of("示例　口令　２０２６".toCharArray())).close();
    }

    @Test
    void aPasswordThatIsTooShortIsRefused() throws Exception {
        try (Document document = Document.open(file)) {
            assertThrows(
                    IllegalArgumentException.class, () -> Protection.set(document, none(), "1234567".toCharArray()));
            assertFalse(Protection.on(document));
        }
    }

    @Test
    void nothingPersonalIsLeftInTheFileWhateverIsDoneAfterwards() throws Exception {
        assertTrue(readable(PERSON) && readable(FEN) && readable(ALLOWANCE));
        Path backups = folder.resolve("backups");
        try (Document document = Document.open(file)) {
            document.edit("薪酬", List.of(fact(PERSON, Field.ANNUAL_PAY, "1"), fact(PERSON, "example_allowance", null)));
            document.edit("薪酬", List.of(fact(PERSON, Field.ANNUAL_PAY, PAY)));
            document.edit("人员", List.of(new Change.RemovePerson(PERSON)));
            document.undo();
            document.closeYear(2025, List.of(), List.of(new Result(PERSON, "pay_due", PAY)));
            document.edit("薪酬", List.of(fact(PERSON, Field.ANNUAL_PAY, "2")));
            Protection.set(document, none(), password());
            assertNothingReadable();
            document.undo();
            document.edit("人员", List.of(new Change.PutPerson(Scenes.person(SECOND, "钱某（示例）"))));
            document.edit("薪酬", List.of(fact(SECOND, Field.ANNUAL_PAY, PAY), fact(SECOND, "x", ALLOWANCE)));
            document.edit("人员", List.of(new Change.RemovePerson(SECOND)));
            document.undo();
            assertNothingReadable();
            document.closeYear(2024, List.of(), List.of(new Result(PERSON, "pay_due", PAY)));
            new Backups(backups, Clock.systemUTC()).make(document, Reason.ASKED);
            assertNothingReadable();
            assertEquals(Optional.of(new BigDecimal(PAY)), document.ledger().fact(SECOND, 2026, Field.ANNUAL_PAY));
        }
        assertNothingReadable();
    }

    @Test
    void aFileThatCouldNotBeRewrittenIsRewrittenWhenItIsOpened() throws Exception {
        protect();
        run("PRAGMA secure_delete = OFF; INSERT INTO form (sort, name, meaning, content) VALUES ('fill', 'x', '"
                + (PERSON + " ").repeat(900) + "', ''); DELETE FROM form; DELETE FROM journal WHERE source = 'form'");
        assertTrue(readable(PERSON));
        opened().close();
        assertTrue(readable(PERSON));
        run("UPDATE seal SET swept = 0");
        assertFails(Kind.SEALED, () -> Document.open(file));
        opened().close();
        assertNothingReadable();
    }

    @Test
    void whatWasDoneBeforeCanStillBeUndoneAndSettingAPasswordIsNoStep() throws Exception {
        Ledger was;
        try (Document document = Document.open(file)) {
            was = document.ledger().copy();
            document.edit("薪酬", List.of(fact(PERSON, Field.ANNUAL_PAY, "1"), fact(PERSON, "example_allowance", "3")));
            document.edit("人员", List.of(new Change.RemovePerson(PERSON)));
            Protection.set(document, none(), password());
            assertEquals("人员", document.undoable().orElseThrow().label());
        }
        try (Document document = opened()) {
            document.undo();
            document.undo();
            assertSameRecords(was, document.ledger());
            assertEquals(Optional.empty(), document.undoable());
            document.redo();
            Protection.remove(document, password());
            document.undo();
            assertSameRecords(was, document.ledger());
            document.redo();
            document.redo();
            assertEquals(0, document.ledger().people().size());
        }
        Document.open(file).close();
    }

    @Test
    void theHistoryOfAPersonIsTheSameWithAPassword() throws Exception {
        List<Entry> before;
        try (Document document = Document.open(file)) {
            document.edit("薪酬", List.of(fact(PERSON, Field.ANNUAL_PAY, "1"), fact(PERSON, "example_allowance", "3")));
            document.edit("人员", List.of(new Change.RemovePerson(PERSON)));
            document.undo();
            before = document.changes(PERSON, 99);
            assertTrue(before.size() > 8);
            Protection.set(document, none(), password());
            assertEquals(before, document.changes(PERSON, 99));
            assertEquals(before.size(), document.changes("", 99).size());
        }
        try (Document document = Document.openForReading(file, Key.of(password()))) {
            assertEquals(before, document.changes(PERSON, 99));
        }
    }

    @Test
    void aClosedYearIsTheSameWithAPasswordAndWithout() throws Exception {
        try (Document document = Document.open(file)) {
            document.closeYear(2025, List.of(), List.of(new Result(PERSON, "pay_due", PAY)));
            ClosedYear plain = document.closedYear(2025).orElseThrow();
            Protection.set(document, none(), password());
            ClosedYear sealed = document.closedYear(2025).orElseThrow();
            assertEquals(plain.hash(), sealed.hash());
            assertEquals(plain.results(), sealed.results());
            assertSameRecords(plain.ledger(), sealed.ledger());
            document.closeYear(2024, List.of(), List.of());
            Protection.remove(document, password());
            assertSameRecords(
                    plain.ledger(), document.closedYear(2024).orElseThrow().ledger());
            assertEquals(plain.hash(), document.closedYear(2025).orElseThrow().hash());
        }
    }

    @Test
    void anotherPasswordIsSetAndTheFirstNoLongerOpens() throws Exception {
        protect();
        try (Document document = opened()) {
            assertFails(Kind.WRONG_PASSWORD, () -> Protection.set(document, OTHER.toCharArray(), OTHER.toCharArray()));
            assertFails(Kind.WRONG_PASSWORD, () -> Protection.set(document, none(), OTHER.toCharArray()));
            assertFails(Kind.WRONG_PASSWORD, () -> Protection.remove(document, OTHER.toCharArray()));
            Protection.set(document, password(), OTHER.toCharArray());
            document.edit("户数", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "1")));
        }
        assertNothingReadable();
        assertFails(Kind.WRONG_PASSWORD, this::opened);
        try (Document document = Document.open(file, Key.of(OTHER.toCharArray()))) {
            assertEquals(Optional.of(new BigDecimal(PAY)), document.ledger().fact(PERSON, 2026, Field.ANNUAL_PAY));
            assertTrue(document.health().sound());
        }
    }

    @Test
    void withoutAPasswordAgainTheTablesAreAsTheyWere() throws Exception {
        String before = Content.hash(file);
        protect();
        assertFalse(before.equals(Content.hash(file)));
        try (Document document = opened()) {
            Protection.remove(document, password());
            assertFalse(Protection.on(document));
        }
        assertEquals(before, Content.hash(file));
    }

    @Test
    void aDocumentWithAPasswordIsExaminedCopiedAndRestoredWithoutIt() throws Exception {
        protect();
        assertTrue(Document.verify(file).sound());
        assertEquals(1, Document.verify(file).counts().get("seal"));
        Path restored = folder.resolve("b.heding");
        Document.restore(file, restored);
        assertFails(Kind.SEALED, () -> Document.open(restored));
        Document.open(restored, Key.of(password())).close();
    }

    @Test
    void aBackupFromBeforeThePasswordIsNoBackupOfNow() throws Exception {
        Backups backups = new Backups(folder.resolve("backups"), Clock.systemUTC());
        try (Document document = Document.open(file)) {
            Backup clear = backups.make(document, Reason.OPEN);
            Protection.set(document, none(), password());
            Backup sealed = backups.make(document, Reason.ASKED);
            assertEquals(List.of(clear), backups.unlike(document));
            assertEquals(sealed, backups.make(document, Reason.OPEN));
            Protection.set(document, password(), OTHER.toCharArray());
            backups.make(document, Reason.ASKED);
            assertEquals(2, backups.unlike(document).size());
            backups.unlike(document).forEach(Backups::remove);
            assertEquals(1, backups.of(document).size());
        }
        assertNothingReadable();
    }

    @Test
    void anOlderDocumentIsUpgradedAndThenProtected() throws Exception {
        for (String format : List.of("format-1", "format-2", "format-3")) {
            Path old = folder.resolve(format + ".heding");
            Files.copy(Path.of("src", "test", "documents", format + ".heding"), old);
            List<String> before;
            Ledger ledger;
            try (Document document = Document.open(old)) {
                ledger = document.ledger().copy();
                before = UndoTest.rows(document);
                Protection.set(document, none(), password());
                Protection.remove(document, password());
                assertEquals(before, UndoTest.rows(document));
                Protection.set(document, none(), password());
            }
            try (Document document = Document.open(old, Key.of(password()))) {
                assertSameRecords(ledger, document.ledger());
                for (int year : document.closedYears()) {
                    assertTrue(document.closedYear(year).isPresent());
                }
            }
        }
    }

    private void run(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void whatWasPutInThePlaceOfSealedFiguresIsNoticed() throws Exception {
        try (Document document = Document.open(file)) {
            document.edit(
                    "人员",
                    List.of(
                            new Change.PutPerson(Scenes.person(SECOND, "钱某（示例）")),
                            fact(SECOND, Field.ANNUAL_PAY, "1")));
        }
        protect();
        byte[] sound = Files.readAllBytes(file);
        for (String altered : List.of(
                "UPDATE person_year SET annual_pay = (SELECT max(annual_pay) FROM person_year)",
                "UPDATE person_year SET annual_pay = 100",
                "UPDATE person_year SET more = '{\"x\":\"1\"}' WHERE id = 1",
                "UPDATE person_year SET year = 2025 WHERE id = 1",
                "DELETE FROM seal")) {
            run(altered);
            assertFails(Kind.DAMAGED, this::opened);
            Files.write(file, sound);
        }
        opened().close();
    }

    @Test
    void ofADamagedDocumentWithAPasswordAllIsSavedThatCanBeOpened() throws Exception {
        protect();
        Path saved = folder.resolve("saved.heding");
        assertFails(Kind.SEALED, () -> Salvage.of(file, saved, SETTINGS));
        assertFails(Kind.WRONG_PASSWORD, () -> Salvage.of(file, saved, SETTINGS, OTHER.toCharArray()));
        assertTrue(Salvage.of(file, saved, SETTINGS, password()).whole());
        try (Document was = opened();
                Document is = Document.open(saved, Key.of(password()))) {
            assertSameRecords(was.ledger(), is.ledger());
        }
        run("UPDATE person_year SET more = replace(more, '$1$', '$1$A')");
        assertFails(Kind.DAMAGED, this::opened);
        Path part = folder.resolve("part.heding");
        Salvage salvage = Salvage.of(file, part, SETTINGS, password());
        assertEquals(1, salvage.lost().get("person_year"));
        try (Document is = Document.open(part, Key.of(password()))) {
            assertEquals(1, is.ledger().people().size());
            assertEquals(Optional.empty(), is.ledger().fact(PERSON, 2026, Field.ANNUAL_PAY));
        }
    }

    @Test
    void withoutTheKeyPeopleAreLostAndAllElseIsSaved() throws Exception {
        try (Document document = Document.open(file)) {
            document.edit("薪酬", List.of(fact(PERSON, Field.ANNUAL_PAY, "1")));
            document.closeYear(2025, List.of(), List.of());
            document.edit("户数", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "77")));
        }
        protect();
        Path forgotten = folder.resolve("forgotten.heding");
        assertLost(Salvage.of(file, forgotten, SETTINGS, none()), forgotten);
        run("DELETE FROM seal");
        Path lost = folder.resolve("lost.heding");
        assertLost(Salvage.of(file, lost, SETTINGS, null), lost);
    }

    private static void assertLost(Salvage salvage, Path saved) throws Exception {
        assertEquals(1, salvage.lost().get("person"));
        assertEquals(1, salvage.lost().get("closed_year"));
        assertEquals(0, salvage.saved().get("person"));
        try (Document document = Document.open(saved)) {
            assertEquals(Optional.of(new BigDecimal("77")), document.ledger().fact(COMMUNITY, 2026, Field.HOUSEHOLDS));
            assertEquals(0, document.ledger().people().size());
            assertEquals(0, document.closedYears().size());
            assertEquals(Optional.empty(), document.undoable());
            assertTrue(document.health().sound());
            assertFalse(document.changes("", 99).isEmpty());
        }
    }

    @Test
    void whatANewColumnOfPeopleHoldsIsDecided() throws Exception {
        List<String> readable = List.of(
                "person.name",
                "person.community",
                "person.post",
                "person.joined_on",
                "person.appointed_on",
                "person.left_on",
                "person.education",
                "person.qualification",
                "person.post_grade",
                "person_year.year",
                "term.session",
                "term.starts_on",
                "term.ends_on",
                "term.completed",
                "term.appraisal",
                "term.basis",
                "explanation.standard",
                "explanation.year",
                "explanation.period",
                "explanation.reason");
        try (Document document = Document.open(file)) {
            for (String table : Personal.TABLES) {
                for (String column : Journal.columns(document.database(), table)) {
                    boolean personal = Personal.COLUMNS.stream()
                            .anyMatch(each ->
                                    each.table().equals(table) && each.name().equals(column));
                    String name = table + "." + column;
                    assertTrue(column.equals("id") || personal != readable.contains(name), name);
                }
            }
        }
    }
}
