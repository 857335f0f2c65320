package org.heding.assessment.columns;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.heding.ledger.Positions;
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
    byte[] first;
    /** How many months each stretch of months stands for; null at other levels. */
    byte[] weights;
    /** Makes columns that can be made again at any time, such as the days of months; null for any other name. */
    Function<String, Column> calendar = id -> null;

    private final Map<String, Column> days = new ConcurrentHashMap<>();
    private final IntFunction<String> holders;
    private final Roll parent;
    /** What lies above and where what lies below begins; branches in other threads ask for it too. */
    private final Map<Roll, int[]> up;

    private final Map<Roll, int[]> starts;
    /** The rows that these have branched from; what lies above and below is known by those. */
    private final Roll origin;
    /** Also asked for by others than the thread that computes. */
    private volatile Positions rows;

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
        up.put(parent.origin, parents);
    }

    private Roll(Level level, int size, IntFunction<String> holders, Roll parent) {
        this.level = level;
        this.size = size;
        this.holders = holders;
        this.parent = parent == null ? null : parent.origin;
        this.up = new ConcurrentHashMap<>();
        this.starts = new ConcurrentHashMap<>();
        this.origin = this;
        this.included = new boolean[size];
        Arrays.fill(included, true);
    }

    private Roll(Roll other) {
        this.level = other.level;
        this.size = other.size;
        this.holders = other.holders;
        this.parent = other.parent;
        this.included = other.included;
        this.up = other.up;
        this.starts = other.starts;
        this.origin = other.origin;
        this.columns.putAll(other.columns);
        this.first = other.first;
        this.weights = other.weights;
        this.calendar = other.calendar;
        this.rows = other.rows;
    }

    /** The same rows with the same columns, of which others can be put in the place. */
    Roll branch() {
        return new Roll(this);
    }

    /** The figures of a name, or null. */
    Column column(String id) {
        Column known = columns.get(id);
        return known != null ? known : days.computeIfAbsent(id, calendar);
    }

    /** Gives up what can be made again. */
    void forget() {
        days.clear();
        up.keySet().removeIf(upper -> upper != parent);
        starts.clear();
    }

    String holder(int row) {
        return holders.apply(row);
    }

    /** The row of a unit or person, or −1. */
    int row(String holder) {
        Positions known = rows;
        if (known == null) {
            known = new Positions(size, holders);
            rows = known;
        }
        return known.of(holder);
    }

    /** For each row the row above it; null if these rows do not lie below those. */
    int[] up(Roll upper) {
        int[] found = up.get(upper.origin);
        if (found == null && parent != null) {
            int[] beyond = parent.up(upper);
            if (beyond != null) {
                found = Arrays.stream(up.get(parent)).map(row -> beyond[row]).toArray();
                up.put(upper.origin, found);
            }
        }
        return found;
    }

    /** Where the rows of a level below begin for each row; one entry more than there are rows. */
    int[] starts(Roll lower) {
        return starts.computeIfAbsent(lower.origin, rows -> {
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
