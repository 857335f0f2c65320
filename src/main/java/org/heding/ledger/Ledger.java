package org.heding.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is recorded (台账): units with their yearly figures, people with their terms, reference pay, meetings,
 * and what the user's own place has decided.
 *
 * <p>Held in memory, in the order of codes; changed only through {@link #apply}. It is not safe for use by several
 * threads: whoever computes on another thread takes a {@link #copy}.
 */
public final class Ledger {
    private final NavigableMap<String, Unit> units = new TreeMap<>();
    private final NavigableMap<String, Person> people = new TreeMap<>();
    /** Who was asked for last: most often the same is asked for again. */
    private Person lastAsked;

    private final Map<String, NavigableMap<LocalDate, Term>> terms = new HashMap<>();
    private final Map<String, NavigableMap<String, Meeting>> meetings = new HashMap<>();
    private final Map<String, NavigableMap<String, Explained>> explained = new HashMap<>();
    private final NavigableMap<String, ReferencePay> referencePay = new TreeMap<>();
    private final NavigableMap<String, LocalValue> localValues = new TreeMap<>();
    private final NavigableMap<String, OwnPack> packs = new TreeMap<>();
    private final NavigableMap<String, Form> forms = new TreeMap<>();
    /** By year, field and holder: there are few fields, and nearly all holders are people with one or two figures. */
    private final Map<Integer, NavigableMap<String, Map<String, BigDecimal>>> facts = new HashMap<>();

    private final Map<Integer, NavigableMap<String, NavigableMap<String, Integer>>> carried = new HashMap<>();

    /** All units by code; a unit stands before those below it. */
    public SortedMap<String, Unit> units() {
        return Collections.unmodifiableSortedMap(units);
    }

    /** The unit with this code. */
    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    /** The units of a tier at and below a code (the empty text: everywhere), by code. */
    public List<Unit> units(Tier tier, String below) {
        return units.subMap(below, true, below + '\uffff', true).values().stream()
                .filter(unit -> unit.tier() == tier)
                .toList();
    }

    /** All people by ID number. */
    public Collection<Person> people() {
        return Collections.unmodifiableCollection(people.values());
    }

    /** The person with this ID number. */
    public Optional<Person> person(String idNumber) {
        Person last = lastAsked;
        if (last == null || !last.idNumber().equals(idNumber)) {
            last = people.get(idNumber);
            lastAsked = last;
        }
        return Optional.ofNullable(last);
    }

    /** A person's terms by their first day. */
    public List<Term> terms(String idNumber) {
        NavigableMap<LocalDate, Term> own = terms.get(idNumber);
        return own == null ? List.of() : List.copyOf(own.values());
    }

    /** A unit's meetings by day. */
    public List<Meeting> meetings(String unit) {
        NavigableMap<String, Meeting> own = meetings.get(unit);
        return own == null ? List.of() : List.copyOf(own.values());
    }

    /** What is said of the standards that a unit or person does not meet, by year, standard and period. */
    public List<Explained> explained(String holder) {
        NavigableMap<String, Explained> own = explained.get(holder);
        return own == null ? List.of() : List.copyOf(own.values());
    }

    /** What is said of one standard; nothing where nothing is. */
    public Optional<Explained> explained(String holder, String check, int year, int period) {
        return Optional.ofNullable(explained.get(holder)).map(own -> own.get(explainedKey(check, year, period)));
    }

    /** All reference figures by area, grade and day. */
    public List<ReferencePay> referencePay() {
        return List.copyOf(referencePay.values());
    }

    /** All values of one's own by name, row, area and day. */
    public List<LocalValue> localValues() {
        return List.copyOf(localValues.values());
    }

    /** All policy packs of one's own by name. */
    public List<OwnPack> packs() {
        return List.copyOf(packs.values());
    }

    /** All tables of somebody else's of a sort, by name. */
    public List<Form> forms(Form.Sort sort) {
        return forms.values().stream().filter(form -> form.sort() == sort).toList();
    }

    /** A figure of a unit or person for a year; nothing where none is recorded. */
    public Optional<BigDecimal> fact(String holder, int year, String field) {
        return Optional.ofNullable(
                facts.getOrDefault(year, none()).getOrDefault(field, Map.of()).get(holder));
    }

    /** All figures of a unit or person for a year. */
    public Map<String, BigDecimal> facts(String holder, int year) {
        Map<String, BigDecimal> own = new LinkedHashMap<>();
        facts.getOrDefault(year, none()).forEach((field, figures) -> {
            BigDecimal figure = figures.get(holder);
            if (figure != null) {
                own.put(field, figure);
            }
        });
        return Collections.unmodifiableMap(own);
    }

    private static <V> NavigableMap<String, V> none() {
        return Collections.emptyNavigableMap();
    }

    /** The figures of a year that came from another and are not confirmed: by unit and field, the year they are of. */
    public SortedMap<String, NavigableMap<String, Integer>> carried(int year) {
        return Collections.unmodifiableSortedMap(carried.getOrDefault(year, Collections.emptyNavigableMap()));
    }

    /** The year that a figure came from, where it is not confirmed. */
    public Optional<Integer> carriedFrom(String holder, int year, String field) {
        return Optional.ofNullable(carried(year).get(holder)).map(fields -> fields.get(field));
    }

    /** The years for which any figure is recorded. */
    public List<Integer> years() {
        return facts.keySet().stream().sorted().toList();
    }

    /** A ledger with the same records, for use by another thread or for trying a change. */
    public Ledger copy() {
        Ledger copy = new Ledger();
        copy.units.putAll(units);
        copy.people.putAll(people);
        terms.forEach((id, own) -> copy.terms.put(id, new TreeMap<>(own)));
        meetings.forEach((unit, own) -> copy.meetings.put(unit, new TreeMap<>(own)));
        explained.forEach((holder, own) -> copy.explained.put(holder, new TreeMap<>(own)));
        copy.referencePay.putAll(referencePay);
        copy.localValues.putAll(localValues);
        copy.packs.putAll(packs);
        copy.forms.putAll(forms);
        facts.forEach((year, fields) -> {
            NavigableMap<String, Map<String, BigDecimal>> own = new TreeMap<>();
            fields.forEach((field, figures) -> own.put(field, new HashMap<>(figures)));
            copy.facts.put(year, own);
        });
        carried.forEach((year, units) -> {
            NavigableMap<String, NavigableMap<String, Integer>> own = new TreeMap<>();
            units.forEach((unit, fields) -> own.put(unit, new TreeMap<>(fields)));
            copy.carried.put(year, own);
        });
        return copy;
    }

    /**
     * Makes a change.
     *
     * @throws IllegalArgumentException if it refers to a unit or person that is not recorded; nothing is changed then
     */
    public void apply(Change change) {
        switch (change) {
            case Change.PutUnit put -> putUnit(put.unit());
            case Change.RemoveUnit remove -> removeUnit(remove.code());
            case Change.SetFact set -> {
                setFact(set);
                confirm(set.holder(), set.year(), set.field());
            }
            case Change.CarryFact carry -> {
                requireUnit(carry.unit());
                setFact(new Change.SetFact(carry.unit(), carry.year(), carry.field(), carry.value()));
                carried.computeIfAbsent(carry.year(), year -> new TreeMap<>())
                        .computeIfAbsent(carry.unit(), unit -> new TreeMap<>())
                        .put(carry.field(), carry.from());
            }
            case Change.ConfirmFact confirm -> confirm(confirm.unit(), confirm.year(), confirm.field());
            case Change.PutPerson put -> {
                lastAsked = null;
                requireUnit(put.person().community());
                people.put(put.person().idNumber(), put.person());
            }
            case Change.RemovePerson remove -> removePerson(remove.idNumber());
            case Change.PutTerm put -> {
                requirePerson(put.term().idNumber());
                terms.computeIfAbsent(put.term().idNumber(), id -> new TreeMap<>())
                        .put(put.term().start(), put.term());
            }
            case Change.RemoveTerm remove ->
                terms.getOrDefault(remove.idNumber(), new TreeMap<>()).remove(remove.start());
            case Change.PutReferencePay put ->
                referencePay.put(
                        payKey(put.pay().area(), put.pay().grade(), put.pay().from()), put.pay());
            case Change.RemoveReferencePay remove ->
                referencePay.remove(payKey(remove.area(), remove.grade(), remove.from()));
            case Change.PutMeeting put -> {
                requireUnit(put.meeting().unit());
                meetings.computeIfAbsent(put.meeting().unit(), unit -> new TreeMap<>())
                        .put(meetingKey(put.meeting().date(), put.meeting().kind()), put.meeting());
            }
            case Change.RemoveMeeting remove ->
                meetings.getOrDefault(remove.unit(), new TreeMap<>()).remove(meetingKey(remove.date(), remove.kind()));
            case Change.PutExplained put -> putExplained(put.explained());
            case Change.RemoveExplained remove ->
                explained
                        .getOrDefault(remove.holder(), new TreeMap<>())
                        .remove(explainedKey(remove.check(), remove.year(), remove.period()));
            case Change.PutLocalValue put -> {
                LocalValue value = put.value();
                localValues.put(localKey(value.name(), value.row(), value.area(), value.from()), value);
            }
            case Change.RemoveLocalValue remove ->
                localValues.remove(localKey(remove.name(), remove.row(), remove.area(), remove.from()));
            case Change.PutPack put -> packs.put(put.pack().id(), put.pack());
            case Change.RemovePack remove -> packs.remove(remove.id());
            case Change.PutForm put ->
                forms.put(formKey(put.form().sort(), put.form().name()), put.form());
            case Change.FromCell from -> {}
            case Change.RemoveForm remove -> forms.remove(formKey(remove.sort(), remove.name()));
        }
    }

    private void putUnit(Unit unit) {
        unit.tier().above().ifPresent(above -> requireUnit(above.prefix(unit.code())));
        units.put(unit.code(), unit);
    }

    private void removeUnit(String code) {
        List<String> gone =
                List.copyOf(units.subMap(code, true, code + '\uffff', true).keySet());
        people.values().stream()
                .filter(person -> person.community().startsWith(code))
                .map(Person::idNumber)
                .toList()
                .forEach(this::removePerson);
        for (String unit : gone) {
            units.remove(unit);
            meetings.remove(unit);
            explained.remove(unit);
            removeFacts(unit);
            carried.values().forEach(units -> units.remove(unit));
        }
    }

    private void removePerson(String idNumber) {
        lastAsked = null;
        people.remove(idNumber);
        terms.remove(idNumber);
        explained.remove(idNumber);
        removeFacts(idNumber);
    }

    private void removeFacts(String holder) {
        facts.values().forEach(fields -> fields.values().forEach(figures -> figures.remove(holder)));
    }

    private void putExplained(Explained put) {
        requireHolder(put.holder());
        explained
                .computeIfAbsent(own(put.holder()), holder -> new TreeMap<>())
                .put(explainedKey(put.check(), put.year(), put.period()), put);
    }

    private void setFact(Change.SetFact set) {
        requireHolder(set.holder());
        Map<String, BigDecimal> figures = facts.computeIfAbsent(set.year(), year -> new TreeMap<>())
                .computeIfAbsent(set.field(), field -> new HashMap<>());
        if (set.value() == null) {
            figures.remove(set.holder());
        } else {
            figures.put(own(set.holder()), set.value());
        }
    }

    private void confirm(String holder, int year, String field) {
        NavigableMap<String, NavigableMap<String, Integer>> units = carried.get(year);
        if (units != null && units.containsKey(holder)) {
            units.get(holder).remove(field);
            if (units.get(holder).isEmpty()) {
                units.remove(holder);
            }
        }
    }

    /** The holder's code or ID number as its own record has it, so that it is held once. */
    private String own(String holder) {
        Person person = people.get(holder);
        return person == null ? holder : person.idNumber();
    }

    private void requireHolder(String holder) {
        if (!units.containsKey(holder)) {
            requirePerson(holder);
        }
    }

    private void requireUnit(String code) {
        if (!units.containsKey(code)) {
            throw new IllegalArgumentException("No unit " + code);
        }
    }

    private void requirePerson(String idNumber) {
        if (!people.containsKey(idNumber)) {
            throw new IllegalArgumentException("No such person");
        }
    }

    private static String payKey(String area, int grade, LocalDate from) {
        return "%s %02d %s".formatted(area, grade, from);
    }

    private static String explainedKey(String check, int year, int period) {
        return "%04d %s %03d".formatted(year, check, period);
    }

    private static String localKey(String name, String row, String area, LocalDate from) {
        return String.join("\n", name, row, area, from.toString());
    }

    private static String formKey(Form.Sort sort, String name) {
        return sort + " " + name;
    }

    private static String meetingKey(LocalDate date, String kind) {
        return date + " " + kind;
    }
}
