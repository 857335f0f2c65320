package org.heding.workbook.blank;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heding.message.Label;
import org.heding.policy.Level;
import org.heding.policy.Type;

/**
 * Something that Heding knows and a blank may ask for.
 *
 * @param id its name in mappings: a fact's or result's own, else one such as {@code unit.name}
 * @param group what sort of thing it is
 * @param levels of whom it can be told; of nobody in particular where it is a setting
 * @param label what people call it
 * @param unit its unit of measure; empty where it has none
 * @param type what sort of value it is
 * @param additive whether the sum over several units means anything
 * @param names what it may be called, as {@link Words#normal} spells it
 */
public record Thing(
        String id,
        Group group,
        Set<Level> levels,
        Label label,
        Label unit,
        Type type,
        boolean additive,
        List<String> names) {
    /** The sorts of things, in the order in which they are offered. */
    public enum Group {
        /** What is typed of units. */
        FACTS,
        /** What is computed. */
        RESULTS,
        /** Of people. */
        PEOPLE,
        /** Names and codes of units. */
        UNITS,
        /** Year, place, day. */
        SETTINGS
    }

    public Thing {
        levels = Set.copyOf(levels);
        names = List.copyOf(names);
    }

    /** Whether it is a number that can be given in a unit of measure. */
    public boolean canBeIn(String measure) {
        Optional<Measure> own = Measure.of(unit.zh());
        Optional<Measure> wanted = Measure.of(measure);
        return type.isNumber()
                && own.isPresent()
                && wanted.isPresent()
                && own.get().fits(wanted.get());
    }

    /** Whether it is told of these. */
    boolean of(Level level) {
        return group == Group.SETTINGS || levels.contains(level);
    }
}
