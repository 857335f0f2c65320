package org.heding.workbook;

import java.time.LocalDate;
import java.util.Optional;
import org.heding.ledger.Change;
import org.heding.ledger.Term;

/** Takes terms of office. */
final class TermTaker implements RowTaker {
    private final Intake intake;

    /** A taker of terms. */
    TermTaker(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void take(BookRow row) {
        if (row.has("id_number")) {
            checkPerson(row, row.text("id_number"));
        }
        Optional<Term> recorded = recorded(row);
        LocalDate end = row.date("end", recorded.map(Term::end).orElse(null));
        if (end != null && row.has("start") && end.isBefore(row.date("start"))) {
            row.reject("end", "workbook.term.end", row.date("start").toString());
        }
        if (row.good() && end == null && row.truth("completed")) {
            row.reject("end", "workbook.term.running");
        }
        if (!row.good()) {
            return;
        }
        intake.add(new Change.PutTerm(new Term(
                row.text("id_number"),
                row.text("session", recorded.map(Term::session).orElse("")),
                row.date("start"),
                end,
                row.truth("completed"),
                row.text("appraisal", recorded.map(Term::appraisal).orElse("")),
                row.text("basis", recorded.map(Term::basis).orElse("")))));
    }

    private Optional<Term> recorded(BookRow row) {
        if (!row.has("id_number") || !row.has("start")) {
            return Optional.empty();
        }
        return intake.ledger().terms(row.text("id_number")).stream()
                .filter(term -> term.start().equals(row.date("start")))
                .findFirst();
    }

    private void checkPerson(BookRow row, String idNumber) {
        if (intake.hasPerson(idNumber)) {
            return;
        }
        boolean refused = intake.mentions(BookSheet.PEOPLE, idNumber);
        row.reject("id_number", refused ? "workbook.person.refused" : "workbook.person.unknown");
    }
}
