package org.heding.desktop.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heding.desktop.session.SmallDocument;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;
import org.heding.policy.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasteTest {
    @TempDir
    Path folder;

    private SmallDocument small;
    private GridFixture grid;

    @BeforeEach
    void open() {
        small = new SmallDocument(folder);
        grid = GridFixture.units(
                small, Tier.COMMUNITY, Field.HOUSEHOLDS, Field.PARTY_MEMBERS, Field.ORGANISERS, "organiser_required");
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), small.failures());
        small.close();
    }

    @Test
    void separatorsFullWidthDigitsAndBlanksAreReadAsNumbers() {
        grid.paste(SmallDocument.FIRST, Field.HOUSEHOLDS, "１２，３４５\t 201 \n1,234\t２６１\n1 234\t９０");
        assertEquals("12,345", grid.text(SmallDocument.FIRST, Field.HOUSEHOLDS));
        assertEquals("1,234", grid.text(SmallDocument.SECOND, Field.HOUSEHOLDS));
        assertEquals("1,234", grid.text(SmallDocument.THIRD, Field.HOUSEHOLDS));
        assertEquals("261", grid.text(SmallDocument.SECOND, Field.PARTY_MEMBERS));
        assertEquals("2", grid.text(SmallDocument.FIRST, "organiser_required"));
    }

    @Test
    void aBlankCellOfTheBlockClearsItsFigure() {
        grid.paste(SmallDocument.FIRST, Field.HOUSEHOLDS, "3100\t\n2500\t\n");
        assertEquals(
                Cell.Mark.MISSING,
                grid.cell(SmallDocument.FIRST, Field.PARTY_MEMBERS).mark());
        assertEquals(
                Cell.Mark.MISSING,
                grid.cell(SmallDocument.SECOND, Field.PARTY_MEMBERS).mark());
        assertEquals("90", grid.text(SmallDocument.THIRD, Field.PARTY_MEMBERS));
    }

    @Test
    void aLineEndInACellIsNoNewRow() {
        grid.paste(SmallDocument.FIRST, "name", "\"光明\n社区\"\n新村社区");
        assertEquals("光明 社区", grid.text(SmallDocument.FIRST, "name"));
        assertEquals("新村社区", grid.text(SmallDocument.SECOND, "name"));
        assertEquals("竹荫里社区", grid.text(SmallDocument.THIRD, "name"));
    }

    @Test
    void aBlockWiderAndLongerThanTheGridSaysBoth() {
        String wide = "1\t2\t3\t\t5\t6\n";
        grid.paste(SmallDocument.THIRD, Field.HOUSEHOLDS, wide + wide + wide);
        assertEquals("1", grid.text(SmallDocument.THIRD, Field.HOUSEHOLDS));
        assertEquals("2", grid.text(SmallDocument.THIRD, Field.PARTY_MEMBERS));
        assertTrue(grid.notice().contains("2 行"), grid.notice());
        assertTrue(grid.notice().contains("1 列"), grid.notice());
        assertEquals("3,000", grid.text(SmallDocument.FIRST, Field.HOUSEHOLDS));
    }

    @Test
    void whatIsRefusedIsSaidBesideWhatIsLeftOut() {
        grid.paste(SmallDocument.THIRD, Field.HOUSEHOLDS, "一千\t88\n2\t3");
        assertEquals("88", grid.text(SmallDocument.THIRD, Field.PARTY_MEMBERS));
        assertEquals("一千", grid.text(SmallDocument.THIRD, Field.HOUSEHOLDS));
        assertTrue(grid.notice().contains("一千") && grid.notice().contains("1 行"), grid.notice());
    }

    @Test
    void everyRefusedCellKeepsItsTextAndReasonAndTheRestIsOneEdit() {
        grid.paste(SmallDocument.FIRST, Field.HOUSEHOLDS, "-1\t151\n2.5\t261\nabc\t91");
        for (String holder : List.of(SmallDocument.FIRST, SmallDocument.SECOND, SmallDocument.THIRD)) {
            Cell refused = grid.cell(holder, Field.HOUSEHOLDS);
            assertEquals(Cell.Mark.REJECTED, refused.mark());
            assertTrue(!refused.note().isBlank(), holder);
        }
        assertEquals("-1", grid.text(SmallDocument.FIRST, Field.HOUSEHOLDS));
        assertEquals("151", grid.text(SmallDocument.FIRST, Field.PARTY_MEMBERS));
        assertEquals("261", grid.text(SmallDocument.SECOND, Field.PARTY_MEMBERS));
        assertEquals("91", grid.text(SmallDocument.THIRD, Field.PARTY_MEMBERS));
        assertEquals(1, grid.history().size());
        assertEquals(3, grid.history().getFirst().changes());
        assertTrue(grid.notice().startsWith("3 格"), grid.notice());
    }

    @Test
    void aBlockOfNothingGoodIsNoEdit() {
        grid.paste(SmallDocument.FIRST, Field.HOUSEHOLDS, "甲\n乙");
        assertEquals(List.of(), grid.history());
    }

    @Test
    void datesThatFitOnlyTogetherAreTakenTogether() {
        GridFixture people = GridFixture.roster(small, Field.ANNUAL_PAY);
        people.type(SmallDocument.WORKER, "left", "2016-12-31");
        people.paste(SmallDocument.WORKER, "joined", "2020-01-01\t\t2024-12-31");
        assertEquals("2020-01-01", people.text(SmallDocument.WORKER, "joined"));
        assertEquals("2024-12-31", people.text(SmallDocument.WORKER, "left"));
    }

    @Test
    void ofDatesThatContradictEachOtherOnlyTheLaterColumnIsRefused() {
        GridFixture people = GridFixture.roster(small, Field.ANNUAL_PAY);
        people.paste(SmallDocument.WORKER, "joined", "2020-01-01\t\t2018-01-01\t大专");
        assertEquals("2020-01-01", people.text(SmallDocument.WORKER, "joined"));
        assertEquals(
                Cell.Mark.REJECTED, people.cell(SmallDocument.WORKER, "left").mark());
        assertEquals("大专", people.text(SmallDocument.WORKER, "education"));
        assertEquals(1, people.history().size());
    }

    @Test
    void aWholeRecordIsPastedOverAnother() {
        GridFixture minutes =
                GridFixture.records(small, Level.MEETING, snapshot -> new Minutes(snapshot, GridFixture.CHINESE));
        minutes.add("unit", "西园街道", "kind", "党建联席会议", "date", "2026-03-02");
        Row row = minutes.model().rows().getFirst();
        minutes.paste(row, "unit", "三里庵街道\t党建联席会议\t2026/4/1\t某某\t\"议题一\n议题二\"");
        Row now = minutes.model().rows().getFirst();
        assertEquals(SmallDocument.OTHER_STREET, now.holder());
        assertEquals(
                "2026-04-01", minutes.model().cell(now, minutes.column("date")).text());
        assertEquals(
                "议题一 议题二", minutes.model().cell(now, minutes.column("topic")).text());
        assertEquals(2, minutes.model().rows().size());
    }

    @Test
    void nothingIsWrittenBeforeItIsDecided() {
        GridModel model = grid.model();
        int first = model.columns().indexOf(grid.column(Field.HOUSEHOLDS));
        List<Paste> tried = new ArrayList<>();
        model.prepare(
                model.rows(),
                model.columns().subList(first, model.columns().size()),
                "3100\t-1\n2500\tx\n1\t2\n4\t5\n",
                tried::add);
        grid.settle();
        Paste paste = tried.getFirst();
        assertFalse(paste.whole());
        assertEquals(4, paste.cells());
        assertEquals(1, paste.lines());
        assertEquals(List.of(1, 2), paste.refused().stream().map(Refused::line).toList());
        assertEquals(
                grid.at(SmallDocument.SECOND, Field.PARTY_MEMBERS),
                paste.refused().getLast().at());
        assertEquals("x", paste.refused().getLast().text());
        assertTrue(paste.refused().getLast().why().in(GridFixture.CHINESE).contains("1800"), "what to do is said");
        assertEquals(List.of(), grid.history());
        assertEquals("3,000", grid.text(SmallDocument.FIRST, Field.HOUSEHOLDS));
    }

    @Test
    void theHeadsOfTheColumnsAreNoLine() {
        grid.paste(SmallDocument.FIRST, Field.HOUSEHOLDS, "户数\t党员数\n3100\t151\n");
        assertTrue(grid.tried().whole());
        assertEquals("3,100", grid.text(SmallDocument.FIRST, Field.HOUSEHOLDS));
    }

    @Test
    void linesOnTheBlankRowBecomeNewRecordsWithTheirFigures() {
        GridFixture people = GridFixture.roster(small, Field.ANNUAL_PAY, "pay_shortfall");
        String one = SmallDocument.id("99010119950101003");
        String two = SmallDocument.id("99010119950101004");
        String blanks = "\t\t\t\t\t";
        people.paste(
                people.model().rows().getLast(),
                "name",
                "王某\t光明社区\t委员\t%s\t2020-01-01%s\t61,000.50\n".formatted(one, blanks)
                        + "赵某\t没有的社区\t委员\t%s\t%s\t1\n".formatted(two, blanks)
                        + "钱某\t光明社区\t委员\t%s\t%s\t1\n".formatted(one, blanks));
        assertEquals("61,000.50", people.text(one, Field.ANNUAL_PAY));
        assertEquals("王某", people.text(one, "name"));
        assertEquals(
                List.of(2, 3),
                people.tried().refused().stream().map(Refused::line).toList());
        assertTrue(
                people.tried().refused().getLast().why().in(GridFixture.CHINESE).contains("第 1 行"));
        assertEquals(1, people.history().size(), "one step");
    }

    @Test
    void theFigureTypedBeforeARecordIsWholeIsNotLost() {
        GridFixture people = GridFixture.roster(small, Field.ANNUAL_PAY);
        String id = SmallDocument.id("99010119950101003");
        people.add(Field.ANNUAL_PAY, "61000", "name", "王某", "community", "光明社区", "post", "委员", "id_number", id);
        assertEquals("61,000.00", people.text(id, Field.ANNUAL_PAY));
    }

    @Test
    void whatCannotBeANewRecordIsRefusedLineByLine() {
        GridFixture people = GridFixture.roster(small);
        people.paste(people.model().rows().getLast(), "name", "甲\n乙");
        assertEquals(
                List.of(1, 2),
                people.tried().refused().stream().map(Refused::line).toList());
        assertEquals(0, people.tried().cells());
        assertEquals(List.of(), people.history());
    }
}
