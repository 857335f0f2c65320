package org.heding.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Ledger;
import org.heding.ledger.Meeting;
import org.heding.ledger.Person;
import org.heding.ledger.Term;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.Type;

/**
 * The units of a ledger as nodes, with the people, months, terms and meetings that hang on them; each comes into being
 * when it or something beside it is first asked for.
 */
final class Forest {
    /** Of more people than these not all are kept. */
    private static final int MANY = 5_000;

    private final Book book;
    private final Ledger ledger;
    private final int year;
    private final LocalDate lastDay;
    private final Node.Answers answers;
    private final List<Map<String, Value>> months;
    private final Map<String, Node> nodes = new HashMap<>();
    private Map<String, List<Person>> byCommunity;
    private int people;

    /**
     * @param year the year; a unit's or person's parameters are those in force on its last day, a month's those in force
     *     on the month's first day
     * @param answers knows results that have been computed already
     */
    Forest(Book book, Ledger ledger, int year, Node.Answers answers) {
        this.book = book;
        this.ledger = ledger;
        this.year = year;
        this.answers = answers;
        this.lastDay = LocalDate.of(year, 12, 31);
        this.months = months(year);
        ledger.units(Tier.CITY, "").forEach(unit -> plant(unit, null));
    }

    /** All units of a tier by code, or all people by ID number; nothing of other levels, which hang on these. */
    Stream<Node> of(Level level) {
        if (level == Level.PERSON) {
            return ledger.people().stream().map(person -> node(person.idNumber()));
        }
        return level.isUnit()
                ? ledger.units(Tier.valueOf(level.name()), "").stream().map(unit -> node(unit.code()))
                : Stream.empty();
    }

    /** A unit or person; null for nobody. */
    Node node(String holder) {
        Node known = nodes.get(holder);
        if (known == null) {
            ledger.unit(holder)
                    .map(Forest::above)
                    .or(() -> ledger.person(holder).map(Person::community))
                    .ifPresent(parent -> node(parent).grown());
            known = nodes.get(holder);
        }
        return known;
    }

    /**
     * Gives up the people, if there are very many by now: they come into being again when they are asked for. Whoever calls
     * it must hold none.
     */
    void thin() {
        if (people < MANY) {
            return;
        }
        people = 0;
        nodes.values().removeIf(node -> node.tier() == Level.PERSON);
        for (Node unit : nodes.values()) {
            if (unit.tier() == Level.COMMUNITY) {
                unit.cut(this::growUnit);
            } else {
                unit.forgetPeople();
            }
        }
    }

    private static String above(Unit unit) {
        return unit.tier().above().map(above -> above.prefix(unit.code())).orElseThrow();
    }

    /** What is recorded of a person under a name; null if nothing is, or there is no such person. */
    Value recorded(String idNumber, String id) {
        return ledger.person(idNumber).map(person -> recorded(person, id)).orElse(null);
    }

    private void growUnit(Node unit) {
        for (Tier tier : Tier.values()) {
            if (tier.above().filter(above -> above.id().equals(unit.level())).isPresent()) {
                ledger.units(tier, unit.holder()).forEach(below -> plant(below, unit));
            }
        }
        if (byCommunity == null) {
            byCommunity = ledger.people().stream().collect(Collectors.groupingBy(Person::community));
        }
        byCommunity.getOrDefault(unit.holder(), List.of()).forEach(person -> plant(person, unit));
        ledger.meetings(unit.holder()).stream()
                .filter(meeting -> meeting.date().getYear() == year)
                .forEach(meeting -> plant(meeting, unit));
    }

    private void plant(Unit unit, Node parent) {
        Level level = Level.valueOf(unit.tier().name());
        Map<String, Value> inputs = facts(level, unit.code());
        if (unit.tier() != Tier.CITY) {
            inputs.put("kind", new Value.Words(unit.kind()));
        }
        Node node = new Node(book, level, unit.code(), parent, lastDay, inputs::get, answers);
        node.growLater(this::growUnit);
        nodes.put(unit.code(), node);
    }

    private Map<String, Value> facts(Level level, String holder) {
        Map<String, Value> inputs = new HashMap<>();
        for (Map.Entry<String, BigDecimal> fact : ledger.facts(holder, year).entrySet()) {
            inputs.put(fact.getKey(), fact(level, fact.getKey(), fact.getValue()));
        }
        return inputs;
    }

    private Value fact(Level level, String id, BigDecimal recorded) {
        Input input = book.input(level, id);
        boolean truth = input != null && input.type() == Type.TRUTH;
        return truth ? new Value.Truth(recorded.signum() != 0) : Value.of(Fraction.of(recorded));
    }

    private void plant(Meeting meeting, Node unit) {
        int month = meeting.date().getMonthValue();
        Map<String, Value> inputs = Map.of(
                "kind", new Value.Words(meeting.kind()),
                "date", day(meeting.date()),
                "half", Value.of((month + 5) / 6),
                "quarter", Value.of((month + 2) / 3));
        new Node(book, Level.MEETING, unit.holder(), unit, lastDay, inputs::get, answers);
    }

    private void plant(Person person, Node community) {
        Node node = new Node(
                book, Level.PERSON, person.idNumber(), community, lastDay, id -> recorded(person, id), answers);
        node.growLater(this::growPerson);
        nodes.put(person.idNumber(), node);
        people++;
    }

    /** What is recorded of a person, looked up each time: there are too many people to keep it for all. */
    private Value recorded(Person person, String id) {
        return switch (id) {
            case "post" -> words(person.post());
            case "education" -> words(person.education());
            case "qualification" -> words(person.qualification());
            case "post_grade" -> words(person.postGrade());
            case "joined" -> date(person.joined());
            case "appointed" -> date(person.appointed());
            case "left" -> date(person.left());
            default ->
                ledger.fact(person.idNumber(), year, id)
                        .map(recorded -> fact(Level.PERSON, id, recorded))
                        .orElse(null);
        };
    }

    private void growPerson(Node person) {
        ledger.terms(person.holder()).forEach(term -> plant(term, person));
        for (int month = 1; month <= months.size(); month++) {
            LocalDate first = LocalDate.of(year, month, 1);
            new Node(book, Level.MONTH, person.holder(), person, first, months.get(month - 1)::get, answers);
        }
    }

    private static List<Map<String, Value>> months(int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(number -> YearMonth.of(year, number))
                .map(month -> Map.<String, Value>of(
                        "number", Value.of(month.getMonthValue()),
                        "start", day(month.atDay(1)),
                        "end", day(month.atEndOfMonth())))
                .toList();
    }

    private void plant(Term term, Node person) {
        Map<String, Value> inputs = new HashMap<>();
        inputs.put("session", new Value.Words(term.session()));
        inputs.put("start", day(term.start()));
        if (term.end() != null) {
            inputs.put("end", day(term.end()));
        }
        inputs.put("completed", new Value.Truth(term.completed()));
        inputs.put("appraisal", new Value.Words(term.appraisal()));
        new Node(book, Level.TERM, person.holder(), person, lastDay, inputs::get, answers);
    }

    /** An empty text is not recorded. */
    private static Value words(String words) {
        return words.isEmpty() ? null : new Value.Words(words);
    }

    private static Value date(LocalDate date) {
        return date == null ? null : day(date);
    }

    /** A day as formulas compare it: the number of days since 1970. */
    private static Value day(LocalDate date) {
        return Value.of(date.toEpochDay());
    }
}
