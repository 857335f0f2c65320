package org.heding.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Meeting;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;

/** What a reading would change of what is recorded: how much is new, how much becomes another, how much stays. */
public final class Difference {
    private final Ledger ledger;
    private int added;
    private int changed;
    private int same;
    private Optional<Example> example = Optional.empty();

    /**
     * A figure that would become another.
     *
     * @param holder the unit or person
     * @param field the figure
     * @param before what it is
     * @param after what it would be
     */
    public record Example(String holder, String field, BigDecimal before, BigDecimal after) {}

    /** The difference that a reading makes to a ledger, which is not changed. */
    public Difference(Reading reading, Ledger ledger) {
        this.ledger = ledger;
        reading.changes().forEach(this::count);
    }

    private void count(Change change) {
        switch (change) {
            case Change.PutUnit put -> compare(ledger.unit(put.unit().code()), put.unit());
            case Change.PutPerson put -> compare(ledger.person(put.person().idNumber()), put.person());
            case Change.PutTerm put -> compare(recorded(put.term()), put.term());
            case Change.PutReferencePay put -> compare(recorded(put.pay()), put.pay());
            case Change.PutMeeting put -> compare(recorded(put.meeting()), put.meeting());
            case Change.SetFact set -> compare(set);
            case Change.RemoveUnit gone -> changed++;
            case Change.RemovePerson gone -> changed++;
            case Change.RemoveTerm gone -> changed++;
            case Change.RemoveReferencePay gone -> changed++;
            case Change.RemoveMeeting gone -> changed++;
            case Change.PutLocalValue put -> compare(put.value());
            case Change.RemoveLocalValue gone -> {
                boolean there = recorded(gone.name(), gone.row(), gone.area(), gone.from())
                        .isPresent();
                changed += there ? 1 : 0;
                same += there ? 0 : 1;
            }
            case Change.PutPack put -> changed++;
            case Change.RemovePack gone -> changed++;
            case Change.PutForm put -> changed++;
            case Change.RemoveForm gone -> changed++;
        }
    }

    private Optional<Term> recorded(Term term) {
        return ledger.terms(term.idNumber()).stream()
                .filter(old -> old.start().equals(term.start()))
                .findFirst();
    }

    private Optional<ReferencePay> recorded(ReferencePay pay) {
        return ledger.referencePay().stream()
                .filter(old -> old.area().equals(pay.area())
                        && old.grade() == pay.grade()
                        && old.from().equals(pay.from()))
                .findFirst();
    }

    private Optional<Meeting> recorded(Meeting meeting) {
        return ledger.meetings(meeting.unit()).stream()
                .filter(old -> old.kind().equals(meeting.kind()) && old.date().equals(meeting.date()))
                .findFirst();
    }

    private Optional<LocalValue> recorded(String name, String row, String area, LocalDate from) {
        return ledger.localValues().stream()
                .filter(old -> old.name().equals(name)
                        && old.row().equals(row)
                        && old.area().equals(area)
                        && old.from().equals(from))
                .findFirst();
    }

    /** Compares by figure: 30 and 30.0 are the same. */
    private void compare(LocalValue now) {
        Optional<LocalValue> old = recorded(now.name(), now.row(), now.area(), now.from());
        boolean equal = old.isPresent()
                && old.get().value().compareTo(now.value()) == 0
                && old.get().basis().equals(now.basis())
                && old.get().decided().equals(now.decided());
        if (equal) {
            same++;
        } else if (old.isPresent()) {
            changed++;
        } else {
            added++;
        }
    }

    private <T> void compare(Optional<T> old, T now) {
        if (old.isEmpty()) {
            added++;
        } else if (old.get().equals(now)) {
            same++;
        } else {
            changed++;
        }
    }

    private void compare(Change.SetFact set) {
        Optional<BigDecimal> old = ledger.fact(set.holder(), set.year(), set.field());
        boolean equal = old.isPresent() && set.value() != null
                ? old.get().compareTo(set.value()) == 0
                : old.isEmpty() && set.value() == null;
        if (equal) {
            same++;
            return;
        }
        changed++;
        if (example.isEmpty() && old.isPresent() && set.value() != null) {
            example = Optional.of(new Example(set.holder(), set.field(), old.get(), set.value()));
        }
    }

    /** How many units, people, records and values of one's own are new. */
    public int added() {
        return added;
    }

    /** How many figures and records would become others. */
    public int changed() {
        return changed;
    }

    /** How many figures and records stay as they are. */
    public int same() {
        return same;
    }

    /** One of the changes, to judge the rest by. */
    public Optional<Example> example() {
        return example;
    }
}
