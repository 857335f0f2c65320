package org.heding.sample;

import java.time.LocalDate;
import java.util.List;
import org.heding.ledger.Change;
import org.heding.ledger.Meeting;
import org.heding.ledger.Unit;

/** Invents the meetings of a year, some of which are wanting. */
final class SampleMeetings {
    private static final String LEADING_GROUP = Meeting.KINDS.get(0);
    private static final String JOINT = Meeting.KINDS.get(1);
    private static final String REPORTS = Meeting.KINDS.get(2);
    private static final int QUARTERS = 4;

    private final Draw draw = new Draw(4);
    private final int year;
    private final List<Change> changes;

    SampleMeetings(int year, List<Change> changes) {
        this.year = year;
        this.changes = changes;
    }

    /** The leading group of a county, once in each half-year. */
    void addCounty(Unit county) {
        add(county, LEADING_GROUP, 3);
        add(county, LEADING_GROUP, 9);
    }

    /** The meetings of a township or community: one in eleven quarters and one in nine half-years is left out. */
    void add(Unit unit, int index) {
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            if ((index + 3 * quarter) % 11 != 10) {
                add(unit, JOINT, 3 * quarter + 2);
            }
        }
        add(unit, REPORTS, 6);
        if (index % 9 != 8) {
            add(unit, REPORTS, 12);
        }
    }

    private void add(Unit unit, String kind, int month) {
        LocalDate day = LocalDate.of(year, month, draw.between(5, 25));
        changes.add(new Change.PutMeeting(new Meeting(unit.code(), kind, day, "", Sample.BASIS)));
    }
}
