package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.PERSON;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.heding.message.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Undoing and redoing, by what the journal says. */
class UndoTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    @TempDir
    Path folder;

    private Path file;
    private Document document;

    @BeforeEach
    void create() throws Exception {
        file = folder.resolve("a.heding");
        document = Document.create(file, SETTINGS, content());
    }

    @AfterEach
    void close() {
        document.close();
    }

    private Change households(int figure) {
        return new Change.SetFact(COMMUNITY, 2026, Field.HOUSEHOLDS, BigDecimal.valueOf(figure));
    }

    private Optional<BigDecimal> households() {
        return document.ledger().fact(COMMUNITY, 2026, Field.HOUSEHOLDS);
    }

    @Test
    void theFirstContentCannotBeUndone() throws Exception {
        assertEquals(Optional.empty(), document.undoable());
        assertEquals(Optional.empty(), document.undo());
        assertEquals(Optional.empty(), document.redo());
    }

    @Test
    void anEditIsTakenBackAndMadeAgain() throws Exception {
        Optional<BigDecimal> before = households();
        document.edit("户数", List.of(households(4321)));
        assertEquals("户数", document.undoable().orElseThrow().label());
        document.undo();
        assertEquals(before, households());
        assertEquals("户数", document.redoable().orElseThrow().label());
        document.redo();
        assertEquals(Optional.of(BigDecimal.valueOf(4321)), households());
        assertEquals(Optional.empty(), document.redoable());
    }

    @Test
    void undoingGoesOnAfterTheDocumentWasClosed() throws Exception {
        document.edit("一", List.of(households(1)));
        document.edit("二", List.of(households(2)));
        document.close();
        document = Document.open(file);
        document.undo();
        assertEquals(Optional.of(BigDecimal.ONE), households());
        document.close();
        document = Document.open(file);
        document.redo();
        assertEquals(Optional.of(BigDecimal.TWO), households());
    }

    @Test
    void anEditAfterUndoingGivesUpWhatWasTakenBack() throws Exception {
        document.edit("一", List.of(households(1)));
        document.undo();
        document.edit("二", List.of(households(2)));
        assertEquals(Optional.empty(), document.redoable());
        document.undo();
        assertEquals(Optional.empty(), document.undoable());
    }

    @Test
    void aPersonWhoWasRemovedComesBackWithTermsAndPay() throws Exception {
        document.edit("任期", List.of(new Change.PutTerm(new Term(PERSON, "", DAY, null, false, "", ""))));
        List<String> before = rows(document);
        document.edit("删除", List.of(new Change.RemovePerson(PERSON)));
        assertTrue(document.ledger().person(PERSON).isEmpty());
        document.undo();
        assertEquals(before, rows(document));
        assertFalse(document.ledger().terms(PERSON).isEmpty());
    }

    @Test
    void aUnitThatWasRemovedComesBackWithAllBelowIt() throws Exception {
        List<String> before = rows(document);
        document.edit("删除", List.of(new Change.RemoveUnit(COMMUNITY.substring(0, 4))));
        assertTrue(document.ledger().units().isEmpty());
        document.undo();
        assertEquals(before, rows(document));
    }

    @Test
    void otherSettingsAreAStepToo() throws Exception {
        document.settings(new Settings(2025, "national-2021", "", "另一个", true));
        assertEquals(Act.SETTINGS, document.undoable().orElseThrow().act());
        document.undo();
        assertEquals(SETTINGS, document.settings());
    }

    @Test
    void anEditThatChangesNothingIsNoStep() throws Exception {
        document.edit("户数", List.of(households(7)));
        document.edit("同样", List.of(households(7)));
        assertEquals("户数", document.undoable().orElseThrow().label());
    }

    @Test
    void aRefusedEditLeavesTheStepsAsTheyWere() throws Exception {
        document.edit("户数", List.of(households(7)));
        document.undo();
        Change refused = new Change.SetFact("999999", 2026, Field.HOUSEHOLDS, BigDecimal.ONE);
        assertThrows(IllegalArgumentException.class, () -> document.edit("不行", List.of(refused)));
        assertEquals("户数", document.redoable().orElseThrow().label());
    }

    @Test
    void theJournalTellsWhoseFigureWasWhatBefore() throws Exception {
        document.edit("一", List.of(households(11)));
        document.edit(Act.PASTE, "二", List.of(households(12)));
        Entry latest = document.changes(COMMUNITY, 10).getFirst();
        assertEquals("community_year", latest.source());
        assertEquals("户数", latest.label().in(Messages.of(Locale.SIMPLIFIED_CHINESE)));
        assertEquals("2026", latest.item());
        assertEquals(Field.HOUSEHOLDS, latest.field());
        assertEquals("11", latest.before());
        assertEquals("12", latest.after());
        assertEquals(Act.PASTE, latest.edit().act());
        assertFalse(latest.edit().who().isEmpty());
        assertEquals("粘贴", latest.edit().act().label().in(Messages.of(Locale.SIMPLIFIED_CHINESE)));
    }

    @Test
    void theJournalIsReadFieldByField() throws Exception {
        document.edit(
                "工资",
                List.of(
                        new Change.SetFact(PERSON, 2025, Field.ANNUAL_PAY, new BigDecimal("70000.5")),
                        new Change.SetFact(PERSON, 2025, "failed_years", BigDecimal.ONE)));
        document.edit(
                "工资",
                List.of(
                        new Change.SetFact(PERSON, 2025, Field.ANNUAL_PAY, null),
                        new Change.SetFact(PERSON, 2025, "failed_years", null),
                        new Change.SetFact(PERSON, 2025, "break_years", BigDecimal.TWO)));
        document.edit("删除", List.of(new Change.RemovePerson(PERSON)));
        List<String> said = document.changes(PERSON, 99).stream()
                .map(entry -> entry.field() + ": " + entry.before() + " → " + entry.after())
                .toList();
        assertTrue(said.contains("name: 赵某（示例） → null"), said::toString);
        assertTrue(said.contains("joined_on: 2015-03-01 → null"), said::toString);
        assertEquals(
                List.of(
                        "break_years: 2 → null",
                        "break_years: null → 2",
                        "failed_years: 1 → null",
                        "annual_pay: 70000.5 → null",
                        "failed_years: null → 1",
                        "annual_pay: null → 70000.5"),
                said.stream()
                        .filter(line -> line.matches("(break|failed|annual).*"))
                        .toList());
    }

    @Test
    void whatAnotherProgramWroteBelongsToNoEditAndIsNotUndoneWithOne() throws Exception {
        document.edit("户数", List.of(households(11)));
        document.close();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.executeUpdate("UPDATE community_year SET residents = 5");
        }
        document = Document.open(file);
        assertNull(document.changes(COMMUNITY, 1).getFirst().edit());
        document.undo();
        assertEquals(Optional.of(BigDecimal.valueOf(5)), document.ledger().fact(COMMUNITY, 2026, Field.RESIDENTS));
    }

    @Test
    void theOldestChangesAreGivenUpAndThoseEditsStand() throws Exception {
        for (int i = 1; i <= 6; i++) {
            document.edit("第 " + i, List.of(households(i)));
        }
        document.database().transaction(() -> Journal.bound(document.database(), 2));
        document.undo();
        document.undo();
        assertEquals(Optional.empty(), document.undoable());
        assertEquals(Optional.of(BigDecimal.valueOf(4)), households());
        assertEquals(8, document.history(99).size());
    }

    /** All rows of all tables that people recorded, keys included. */
    static List<String> rows(Document document) throws SQLException {
        List<String> all = new ArrayList<>();
        for (String table : Journal.TABLES) {
            String columns = String.join(", ", Journal.columns(document.database(), table));
            document.database()
                    .each(
                            "SELECT json_array(" + columns + ") FROM " + table + " ORDER BY id",
                            row -> all.add(table + row.getString(1)));
        }
        return all;
    }

    @Test
    void theHistoryNamesFiguresOfAPackAlsoAfterTheirRowWentAndCameBackTwice() throws Exception {
        document.edit("某数", List.of(new Change.SetFact(COMMUNITY, 2026, "extra_input", BigDecimal.TWO)));
        document.edit("撤社区", List.of(new Change.RemoveUnit(COMMUNITY)));
        document.undo();
        document.redo();
        document.undo();
        List<Entry> found = document.changes(COMMUNITY, 999).stream()
                .filter(entry -> entry.field().equals("extra_input"))
                .toList();
        assertEquals(5, found.size(), found::toString);
        assertEquals("2", found.getFirst().after());
        assertNull(found.getFirst().before());
    }

    @Test
    void whatOneEditChangedIsTracedInItsOwnUnit() throws Exception {
        document.edit(
                "参照工资",
                List.of(new Change.PutReferencePay(
                        new ReferencePay("3401", 9, LocalDate.of(2026, 1, 1), new BigDecimal("120000.5"), "示例"))));
        document.edit("户数", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "12345")));
        List<Edit> history = document.history(2);
        List<Entry> households = Tracing.of(document, history.get(0), 99);
        assertEquals(List.of("12345"), households.stream().map(Entry::after).toList());
        assertTrue(households.getFirst().isFigure());
        assertTrue(households.getFirst().edit().stands());
        Entry amount = Tracing.of(document, history.get(1), 99).stream()
                .filter(entry -> entry.field().equals("amount"))
                .findFirst()
                .orElseThrow();
        assertEquals("120000.5", amount.after());
        assertEquals(
                "9",
                Tracing.of(document, history.get(1), 99).stream()
                        .filter(entry -> entry.field().equals("grade"))
                        .findFirst()
                        .orElseThrow()
                        .after());
        assertFalse(amount.isFigure());
        document.undo();
        assertFalse(document.history(2).get(1).stands());
    }
}
