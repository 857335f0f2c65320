package org.heding.workbook;

import java.time.LocalDate;
import java.util.Optional;
import org.heding.ledger.Change;
import org.heding.ledger.Person;

/** Takes community workers with their pay of the year. */
final class PersonTaker implements RowTaker {
    private final Intake intake;

    /** A taker of people. */
    PersonTaker(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void take(BookRow row) {
        if (row.has("community")) {
            checkCommunity(row, row.text("community"));
        }
        Optional<Person> recorded =
                row.has("id_number") ? intake.ledger().person(row.text("id_number")) : Optional.empty();
        LocalDate joined = row.date("joined", recorded.map(Person::joined).orElse(null));
        LocalDate left = row.date("left", recorded.map(Person::left).orElse(null));
        if (joined != null && left != null && left.isBefore(joined)) {
            row.reject("left", "workbook.person.left", joined.toString());
        }
        if (!row.good()) {
            return;
        }
        String idNumber = row.text("id_number");
        intake.add(new Change.PutPerson(new Person(
                idNumber,
                row.text("name"),
                row.text("community"),
                row.text("post"),
                joined,
                row.date("appointed", recorded.map(Person::appointed).orElse(null)),
                left,
                row.text("education", recorded.map(Person::education).orElse("")),
                row.text("qualification", recorded.map(Person::qualification).orElse("")),
                row.text("post_grade", recorded.map(Person::postGrade).orElse("")))));
        intake.addFigures(idNumber, row);
    }

    private void checkCommunity(BookRow row, String code) {
        if (intake.hasUnit(code)) {
            return;
        }
        boolean refused = intake.mentions(BookSheet.COMMUNITIES, code);
        row.reject("community", refused ? "workbook.unit.refused" : "workbook.unit.unknown", code);
    }
}
