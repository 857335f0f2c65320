package org.heding.workbook;

import java.util.Optional;
import org.heding.ledger.Change;
import org.heding.ledger.Meeting;
import org.heding.ledger.Tier;

/** Takes meetings. */
final class MeetingTaker implements RowTaker {
    private final Intake intake;

    /** A taker of meetings. */
    MeetingTaker(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void take(BookRow row) {
        if (row.has("unit")) {
            checkUnit(row, row.text("unit"));
        }
        if (!row.good()) {
            return;
        }
        Optional<Meeting> recorded = intake.ledger().meetings(row.text("unit")).stream()
                .filter(meeting -> meeting.kind().equals(row.text("kind"))
                        && meeting.date().equals(row.date("date")))
                .findFirst();
        intake.add(new Change.PutMeeting(new Meeting(
                row.text("unit"),
                row.text("kind"),
                row.date("date"),
                row.text("chair", recorded.map(Meeting::chair).orElse("")),
                row.text("topic", recorded.map(Meeting::topic).orElse("")))));
    }

    private void checkUnit(BookRow row, String code) {
        if (intake.hasUnit(code)) {
            return;
        }
        boolean refused = intake.mentions(BookSheet.of(Tier.of(code).orElseThrow()), code);
        row.reject("unit", refused ? "workbook.unit.refused" : "workbook.unit.unknown", code);
    }
}
