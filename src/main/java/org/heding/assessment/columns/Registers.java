package org.heding.assessment.columns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;

/** What is recorded for a year, laid out in columns by level, and the columns that have been computed. */
final class Registers {
    private PolicyPack pack;
    private final int year;
    private final Map<Level, Roll> rolls = new EnumMap<>(Level.class);
    private final Map<String, Long> words = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<Level, boolean[]> members = new EnumMap<>(Level.class);
    private int[] months;
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
        branch.months = months;
        branch.referencePay = referencePay;
        return branch;
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

    /** The figures of a name, or null. */
    Column column(Level level, String id) {
        return roll(level).columns.get(id);
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

    /** For each row of months its first month, from 0. */
    int[] months() {
        return months;
    }

    void months(int[] first) {
        this.months = first;
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
