package org.heding.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.Meeting;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.heding.ledger.Unit;

/** What a ledger holds for a year, laid out as the rows of the import book. */
public final class BookContent {
    private final Ledger ledger;
    private final int year;

    /** The content of a ledger for a year. */
    public BookContent(Ledger ledger, int year) {
        this.ledger = ledger;
        this.year = year;
    }

    /**
     * The rows of a sheet, each with one value a column in the sheet's order: a {@code String}, {@code BigDecimal},
     * {@code Integer} (a grade), {@code LocalDate} or {@code Boolean}, or null where nothing is recorded.
     */
    public List<List<Object>> rows(BookSheet sheet) {
        return switch (sheet) {
            case CITIES, COUNTIES, TOWNSHIPS, COMMUNITIES ->
                ledger.units(sheet.tier().orElseThrow(), "").stream()
                        .map(unit -> row(sheet, unit))
                        .toList();
            case PEOPLE -> ledger.people().stream().map(this::row).toList();
            case TERMS ->
                ledger.people().stream()
                        .flatMap(person -> ledger.terms(person.idNumber()).stream())
                        .map(BookContent::row)
                        .toList();
            case REFERENCE_PAY ->
                ledger.referencePay().stream().map(BookContent::row).toList();
            case MEETINGS ->
                ledger.units().keySet().stream()
                        .flatMap(code -> ledger.meetings(code).stream())
                        .map(BookContent::row)
                        .toList();
        };
    }

    /** The row of one unit in the sheet of its tier. */
    public List<Object> row(Unit unit) {
        return row(BookSheet.of(unit.tier()), unit);
    }

    private List<Object> row(BookSheet sheet, Unit unit) {
        return row(sheet, column -> switch (column.id()) {
            case "code" -> unit.code();
            case "name" -> unit.name();
            case "kind" -> sheet == BookSheet.COMMUNITIES ? (Object) unit.kind().equals(Kind.URBAN) : unit.kind();
            default -> figure(unit.code(), column);
        });
    }

    /** The row of one person. */
    public List<Object> row(Person person) {
        return row(BookSheet.PEOPLE, column -> switch (column.id()) {
            case "name" -> person.name();
            case "id_number" -> person.idNumber();
            case "community" -> person.community();
            case "post" -> person.post();
            case "joined" -> person.joined();
            case "appointed" -> person.appointed();
            case "left" -> person.left();
            case "education" -> person.education();
            case "qualification" -> person.qualification();
            case "post_grade" -> person.postGrade();
            default -> figure(person.idNumber(), column);
        });
    }

    private static List<Object> row(Term term) {
        return values(
                term.idNumber(),
                term.session(),
                term.start(),
                term.end(),
                term.completed(),
                term.appraisal(),
                term.basis());
    }

    private static List<Object> row(ReferencePay pay) {
        return values(pay.area(), pay.grade(), pay.from(), pay.amount(), pay.basis());
    }

    private static List<Object> row(Meeting meeting) {
        return values(meeting.unit(), meeting.kind(), meeting.date(), meeting.chair(), meeting.topic());
    }

    private Object figure(String holder, BookColumn column) {
        return ledger.fact(holder, year, column.id())
                .map(value -> column.type() == ColumnType.TRUTH ? (Object) (value.signum() != 0) : value)
                .orElse(null);
    }

    private static List<Object> row(BookSheet sheet, Function<BookColumn, Object> value) {
        return values(sheet.columns().stream().map(value).toArray());
    }

    private static List<Object> values(Object... values) {
        List<Object> row = new ArrayList<>(values.length);
        for (Object value : values) {
            row.add("".equals(value) ? null : value);
        }
        return row;
    }
}
