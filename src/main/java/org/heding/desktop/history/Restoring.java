package org.heding.desktop.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.heding.document.Entry;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.Unit;

/** Puts back what stood in a field before a change (恢复这个值), as a change of its own. */
final class Restoring {
    private Restoring() {}

    /**
     * The change that gives the field its old value again; nothing where the field has it, where what it belonged to is
     * gone, or where it is no field that is changed by itself.
     */
    static Optional<Change> of(Entry entry, Ledger ledger) {
        if (entry.isFigure()) {
            return figure(entry, ledger);
        }
        return switch (entry.source()) {
            case "unit" ->
                ledger.unit(entry.holder())
                        .map(unit -> of(entry, unit))
                        .filter(changed -> !ledger.unit(entry.holder()).equals(Optional.of(changed)))
                        .map(Change.PutUnit::new);
            case "person" ->
                ledger.person(entry.holder())
                        .map(person -> of(entry, ledger, person))
                        .filter(changed -> !ledger.person(entry.holder()).equals(Optional.of(changed)))
                        .map(Change.PutPerson::new);
            default -> Optional.empty();
        };
    }

    private static Optional<Change> figure(Entry entry, Ledger ledger) {
        boolean there = ledger.unit(entry.holder()).isPresent()
                || ledger.person(entry.holder()).isPresent();
        int year = Integer.parseInt(entry.item());
        BigDecimal before = entry.before() == null ? null : new BigDecimal(entry.before());
        Optional<BigDecimal> now = ledger.fact(entry.holder(), year, entry.field());
        boolean same = before == null
                ? now.isEmpty()
                : now.filter(figure -> figure.compareTo(before) == 0).isPresent();
        return there && !same
                ? Optional.of(new Change.SetFact(entry.holder(), year, entry.field(), before))
                : Optional.empty();
    }

    private static Unit of(Entry entry, Unit unit) {
        String before = Objects.toString(entry.before(), "");
        return switch (entry.field()) {
            case "name" -> before.isEmpty() ? unit : new Unit(unit.code(), before, unit.kind());
            case "kind" -> new Unit(unit.code(), unit.name(), before);
            default -> unit;
        };
    }

    /** The person with the field as it was; as the person is, where that cannot be. */
    private static Person of(Entry entry, Ledger ledger, Person is) {
        String text = Objects.toString(entry.before(), "");
        String field = entry.field();
        boolean needed = field.equals("name") || field.equals("community") || field.equals("post");
        boolean gone = field.equals("community") && ledger.unit(text).isEmpty();
        if (needed && text.isEmpty() || gone) {
            return is;
        }
        return new Person(
                is.idNumber(),
                field.equals("name") ? text : is.name(),
                field.equals("community") ? text : is.community(),
                field.equals("post") ? text : is.post(),
                field.equals("joined_on") ? day(text) : is.joined(),
                field.equals("appointed_on") ? day(text) : is.appointed(),
                field.equals("left_on") ? day(text) : is.left(),
                field.equals("education") ? text : is.education(),
                field.equals("qualification") ? text : is.qualification(),
                field.equals("post_grade") ? text : is.postGrade());
    }

    private static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
