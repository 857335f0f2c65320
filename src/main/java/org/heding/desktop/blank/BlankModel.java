package org.heding.desktop.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.heding.ledger.Form;
import org.heding.ledger.Tier;
import org.heding.message.Messages;
import org.heding.policy.Level;
import org.heding.workbook.blank.Blank;
import org.heding.workbook.blank.BlankMapping;
import org.heding.workbook.blank.BlankSurvey;
import org.heding.workbook.blank.BlankTable;
import org.heding.workbook.blank.Heading;
import org.heding.workbook.blank.Known;
import org.heding.workbook.blank.Meaning;
import org.heding.workbook.blank.Thing;

/** What the user says of a blank, and what can be said. */
public final class BlankModel {
    private final Blank blank;
    private final BlankSurvey survey;
    private final Known known;
    private final Messages messages;
    private final Optional<Form> form;
    private BlankMapping mapping;

    /**
     * A choice of what is put somewhere.
     *
     * @param meaning the meaning
     * @param text what it is called, with its group
     */
    public record Option(Meaning meaning, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A blank that was read.
     *
     * @param form the kept form that is edited; nothing for a new one
     * @param mapping what is said of it so far
     */
    public BlankModel(
            Blank blank,
            BlankSurvey survey,
            Known known,
            Messages messages,
            Optional<Form> form,
            BlankMapping mapping) {
        this.blank = blank;
        this.survey = survey;
        this.known = known;
        this.messages = messages;
        this.form = form;
        this.mapping = mapping;
    }

    /** The blank. */
    public Blank blank() {
        return blank;
    }

    /** The kept form that is edited; nothing for a new one. */
    public Optional<Form> form() {
        return form;
    }

    /** What was found in it. */
    public BlankSurvey survey() {
        return survey;
    }

    /** What is said of it. */
    public BlankMapping mapping() {
        return mapping;
    }

    /** Whose rows a table has. */
    public Level level(BlankTable table) {
        return mapping.tables().containsKey(table.sheet())
                ? mapping.tables().get(table.sheet()).level()
                : table.level();
    }

    /** The columns of a table, with what they most likely mean in its rows. */
    public List<Heading> headings(BlankTable table) {
        return table.headings(level(table));
    }

    /** Says whose rows a table has. */
    public void level(BlankTable table, Level level) {
        mapping = mapping.at(table, level, known);
    }

    /** What a column means; nothing while that is open. */
    public Optional<Meaning> column(BlankTable table, Heading heading) {
        return mapping.column(table.sheet(), heading.key());
    }

    /** Says what a column means. */
    public void column(BlankTable table, Heading heading, Meaning meaning) {
        mapping = mapping.with(table.sheet(), heading.key(), in(meaning, heading.unit()));
    }

    /** A thing is written in the heading's unit of measure where it can be. */
    private Meaning in(Meaning meaning, String unit) {
        boolean fits = meaning.sort() == Meaning.Sort.TAKE
                && known.thing(meaning.what())
                        .filter(thing -> thing.canBeIn(unit))
                        .isPresent();
        return fits ? Meaning.take(meaning.what(), unit) : meaning;
    }

    /** Says what a placeholder means. */
    public void place(String name, Meaning meaning) {
        mapping = mapping.withPlace(name, meaning);
    }

    /** What a placeholder was said to mean. */
    public Optional<Meaning> place(String name) {
        return Optional.ofNullable(mapping.places().get(name));
    }

    /** Says whose a given row is; an empty holder leaves the row alone. */
    public void row(BlankTable table, BlankTable.GivenRow row, String holder) {
        mapping = mapping.withRow(table.sheet(), row.said(), holder);
    }

    /** Whose a given row was said to be. */
    public Optional<String> row(BlankTable table, BlankTable.GivenRow row) {
        return Optional.ofNullable(mapping.tables().get(table.sheet()))
                .map(now -> now.rows().get(row.said()));
    }

    /** How many columns, rows and placeholders are open yet. */
    public long open() {
        return survey.tables().stream()
                        .flatMap(table -> table.headings().stream()
                                .filter(heading -> column(table, heading).isEmpty()))
                        .count()
                + survey.tables().stream()
                        .flatMap(table -> unmatched(table).stream()
                                .filter(row -> row(table, row).isEmpty()))
                        .count()
                + survey.places().stream()
                        .filter(place -> !place.known() && place(place.name()).isEmpty())
                        .count();
    }

    /** What can be put into a column of a table, by group. */
    public List<Option> options(BlankTable table) {
        return options(known.at(level(table)), true);
    }

    /** What can be put into the place of a placeholder. */
    public List<Option> options() {
        return options(
                known.all().stream()
                        .filter(thing -> thing.group() != Thing.Group.PEOPLE)
                        .toList(),
                false);
    }

    private List<Option> options(List<Thing> things, boolean numbered) {
        List<Option> options = new ArrayList<>();
        options.add(option(Meaning.LEAVE));
        if (numbered) {
            options.add(option(Meaning.NUMBER));
        }
        things.forEach(thing -> options.add(option(Meaning.take(thing.id(), ""))));
        options.add(option(Meaning.text("")));
        return options;
    }

    /** A meaning as a choice. */
    public Option option(Meaning meaning) {
        return new Option(
                meaning,
                switch (meaning.sort()) {
                    case LEAVE -> messages.text("desktop.blank.leave");
                    case NUMBER -> messages.text("desktop.blank.number");
                    case TEXT ->
                        meaning.what().isEmpty()
                                ? messages.text("desktop.blank.text")
                                : messages.text("desktop.blank.text.said", meaning.what());
                    case TAKE ->
                        known.thing(meaning.what())
                                .map(thing -> named(thing, meaning.unit()))
                                .orElse(meaning.what());
                });
    }

    private String named(Thing thing, String unit) {
        String group =
                messages.text("desktop.blank.group." + thing.group().name().toLowerCase(Locale.ROOT));
        String measure = unit.isEmpty() ? thing.unit().in(messages) : unit;
        String label = thing.label().in(messages);
        return measure.isEmpty()
                ? messages.text("desktop.blank.thing", group, label)
                : messages.text("desktop.blank.thing.unit", group, label, measure);
    }

    /** The rows of units that it is not known whose they are; those of people are told from one another by their numbers alone. */
    public static List<BlankTable.GivenRow> unmatched(BlankTable table) {
        return table.given().stream()
                .filter(row -> !row.isMatched() && table.level() != Level.PERSON)
                .filter(row -> row.holders().stream()
                        .allMatch(holder -> Tier.of(holder).isPresent()))
                .toList();
    }

    /** The texts of a column in the first rows of the blank. */
    public static List<String> samples(BlankTable table, int column) {
        return table.preview().stream()
                .map(row -> row.get(column))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The levels that a table can have rows of. */
    public static List<Level> levels() {
        return Stream.concat(Level.UNITS.stream(), Stream.of(Level.PERSON)).toList();
    }
}
