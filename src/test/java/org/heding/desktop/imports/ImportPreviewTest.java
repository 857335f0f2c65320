package org.heding.desktop.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.heding.desktop.session.SmallDocument;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Meeting;
import org.heding.ledger.Unit;
import org.heding.message.Phrase;
import org.heding.workbook.Difference;
import org.heding.workbook.Reading;
import org.heding.workbook.Rejection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportPreviewTest {
    private static SmallDocument small;

    @BeforeAll
    static void open(@TempDir Path folder) {
        small = new SmallDocument(folder);
    }

    @AfterAll
    static void close() {
        small.close();
    }

    private static ImportPreview of(Change... changes) {
        return new ImportPreview(
                Path.of("book.xlsx"), new Reading(1, List.of(changes), List.of(), List.of()), small.snapshot());
    }

    @Test
    void theSameFigureInOtherDecimalsIsNoChange() {
        ImportPreview preview = of(SmallDocument.fact(SmallDocument.FIRST, Field.HOUSEHOLDS, "3000.0"));
        assertEquals(1, preview.same());
        assertEquals(0, preview.changed());
    }

    @Test
    void aFigureThatBecomesAnotherIsShownAsTheExample() {
        ImportPreview preview = of(
                SmallDocument.fact(SmallDocument.FIRST, Field.GRIDS, "6"),
                SmallDocument.fact(SmallDocument.FIRST, Field.HOUSEHOLDS, "3010"));
        assertEquals(2, preview.changed());
        assertEquals(
                new Difference.Example(
                        SmallDocument.FIRST, Field.HOUSEHOLDS, new BigDecimal("3000"), new BigDecimal("3010")),
                preview.example().orElseThrow());
    }

    @Test
    void newRecordsOtherRecordsAndEqualRecordsAreToldApart() {
        ImportPreview preview = of(
                new Change.PutUnit(new Unit("340104001003", "新社区", "城市社区")),
                new Change.PutUnit(new Unit(SmallDocument.FIRST, "光明里社区", "城市社区")),
                new Change.PutUnit(new Unit(SmallDocument.SECOND, "西园新村社区", "城市社区")),
                new Change.PutPerson(
                        small.snapshot().ledger().person(SmallDocument.WORKER).orElseThrow()),
                new Change.PutReferencePay(
                        small.snapshot().ledger().referencePay().getFirst()),
                new Change.PutMeeting(new Meeting(SmallDocument.STREET, "党建联席会议", LocalDate.of(2026, 1, 5), "", "")));
        assertEquals(2, preview.added());
        assertEquals(1, preview.changed());
        assertEquals(3, preview.same());
    }

    @Test
    void oneWrongCellMakesItUnclean() {
        Rejection wrong = new Rejection(
                "城市社区基本情况", "C3", "户数", "一千八", Phrase.of("desktop.type.number", "一千八"), Phrase.of("desktop.saved"));
        Reading reading = new Reading(1, List.of(), List.of(wrong), List.of());
        assertFalse(new ImportPreview(Path.of("x.xlsx"), reading, small.snapshot()).clean());
        assertTrue(of().clean());
    }
}
