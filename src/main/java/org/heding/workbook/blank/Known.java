package org.heding.workbook.blank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.heding.message.Label;
import org.heding.message.Messages;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.heding.policy.Type;

/** All that Heding can put into somebody else's table: facts, results, people, names of units, settings. */
public final class Known {
    private static final Label NO_UNIT = Label.same("");

    private final Map<String, Thing> things = new LinkedHashMap<>();

    /** What is known with a policy pack. */
    public Known(PolicyPack pack) {
        pack.inputs().stream().filter(input -> isHeld(input.level())).forEach(this::add);
        pack.rules().stream().filter(rule -> isHeld(rule.level())).forEach(this::add);
        own("unit.name", Thing.Group.UNITS, Type.WORDS, Level.UNITS);
        own("unit.code", Thing.Group.UNITS, Type.WORDS, Level.UNITS);
        for (Level level : Level.UNITS) {
            Set<Level> below = EnumSet.range(level, Level.PERSON);
            own(level.id() + ".name", Thing.Group.UNITS, Type.WORDS, below);
            own(level.id() + ".code", Thing.Group.UNITS, Type.WORDS, below);
        }
        List<Level> person = List.of(Level.PERSON);
        own("person.name", Thing.Group.PEOPLE, Type.WORDS, person);
        own("person.id_number", Thing.Group.PEOPLE, Type.WORDS, person);
        own("person.sex", Thing.Group.PEOPLE, Type.WORDS, person);
        own("person.born", Thing.Group.PEOPLE, Type.DATE, person);
        for (String field : List.of("education", "qualification", "post_grade")) {
            if (!things.containsKey(field)) {
                own(field, Thing.Group.PEOPLE, Type.WORDS, person);
            }
        }
        for (String setting : List.of("year", "place", "full_place", "title")) {
            own("setting." + setting, Thing.Group.SETTINGS, Type.WORDS, List.of());
        }
        own("setting.today", Thing.Group.SETTINGS, Type.DATE, List.of());
    }

    private static boolean isHeld(Level level) {
        return level.isUnit() || level == Level.PERSON;
    }

    private void add(Input input) {
        Thing.Group group = input.level() == Level.PERSON ? Thing.Group.PEOPLE : Thing.Group.FACTS;
        add(input.id(), group, input.level(), input.label(), input.unit(), input.type(), input.additive());
    }

    private void add(Rule rule) {
        add(rule.id(), Thing.Group.RESULTS, rule.level(), rule.label(), rule.unit(), rule.type(), rule.additive());
    }

    /** A figure that is told of several levels is one thing. */
    private void add(String id, Thing.Group group, Level level, Label label, Label unit, Type type, boolean sums) {
        Thing before = things.get(id);
        Set<Level> levels = EnumSet.of(level);
        List<String> names = names(id, label);
        if (before != null) {
            levels.addAll(before.levels());
            names = Stream.concat(before.names().stream(), names.stream())
                    .distinct()
                    .toList();
        }
        boolean additive = sums || before != null && before.additive();
        Thing.Group first = before == null ? group : before.group();
        things.put(id, new Thing(id, first, levels, label, unit, type, additive, names));
    }

    private void own(String id, Thing.Group group, Type type, Collection<Level> levels) {
        String key = "workbook.blank.thing." + id;
        Label label = new Label(
                Messages.of(Locale.SIMPLIFIED_CHINESE).text(key),
                Messages.of(Locale.ENGLISH).text(key));
        things.put(id, new Thing(id, group, Set.copyOf(levels), label, NO_UNIT, type, false, names(id, label)));
    }

    private static List<String> names(String id, Label label) {
        return Stream.concat(Stream.of(label.zh(), label.en()), Words.of("name." + id).stream())
                .map(Words::normal)
                .distinct()
                .toList();
    }

    /** All that can be told of those of a level, by group. */
    public List<Thing> at(Level level) {
        List<Thing> told = new ArrayList<>(
                things.values().stream().filter(thing -> thing.of(level)).toList());
        told.sort(Comparator.comparing(Thing::group));
        return told;
    }

    /** Whether the thing of an id can be told of those of a level. */
    boolean isOf(String id, Level level) {
        return thing(id).filter(thing -> thing.of(level)).isPresent();
    }

    /** All that is known. */
    public List<Thing> all() {
        return things.values().stream()
                .sorted(Comparator.comparing(Thing::group))
                .toList();
    }

    /** The thing of an id. */
    public Optional<Thing> thing(String id) {
        return Optional.ofNullable(things.get(id));
    }

    /** The things that a name of people's means; it may be an id. */
    public List<Thing> named(String name) {
        String normal = Words.normal(name);
        return things.values().stream()
                .filter(thing ->
                        thing.id().equals(name.strip()) || thing.names().contains(normal))
                .toList();
    }
}
