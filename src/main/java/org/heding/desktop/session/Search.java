package org.heding.desktop.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Person;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.message.Label;
import org.heding.message.Messages;
import org.heding.place.Initials;
import org.heding.policy.Level;

/** Finds units, people and figures of the document by what is typed. */
public final class Search {
    private final Snapshot snapshot;
    private final Messages messages;

    /** A search in a snapshot. */
    public Search(Snapshot snapshot, Messages messages) {
        this.snapshot = snapshot;
        this.messages = messages;
    }

    /**
     * Something found.
     *
     * @param name its name
     * @param note what tells it from others of that name
     * @param jump where it is
     */
    public record Hit(String name, String note, Jump jump) {}

    /** The units, people and figures whose name holds a text or reads so by first letters, or whose code begins with it. */
    public List<Hit> find(String text, int most) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Stream<Hit> units = snapshot.ledger().units().values().stream()
                .filter(unit -> named(unit.name(), wanted) || unit.code().startsWith(wanted))
                .map(this::hit);
        Stream<Hit> people = snapshot.ledger().people().stream()
                .filter(person -> named(person.name(), wanted))
                .map(this::hit);
        Stream<Hit> figures = Stream.concat(
                        snapshot.pack().rules().stream()
                                .map(rule -> hit(rule.level(), rule.id(), rule.label(), wanted)),
                        snapshot.pack().inputs().stream()
                                .map(input -> hit(input.level(), input.id(), input.label(), wanted)))
                .flatMap(Optional::stream);
        return Stream.of(units, people, figures)
                .flatMap(found -> found.limit(most))
                .limit(most)
                .toList();
    }

    private static boolean named(String name, String wanted) {
        return Initials.find(name, wanted) >= 0;
    }

    private Hit hit(Unit unit) {
        String above = unit.tier()
                .above()
                .map(tier -> snapshot.name(tier.prefix(unit.code())))
                .orElse(unit.code());
        return new Hit(unit.name(), above, Jump.to(snapshot, unit.code(), "name"));
    }

    private Hit hit(Person person) {
        return new Hit(
                person.name(),
                snapshot.name(person.community()) + " " + IdNumber.masked(person.idNumber()),
                Jump.to(snapshot, person.idNumber(), "name"));
    }

    /** A figure of a level, in the first row that has it; nothing where nobody has it or it is called otherwise. */
    private Optional<Hit> hit(Level level, String id, Label label, String wanted) {
        boolean meant = Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .anyMatch(locale -> named(label.in(Messages.of(locale)), wanted));
        return meant
                ? holder(level)
                        .map(holder -> new Hit(
                                label.in(messages),
                                messages.text("desktop.search.figure", messages.text("desktop.level." + level.id())),
                                Jump.to(snapshot, holder, id)))
                : Optional.empty();
    }

    private Optional<String> holder(Level level) {
        return switch (level) {
            case CITY, COUNTY, TOWNSHIP, COMMUNITY ->
                snapshot.units(Tier.valueOf(level.name())).stream()
                        .map(Unit::code)
                        .findFirst();
            case PERSON ->
                snapshot.ledger().people().stream().map(Person::idNumber).findFirst();
            default -> Optional.empty();
        };
    }
}
