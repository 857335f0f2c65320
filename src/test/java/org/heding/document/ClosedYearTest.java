package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.PERSON;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.assertFails;
import static org.heding.document.Scenes.assertSameRecords;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.heding.document.DocumentException.Kind;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.heding.ledger.Meeting;
import org.heding.ledger.OwnPack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closed year stays what it was. */
class ClosedYearTest {
    private static final List<OwnPack> PACKS = List.of(new OwnPack("hefei-2019", "{\"version\": \"1\"}"));
    private static final List<Result> RESULTS = List.of(new Result(COMMUNITY, "worker_quota", "8"));
    private static final Meeting MEETING =
            new Meeting(COMMUNITY, Meeting.KINDS.getFirst(), LocalDate.of(2026, 3, 1), "", "");

    @TempDir
    Path folder;

    private Path file;
    private Document document;

    @BeforeEach
    void create() throws Exception {
        file = folder.resolve("a.heding");
        document = Document.create(file, SETTINGS, content());
        document.edit("户数", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "2400")));
    }

    @AfterEach
    void close() {
        document.close();
    }

    @Test
    void allThatWasRecordedIsKeptWithThePacksAndTheResults() throws Exception {
        Ledger then = document.ledger().copy();
        document.closeYear(2026, PACKS, RESULTS);
        document.edit("搬走", List.of(new Change.RemoveUnit("340104")));
        document.close();
        document = Document.open(file);
        assertEquals(List.of(2026), document.closedYears());
        ClosedYear closed = document.closedYear(2026).orElseThrow();
        assertSameRecords(then, closed.ledger());
        assertEquals(PACKS, closed.ledger().packs());
        assertEquals(SETTINGS, closed.settings());
        assertEquals(Optional.of("8"), closed.figure(COMMUNITY, "worker_quota"));
        assertEquals(Optional.empty(), document.closedYear(2025));
    }

    @Test
    void noFigureOrMeetingOfAClosedYearIsChangedWithoutAReason() throws Exception {
        document.closeYear(2026, PACKS, RESULTS);
        List<Change> figure = List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "1"));
        assertFails(Kind.CLOSED, () -> document.edit("户数", figure));
        assertFails(Kind.CLOSED, () -> document.edit(Act.IMPORT, "导入", List.of(new Change.PutMeeting(MEETING))));
        assertThrows(IllegalArgumentException.class, () -> document.correct(" ", figure));
        assertEquals(Optional.of(BigDecimal.valueOf(2400)), document.ledger().fact(COMMUNITY, 2026, Field.HOUSEHOLDS));
        document.edit("另一年", List.of(new Change.SetFact(COMMUNITY, 2027, Field.HOUSEHOLDS, BigDecimal.ONE)));
    }

    @Test
    void aCorrectionStandsInTheHistoryAndLeavesWhatWasClosed() throws Exception {
        document.closeYear(2026, PACKS, RESULTS);
        String hash = document.closedYear(2026).orElseThrow().hash();
        document.correct("审计发现漏登一户", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "2401")));
        assertEquals(Optional.of(BigDecimal.valueOf(2401)), document.ledger().fact(COMMUNITY, 2026, Field.HOUSEHOLDS));
        ClosedYear closed = document.closedYear(2026).orElseThrow();
        assertEquals(Optional.of(BigDecimal.valueOf(2400)), closed.ledger().fact(COMMUNITY, 2026, Field.HOUSEHOLDS));
        assertEquals(hash, closed.hash());
        Edit latest = document.history(1).getFirst();
        assertEquals(Act.CORRECT, latest.act());
        assertEquals("审计发现漏登一户", latest.label());
    }

    @Test
    void whatWasDoneBeforeAYearWasClosedIsNotUndone() throws Exception {
        document.closeYear(2026, PACKS, RESULTS);
        assertEquals(Optional.empty(), document.undo());
        document.edit("人员", List.of(new Change.RemovePerson(PERSON)));
        document.undo();
        assertEquals(Optional.empty(), document.undo());
    }

    @Test
    void aYearIsClosedOnce() throws Exception {
        document.closeYear(2026, PACKS, RESULTS);
        assertFails(Kind.CLOSED, () -> document.closeYear(2026, PACKS, RESULTS));
    }

    @Test
    void aClosedYearThatWasAlteredIsNoticed() throws Exception {
        document.closeYear(2026, PACKS, RESULTS);
        document.database().run("UPDATE closed_year SET hash = '" + "0".repeat(64) + "'");
        assertFails(Kind.DAMAGED, () -> document.closedYear(2026));
        document.database().run("UPDATE closed_year SET content = x'00'");
        assertFails(Kind.DAMAGED, () -> document.closedYear(2026));
    }

    @Test
    void aBackupHoldsTheClosedYears() throws Exception {
        document.closeYear(2026, PACKS, RESULTS);
        Path copy = folder.resolve("b.heding");
        document.backUp(copy);
        try (Document restored = Document.openForReading(copy)) {
            assertEquals(
                    document.closedYear(2026).orElseThrow().hash(),
                    restored.closedYear(2026).orElseThrow().hash());
        }
    }

    @Test
    void aClosedYearHoldsNothingOfTheHistoryAndIsOfItsYear() throws Exception {
        document.edit("改名", List.of(Scenes.unit(COMMUNITY, "原来的名字绝无仅有", "城市社区")));
        document.edit("改名", List.of(Scenes.unit(COMMUNITY, "示例社区", "城市社区")));
        document.closeYear(2025, PACKS, RESULTS);
        document.closeYear(2026, PACKS, RESULTS);
        ClosedYear closed = document.closedYear(2025).orElseThrow();
        assertEquals(2025, closed.settings().year());
        assertEquals(RESULTS, closed.results());
        List<byte[]> contents = new ArrayList<>();
        document.database().each("SELECT content FROM closed_year ORDER BY year", row -> contents.add(row.getBytes(1)));
        for (byte[] content : contents) {
            byte[] bytes = new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes();
            assertFalse(new String(bytes, StandardCharsets.UTF_8).contains("绝无仅有"));
            try (Database copy = Database.inMemory(bytes)) {
                Map<String, Long> counts = Examination.counts(copy, Schema.TABLES);
                assertEquals(
                        List.of(0L, 0L, 0L),
                        List.of(counts.get("edit"), counts.get("journal"), counts.get("closed_year")));
            }
        }
    }

    @Test
    void aFigureIsFoundByItsHolderAndItsName() throws Exception {
        document.closeYear(
                2026,
                PACKS,
                List.of(new Result(COMMUNITY, "worker_quota", "8"), new Result("340104", "worker_quota", "9")));
        ClosedYear closed = document.closedYear(2026).orElseThrow();
        assertEquals(Optional.of("9"), closed.figure("340104", "worker_quota"));
        assertEquals(Optional.empty(), closed.figure(COMMUNITY, "grids"));
        assertEquals(Optional.empty(), closed.figure("3401", "worker_quota"));
    }
}
