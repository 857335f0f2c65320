package org.heding.desktop.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heding.assessment.Finding;
import org.heding.desktop.session.SmallDocument;
import org.heding.ledger.Change;
import org.heding.ledger.Explained;
import org.heding.ledger.Field;
import org.heding.ledger.Meeting;
import org.heding.ledger.Tier;
import org.heding.policy.Level;
import org.heding.policy.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainedCellsTest {
    private static final String REASON = "已报备（示例）";

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

    private void explain(List<Finding> findings) {
        edit(findings.stream()
                .<Change>map(one -> new Change.PutExplained(
                        new Explained(one.holder(), one.check().id(), SmallDocument.YEAR, one.period(), REASON)))
                .toList());
    }

    private void edit(List<Change> changes) {
        small.session().edit("说明", ledger -> changes, small.failures()::add);
        small.settle();
    }

    @Test
    void aHintThatIsExplainedHasNoColourAnyMoreAndSaysWhy() {
        Finding hint = small.snapshot().assessment().findings().stream()
                .filter(one -> one.severity() == Severity.HINT && one.check().level() == Level.COMMUNITY)
                .findFirst()
                .orElseThrow();
        GridFixture grid = GridFixture.units(small, Tier.COMMUNITY, hint.check().place());
        String place = hint.check().place();
        assertEquals(Cell.Mark.HINT, grid.cell(hint.holder(), place).mark());
        explain(List.of(hint));
        grid.model().update();
        assertEquals(Cell.Mark.PLAIN, grid.cell(hint.holder(), place).mark());
        assertTrue(
                grid.cell(hint.holder(), place).note().contains(REASON),
                grid.cell(hint.holder(), place).note());
    }

    @Test
    void aRowIsExplainedOnlyOnceAllOfItIs() {
        String street = SmallDocument.STREET;
        List<Change> changes = new ArrayList<>(List.of(
                fact(street, "party_deputies", 3),
                fact(street, "party_office_staff", 1),
                fact(street, "service_centres", 0),
                fact(street, "grid_centre", 1),
                fact(SmallDocument.FIRST, Field.RESIDENTS, 9000),
                fact(street, Field.AREA, 9),
                fact(SmallDocument.SECOND, Field.RESIDENTS, 9000)));
        for (int month : List.of(1, 4, 7, 10)) {
            changes.add(meeting("党建联席会议", month));
        }
        changes.add(meeting("听取群团工作报告", 1));
        changes.add(meeting("听取群团工作报告", 7));
        edit(changes);
        List<Finding> hints = small.snapshot().findings(street);
        assertEquals(
                List.of("party_office", "service_centres"),
                hints.stream().map(one -> one.check().id()).toList());
        GridFixture grid = GridFixture.units(small, Tier.TOWNSHIP, "party_office_staff");
        explain(hints.subList(1, 2));
        grid.model().update();
        assertEquals(Cell.Mark.HINT, grid.cell(street, Column.STATUS).mark());
        assertEquals(
                hints.getFirst().check().label().in(GridFixture.CHINESE),
                grid.cell(street, Column.STATUS).text());
        explain(hints);
        grid.model().update();
        assertEquals("已说明", grid.cell(street, Column.STATUS).text());
        assertTrue(grid.cell(street, Column.STATUS).note().contains(REASON));
    }

    private static Change fact(String unit, String id, int number) {
        return new Change.SetFact(unit, SmallDocument.YEAR, id, BigDecimal.valueOf(number));
    }

    private static Change meeting(String kind, int month) {
        LocalDate day = LocalDate.of(SmallDocument.YEAR, month, 15);
        return new Change.PutMeeting(new Meeting(SmallDocument.STREET, kind, day, "", "示例"));
    }
}
