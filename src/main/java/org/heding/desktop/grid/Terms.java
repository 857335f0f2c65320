package org.heding.desktop.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.heding.desktop.session.Snapshot;
import org.heding.ledger.Change;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.Term;
import org.heding.ledger.Tier;
import org.heding.message.Messages;
import org.heding.message.Phrase;

/** The secretaries' terms of office (书记任期) as records. */
public final class Terms implements Records<Term> {
    private static final String PERSON = "person";
    private static final String SESSION = "session";
    private static final String START = "start";
    private static final String END = "end";
    private static final String COMPLETED = "completed";
    private static final String APPRAISAL = "appraisal";
    private static final String BASIS = "basis";

    private final Snapshot snapshot;
    private final Messages messages;

    /** The terms of the document. */
    public Terms(Snapshot snapshot, Messages messages) {
        this.snapshot = snapshot;
        this.messages = messages;
    }

    @Override
    public List<Term> all() {
        return snapshot.ledger().people().stream()
                .flatMap(person -> snapshot.ledger().terms(person.idNumber()).stream())
                .toList();
    }

    @Override
    public Row row(Term term) {
        String group = snapshot.ledger()
                .person(term.idNumber())
                .map(person -> Tier.TOWNSHIP.prefix(person.community()))
                .orElse("");
        return new Row(term.idNumber() + " " + term.start(), term.idNumber(), group);
    }

    @Override
    public Optional<Term> find(Ledger ledger, Row row) {
        return ledger.terms(row.holder()).stream()
                .filter(term -> row(term).key().equals(row.key()))
                .findFirst();
    }

    @Override
    public List<Column> columns() {
        List<String> truth = List.of(messages.text("desktop.figure.yes"), messages.text("desktop.figure.no"));
        return List.of(
                Column.typed(PERSON, text(PERSON), Column.Look.NAME),
                Column.shown("community", messages.text("desktop.tier.community"), Column.Look.LONG),
                Column.typed(SESSION, text(SESSION), Column.Look.WORDS),
                Column.typed(START, text(START), Column.Look.DAY),
                Column.typed(END, text(END), Column.Look.DAY),
                Column.chosen(COMPLETED, text(COMPLETED), truth),
                Column.chosen(APPRAISAL, text(APPRAISAL), Term.APPRAISALS),
                Column.typed(BASIS, text(BASIS), Column.Look.LONG));
    }

    private String text(String column) {
        return messages.text("desktop.column.term." + column);
    }

    @Override
    public Map<String, String> texts(Term term) {
        Optional<Person> person = snapshot.ledger().person(term.idNumber());
        return Map.of(
                PERSON,
                person.map(Person::name).orElse(""),
                "community",
                person.map(Person::community).map(snapshot::name).orElse(""),
                SESSION,
                term.session(),
                START,
                term.start().toString(),
                END,
                Objects.toString(term.end(), ""),
                COMPLETED,
                messages.text(term.completed() ? "desktop.figure.yes" : "desktop.figure.no"),
                APPRAISAL,
                term.appraisal(),
                BASIS,
                term.basis());
    }

    @Override
    public List<Change> put(Term old, Map<String, String> texts) throws Refusal {
        String id = old != null && texts.get(PERSON).equals(snapshot.name(old.idNumber()))
                ? old.idNumber()
                : person(needed(texts, PERSON));
        LocalDate start = Typing.day(needed(texts, START));
        LocalDate end = Typing.day(texts.getOrDefault(END, ""));
        if (end != null && end.isBefore(start)) {
            throw new Refusal(Phrase.of("desktop.type.order", text(START), text(END)));
        }
        String appraisal = texts.getOrDefault(APPRAISAL, "");
        Term term = new Term(
                id,
                texts.getOrDefault(SESSION, ""),
                start,
                end,
                Typing.yes(texts.getOrDefault(COMPLETED, "")),
                appraisal.isBlank() ? "" : Typing.choice(appraisal, Term.APPRAISALS),
                texts.getOrDefault(BASIS, ""));
        List<Change> changes = new ArrayList<>();
        if (old != null && !row(old).equals(row(term))) {
            changes.add(new Change.RemoveTerm(old.idNumber(), old.start()));
        }
        changes.add(new Change.PutTerm(term));
        return changes;
    }

    private String person(String typed) throws Refusal {
        String clean = Typing.clean(typed);
        List<Person> meant = snapshot.ledger().people().stream()
                .filter(person -> person.name().equals(clean)
                        || person.idNumber().equals(clean)
                        || IdNumber.masked(person.idNumber()).equals(clean))
                .toList();
        if (meant.size() != 1) {
            throw new Refusal(
                    Phrase.of(meant.isEmpty() ? "desktop.type.person" : "desktop.type.person.several", typed));
        }
        return meant.getFirst().idNumber();
    }

    private String needed(Map<String, String> texts, String field) throws Refusal {
        return Typing.needed(texts, field, text(field));
    }

    @Override
    public Optional<Change> remove(Term term) {
        return Optional.of(new Change.RemoveTerm(term.idNumber(), term.start()));
    }

    @Override
    public boolean growing() {
        return true;
    }
}
