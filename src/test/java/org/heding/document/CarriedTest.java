package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.assertFails;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heding.document.DocumentException.Kind;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that came from another year stay marked until somebody says that they hold. */
class CarriedTest {
    private static final int NEXT = 2027;

    @TempDir
    private Path folder;

    private Path file;
    private Document document;

    @BeforeEach
    void carry() throws Exception {
        file = folder.resolve("a.heding");
        document = Document.create(file, SETTINGS, content());
        document.edit(
                Act.IMPORT,
                "从 2026 年带入",
                List.of(carried(Field.HOUSEHOLDS, "2350"), carried(Field.AREA, "1.50"), carried("extra", "7")));
    }

    @AfterEach
    void close() {
        document.close();
    }

    private static Change carried(String field, String value) {
        return new Change.CarryFact(COMMUNITY, NEXT, field, new BigDecimal(value), 2026);
    }

    private void reopen() throws Exception {
        document.close();
        document = Document.open(file);
    }

    private Map<String, Integer> marked() {
        return document.ledger().carried(NEXT).containsKey(COMMUNITY)
                ? document.ledger().carried(NEXT).get(COMMUNITY)
                : Map.of();
    }

    private void set(String field, String value) throws Exception {
        BigDecimal figure = value == null ? null : new BigDecimal(value);
        document.edit("改", List.of(new Change.SetFact(COMMUNITY, NEXT, field, figure)));
    }

    @Test
    void theMarkAndTheFigureAreThereAfterReopeningAndOfNoOtherYear() throws Exception {
        reopen();
        assertEquals(Map.of(Field.HOUSEHOLDS, 2026, Field.AREA, 2026, "extra", 2026), marked());
        assertEquals(Optional.of(new BigDecimal("1.5")), document.ledger().fact(COMMUNITY, NEXT, Field.AREA));
        assertTrue(document.ledger().carried(2026).isEmpty());
    }

    @Test
    void settingTheSameFigureAnotherOneOrNoneTakesTheMarkAway() throws Exception {
        set(Field.HOUSEHOLDS, "2350");
        set(Field.AREA, null);
        set("extra", "8");
        assertEquals(Map.of(), marked());
        reopen();
        assertEquals(Map.of(), marked());
    }

    @Test
    void confirmingTakesTheMarkAwayAndLeavesTheFigureAndUndoingBringsItBack() throws Exception {
        document.edit("确认", List.of(new Change.ConfirmFact(COMMUNITY, NEXT, Field.HOUSEHOLDS)));
        assertEquals(Map.of(Field.AREA, 2026, "extra", 2026), marked());
        assertEquals(Optional.of(new BigDecimal("2350")), document.ledger().fact(COMMUNITY, NEXT, Field.HOUSEHOLDS));
        document.undo();
        assertEquals(Map.of(Field.HOUSEHOLDS, 2026, Field.AREA, 2026, "extra", 2026), marked());
    }

    @Test
    void carryingOverIsOneStepThatCanBeTakenBackAndMadeAgain() throws Exception {
        assertEquals(Act.IMPORT, document.undoable().orElseThrow().act());
        document.undo();
        assertEquals(Map.of(), marked());
        assertEquals(Map.of(), document.ledger().facts(COMMUNITY, NEXT));
        document.redo();
        assertEquals(3, marked().size());
        assertEquals(3, document.ledger().facts(COMMUNITY, NEXT).size());
    }

    @Test
    void theHistoryTellsByTheFieldWhatWasConfirmed() throws Exception {
        document.edit("确认", List.of(new Change.ConfirmFact(COMMUNITY, NEXT, Field.HOUSEHOLDS)));
        Entry entry = document.changes(COMMUNITY, 1).getFirst();
        assertEquals(
                List.of("carried", String.valueOf(NEXT), Field.HOUSEHOLDS, "2026"),
                List.of(entry.source(), entry.item(), entry.field(), entry.before()));
        assertEquals(null, entry.after());
    }

    @Test
    void aRemovedUnitTakesItsMarksWithIt() throws Exception {
        document.edit("删", List.of(new Change.RemoveUnit(COMMUNITY)));
        assertTrue(document.ledger().carried(NEXT).isEmpty());
        reopen();
        assertTrue(document.ledger().carried(NEXT).isEmpty());
    }

    @Test
    void aClosedYearGetsNothing() throws Exception {
        document.closeYear(NEXT, List.of(), List.of());
        assertFails(Kind.CLOSED, () -> document.edit(Act.IMPORT, "带入", List.of(carried(Field.GRIDS, "3"))));
        Change confirm = new Change.ConfirmFact(COMMUNITY, NEXT, Field.HOUSEHOLDS);
        assertFails(Kind.CLOSED, () -> document.edit("确认", List.of(confirm)));
        assertEquals(
                3,
                document.closedYear(NEXT)
                        .orElseThrow()
                        .ledger()
                        .carried(NEXT)
                        .get(COMMUNITY)
                        .size());
    }

    @Test
    void peopleGetNothing() {
        Change pay = new Change.CarryFact(Scenes.PERSON, NEXT, Field.ANNUAL_PAY, BigDecimal.ONE, 2026);
        assertThrows(IllegalArgumentException.class, () -> document.edit(Act.IMPORT, "带入", List.of(pay)));
        assertEquals(Map.of(), document.ledger().facts(Scenes.PERSON, NEXT));
        document.close();
        try (Document same = Document.open(file)) {
            assertEquals(Map.of(), same.ledger().facts(Scenes.PERSON, NEXT));
        } catch (DocumentException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFigureThatWasThereBeforeIsNotMarked() throws Exception {
        document.edit("户数", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "2400")));
        assertEquals(Optional.empty(), document.ledger().carriedFrom(COMMUNITY, 2026, Field.HOUSEHOLDS));
    }
}
