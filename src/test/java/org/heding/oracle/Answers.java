package org.heding.oracle;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the oracle says: the figures of every unit and person, and which sums leave something out. */
final class Answers {
    private final TreeMap<String, TreeMap<String, BigDecimal>> figures = new TreeMap<>();
    private final Set<String> incomplete = new TreeSet<>();
    private final Set<String> wanting = new TreeSet<>();

    void put(String holder, String id, BigDecimal figure) {
        figures.computeIfAbsent(holder, h -> new TreeMap<>()).put(id, figure);
    }

    void put(String holder, String id, long figure) {
        put(holder, id, BigDecimal.valueOf(figure));
    }

    /** The figure leaves out something that is not known. */
    void incomplete(String holder, String id) {
        incomplete.add(holder + " " + id);
    }

    /** The figure is asked of this holder and cannot be computed for want of data. */
    void wanting(String holder, String id) {
        wanting.add(holder + " " + id);
    }

    /** The figure, or null where there is none. */
    BigDecimal get(String holder, String id) {
        return figures.getOrDefault(holder, new TreeMap<>()).get(id);
    }

    TreeMap<String, BigDecimal> of(String holder) {
        return figures.getOrDefault(holder, new TreeMap<>());
    }

    boolean isIncomplete(String holder, String id) {
        return incomplete.contains(holder + " " + id);
    }

    boolean isWanting(String holder, String id) {
        return wanting.contains(holder + " " + id);
    }
}
