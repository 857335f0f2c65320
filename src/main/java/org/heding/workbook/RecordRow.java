package org.heding.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Meeting;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;

/**
 * A record of the ledger as a row of the import book shows it.
 *
 * @param sheet the sheet whose row it is
 * @param holder the code, ID number or name of what it is about
 * @param name what people call that
 * @param values what it says, by the ids of the columns beside the key; nothing where a value is blank
 */
record RecordRow(BookSheet sheet, String holder, String name, Map<String, Object> values) {
    static RecordRow of(Unit unit) {
        boolean city = unit.tier() == Tier.CITY;
        return new RecordRow(
                BookSheet.of(unit.tier()),
                unit.code(),
                unit.name(),
                city ? values("name", unit.name()) : values("name", unit.name(), "kind", unit.kind()));
    }

    static RecordRow of(Person person) {
        return new RecordRow(
                BookSheet.PEOPLE,
                person.idNumber(),
                person.name(),
                values(
                        "name", person.name(),
                        "community", person.community(),
                        "post", person.post(),
                        "joined", person.joined(),
                        "appointed", person.appointed(),
                        "left", person.left(),
                        "education", person.education(),
                        "qualification", person.qualification(),
                        "post_grade", person.postGrade()));
    }

    static RecordRow of(Term term) {
        return new RecordRow(
                BookSheet.TERMS,
                term.idNumber(),
                term.start().toString(),
                values(
                        "session", term.session(),
                        "end", term.end(),
                        "completed", term.completed() ? "是" : "否",
                        "appraisal", term.appraisal(),
                        "basis", term.basis()));
    }

    static RecordRow of(ReferencePay pay) {
        return new RecordRow(
                BookSheet.REFERENCE_PAY,
                pay.area(),
                pay.grade() + " " + pay.from(),
                values("amount", pay.amount(), "basis", pay.basis()));
    }

    static RecordRow of(Meeting meeting) {
        return new RecordRow(
                BookSheet.MEETINGS,
                meeting.unit(),
                meeting.kind() + " " + meeting.date(),
                values("chair", meeting.chair(), "topic", meeting.topic()));
    }

    /**
     * A value of one's own.
     *
     * @param title what the import book calls the parameter or table
     */
    static RecordRow of(LocalValue value, String title) {
        return new RecordRow(
                BookSheet.LOCAL_VALUES,
                value.area(),
                Spelling.plain(title + " " + value.row() + " " + value.from()),
                values("value", value.value(), "basis", value.basis(), "decided", value.decided()));
    }

    private static Map<String, Object> values(Object... pairs) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null && !pairs[i + 1].equals("")) {
                values.put((String) pairs[i], pairs[i + 1]);
            }
        }
        return values;
    }
}
