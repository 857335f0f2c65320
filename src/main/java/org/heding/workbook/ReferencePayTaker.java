package org.heding.workbook;

import org.heding.ledger.Change;
import org.heding.ledger.ReferencePay;

/** Takes reference pay. */
final class ReferencePayTaker implements RowTaker {
    private final Intake intake;

    /** A taker of reference pay. */
    ReferencePayTaker(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void take(BookRow row) {
        if (row.has("area") && !intake.isPlace(row.text("area"))) {
            row.reject("area", "workbook.area.unknown");
        }
        if (row.good()) {
            intake.add(new Change.PutReferencePay(new ReferencePay(
                    row.text("area"), row.grade("grade"), row.date("from"), row.figure("amount"), row.text("basis"))));
        }
    }
}
