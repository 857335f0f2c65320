package org.heding.desktop.people;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.heding.assessment.Retirement;
import org.heding.assessment.Working;
import org.heding.desktop.session.Snapshot;
import org.heding.formula.Value;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Person;
import org.heding.ledger.Term;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.Recorded;
import org.heding.policy.Rule;

/** What there is to say of a person on one card (人员卡片). */
final class PersonFacts {
    private final Snapshot snapshot;
    private final Person person;
    private final Messages messages;

    PersonFacts(Snapshot snapshot, Person person, Messages messages) {
        this.snapshot = snapshot;
        this.person = person;
        this.messages = messages;
    }

    /** A line of the card. */
    record Fact(String name, String value) {}

    /** A figure of the person's, with the stretches of the year that it is made of. */
    record Figure(Working working) {
        String id() {
            return working.figure().id();
        }
    }

    /** Who it is and where; an identity number as whole as it is wanted. */
    List<Fact> facts(boolean whole) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "id_number", whole ? person.idNumber() : IdNumber.masked(person.idNumber()));
        add(facts, "community", snapshot.name(person.community()));
        add(facts, "post", person.post());
        add(facts, "joined_on", day(person.joined()));
        add(facts, "appointed_on", day(person.appointed()));
        add(facts, "left_on", day(person.left()));
        add(facts, "education", person.education());
        add(facts, "qualification", person.qualification());
        add(facts, "post_grade", person.postGrade());
        return facts;
    }

    private void add(List<Fact> facts, String field, String value) {
        String shown = value.isEmpty() ? messages.text("desktop.figure.none") : value;
        facts.add(new Fact(messages.text("document.field." + field), shown));
    }

    private static String day(LocalDate date) {
        return date == null ? "" : date.toString();
    }

    /** What is to be looked at: an identity number that cannot be right, and when the age of retirement is reached. */
    List<String> hints() {
        List<String> hints = new ArrayList<>();
        if (!IdNumber.checks(person.idNumber())) {
            hints.add(messages.text("desktop.person.check_digit"));
        } else if (IdNumber.born(person.idNumber()).isEmpty()) {
            hints.add(messages.text("desktop.person.no_day"));
        }
        List<Retirement> retirements = Retirement.of(person.idNumber());
        retirements.forEach(one -> hints.add(messages.text(
                "desktop.person.retirement." + one.sort().name().toLowerCase(java.util.Locale.ROOT),
                month(one.month()),
                one.later())));
        if (!retirements.isEmpty()) {
            hints.add(messages.text(
                    retirements.size() > 1 ? "desktop.person.retirement.local" : "desktop.person.retirement.hint"));
        }
        return hints;
    }

    private Phrase month(YearMonth month) {
        return Phrase.of("desktop.person.month", String.valueOf(month.getYear()), month.getMonthValue());
    }

    /** The terms of a secretary, by their first day, as lines of words. */
    List<List<String>> terms() {
        return snapshot.ledger().terms(person.idNumber()).stream()
                .map(this::term)
                .toList();
    }

    private List<String> term(Term term) {
        return List.of(
                term.session(),
                day(term.start()),
                term.end() == null ? messages.text("desktop.person.running") : day(term.end()),
                messages.text(term.completed() ? "desktop.figure.yes" : "desktop.figure.no"),
                term.appraisal(),
                term.basis());
    }

    /** The figures of the year: what is typed beyond the roster, and all that is computed. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (Input input : snapshot.pack().inputs()) {
            boolean ofRoster =
                    Recorded.has(input) && snapshot.value(person.idNumber(), input.id()) instanceof Value.Words;
            if (input.level() == Level.PERSON && input.type().isNumber() && !ofRoster) {
                figures.add(figure(input.id()));
            }
        }
        for (Rule rule : snapshot.pack().rules()) {
            boolean applies = rule.level() == Level.PERSON
                    && snapshot.value(person.idNumber(), rule.id()) != Value.NOT_APPLICABLE;
            if (applies) {
                figures.add(figure(rule.id()));
            }
        }
        return figures;
    }

    private Figure figure(String id) {
        return new Figure(snapshot.assessment().explain(person.idNumber(), id));
    }
}
