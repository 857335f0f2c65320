package org.heding.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heding.document.Document;
import org.heding.document.Edit;
import org.heding.document.Settings;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    @TempDir
    Path folder;

    private SmallDocument small;

    @BeforeEach
    void open() {
        small = new SmallDocument(folder);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private void edit(Change... changes) {
        small.session().edit("改", ledger -> List.of(changes), small.failures()::add);
    }

    @Test
    void anEditIsSavedAndAllFiguresFollow() throws Exception {
        assertEquals(Value.of(1), small.snapshot().value(SmallDocument.FIRST, "organiser_required"));
        edit(SmallDocument.fact(SmallDocument.FIRST, Field.PARTY_MEMBERS, "201"));
        small.settle();
        assertEquals(Value.of(2), small.snapshot().value(SmallDocument.FIRST, "organiser_required"));
        Path file = small.snapshot().file();
        small.close();
        try (Document again = Document.open(file)) {
            assertEquals(
                    Optional.of(new BigDecimal("201")),
                    again.ledger().fact(SmallDocument.FIRST, SmallDocument.YEAR, Field.PARTY_MEMBERS));
        }
    }

    @Test
    void ofManyQuickEditsNoneIsLostAndTheLastOneIsShown() {
        List<Snapshot> shown = new ArrayList<>();
        small.session().snapshotProperty().addListener((property, old, now) -> shown.add(now));
        for (int members = 1; members <= 30; members++) {
            edit(SmallDocument.fact(SmallDocument.FIRST, Field.PARTY_MEMBERS, Integer.toString(members)));
        }
        small.settle();
        assertEquals(
                Optional.of(new BigDecimal("30")),
                small.snapshot().ledger().fact(SmallDocument.FIRST, SmallDocument.YEAR, Field.PARTY_MEMBERS));
        assertTrue(shown.size() < 30, "late answers are dropped, but " + shown.size() + " were shown");
        List<Edit> history = new ArrayList<>();
        small.session().history(100, history::addAll, small.failures()::add);
        while (history.isEmpty()) {
            small.next();
        }
        assertEquals(30, history.size());
    }

    @Test
    void anEditThatCannotBeMadeIsReportedAndChangesNothing() {
        Snapshot before = small.snapshot();
        edit(
                SmallDocument.fact(SmallDocument.FIRST, Field.PARTY_MEMBERS, "5"),
                new Change.PutUnit(new Unit("320101001001", "无上级", "城市社区")));
        small.settle();
        assertEquals(1, small.failures().size());
        assertEquals(
                before.value(SmallDocument.FIRST, Field.PARTY_MEMBERS),
                small.snapshot().value(SmallDocument.FIRST, Field.PARTY_MEMBERS));
        assertFalse(small.session().savingProperty().get());
    }

    @Test
    void whatIsNoDocumentLeavesTheOpenOneOpen() throws Exception {
        Path other = Files.writeString(folder.resolve("other.heding"), "not a document");
        small.session().open(other, small.failures()::add);
        small.settle();
        assertEquals(1, small.failures().size());
        assertTrue(small.snapshot().file().endsWith("small.heding"));
        edit(SmallDocument.fact(SmallDocument.FIRST, Field.GRIDS, "3"));
        small.settle();
        assertEquals(Value.of(3), small.snapshot().value(SmallDocument.FIRST, "grid_leader_required"));
    }

    @Test
    void openingTheOpenDocumentAgainIsNoFailure() {
        small.session().open(small.snapshot().file(), small.failures()::add);
        small.settle();
        assertEquals(List.of(), small.failures());
    }

    @Test
    void anotherYearShowsThatYearsFigures() {
        small.session()
                .settings(new Settings(2025, "hefei-2019", SmallDocument.COUNTY, "小区", false), small.failures()::add);
        small.settle();
        assertEquals(2025, small.snapshot().settings().year());
        assertFalse(
                small.snapshot().value(SmallDocument.FIRST, Field.HOUSEHOLDS).known());
    }

    @Test
    void aBackupCanBeOpened() throws Exception {
        Path copy = folder.resolve("copy.heding");
        List<String> done = new ArrayList<>();
        small.session().backUp(copy, () -> done.add("done"), small.failures()::add);
        while (done.isEmpty() && small.failures().isEmpty()) {
            small.next();
        }
        assertEquals(List.of(), small.failures());
        try (Document opened = Document.open(copy)) {
            assertNotNull(opened.ledger().units().get(SmallDocument.FIRST));
        }
    }

    @Test
    void aSoundDocumentIsCalledSound() {
        List<Boolean> sound = new ArrayList<>();
        small.session().verify(health -> sound.add(health.sound()), small.failures()::add);
        while (sound.isEmpty() && small.failures().isEmpty()) {
            small.next();
        }
        assertEquals(List.of(true), sound);
    }

    @Test
    void aNewDocumentIsNeverMadeOverTheOpenOne() {
        Path open = small.snapshot().file();
        Settings settings = new Settings(2026, "hefei-2019", SmallDocument.COUNTY, "新", false);
        small.session().create(open, settings, List::of, small.failures()::add);
        small.settle();
        assertEquals(1, small.failures().size());
        assertEquals("小区", small.snapshot().settings().title());
        assertEquals(Value.of(3000), small.snapshot().value(SmallDocument.FIRST, Field.HOUSEHOLDS));
    }

    @Test
    void anotherDocumentTakesThePlaceOfTheOpenOneWhichCanThenBeOpenedElsewhere() throws Exception {
        Path before = small.snapshot().file();
        Settings settings = new Settings(2026, "hefei-2019", SmallDocument.COUNTY, "新", false);
        small.session().create(folder.resolve("new.heding"), settings, SmallDocument::content, small.failures()::add);
        small.settle();
        assertEquals("新", small.snapshot().settings().title());
        try (Document freed = Document.open(before)) {
            assertEquals("小区", freed.settings().title());
        }
    }

    @Test
    void aDocumentThatSomebodyElseHasOpenIsRefusedWithARemedy() throws Exception {
        Path other = folder.resolve("other.heding");
        Settings settings = new Settings(2026, "hefei-2019", SmallDocument.COUNTY, "另", false);
        try (Document held = Document.create(other, settings, SmallDocument.content())) {
            small.session().open(other, small.failures()::add);
            small.settle();
            assertEquals(1, small.failures().size());
            assertFalse(held.settings().title().isEmpty());
        }
        assertEquals("小区", small.snapshot().settings().title());
        small.session().open(other, small.failures()::add);
        small.settle();
        assertEquals("另", small.snapshot().settings().title());
    }

    @Test
    void editsAreDerivedFromWhatIsRecordedWhenTheirTurnComes() {
        for (int i = 0; i < 20; i++) {
            small.session()
                    .edit(
                            "加一",
                            ledger -> List.of(SmallDocument.fact(
                                    SmallDocument.FIRST,
                                    Field.PARTY_MEMBERS,
                                    ledger.fact(SmallDocument.FIRST, SmallDocument.YEAR, Field.PARTY_MEMBERS)
                                            .orElseThrow()
                                            .add(BigDecimal.ONE)
                                            .toPlainString())),
                            small.failures()::add);
        }
        small.settle();
        assertEquals(List.of(), small.failures());
        assertEquals(Value.of(170), small.snapshot().value(SmallDocument.FIRST, Field.PARTY_MEMBERS));
    }

    @Test
    void aSnapshotNeverChangesAfterwards() {
        Snapshot before = small.snapshot();
        edit(SmallDocument.fact(SmallDocument.FIRST, Field.PARTY_MEMBERS, "999"));
        small.settle();
        assertEquals(Value.of(150), before.value(SmallDocument.FIRST, Field.PARTY_MEMBERS));
        assertEquals(Value.of(999), small.snapshot().value(SmallDocument.FIRST, Field.PARTY_MEMBERS));
    }

    @Test
    void closingWaitsForTheLastEditAndCanBeDoneTwice() throws Exception {
        edit(SmallDocument.fact(SmallDocument.FIRST, Field.PARTY_MEMBERS, "777"));
        Path file = small.snapshot().file();
        small.close();
        small.close();
        try (Document again = Document.open(file)) {
            assertEquals(
                    Optional.of(new BigDecimal("777")),
                    again.ledger().fact(SmallDocument.FIRST, SmallDocument.YEAR, Field.PARTY_MEMBERS));
        }
    }
}
