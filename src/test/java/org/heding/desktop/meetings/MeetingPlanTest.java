package org.heding.desktop.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.heding.desktop.meetings.MeetingPlan.State;
import org.heding.desktop.session.SmallDocument;
import org.heding.ledger.Change;
import org.heding.ledger.Meeting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of the year's meetings was held, is late, is due, and is still to come. */
class MeetingPlanTest {
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

    private MeetingPlan on(int month, int day) {
        return new MeetingPlan(small.snapshot(), LocalDate.of(SmallDocument.YEAR, month, day));
    }

    private State joint(MeetingPlan plan, String unit, int quarter) {
        MeetingPlan.Row row = plan.rows(false).stream()
                .filter(one -> one.unit().code().equals(unit))
                .findFirst()
                .orElseThrow();
        return row.cells().entrySet().stream()
                .filter(cell -> cell.getKey().check().equals("joint_meetings")
                        && cell.getKey().period() == quarter)
                .map(cell -> cell.getValue().state())
                .findFirst()
                .orElseThrow();
    }

    private void hold(String unit, LocalDate day) {
        small.session()
                .edit(
                        "会议",
                        ledger -> List.of(new Change.PutMeeting(new Meeting(unit, "党建联席会议", day, "", "示例"))),
                        small.failures()::add);
        small.settle();
    }

    @Test
    void aQuarterThatIsOverIsLateOneThatRunsIsDueAndALaterOneIsStillToCome() {
        MeetingPlan plan = on(6, 30);
        assertEquals(State.LATE, joint(plan, SmallDocument.FIRST, 1));
        assertEquals(State.DUE, joint(plan, SmallDocument.FIRST, 2));
        assertEquals(State.COMING, joint(plan, SmallDocument.FIRST, 3));
        assertEquals(State.LATE, joint(on(7, 1), SmallDocument.FIRST, 2));
        assertEquals(State.DUE, joint(on(7, 1), SmallDocument.FIRST, 3));
    }

    @Test
    void whatWasHeldIsHeldWheneverItIsLookedAtAndOnlyInItsQuarter() {
        hold(SmallDocument.FIRST, LocalDate.of(SmallDocument.YEAR, 4, 1));
        assertEquals(State.HELD, joint(on(12, 31), SmallDocument.FIRST, 2));
        assertEquals(State.LATE, joint(on(12, 31), SmallDocument.FIRST, 1));
        assertEquals(State.LATE, joint(on(12, 31), SmallDocument.SECOND, 2));
    }

    @Test
    void ofAPastYearAllThatWasNotHeldIsLateAndOfTheNextNothingIs() {
        MeetingPlan after = new MeetingPlan(small.snapshot(), LocalDate.of(SmallDocument.YEAR + 1, 1, 1));
        assertEquals(0, after.count(State.DUE) + after.count(State.COMING) + after.count(State.HELD));
        MeetingPlan before = new MeetingPlan(small.snapshot(), LocalDate.of(SmallDocument.YEAR - 1, 12, 31));
        assertEquals(0, before.count(State.LATE) + before.count(State.DUE));
        assertEquals(after.count(State.LATE), before.count(State.COMING));
        assertTrue(before.rows(true).isEmpty());
        assertFalse(before.rows(false).isEmpty());
    }

    @Test
    void whatIsLateIsWhatTheChecksFind() {
        MeetingPlan plan = new MeetingPlan(small.snapshot(), LocalDate.of(SmallDocument.YEAR + 1, 1, 1));
        long found = small.snapshot().assessment().findings().stream()
                .filter(finding -> finding.check().place().equals("meetings"))
                .count();
        assertEquals(found, plan.count(State.LATE));
        assertEquals(
                List.of(SmallDocument.COUNTY, SmallDocument.STREET),
                plan.rows(true).stream().map(row -> row.unit().code()).limit(2).toList());
    }
}
