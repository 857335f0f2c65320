package org.heding.assessment.columns;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heding.policy.Level;

/** The rows of a level, in the order of what they lie below, so that what lies below one row stands together. */
final class Roll {
    final Level level;
    final int size;
    /** For each row the row above it, by level. */
    final Map<Level, int[]> up = new EnumMap<>(Level.class);
    /** Where the rows below each row begin, by level; one entry more than there are rows. */
    final Map<Level, int[]> starts = new EnumMap<>(Level.class);
    /** The figures by name. */
    final Map<String, Column> columns = new HashMap<>();
    /** Whether the pack is about this row and all units above it. */
    final boolean[] included;
    /** How many months each row of months stands for; null at other levels. */
    int[] weights;

    private final List<String> holders;
    /** Also asked for by others than the thread that computes. */
    private volatile Map<String, Integer> rows;

    Roll(Level level, List<String> holders) {
        this(level, holders, new boolean[holders.size()]);
        java.util.Arrays.fill(included, true);
    }

    private Roll(Level level, List<String> holders, boolean[] included) {
        this.level = level;
        this.size = holders.size();
        this.holders = holders;
        this.included = included;
    }

    /** The same rows with the same columns, of which others can be put in the place. */
    Roll branch() {
        Roll branch = new Roll(level, holders, included);
        branch.up.putAll(up);
        branch.starts.putAll(starts);
        branch.columns.putAll(columns);
        branch.weights = weights;
        branch.rows = rows;
        return branch;
    }

    String holder(int row) {
        return holders.get(row);
    }

    /** The row of a unit or person, or −1. */
    int row(String holder) {
        Map<String, Integer> known = rows;
        if (known == null) {
            known = HashMap.newHashMap(size);
            for (int row = 0; row < size; row++) {
                known.put(holders.get(row), row);
            }
            rows = known;
        }
        return known.getOrDefault(holder, -1);
    }

    /** Lays this level below another: the parents, in order, and all that lies above them. */
    void below(Roll parent, int[] parents) {
        up.put(parent.level, parents);
        parent.starts.put(level, starts(parents, parent.size));
        parent.up.forEach((level, above) -> {
            int[] ancestors = new int[size];
            for (int row = 0; row < size; row++) {
                ancestors[row] = above[parents[row]];
            }
            up.put(level, ancestors);
        });
    }

    /** Tells a level further above where its rows of this level begin. */
    void reach(Roll ancestor) {
        ancestor.starts.put(level, starts(up.get(ancestor.level), ancestor.size));
    }

    private static int[] starts(int[] parents, int size) {
        int[] starts = new int[size + 1];
        for (int parent : parents) {
            starts[parent + 1]++;
        }
        for (int i = 0; i < size; i++) {
            starts[i + 1] += starts[i];
        }
        return starts;
    }
}
