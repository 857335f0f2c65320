package org.heding.desktop.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.heding.desktop.session.Snapshot;
import org.heding.ledger.Change;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.message.Phrase;

/** The community workers' roster (社区工作者花名册) as records; ID numbers stay masked until they are asked for. */
public final class Roster implements Records<Person> {
    private static final String NAME = "name";
    private static final String ID = "id_number";
    private static final String COMMUNITY = "community";
    private static final String POST = "post";
    private static final String JOINED = "joined";
    private static final String APPOINTED = "appointed";
    private static final String LEFT = "left";
    private static final String EDUCATION = "education";
    private static final String QUALIFICATION = "qualification";
    private static final String POST_GRADE = "post_grade";

    /** All fields beside name and community. */
    public static final List<String> FIELDS =
            List.of(POST, ID, JOINED, APPOINTED, LEFT, EDUCATION, QUALIFICATION, POST_GRADE);

    private final Snapshot snapshot;
    private final Messages messages;
    private final List<String> fields;
    private final boolean whole;
    /** The codes of the communities that are meant by a code or name; null before anybody types one. */
    private volatile Map<String, List<String>> meant;

    /**
     * The roster.
     *
     * @param fields which fields are shown beside name and community; with all of them new people can be typed
     * @param whole whether ID numbers are shown whole
     */
    public Roster(Snapshot snapshot, Messages messages, List<String> fields, boolean whole) {
        this.whole = whole;
        this.snapshot = snapshot;
        this.messages = messages;
        this.fields = fields;
    }

    @Override
    public List<Person> all() {
        // They come by ID number, and stay so where nothing else tells them apart.
        return snapshot.ledger().people().stream()
                .sorted(Comparator.comparing(Person::community)
                        .thenComparing(person -> Person.POSTS.indexOf(person.post())))
                .toList();
    }

    @Override
    public Row row(Person person) {
        return new Row(person.idNumber(), person.idNumber(), Tier.TOWNSHIP.prefix(person.community()));
    }

    @Override
    public Optional<Person> find(Ledger ledger, Row row) {
        return ledger.person(row.key());
    }

    @Override
    public List<Column> columns() {
        List<Column> all = List.of(
                Column.typed(NAME, text("person"), Column.Look.NAME),
                Column.typed(COMMUNITY, messages.text("desktop.tier.community"), Column.Look.LONG),
                Column.chosen(POST, text("post"), Person.POSTS),
                Column.typed(ID, text("id_number"), Column.Look.LONG),
                Column.typed(JOINED, text("joined"), Column.Look.DAY),
                Column.typed(APPOINTED, text("appointed"), Column.Look.DAY),
                Column.typed(LEFT, text("left"), Column.Look.DAY),
                Column.typed(EDUCATION, text("education"), Column.Look.WORDS),
                Column.typed(QUALIFICATION, text("qualification"), Column.Look.WORDS),
                Column.typed(POST_GRADE, text("post_grade"), Column.Look.WORDS));
        return all.stream()
                .filter(column ->
                        column.id().equals(NAME) || column.id().equals(COMMUNITY) || fields.contains(column.id()))
                .toList();
    }

    private String text(String column) {
        return messages.text("desktop.column." + column);
    }

    @Override
    public Map<String, String> texts(Person person) {
        Map<String, String> texts = new HashMap<>();
        texts.put(NAME, person.name());
        texts.put(ID, whole ? person.idNumber() : IdNumber.masked(person.idNumber()));
        texts.put(COMMUNITY, snapshot.name(person.community()));
        texts.put(POST, person.post());
        texts.put(JOINED, day(person.joined()));
        texts.put(APPOINTED, day(person.appointed()));
        texts.put(LEFT, day(person.left()));
        texts.put(EDUCATION, person.education());
        texts.put(QUALIFICATION, person.qualification());
        texts.put(POST_GRADE, person.postGrade());
        return texts;
    }

    private static String day(LocalDate day) {
        return Objects.toString(day, "");
    }

    @Override
    public List<Change> put(Person person, Map<String, String> texts) throws Refusal {
        String name = needed(texts, NAME, "person");
        String id = person == null ? newId(texts) : sameId(person, texts);
        String community = person != null && texts.get(COMMUNITY).equals(snapshot.name(person.community()))
                ? person.community()
                : community(needed(texts, COMMUNITY, "community"));
        Person put = new Person(
                id,
                name,
                community,
                Typing.choice(needed(texts, POST, "post"), Person.POSTS),
                Typing.day(texts.getOrDefault(JOINED, "")),
                Typing.day(texts.getOrDefault(APPOINTED, "")),
                Typing.day(texts.getOrDefault(LEFT, "")),
                texts.getOrDefault(EDUCATION, ""),
                texts.getOrDefault(QUALIFICATION, ""),
                texts.getOrDefault(POST_GRADE, ""));
        if (put.joined() != null && put.left() != null && put.left().isBefore(put.joined())) {
            throw new Refusal(Phrase.of("desktop.type.order", text("joined"), text("left")));
        }
        return List.of(new Change.PutPerson(put));
    }

    private String needed(Map<String, String> texts, String field, String label) throws Refusal {
        return Typing.needed(texts, field, text(label));
    }

    private String newId(Map<String, String> texts) throws Refusal {
        String id = Typing.clean(needed(texts, ID, "id_number")).toUpperCase(java.util.Locale.ROOT);
        if (!IdNumber.wellFormed(id)) {
            throw new Refusal(Phrase.of("desktop.type.id"));
        }
        if (!IdNumber.checks(id)) {
            throw new Refusal(Phrase.of("desktop.type.id.check", String.valueOf(IdNumber.check(id.substring(0, 17)))));
        }
        if (snapshot.ledger().person(id).isPresent()) {
            throw new Refusal(Phrase.of("desktop.type.id.there"));
        }
        return id;
    }

    private static String sameId(Person person, Map<String, String> texts) throws Refusal {
        // Pasted beside it the number may be as it is shown or whole.
        if (!List.of(person.idNumber(), IdNumber.masked(person.idNumber())).contains(texts.get(ID))) {
            throw new Refusal(Phrase.of("desktop.type.id.fixed"));
        }
        return person.idNumber();
    }

    private String community(String typed) throws Refusal {
        List<String> codes = communities().getOrDefault(Typing.clean(typed), List.of());
        if (codes.size() != 1) {
            throw new Refusal(
                    Phrase.of(codes.isEmpty() ? "desktop.type.community" : "desktop.type.community.several", typed));
        }
        return codes.getFirst();
    }

    private Map<String, List<String>> communities() {
        if (meant == null) {
            Map<String, List<String>> made = new HashMap<>();
            for (Unit unit : snapshot.ledger().units(Tier.COMMUNITY, "")) {
                made.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit.code());
                made.computeIfAbsent(unit.name(), name -> new ArrayList<>()).add(unit.code());
            }
            meant = made;
        }
        return meant;
    }

    @Override
    public Optional<Change> remove(Person person) {
        return Optional.of(new Change.RemovePerson(person.idNumber()));
    }

    @Override
    public boolean growing() {
        return fields.equals(FIELDS);
    }
}
