package org.heding.desktop.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.heding.desktop.session.SmallDocument;
import org.heding.ledger.Meeting;
import org.heding.ledger.Term;
import org.heding.policy.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingRecordsTest {
    @TempDir
    Path folder;

    private SmallDocument small;

    @BeforeEach
    void open() {
        small = new SmallDocument(folder);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), small.failures());
        small.close();
    }

    private GridFixture minutes() {
        return GridFixture.records(small, Level.MEETING, snapshot -> new Minutes(snapshot, GridFixture.CHINESE));
    }

    private GridFixture terms() {
        return GridFixture.records(small, Level.TERM, snapshot -> new Terms(snapshot, GridFixture.CHINESE));
    }

    private GridFixture pay() {
        return GridFixture.records(small, Level.COUNTY, snapshot -> new PayTable(snapshot, GridFixture.CHINESE));
    }

    @Test
    void aMeetingIsTypedMovedToAnotherDayAndRemoved() {
        GridFixture grid = minutes();
        grid.add("unit", SmallDocument.FIRST, "kind", Meeting.KINDS.getFirst(), "date", "2026.3.2");
        assertEquals(1, small.snapshot().ledger().meetings(SmallDocument.FIRST).size());
        assertEquals("光明社区", grid.text(SmallDocument.FIRST, "unit"));
        grid.type(SmallDocument.FIRST, "date", "2026年3月9日");
        assertEquals("2026-03-09", grid.text(SmallDocument.FIRST, "date"));
        assertEquals(1, small.snapshot().ledger().meetings(SmallDocument.FIRST).size());
        grid.model().remove(List.of(grid.model().row(SmallDocument.FIRST).orElseThrow()));
        grid.settle();
        assertEquals(List.of(), small.snapshot().ledger().meetings(SmallDocument.FIRST));
        assertEquals(3, grid.history().size());
    }

    @Test
    void theBlankRowSaysWhatIsStillWantingAndKeepsWhatWasTyped() {
        GridFixture grid = minutes();
        grid.add("chair", "某某");
        Row blank = grid.model().rows().getLast();
        assertEquals("某某", grid.model().cell(blank, grid.column("chair")).text());
        assertTrue(grid.notice().contains(grid.column("unit").title()), grid.notice());
        assertEquals(List.of(), grid.history());
    }

    @Test
    void theBlankRowIsThereWithAnyFilterButNotAmongFindings() {
        GridFixture grid = minutes();
        grid.model().groupProperty().set(SmallDocument.STREET);
        assertTrue(grid.model().rows().getLast().blank());
        grid.model().onlyUnmetProperty().set(true);
        assertEquals(List.of(), grid.model().rows());
    }

    @Test
    void aTermIsTypedWithAMaskedIdNumberToo() {
        GridFixture grid = terms();
        String masked = org.heding.ledger.IdNumber.masked(SmallDocument.SECRETARY);
        grid.add("person", masked, "start", "201808");
        List<Term> terms = small.snapshot().ledger().terms(SmallDocument.SECRETARY);
        assertEquals(1, terms.size());
        assertFalse(terms.getFirst().completed());
        grid.type(SmallDocument.SECRETARY, "completed", "是");
        grid.type(SmallDocument.SECRETARY, "appraisal", "优秀");
        assertTrue(small.snapshot()
                .ledger()
                .terms(SmallDocument.SECRETARY)
                .getFirst()
                .completed());
        grid.type(SmallDocument.SECRETARY, "start", "2018-09-01");
        assertEquals(1, small.snapshot().ledger().terms(SmallDocument.SECRETARY).size());
        assertEquals("优秀", grid.text(SmallDocument.SECRETARY, "appraisal"));
    }

    @Test
    void theCommunityOfATermIsShownNotTyped() {
        GridFixture grid = terms();
        grid.add("person", "张某", "start", "2018-08-01");
        assertEquals("光明社区", grid.text(SmallDocument.SECRETARY, "community"));
        assertFalse(grid.column("community").typed());
    }

    @Test
    void referencePayShowsItsAreaByNameAndIsPastedOver() {
        GridFixture grid = pay();
        Row row = grid.model().rows().getFirst();
        int before = grid.model().rows().size();
        assertTrue(grid.model().cell(row, grid.column("area")).text().contains("合肥市"));
        grid.paste(row, "from", "2026-02-01\t90,000.50\t\"示例\n依据\"");
        assertEquals(before, grid.model().rows().size());
        assertTrue(small.snapshot().ledger().referencePay().stream()
                .anyMatch(pay -> pay.amount().compareTo(new BigDecimal("90000.5")) == 0
                        && pay.basis().equals("示例 依据")
                        && pay.from().getMonthValue() == 2));
    }

    @Test
    void aFigureOfMoneyFinerThanAFenIsRefused() {
        GridFixture grid = pay();
        Row row = grid.model().rows().getFirst();
        grid.model().type(new Position(row, grid.column("amount")), "1.001");
        grid.settle();
        assertEquals(
                Cell.Mark.REJECTED,
                grid.model().cell(row, grid.column("amount")).mark());
    }

    @Test
    void aRecordRemovedMeanwhileIsNamedAsGone() {
        GridFixture people = GridFixture.roster(small);
        Position stale = people.at(SmallDocument.WORKER, "name");
        people.model().remove(List.of(stale.row()));
        small.settle();
        people.model().type(stale, "王某");
        assertFalse(people.notice().isEmpty());
        people.settle();
        assertFalse(people.model().row(SmallDocument.WORKER).isPresent());
    }
}
