package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.PERSON;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.assertFails;
import static org.heding.document.Scenes.assertSameRecords;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.heding.document.Scenes.person;
import static org.heding.document.Scenes.unit;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heding.document.DocumentException.Kind;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Form;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Meeting;
import org.heding.ledger.OwnPack;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class DocumentTest {
    @TempDir
    Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anEditIsThereAfterReopening() throws Exception {
        Path file = folder.resolve("a.heding");
        try (Document document = Document.create(file, SETTINGS, content())) {
            document.edit("户数", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "3120")));
        }
        try (Document document = Document.open(file)) {
            assertEquals(
                    Optional.of(new BigDecimal("3120")), document.ledger().fact(COMMUNITY, 2026, Field.HOUSEHOLDS));
            assertEquals(SETTINGS, document.settings());
            assertEquals("户数", document.history(5).get(0).label());
        }
    }

    @Test
    void figuresAreKeptExactly() throws Exception {
        Path file = folder.resolve("a.heding");
        try (Document document = Document.create(file, SETTINGS, content())) {
            document.edit(
                    "",
                    List.of(
                            fact(COMMUNITY, Field.AREA, "0.123456789012345678"),
                            fact(COMMUNITY, Field.PLANNED_SERVICE_FUND, "350000.01"),
                            fact("340104", Field.QUOTA_STANDARD, "266.7"),
                            fact(PERSON, Field.ANNUAL_PAY, "74400.50"),
                            fact(COMMUNITY, "beyond_the_columns", "0.1"),
                            fact(PERSON, "年终奖 \"x\"", "12345678901234567890.5")));
        }
        try (Document document = Document.open(file)) {
            Ledger ledger = document.ledger();
            assertEquals(Optional.of(new BigDecimal("0.123456789012345678")), ledger.fact(COMMUNITY, 2026, Field.AREA));
            assertEquals(
                    Optional.of(new BigDecimal("350000.01")), ledger.fact(COMMUNITY, 2026, Field.PLANNED_SERVICE_FUND));
            assertEquals(Optional.of(new BigDecimal("266.7")), ledger.fact("340104", 2026, Field.QUOTA_STANDARD));
            assertEquals(Optional.of(new BigDecimal("74400.5")), ledger.fact(PERSON, 2026, Field.ANNUAL_PAY));
            assertEquals(Optional.of(new BigDecimal("0.1")), ledger.fact(COMMUNITY, 2026, "beyond_the_columns"));
            assertEquals(Optional.of(new BigDecimal("12345678901234567890.5")), ledger.fact(PERSON, 2026, "年终奖 \"x\""));
        }
    }

    @Test
    void aClearedFigureIsMissingAndNotNought() throws Exception {
        Path file = folder.resolve("a.heding");
        try (Document document = Document.create(file, SETTINGS, content())) {
            document.edit("", List.of(fact(COMMUNITY, "extra", "7")));
            document.edit("", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, null), fact(COMMUNITY, "extra", null)));
            assertEquals(Optional.empty(), document.ledger().fact(COMMUNITY, 2026, Field.HOUSEHOLDS));
        }
        try (Document document = Document.open(file)) {
            assertTrue(document.ledger().facts(COMMUNITY, 2026).isEmpty());
        }
    }

    @Test
    void anEditWithOneImpossibleChangeChangesNothing() throws Exception {
        Path file = folder.resolve("a.heding");
        List<Change> impossible = List.of(
                fact("340104001999", Field.HOUSEHOLDS, "1"),
                fact("340104001999", Field.HOUSEHOLDS, null),
                fact("990101199001019999", Field.ANNUAL_PAY, "1"),
                fact(COMMUNITY, Field.HOUSEHOLDS, "1.5"),
                fact(COMMUNITY, Field.HOUSEHOLDS, "-1"),
                fact(COMMUNITY, Field.PLANNED_SERVICE_FUND, "0.001"),
                unit("340105001", "无", "街道"),
                new Change.PutPerson(person("123", "号码过短")));
        try (Document document = Document.create(file, SETTINGS, content())) {
            Ledger before = document.ledger().copy();
            for (Change change : impossible) {
                List<Change> changes = List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "9"), change);
                assertThrows(IllegalArgumentException.class, () -> document.edit("", changes), change::toString);
                assertSameRecords(before, document.ledger());
            }
            assertTrue(document.history(5).isEmpty());
            document.edit("", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "9")));
        }
        try (Document document = Document.open(file)) {
            assertEquals(Optional.of(new BigDecimal("9")), document.ledger().fact(COMMUNITY, 2026, Field.HOUSEHOLDS));
        }
    }

    @Test
    void aFullDiskLeavesFileAndLedgerAsTheyWere() throws Exception {
        Path file = folder.resolve("a.heding");
        try (Document document = Document.create(file, SETTINGS, content())) {
            Ledger before = document.ledger().copy();
            document.database().run("PRAGMA max_page_count = 1");
            List<Change> many = new ArrayList<>();
            for (int i = 100; i < 999; i++) {
                many.add(unit("340104001" + i, "示例社区".repeat(20) + i, "城市社区"));
            }
            assertFails(Kind.NO_SPACE, () -> document.edit("", many));
            assertSameRecords(before, document.ledger());
            document.database().run("PRAGMA max_page_count = 100000");
            document.edit("", many);
        }
        try (Document document = Document.open(file)) {
            assertEquals(4 + 899, document.ledger().units().size());
        }
    }

    @Test
    void aDocumentThatDoesNotFitOnTheDiskIsNotMade() throws Exception {
        SQLiteConfig small = Database.writing();
        small.setMaxPageCount(8);
        assertFails(
                Kind.NO_SPACE,
                () -> Document.create(folder.resolve("a.heding"), SETTINGS, content(), small, Personal.PLAIN));
        assertEquals(List.of(), files());
    }

    @Test
    void aDocumentWithImpossibleContentIsNotMade() throws Exception {
        List<Change> content = List.of(unit("340104", "蜀山区", "市辖区"));
        assertThrows(
                IllegalArgumentException.class, () -> Document.create(folder.resolve("a.heding"), SETTINGS, content));
        assertEquals(List.of(), files());
    }

    @Test
    void anExistingFileIsNeverOverwritten() throws Exception {
        Path file = Files.writeString(folder.resolve("a.heding"), "mine");
        assertFails(Kind.EXISTS, () -> Document.create(file, SETTINGS, content()));
        assertEquals("mine", Files.readString(file));
        assertEquals(List.of("a.heding"), files());
    }

    @Test
    void aMissingFolderIsNamed() throws Exception {
        Path nowhere = folder.resolve("没有");
        DocumentException failure =
                assertFails(Kind.MISSING, () -> Document.create(nowhere.resolve("a.heding"), SETTINGS, content()));
        assertEquals(List.of(nowhere.toString()), failure.problem().arguments());
        Path file = Files.writeString(folder.resolve("file"), "");
        assertFails(Kind.MISSING, () -> Document.create(file.resolve("a.heding"), SETTINGS, content()));
    }

    @Test
    void nothingLiesBesideAClosedDocument() throws Exception {
        try (Document document = Document.create(folder.resolve("a.heding"), SETTINGS, content())) {
            document.edit("", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "1")));
        }
        assertEquals(List.of("a.heding"), files());
    }

    @Test
    void pathsMayHoldAnyCharacters() throws Exception {
        for (String name : List.of("人事 系统/蜀山区（示例）.heding", "a#b%20c&d/e;f.heding", "é ñ ü/😀.heding")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Document.create(file, SETTINGS, content()).close();
            try (Document document = Document.open(file)) {
                assertEquals(file, document.path());
                Path copy = file.resolveSibling("备份 " + file.getFileName());
                document.backUp(copy);
                assertTrue(Document.verify(copy).sound());
            }
        }
    }

    @Test
    void settingsAreKept() throws Exception {
        Path file = folder.resolve("a.heding");
        Settings other = new Settings(2027, "other", "", "另一标题", true);
        try (Document document = Document.create(file, SETTINGS, List.of())) {
            document.settings(other);
            assertEquals(other, document.settings());
        }
        try (Document document = Document.open(file)) {
            assertEquals(other, document.settings());
        }
    }

    @Test
    void readingDoesNotChangeAnythingAndRefusesToEdit() throws Exception {
        Path file = folder.resolve("a.heding");
        Document.create(file, SETTINGS, content()).close();
        byte[] before = Files.readAllBytes(file);
        try (Document document = Document.openForReading(file)) {
            assertEquals(1, document.ledger().people().size());
            assertEquals(List.of("a.heding"), files());
            Change change = fact(COMMUNITY, Field.HOUSEHOLDS, "1");
            assertFails(Kind.NOT_WRITABLE, () -> document.edit("", List.of(change)));
            assertFails(Kind.NOT_WRITABLE, () -> document.settings(SETTINGS));
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        assertFalse(Files.exists(LockNote.beside(file)));
    }

    @Test
    void removingAUnitRemovesWhatHangsOnIt() throws Exception {
        Path file = folder.resolve("a.heding");
        try (Document document = Document.create(file, SETTINGS, content())) {
            document.edit("", List.of(new Change.RemoveUnit("340104001")));
        }
        try (Document document = Document.open(file)) {
            assertEquals(2, document.ledger().units().size());
            assertTrue(document.ledger().people().isEmpty());
            assertEquals(0, document.health().counts().get("community_year"));
        }
    }

    @Test
    void whatIsPutIsThereAndWhatIsRemovedIsGoneAfterReopening() throws Exception {
        LocalDate day = LocalDate.of(2026, 2, 3);
        Term term = new Term(PERSON, "第一届", day, null, false, "", "示例");
        ReferencePay pay = new ReferencePay("3401", 9, day, new BigDecimal("120000.5"), "示例");
        Meeting meeting = new Meeting(COMMUNITY, Meeting.KINDS.getFirst(), day, "", "示例");
        LocalValue local = LocalValue.ofParameter("organisers_at_threshold", day, BigDecimal.ONE, "示例纪要", day);
        OwnPack pack = new OwnPack("own", "{}");
        List<Form> forms =
                List.of(new Form(Form.Sort.FILL, "季报", "{}", "QQ=="), new Form(Form.Sort.READ, "季报", "[]", ""));
        Path file = folder.resolve("records.heding");
        try (Document document = Document.create(file, SETTINGS, content())) {
            document.edit(
                    "记",
                    List.of(
                            new Change.PutTerm(term),
                            new Change.PutReferencePay(pay),
                            new Change.PutMeeting(meeting),
                            new Change.PutLocalValue(local),
                            new Change.PutPack(pack),
                            new Change.PutForm(forms.get(0)),
                            new Change.PutForm(forms.get(1))));
        }
        try (Document document = Document.open(file)) {
            Ledger ledger = document.ledger();
            assertEquals(List.of(term), ledger.terms(PERSON));
            assertEquals(List.of(pay), ledger.referencePay());
            assertEquals(List.of(meeting), ledger.meetings(COMMUNITY));
            assertEquals(List.of(local), ledger.localValues());
            assertEquals(List.of(pack), ledger.packs());
            assertEquals(List.of(forms.get(0)), ledger.forms(Form.Sort.FILL));
            assertEquals(List.of(forms.get(1)), ledger.forms(Form.Sort.READ));
            document.edit(
                    "删",
                    List.of(
                            new Change.RemoveTerm(PERSON, day),
                            new Change.RemoveReferencePay("3401", 9, day),
                            new Change.RemoveMeeting(COMMUNITY, meeting.kind(), day),
                            new Change.RemoveLocalValue(local.name(), local.row(), local.area(), day),
                            new Change.RemovePack("own"),
                            new Change.RemoveForm(Form.Sort.FILL, "季报")));
        }
        try (Document document = Document.open(file)) {
            Ledger ledger = document.ledger();
            assertEquals(List.of(), ledger.terms(PERSON));
            assertEquals(List.of(), ledger.referencePay());
            assertEquals(List.of(), ledger.meetings(COMMUNITY));
            assertEquals(List.of(), ledger.localValues());
            assertEquals(List.of(), ledger.packs());
            assertEquals(List.of(), ledger.forms(Form.Sort.FILL));
            assertEquals(List.of(forms.get(1)), ledger.forms(Form.Sort.READ));
        }
    }
}
