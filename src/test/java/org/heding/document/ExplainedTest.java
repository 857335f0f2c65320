package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.PERSON;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.assertFails;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.heding.document.DocumentException.Kind;
import org.heding.ledger.Change;
import org.heding.ledger.Explained;
import org.heding.ledger.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of findings is kept as everything else is. */
class ExplainedTest {
    private static final Explained UNIT = new Explained(COMMUNITY, "meetings", 2026, 2, "二季度有 3 次现场会（示例）");
    private static final Explained OF_PERSON = new Explained(PERSON, "grade", 2026, 0, "上年已调整（示例）");

    @TempDir
    private Path folder;

    private Path file;
    private Document document;

    @BeforeEach
    void explain() throws Exception {
        file = folder.resolve("a.heding");
        document = Document.create(file, SETTINGS, content());
        document.edit("标为已说明", List.of(new Change.PutExplained(UNIT), new Change.PutExplained(OF_PERSON)));
    }

    @AfterEach
    void close() {
        document.close();
    }

    private void reopen() throws Exception {
        document.close();
        document = Document.open(file);
    }

    private List<Explained> ofUnit() {
        return document.ledger().explained(COMMUNITY);
    }

    private List<Explained> ofPerson() {
        return document.ledger().explained(PERSON);
    }

    @Test
    void itIsThereAfterReopeningAndIsOneStepThatCanBeTakenBackAndMadeAgain() throws Exception {
        reopen();
        assertEquals(List.of(UNIT), ofUnit());
        assertEquals(List.of(OF_PERSON), ofPerson());
        document.undo();
        assertEquals(List.of(), ofUnit());
        assertEquals(List.of(), ofPerson());
        document.redo();
        reopen();
        assertEquals(List.of(UNIT), ofUnit());
        assertEquals(List.of(OF_PERSON), ofPerson());
    }

    @Test
    void sayingItOtherwiseReplacesItAndOfAnotherPeriodOrYearItIsAnother() throws Exception {
        Explained otherwise = new Explained(COMMUNITY, "meetings", 2026, 2, "改了");
        Explained third = new Explained(COMMUNITY, "meetings", 2026, 3, "三季度");
        Explained last = new Explained(COMMUNITY, "meetings", 2025, 2, "上年");
        document.edit(
                "标为已说明",
                List.of(
                        new Change.PutExplained(otherwise),
                        new Change.PutExplained(third),
                        new Change.PutExplained(last)));
        assertEquals(List.of(last, otherwise, third), ofUnit());
        document.edit("取消说明", List.of(new Change.RemoveExplained(COMMUNITY, "meetings", 2026, 3)));
        reopen();
        assertEquals(List.of(last, otherwise), ofUnit());
    }

    @Test
    void itGoesWithItsUnitOrPersonAndComesBackWithThem() throws Exception {
        document.edit("删", List.of(new Change.RemovePerson(PERSON)));
        assertEquals(List.of(), ofPerson());
        assertEquals(List.of(UNIT), ofUnit());
        document.undo();
        assertEquals(List.of(OF_PERSON), ofPerson());
        document.edit("删", List.of(new Change.RemoveUnit("340104001")));
        assertEquals(List.of(), ofUnit());
        assertEquals(List.of(), ofPerson());
        reopen();
        document.edit("单位", List.of(Scenes.unit("340104001", "三里庵街道", "街道"), Scenes.unit(COMMUNITY, "示例社区", "城市社区")));
        assertEquals(List.of(), ofUnit());
        document.undo();
        document.undo();
        reopen();
        assertEquals(List.of(UNIT), ofUnit());
        assertEquals(List.of(OF_PERSON), ofPerson());
    }

    @Test
    void ofNobodyNothingIsSaidAndWithoutAReasonNeither() {
        Change ofNobody = new Change.PutExplained(new Explained("340104009", "meetings", 2026, 0, "因"));
        assertThrows(IllegalArgumentException.class, () -> document.edit("说明", List.of(ofNobody)));
        assertThrows(IllegalArgumentException.class, () -> new Explained(COMMUNITY, "meetings", 2026, 0, " "));
    }

    @Test
    void theHistoryTellsByTheReasonWhatWasSaid() throws Exception {
        document.edit("说明", List.of(new Change.PutExplained(new Explained(COMMUNITY, "meetings", 2026, 2, "改了"))));
        List<Entry> entries = document.changes(COMMUNITY, 2);
        assertEquals(2, entries.size());
        assertEquals(
                new Entry(
                        entries.getFirst().edit(),
                        "explanation",
                        COMMUNITY,
                        "meetings 2026 2",
                        "reason",
                        UNIT.reason(),
                        "改了",
                        ""),
                entries.getFirst());
        assertEquals(
                List.of("explanation", "meetings 2026 2", "reason", UNIT.reason()),
                List.of(
                        entries.getLast().source(),
                        entries.getLast().item(),
                        entries.getLast().field(),
                        entries.getLast().after()));
        assertEquals("grade 2026 0", document.changes(PERSON, 1).getFirst().item());
    }

    @Test
    void aClosedYearKeepsItAndGetsNoOther() throws Exception {
        document.closeYear(2026, List.of(), List.of());
        assertFails(Kind.CLOSED, () -> document.edit("说明", List.of(new Change.PutExplained(UNIT))));
        assertFails(
                Kind.CLOSED,
                () -> document.edit("取消", List.of(new Change.RemoveExplained(COMMUNITY, "meetings", 2026, 2))));
        document.correct("更正", List.of(new Change.RemoveExplained(COMMUNITY, "meetings", 2026, 2)));
        assertEquals(List.of(), ofUnit());
        ClosedYear closed = document.closedYear(2026).orElseThrow();
        assertEquals(List.of(UNIT), closed.ledger().explained(COMMUNITY));
        assertEquals(List.of(), Amendments.of(document, closed).reasons(COMMUNITY));
    }

    @Test
    void withAPasswordAPersonsNumberIsNotReadableAndAUnitsIs() throws Exception {
        Protection.set(document, new char[0], "示例 口令 2026".toCharArray());
        assertEquals(List.of(OF_PERSON), ofPerson());
        document.edit("说明", List.of(new Change.RemoveExplained(PERSON, "grade", 2026, 0)));
        document.undo();
        assertEquals("grade 2026 0", document.changes(PERSON, 1).getFirst().item());
        document.close();
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertTrue(bytes.contains(COMMUNITY) && !bytes.contains(PERSON));
        document = Document.open(file, Key.of("示例 口令 2026".toCharArray()));
        assertEquals(List.of(UNIT), ofUnit());
        assertEquals(List.of(OF_PERSON), ofPerson());
        document.undo();
        assertEquals(List.of(), ofPerson());
    }

    @Test
    void copiesAndWhatIsSavedOfADamagedFileHaveIt() throws Exception {
        Backup backup = new Backups(folder.resolve("backups"), Clock.systemUTC()).make(document, Backup.Reason.ASKED);
        document.edit("户数", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "1")));
        document.close();
        Path saved = folder.resolve("saved.heding");
        Salvage salvage = Salvage.of(file, saved, SETTINGS);
        assertTrue(salvage.whole());
        assertEquals(2, salvage.saved().get("explanation"));
        for (Path copy : List.of(backup.file(), saved)) {
            try (Document same = Document.openForReading(copy)) {
                assertEquals(List.of(UNIT), same.ledger().explained(COMMUNITY));
                assertEquals(List.of(OF_PERSON), same.ledger().explained(PERSON));
            }
        }
        document = Document.open(file);
    }
}
