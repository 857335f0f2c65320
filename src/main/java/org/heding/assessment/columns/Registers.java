package org.heding.assessment.columns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heding.formula.Expression;
import org.heding.formula.Formula;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;

/** What is recorded for a year, laid out in columns by level, and the columns that have been computed. */
final class Registers {
    private PolicyPack pack;
    private final int year;
    private final Map<Level, Roll> rolls = new EnumMap<>(Level.class);
    private final Map<String, Long> words = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<Level, boolean[]> members = new EnumMap<>(Level.class);
    private final Map<String, Set<Cut>> cuts = new HashMap<>();
    private final Stretches stretches = new Stretches(this);
    /** The stretches of months that each rule of months has. */
    private final Map<String, Roll> months = new HashMap<>();

    private Column referencePay;

    Registers(PolicyPack pack, int year) {
        this.pack = pack;
        this.year = year;
    }

    /** The same columns, of which others can be put in the place, under a pack. */
    Registers branch(PolicyPack other) {
        Registers branch = new Registers(other, year);
        rolls.forEach((level, roll) -> branch.rolls.put(level, roll.branch()));
        branch.words.putAll(words);
        branch.members.putAll(members);
        branch.texts.addAll(texts);
        branch.cuts.putAll(cuts);
        branch.stretches.take(stretches);
        cuts.forEach((id, own) -> branch.months.put(id, branch.stretches.between(own)));
        branch.referencePay = referencePay;
        return branch;
    }

    /** Gives up what is known of how rows lie below others and can be found again. */
    void forget() {
        rolls.values().forEach(Roll::forget);
        stretches.forget();
    }

    PolicyPack pack() {
        return pack;
    }

    void pack(PolicyPack pack) {
        this.pack = pack;
    }

    int year() {
        return year;
    }

    Roll roll(Level level) {
        Roll roll = rolls.get(level);
        if (roll == null) {
            throw new Unsupported(level.id());
        }
        return roll;
    }

    void add(Roll roll) {
        rolls.put(roll.level, roll);
    }

    /** Looks through all columns that are laid out. */
    void look() {
        rolls.values().forEach(roll -> roll.columns.values().forEach(Column::look));
    }

    /** The rows of a name: a level's, or the stretches of months that a rule of months needs. */
    Roll roll(Level level, String id) {
        if (level != Level.MONTH) {
            return roll(level);
        }
        Roll laid = months.get(id);
        return laid == null ? stretches.between(cuts(id)) : laid;
    }

    /** The rows of a rule. */
    Roll roll(Rule rule) {
        return roll(rule.level(), rule.id());
    }

    /** The stretches of months within which a condition comes to the same, or the rows of another level. */
    Roll roll(Level level, Expression condition) {
        return level == Level.MONTH ? stretches.between(Cuts.of(this, Stream.of(condition))) : roll(level);
    }

    /** For each row the row above it, or of stretches of months the longer one that it is a part of. */
    int[] up(Roll roll, Roll upper) {
        int[] up = roll.level == Level.MONTH && upper.level == Level.MONTH ? stretches.up(roll, upper) : roll.up(upper);
        if (up == null) {
            throw new Unsupported(upper.level.id());
        }
        return up;
    }

    /** What cuts the year for a name of months; an input of months is another each month. */
    Set<Cut> cuts(String id) {
        return cuts.getOrDefault(id, Cut.EVERY_MONTH);
    }

    /** Finds the stretches of months that a rule of months needs; those it looks at must have theirs. */
    void lay(Rule rule) {
        if (rule.level() == Level.MONTH) {
            Set<Cut> before = cuts.remove(rule.id());
            if (before != null) {
                stretches.between(before).columns.remove(rule.id());
            }
            Stream<Formula> formulas = Stream.concat(Stream.of(rule.formula()), rule.applies().stream());
            Set<Cut> found = Cuts.of(this, formulas.map(Formula::root));
            cuts.put(rule.id(), found);
            months.put(rule.id(), stretches.between(found));
        }
    }

    /** The figures of a name, or null. */
    Column column(Level level, String id) {
        return roll(level, id).column(id);
    }

    /** The number that stands for a text. */
    long word(String text) {
        return words.computeIfAbsent(text, unseen -> {
            texts.add(text);
            return texts.size() - 1L;
        });
    }

    /** The text that a number stands for. */
    String text(long word) {
        return texts.get(Math.toIntExact(word));
    }

    /** The days on which the parameters of a level are looked up. */
    List<LocalDate> days(Level level) {
        return level == Level.MONTH
                ? IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> LocalDate.of(year, month, 1))
                        .toList()
                : List.of(LocalDate.of(year, 12, 31));
    }

    /** The reference pay by county, grade and month. */
    Column referencePay() {
        return referencePay;
    }

    void referencePay(Column figures) {
        this.referencePay = figures;
    }

    /** Which rows of a level the pack is about; null for all. */
    boolean[] members(Level level) {
        return members.get(level);
    }

    void members(Level level, boolean[] rows) {
        members.put(level, rows);
    }
}
