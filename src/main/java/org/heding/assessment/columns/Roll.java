package org.heding.assessment.columns;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.heding.policy.Level;

/** The rows of a level, in the order of what they lie below, so that what lies below one row stands together. */
final class Roll {
    final Level level;
    final int size;
    /** The figures by name. */
    final Map<String, Column> columns = new HashMap<>();
    /** Whether the pack is about this row and all units above it. */
    final boolean[] included;
    /** For each stretch of months its first month, from 0; null at other levels. */
    int[] first;
    /** How many months each stretch of months stands for; null at other levels. */
    int[] weights;

    private final IntFunction<String> holders;
    private final Roll parent;
    private final Map<Roll, int[]> up = new HashMap<>();
    private final Map<Roll, int[]> starts = new HashMap<>();
    private Map<String, Integer> rows;

    /** The rows of the uppermost level. */
    Roll(Level level, List<String> holders) {
        this(level, holders.size(), holders::get, null);
    }

    /**
     * Rows that lie below others.
     *
     * @param parents for each row the row it lies below, in order
     * @param holders for each row the unit or person
     */
    Roll(Level level, Roll parent, int[] parents, IntFunction<String> holders) {
        this(level, parents.length, holders, parent);
        up.put(parent, parents);
    }

    private Roll(Level level, int size, IntFunction<String> holders, Roll parent) {
        this.level = level;
        this.size = size;
        this.holders = holders;
        this.parent = parent;
        this.included = new boolean[size];
        Arrays.fill(included, true);
    }

    String holder(int row) {
        return holders.apply(row);
    }

    /** The row of a unit or person, or −1. */
    int row(String holder) {
        if (rows == null) {
            rows = HashMap.newHashMap(size);
            for (int row = 0; row < size; row++) {
                rows.put(holder(row), row);
            }
        }
        return rows.getOrDefault(holder, -1);
    }

    /** For each row the row above it; null if these rows do not lie below those. */
    int[] up(Roll upper) {
        int[] found = up.get(upper);
        if (found == null && parent != null) {
            int[] beyond = parent.up(upper);
            if (beyond != null) {
                found = Arrays.stream(up.get(parent)).map(row -> beyond[row]).toArray();
                up.put(upper, found);
            }
        }
        return found;
    }

    /** Where the rows of a level below begin for each row; one entry more than there are rows. */
    int[] starts(Roll lower) {
        return starts.computeIfAbsent(lower, rows -> {
            int[] begin = new int[size + 1];
            for (int row : rows.up(this)) {
                begin[row + 1]++;
            }
            for (int row = 0; row < size; row++) {
                begin[row + 1] += begin[row];
            }
            return begin;
        });
    }
}
