package org.heding.document;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import org.heding.ledger.Change;
import org.heding.ledger.Explained;
import org.heding.ledger.Form;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Meeting;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;

/** Writes changes into the tables. Rows keep their key when they change; only removing takes them away. */
final class ChangeWriter {
    private final Database database;
    private final Edits edits;

    ChangeWriter(Database database) {
        this.database = database;
        this.edits = new Edits(database);
    }

    /**
     * Writes one change.
     *
     * @throws SQLException also if it refers to a unit or person that is not recorded
     * @throws IllegalArgumentException if a figure does not fit where it belongs
     */
    void write(Change change) throws SQLException {
        switch (change) {
            case Change.PutUnit put -> put(put.unit());
            case Change.RemoveUnit remove ->
                // Everything whose code begins so, as the ledger has it; a colon stands right behind the digits.
                database.update("DELETE FROM unit WHERE code >= ?1 AND code < ?1 || ':'", remove.code());
            case Change.SetFact set -> {
                FigureTable.of(set.holder()).put(database, set);
                if (Tier.of(set.holder()).isPresent()) {
                    confirm(set.holder(), set.year(), set.field());
                }
            }
            case Change.CarryFact carry -> carry(carry);
            case Change.ConfirmFact confirm -> confirm(confirm.unit(), confirm.year(), confirm.field());
            case Change.PutPerson put -> put(put.person());
            case Change.RemovePerson remove ->
                database.update("DELETE FROM person WHERE id_number = ?", closed(remove.idNumber()));
            case Change.PutTerm put -> put(put.term());
            case Change.RemoveTerm remove ->
                database.update(
                        "DELETE FROM term WHERE person = ? AND starts_on = ?",
                        closed(remove.idNumber()),
                        day(remove.start()));
            case Change.PutReferencePay put -> put(put.pay());
            case Change.RemoveReferencePay remove ->
                database.update(
                        "DELETE FROM reference_pay WHERE area = ? AND grade = ? AND starts_on = ?",
                        remove.area(),
                        remove.grade(),
                        day(remove.from()));
            case Change.PutMeeting put -> put(put.meeting());
            case Change.RemoveMeeting remove ->
                database.update(
                        "DELETE FROM meeting WHERE unit = ? AND kind = ? AND held_on = ?",
                        remove.unit(),
                        remove.kind(),
                        day(remove.date()));
            case Change.PutExplained put -> put(put.explained());
            case Change.RemoveExplained remove ->
                database.update(
                        "DELETE FROM explanation WHERE holder = ? AND standard = ? AND year = ? AND period = ?",
                        closed(remove.holder()),
                        remove.check(),
                        remove.year(),
                        remove.period());
            case Change.PutLocalValue put -> put(put.value());
            case Change.RemoveLocalValue remove ->
                database.update(
                        "DELETE FROM local_value WHERE name = ? AND row = ? AND area = ? AND starts_on = ?",
                        remove.name(),
                        remove.row(),
                        remove.area(),
                        day(remove.from()));
            case Change.PutPack put ->
                database.update("""
                        INSERT INTO pack (name, json) VALUES (?, ?)
                        ON CONFLICT (name) DO UPDATE SET json = excluded.json""", put.pack().id(), put.pack().json());
            case Change.RemovePack remove -> database.update("DELETE FROM pack WHERE name = ?", remove.id());
            case Change.PutForm put -> put(put.form());
            case Change.FromCell from -> edits.from(from.sheet(), from.cell());
            case Change.RemoveForm remove ->
                database.update("DELETE FROM form WHERE sort = ? AND name = ?", sort(remove.sort()), remove.name());
        }
    }

    private void carry(Change.CarryFact carry) throws SQLException {
        FigureTable.of(carry.unit())
                .put(database, new Change.SetFact(carry.unit(), carry.year(), carry.field(), carry.value()));
        database.update("""
                INSERT INTO carried (unit, year, field, source) VALUES (?, ?, ?, ?)
                ON CONFLICT (unit, year, field) DO UPDATE SET source = excluded.source""", carry.unit(), carry.year(), carry.field(), carry.from());
    }

    private void confirm(String unit, int year, String field) throws SQLException {
        database.update("DELETE FROM carried WHERE unit = ? AND year = ? AND field = ?", unit, year, field);
    }

    private void put(Unit unit) throws SQLException {
        database.update("""
                INSERT INTO unit (code, name, kind) VALUES (?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind""", unit.code(), unit.name(), unit.kind());
    }

    private void put(Person person) throws SQLException {
        database.update(
                """
                INSERT INTO person (id_number, name, community, post, joined_on, appointed_on, left_on, education,
                    qualification, post_grade)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id_number) DO UPDATE SET name = excluded.name, community = excluded.community,
                    post = excluded.post, joined_on = excluded.joined_on, appointed_on = excluded.appointed_on,
                    left_on = excluded.left_on, education = excluded.education,
                    qualification = excluded.qualification, post_grade = excluded.post_grade""",
                closed(person.idNumber()),
                person.name(),
                person.community(),
                person.post(),
                day(person.joined()),
                day(person.appointed()),
                day(person.left()),
                person.education(),
                person.qualification(),
                person.postGrade());
    }

    private void put(Term term) throws SQLException {
        database.update(
                """
                INSERT INTO term (person, session, starts_on, ends_on, completed, appraisal, basis)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (person, starts_on) DO UPDATE SET session = excluded.session,
                    ends_on = excluded.ends_on, completed = excluded.completed, appraisal = excluded.appraisal,
                    basis = excluded.basis""",
                closed(term.idNumber()),
                term.session(),
                day(term.start()),
                day(term.end()),
                term.completed() ? 1 : 0,
                term.appraisal(),
                term.basis());
    }

    private void put(ReferencePay pay) throws SQLException {
        database.update(
                """
                INSERT INTO reference_pay (area, grade, starts_on, amount, basis) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (area, grade, starts_on) DO UPDATE SET amount = excluded.amount, basis = excluded.basis""", pay.area(), pay.grade(), day(pay.from()), FigureType.MONEY.stored(pay.amount()), pay.basis());
    }

    private void put(Meeting meeting) throws SQLException {
        database.update("""
                INSERT INTO meeting (unit, kind, held_on, chair, topic) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (unit, kind, held_on) DO UPDATE SET chair = excluded.chair, topic = excluded.topic""", meeting.unit(), meeting.kind(), day(meeting.date()), meeting.chair(), meeting.topic());
    }

    private void put(Explained said) throws SQLException {
        database.update("""
                INSERT INTO explanation (holder, standard, year, period, reason) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (holder, standard, year, period) DO UPDATE SET reason = excluded.reason""", closed(said.holder()), said.check(), said.year(), said.period(), said.reason());
    }

    private void put(LocalValue local) throws SQLException {
        database.update(
                """
                INSERT INTO local_value (name, row, area, starts_on, value, basis, decided_on)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (name, row, area, starts_on) DO UPDATE SET value = excluded.value,
                    basis = excluded.basis, decided_on = excluded.decided_on""",
                local.name(),
                local.row(),
                local.area(),
                day(local.from()),
                FigureType.DECIMAL.stored(local.value()),
                local.basis(),
                day(local.decided()));
    }

    private void put(Form form) throws SQLException {
        database.update("""
                INSERT INTO form (sort, name, meaning, content) VALUES (?, ?, ?, ?)
                ON CONFLICT (sort, name) DO UPDATE SET meaning = excluded.meaning, content = excluded.content""", sort(form.sort()), form.name(), form.meaning(), form.content());
    }

    private String closed(String holder) {
        return database.personal().closed(holder);
    }

    private static String sort(Form.Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    private static String day(LocalDate date) {
        return date == null ? null : date.toString();
    }
}
