package org.heding.workbook.blank;

import java.util.List;

/**
 * What came of filling a blank.
 *
 * @param rows how many rows were filled
 * @param cells how many cells were written
 * @param shortfalls what was not filled, in the order of the sheets
 */
public record Filled(int rows, int cells, List<Shortfall> shortfalls) {
    public Filled {
        shortfalls = List.copyOf(shortfalls);
    }

    /** What is lacking. */
    public List<Shortfall> lacks() {
        return shortfalls.stream().filter(Shortfall::isLack).toList();
    }

    /** What is said for information only. */
    public List<Shortfall> notices() {
        return shortfalls.stream().filter(shortfall -> !shortfall.isLack()).toList();
    }
}
