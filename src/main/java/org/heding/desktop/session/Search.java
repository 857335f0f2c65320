package org.heding.desktop.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heding.formula.Value;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Person;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.message.Label;
import org.heding.message.Messages;
import org.heding.place.Initials;
import org.heding.policy.Level;
import org.heding.policy.Type;

/** Finds units, people and figures of the document by what is typed. */
public final class Search {
    private static final Pattern LAST_WORD = Pattern.compile("\\s+(?=\\S+$)", Pattern.UNICODE_CHARACTER_CLASS);

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

    /** A figure that the pack knows. */
    private record Known(Level level, String id, Label label, Label unit, Type type) {
        boolean named(String wanted) {
            return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                    .anyMatch(locale -> Search.named(label.in(Messages.of(locale)), wanted));
        }
    }

    /**
     * The units, people and figures whose name holds a text or reads so by first letters, or whose code begins with it. Of a
     * name and a figure with a blank between them, the figure itself.
     */
    public List<Hit> find(String text, int most) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return Stream.of(
                        units(wanted).map(this::hit),
                        people(wanted).map(this::hit),
                        figures(wanted).map(this::hit).flatMap(Optional::stream),
                        figuresOf(wanted))
                .flatMap(found -> found.limit(most))
                .limit(most)
                .toList();
    }

    private Stream<Unit> units(String wanted) {
        return snapshot.ledger().units().values().stream()
                .filter(unit -> named(unit.name(), wanted) || unit.code().startsWith(wanted));
    }

    private Stream<Person> people(String wanted) {
        return snapshot.ledger().people().stream().filter(person -> named(person.name(), wanted));
    }

    private Stream<Known> figures(String wanted) {
        return Stream.concat(
                        snapshot.pack().rules().stream()
                                .map(rule ->
                                        new Known(rule.level(), rule.id(), rule.label(), rule.unit(), rule.type())),
                        snapshot.pack().inputs().stream()
                                .map(input -> new Known(
                                        input.level(), input.id(), input.label(), input.unit(), input.type())))
                .filter(figure -> figure.named(wanted));
    }

    /** What is asked for as "whose figure": the last word names the figure. */
    private Stream<Hit> figuresOf(String wanted) {
        String[] asked = LAST_WORD.split(wanted, 2);
        if (asked.length < 2) {
            return Stream.empty();
        }
        List<Known> figures = figures(asked[1]).toList();
        return Stream.concat(units(asked[0]).map(Unit::code), people(asked[0]).map(Person::idNumber))
                .flatMap(holder -> figures.stream()
                        .filter(figure -> figure.level() == snapshot.level(holder))
                        .map(figure -> hit(holder, figure)));
    }

    private Hit hit(String holder, Known figure) {
        Value value = snapshot.value(holder, figure.id());
        String text = new Figures(messages).text(snapshot, holder, figure.id(), value, figure.type());
        return new Hit(
                snapshot.name(holder) + " · " + figure.label().in(messages),
                value instanceof Value.Amount ? (text + " " + figure.unit().in(messages)).strip() : text,
                Jump.to(snapshot, holder, figure.id()));
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

    /** A figure in the first row that has it; nothing where nobody has it. */
    private Optional<Hit> hit(Known figure) {
        return holder(figure.level())
                .map(holder -> new Hit(
                        figure.label().in(messages),
                        messages.text(
                                "desktop.search.figure",
                                messages.text("desktop.level." + figure.level().id())),
                        Jump.to(snapshot, holder, figure.id())));
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
