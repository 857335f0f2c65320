package org.heding.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.heding.ledger.Change;
import org.heding.ledger.Explained;
import org.heding.ledger.Form;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Meeting;
import org.heding.ledger.OwnPack;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.heding.ledger.Unit;

/** Reads all that is recorded. */
final class LedgerReader {
    private LedgerReader() {}

    /**
     * The ledger that a document holds.
     *
     * @throws SQLException also if the records contradict each other, as only a damaged file's can
     */
    static Ledger read(Database database) throws SQLException {
        Ledger ledger = new Ledger();
        try {
            readUnits(database, ledger);
            readPeople(database, ledger);
            readExplained(database, ledger);
            readReferencePay(database, ledger);
            readLocal(database, ledger);
            for (FigureTable table : FigureTable.values()) {
                table.read(database, ledger::apply);
            }
            readCarried(database, ledger);
        } catch (RuntimeException e) {
            // Whatever a row of a damaged file may hold, no record could be made of it.
            throw new SQLException("The records contradict each other", e);
        }
        return ledger;
    }

    private static void readUnits(Database database, Ledger ledger) throws SQLException {
        database.each(
                "SELECT code, name, kind FROM unit ORDER BY code",
                row -> ledger.apply(
                        new Change.PutUnit(new Unit(row.getString(1), row.getString(2), row.getString(3)))));
        database.each(
                "SELECT unit, kind, held_on, chair, topic FROM meeting",
                row -> ledger.apply(new Change.PutMeeting(new Meeting(
                        row.getString(1), row.getString(2), day(row, 3), row.getString(4), row.getString(5)))));
    }

    private static void readPeople(Database database, Ledger ledger) throws SQLException {
        // Places, posts, days and the like are the same for many; each is held once.
        Map<String, String> known = new HashMap<>();
        Map<String, LocalDate> days = new HashMap<>();
        database.each(
                """
                SELECT id_number, name, community, post, joined_on, appointed_on, left_on, education, qualification,
                    post_grade
                FROM person""",
                row -> ledger.apply(new Change.PutPerson(new Person(
                        database.personal().number(row.getString(1)),
                        once(row.getString(2), known),
                        once(row.getString(3), known),
                        once(row.getString(4), known),
                        day(row, 5, days),
                        day(row, 6, days),
                        day(row, 7, days),
                        once(row.getString(8), known),
                        once(row.getString(9), known),
                        once(row.getString(10), known)))));
        database.each(
                "SELECT person, session, starts_on, ends_on, completed, appraisal, basis FROM term",
                row -> ledger.apply(new Change.PutTerm(new Term(
                        database.personal().number(row.getString(1)),
                        row.getString(2),
                        day(row, 3),
                        day(row, 4),
                        row.getInt(5) == 1,
                        row.getString(6),
                        row.getString(7)))));
    }

    private static void readExplained(Database database, Ledger ledger) throws SQLException {
        database.each(
                "SELECT holder, standard, year, period, reason FROM explanation",
                row -> ledger.apply(new Change.PutExplained(new Explained(
                        database.personal().number(row.getString(1)),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getString(5)))));
    }

    private static void readReferencePay(Database database, Ledger ledger) throws SQLException {
        database.each(
                "SELECT area, grade, starts_on, amount, basis FROM reference_pay",
                row -> ledger.apply(new Change.PutReferencePay(new ReferencePay(
                        row.getString(1),
                        row.getInt(2),
                        day(row, 3),
                        FigureType.MONEY.figure(row.getString(4)),
                        row.getString(5)))));
    }

    private static void readLocal(Database database, Ledger ledger) throws SQLException {
        database.each(
                "SELECT name, row, area, starts_on, value, basis, decided_on FROM local_value",
                row -> ledger.apply(new Change.PutLocalValue(new LocalValue(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        day(row, 4),
                        FigureType.DECIMAL.figure(row.getString(5)),
                        row.getString(6),
                        day(row, 7)))));
        database.each(
                "SELECT name, json FROM pack",
                row -> ledger.apply(new Change.PutPack(new OwnPack(row.getString(1), row.getString(2)))));
        database.each(
                "SELECT upper(sort), name, meaning, content FROM form",
                row -> ledger.apply(new Change.PutForm(new Form(
                        Form.Sort.valueOf(row.getString(1)), row.getString(2), row.getString(3), row.getString(4)))));
    }

    /** After the figures: a mark without its figure, as only a damaged file can have it, says nothing. */
    private static void readCarried(Database database, Ledger ledger) throws SQLException {
        database.each("SELECT unit, year, field, source FROM carried", row -> {
            String unit = row.getString(1);
            int year = row.getInt(2);
            String field = row.getString(3);
            int from = row.getInt(4);
            ledger.fact(unit, year, field)
                    .ifPresent(figure -> ledger.apply(new Change.CarryFact(unit, year, field, figure, from)));
        });
    }

    private static String once(String text, Map<String, String> known) {
        return known.computeIfAbsent(text, none -> text);
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return day(row, column, new HashMap<>());
    }

    private static LocalDate day(ResultSet row, int column, Map<String, LocalDate> known) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : known.computeIfAbsent(text, LocalDate::parse);
    }
}
