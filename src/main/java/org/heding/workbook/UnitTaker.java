package org.heding.workbook;

import org.heding.ledger.Kind;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;

/** Takes units with their figures. */
final class UnitTaker implements RowTaker {
    private final Intake intake;

    /** A taker of units. */
    UnitTaker(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void take(BookRow row) {
        if (row.has("code")) {
            intake.unknownAbove(row.text("code"))
                    .ifPresent(above -> row.reject("code", "workbook.unit.above", above, tierSheet(above)));
        }
        if (!row.good()) {
            return;
        }
        String code = row.text("code");
        intake.addAbove(code);
        intake.add(new Unit(code, row.text("name"), kind(row, code)));
        intake.addFigures(code, row);
    }

    private String kind(BookRow row, String code) {
        if (row.has("kind")) {
            return row.sheet() == BookSheet.COMMUNITIES
                    ? (row.truth("kind") ? Kind.URBAN : Kind.NOT_URBAN)
                    : row.text("kind");
        }
        return row.cleared("kind")
                ? Kind.ofCode(code)
                : intake.ledger().unit(code).map(Unit::kind).orElseGet(() -> Kind.ofCode(code));
    }

    private static String tierSheet(String code) {
        return BookSheet.of(Tier.of(code).orElseThrow()).title();
    }
}
