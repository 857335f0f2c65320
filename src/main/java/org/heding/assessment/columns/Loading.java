package org.heding.assessment.columns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.Type;

/** Lays a ledger out in columns. */
final class Loading {
    private final Registers registers;
    private final Ledger ledger;
    private final int year;

    private Loading(Registers registers, Ledger ledger) {
        this.registers = registers;
        this.ledger = ledger;
        this.year = registers.year();
    }

    /** Fills registers with units, people and terms; a year is cut into months where a rule needs it. */
    static void load(Registers registers, Ledger ledger) {
        Loading loading = new Loading(registers, ledger);
        for (Tier tier : Tier.values()) {
            loading.units(tier);
        }
        List<Person> people = loading.people();
        loading.terms(people);
        loading.referencePay();
    }

    private void units(Tier tier) {
        Level level = Level.valueOf(tier.name());
        List<Unit> units = ledger.units(tier, "");
        List<String> codes = units.stream().map(Unit::code).toList();
        Roll roll = tier.above()
                .map(above -> {
                    Roll parent = registers.roll(Level.valueOf(above.name()));
                    int[] parents = codes.stream()
                            .mapToInt(code -> parent.row(above.prefix(code)))
                            .toArray();
                    return new Roll(level, parent, parents, codes::get);
                })
                .orElseGet(() -> new Roll(level, codes));
        registers.add(roll);
        for (Input input : inputs(level)) {
            roll.columns.put(input.id(), input.id().equals("kind") ? words(units, Unit::kind) : facts(input, codes));
        }
    }

    private List<Input> inputs(Level level) {
        return registers.pack().inputs().stream()
                .filter(input -> input.level() == level)
                .toList();
    }

    private Column facts(Input input, List<String> holders) {
        int scale = input.type() == Type.MONEY ? 2 : 0;
        List<BigDecimal> figures = new ArrayList<>(holders.size());
        for (String holder : holders) {
            BigDecimal figure = ledger.fact(holder, year, input.id()).orElse(null);
            if (figure != null && figure.scale() > scale) {
                scale = Math.max(scale, figure.stripTrailingZeros().scale());
            }
            figures.add(figure);
        }
        Column column = new Column(scale, holders.size(), input.type() == Type.TRUTH);
        for (int row = 0; row < figures.size(); row++) {
            BigDecimal figure = figures.get(row);
            if (figure == null) {
                column.states[row] = Column.MISSING;
            } else if (column.truth) {
                column.states[row] = figure.signum() == 0 ? Column.NO : Column.YES;
            } else {
                column.value(row, figure.setScale(scale).unscaledValue().longValueExact());
            }
        }
        return column;
    }

    private <T> Column words(List<T> rows, Function<T, String> text) {
        Column column = new Column(0, rows.size());
        for (int row = 0; row < rows.size(); row++) {
            column.value(row, registers.word(text.apply(rows.get(row))));
        }
        return column;
    }

    /** Words that may be wanting: an empty text is not recorded. */
    private Column wordsIfAny(List<Person> people, Function<Person, String> text) {
        Column column = words(people, text);
        for (int row = 0; row < people.size(); row++) {
            column.states[row] = text.apply(people.get(row)).isEmpty() ? Column.MISSING : Column.KNOWN;
        }
        return column;
    }

    private static <T> Column days(List<T> rows, Function<T, LocalDate> day) {
        Column column = new Column(0, rows.size());
        for (int row = 0; row < rows.size(); row++) {
            LocalDate date = day.apply(rows.get(row));
            if (date == null) {
                column.states[row] = Column.MISSING;
            } else {
                column.value(row, date.toEpochDay());
            }
        }
        return column;
    }

    private List<Person> people() {
        Roll communities = registers.roll(Level.COMMUNITY);
        List<Person> people = new ArrayList<>(ledger.people());
        people.sort(Comparator.comparing(Person::community).thenComparing(Person::idNumber));
        int[] parents = people.stream()
                .mapToInt(person -> communities.row(person.community()))
                .toArray();
        Roll roll = new Roll(
                Level.PERSON, communities, parents, row -> people.get(row).idNumber());
        registers.add(roll);
        roll.columns.put("post", wordsIfAny(people, Person::post));
        roll.columns.put("education", wordsIfAny(people, Person::education));
        roll.columns.put("qualification", wordsIfAny(people, Person::qualification));
        roll.columns.put("post_grade", wordsIfAny(people, Person::postGrade));
        roll.columns.put("joined", days(people, Person::joined));
        roll.columns.put("appointed", days(people, Person::appointed));
        roll.columns.put("left", days(people, Person::left));
        for (Input input : inputs(Level.PERSON)) {
            if (!roll.columns.containsKey(input.id())) {
                roll.columns.put(
                        input.id(),
                        facts(input, people.stream().map(Person::idNumber).toList()));
            }
        }
        return people;
    }

    private void terms(List<Person> people) {
        List<Term> terms = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int row = 0; row < people.size(); row++) {
            for (Term term : ledger.terms(people.get(row).idNumber())) {
                terms.add(term);
                owners.add(row);
            }
        }
        Roll roll = new Roll(
                Level.TERM,
                registers.roll(Level.PERSON),
                owners.stream().mapToInt(Integer::intValue).toArray(),
                row -> terms.get(row).idNumber());
        registers.add(roll);
        roll.columns.put("session", words(terms, Term::session));
        roll.columns.put("start", days(terms, Term::start));
        roll.columns.put("end", days(terms, Term::end));
        roll.columns.put("appraisal", words(terms, Term::appraisal));
        Column completed = new Column(0, terms.size(), true);
        for (int row = 0; row < terms.size(); row++) {
            completed.states[row] = terms.get(row).completed() ? Column.YES : Column.NO;
        }
        roll.columns.put("completed", completed);
    }

    /** The figures in force on the first day of each month: a county's own before its city's. */
    private void referencePay() {
        Roll counties = registers.roll(Level.COUNTY);
        int scale = ledger.referencePay().stream()
                .mapToInt(pay -> Math.max(pay.amount().stripTrailingZeros().scale(), 2))
                .max()
                .orElse(2);
        Column figures = LookUps.OfReferencePay.blank(counties.size, scale);
        for (Tier tier : List.of(Tier.CITY, Tier.COUNTY)) {
            for (ReferencePay pay : ledger.referencePay()) {
                if (pay.area().length() == tier.digits() && LookUps.OfReferencePay.holds(pay.grade())) {
                    enter(pay, tier, counties, figures);
                }
            }
        }
        registers.referencePay(figures);
    }

    /** Enters a figure from its first full month on; the ledger gives figures by day, so that later ones replace it. */
    private void enter(ReferencePay pay, Tier tier, Roll counties, Column figures) {
        long number = pay.amount().setScale(figures.scale).unscaledValue().longValueExact();
        for (int county = 0; county < counties.size; county++) {
            if (!tier.prefix(counties.holder(county)).equals(pay.area())) {
                continue;
            }
            for (int month = 0; month < 12; month++) {
                if (!pay.from().isAfter(LocalDate.of(year, month + 1, 1))) {
                    int place = LookUps.OfReferencePay.place(county, pay.grade(), month);
                    figures.value(place, number);
                    figures.states[place] = Column.KNOWN;
                }
            }
        }
    }
}
