package org.heding.assessment.columns;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;
import org.heding.policy.Level;

/**
 * Cuts each person's year into stretches of months within which a formula comes to the same, for each formula where it
 * needs cuts and nowhere else: most people have one stretch, not twelve.
 */
final class Stretches {
    private static final int EVERY_MONTH = 0xFFF;

    private final Registers registers;
    private final Map<Set<Cut>, Roll> rolls = new HashMap<>();
    /** For each roll the months in which a stretch begins, by person: a bit for each. */
    private final Map<Roll, int[]> masks = new LinkedHashMap<>();

    private final Map<Roll, Map<Roll, int[]>> up = new HashMap<>();

    Stretches(Registers registers) {
        this.registers = registers;
    }

    /** Takes over the stretches of others, with their columns. */
    void take(Stretches others) {
        Map<Roll, Roll> branches = new HashMap<>();
        others.masks.forEach((roll, months) -> {
            Roll branch = roll.branch();
            branches.put(roll, branch);
            masks.put(branch, months);
        });
        others.rolls.forEach((cuts, roll) -> rolls.put(cuts, branches.get(roll)));
    }

    /** Gives up what can be found again of which rows lie in which. */
    void forget() {
        up.clear();
        masks.keySet().forEach(Roll::forget);
    }

    /** The stretches between some cuts. */
    Roll between(Set<Cut> cuts) {
        return rolls.computeIfAbsent(cuts, this::lay);
    }

    /** For each of some stretches the one of others that it is a part of. */
    int[] up(Roll fine, Roll coarse) {
        return up.computeIfAbsent(fine, roll -> new HashMap<>()).computeIfAbsent(coarse, roll -> parts(fine, roll));
    }

    private int[] parts(Roll fine, Roll coarse) {
        Roll people = registers.roll(Level.PERSON);
        int[] owner = fine.up(people);
        int[] starts = people.starts(coarse);
        int[] parts = new int[fine.size];
        int row = 0;
        for (int part = 0; part < fine.size; part++) {
            row = Math.max(row, starts[owner[part]]);
            while (row + 1 < starts[owner[part] + 1] && coarse.first[row + 1] <= fine.first[part]) {
                row++;
            }
            parts[part] = row;
        }
        return parts;
    }

    private Roll lay(Set<Cut> cuts) {
        int[] found = masks(cuts);
        for (Map.Entry<Roll, int[]> laid : masks.entrySet()) {
            if (Arrays.equals(laid.getValue(), found)) {
                return laid.getKey();
            }
        }
        Roll roll = rows(found);
        masks.put(roll, found);
        return roll;
    }

    private int[] masks(Set<Cut> cuts) {
        Roll people = registers.roll(Level.PERSON);
        int[] found = new int[people.size];
        Arrays.fill(found, 1);
        for (Cut cut : cuts) {
            switch (cut.sort()) {
                case EVERY_MONTH -> Arrays.fill(found, EVERY_MONTH);
                case REFERENCE_PAY -> pay(people, found);
                case PEOPLE -> {
                    for (int row = 0; row < people.size; row++) {
                        found[row] |= around(cut.days(), row);
                    }
                }
                case ANNIVERSARIES -> {
                    for (int row = 0; row < people.size; row++) {
                        found[row] |= anniversary(cut.days(), row);
                    }
                }
                case SPANS -> {
                    for (int row = 0; row < people.size; row++) {
                        found[row] |= span(cut, row);
                    }
                }
                case TERMS -> {
                    int[] owners = registers.roll(Level.TERM).up(people);
                    for (int term = 0; term < owners.length; term++) {
                        found[owners[term]] |= around(cut.days(), term);
                    }
                }
            }
        }
        return found;
    }

    /** A day may change something from its own month on, or from the next. */
    private int around(Column days, int row) {
        if (days.states[row] != Column.KNOWN) {
            return 0;
        }
        return around(LocalDate.ofEpochDay(days.value(row)));
    }

    private int around(LocalDate day) {
        int month = (day.getYear() - registers.year()) * 12 + day.getMonthValue() - 1;
        int bits = month >= 0 && month < 12 ? 1 << month : 0;
        return month >= -1 && month < 11 ? bits | 1 << month + 1 : bits;
    }

    /** The months in which so many months from a day are reached, or one more. */
    private int span(Cut cut, int row) {
        if (cut.days().states[row] != Column.KNOWN) {
            return 0;
        }
        LocalDate day = LocalDate.ofEpochDay(cut.days().value(row));
        return around(day.plusMonths(cut.months())) | around(day.plusMonths(cut.months() + 1));
    }

    /** The month of an anniversary, and the next: the month's first day comes before it. */
    private static int anniversary(Column days, int row) {
        if (days.states[row] != Column.KNOWN) {
            return 0;
        }
        long month = Dates.parts(days.value(row)) >> 5 & 15;
        return (1 << month - 1 | 1 << month) & EVERY_MONTH;
    }

    /** Cuts where any of the reference pay of a person's county changes. */
    private void pay(Roll people, int[] found) {
        Roll counties = registers.roll(Level.COUNTY);
        Column figures = registers.referencePay();
        int[] changes = new int[counties.size];
        for (int place = 1; place < figures.states.length; place++) {
            boolean same = figures.value(place) == figures.value(place - 1)
                    && figures.states[place] == figures.states[place - 1];
            if (place % 12 != 0 && !same) {
                changes[place / (figures.states.length / changes.length)] |= 1 << place % 12;
            }
        }
        int[] county = people.up(counties);
        for (int row = 0; row < people.size; row++) {
            found[row] |= changes[county[row]];
        }
    }

    private Roll rows(int[] begins) {
        int count = Arrays.stream(begins).map(Integer::bitCount).sum();
        int[] owner = new int[count];
        byte[] first = new byte[count];
        byte[] weights = new byte[count];
        int row = 0;
        for (int person = 0; person < begins.length; person++) {
            for (int month = 0; month < 12; month++) {
                if ((begins[person] >> month & 1) == 1) {
                    owner[row] = person;
                    first[row++] = (byte) month;
                }
                weights[row - 1]++;
            }
        }
        Roll people = registers.roll(Level.PERSON);
        Roll roll = new Roll(Level.MONTH, people, owner, stretch -> people.holder(owner[stretch]));
        roll.first = first;
        roll.weights = weights;
        List<LocalDate> days = registers.days(Level.MONTH);
        roll.calendar = id -> switch (id) {
            case "start" -> months(first, month -> days.get(month).toEpochDay());
            case "end" ->
                months(
                        first,
                        month -> days.get(month).toEpochDay() + days.get(month).lengthOfMonth() - 1);
            case "number" -> months(first, month -> month + 1);
            default -> null;
        };
        return roll;
    }

    private static Column months(byte[] first, IntToLongFunction number) {
        Column column = new Column(0, first.length);
        for (int row = 0; row < first.length; row++) {
            column.value(row, number.applyAsLong(first[row]));
        }
        column.look();
        return column;
    }
}
