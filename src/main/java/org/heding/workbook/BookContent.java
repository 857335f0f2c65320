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
import org.heding.policy.PolicyPack;

/** What a ledger holds for a year, laid out as the rows of the import book. */
final class BookContent {
    private final Ledger ledger;
    private final PolicyPack pack;
    private final int year;

    /** The content of a ledger for a year, and what a pack leaves to be said. */
    BookContent(Ledger ledger, PolicyPack pack, int year) {
        this.ledger = ledger;
        this.pack = pack;
        this.year = year;
    }

    /**
     * The rows of a sheet, each with one value a column in the sheet's order: a {@code String}, {@code BigDecimal},
     * {@code Integer} (a grade), {@code LocalDate} or {@code Boolean}, or null where nothing is recorded.
     */
    List<List<Object>> rows(SheetLayout sheet) {
        return switch (sheet.sheet()) {
            case CITIES, COUNTIES, TOWNSHIPS, COMMUNITIES ->
                ledger.units(sheet.sheet().tier().orElseThrow(), "").stream()
                        .map(unit -> row(sheet, unit))
                        .toList();
            case PEOPLE ->
                ledger.people().stream().map(person -> row(sheet, person)).toList();
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
            case LOCAL_VALUES -> new OwnRows(new OwnNames(pack), ledger).rows();
        };
    }

    /** The row of a unit or person. */
    List<Object> row(SheetLayout sheet, String holder) {
        return ledger.unit(holder)
                .map(unit -> row(sheet, unit))
                .orElseGet(() -> row(sheet, ledger.person(holder).orElseThrow()));
    }

    private List<Object> row(SheetLayout sheet, Unit unit) {
        return row(sheet, column -> switch (column.id()) {
            case "code" -> unit.code();
            case "name" -> unit.name();
            case "kind" ->
                sheet.sheet() == BookSheet.COMMUNITIES ? (Object) unit.kind().equals(Kind.URBAN) : unit.kind();
            default -> figure(unit.code(), column);
        });
    }

    private List<Object> row(SheetLayout sheet, Person person) {
        return row(sheet, column -> switch (column.id()) {
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

    private static List<Object> row(SheetLayout sheet, Function<BookColumn, Object> value) {
        return values(sheet.columns().stream().map(value).toArray());
    }

    /** A row of values; an empty text is none. */
    static List<Object> values(Object... values) {
        List<Object> row = new ArrayList<>(values.length);
        for (Object value : values) {
            row.add("".equals(value) ? null : value);
        }
        return row;
    }
}
