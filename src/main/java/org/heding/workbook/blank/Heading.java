package org.heding.workbook.blank;

import java.util.List;

/**
 * What stands over a column of a blank.
 *
 * @param key what tells it from the other columns of its sheet, also next year
 * @param column the column, from 0
 * @param path the texts from the topmost group down to the column's own
 * @param unit the unit of measure that it names, or that the table names for amounts of money; empty for none
 * @param hidden whether the column is hidden
 * @param formulas whether the blank computes the column itself
 * @param proposal what it most likely means
 */
public record Heading(
        String key, int column, List<String> path, String unit, boolean hidden, boolean formulas, Proposal proposal) {
    public Heading {
        path = List.copyOf(path);
    }

    /**
     * What a column may mean.
     *
     * @param meaning the meaning
     * @param sure whether it is taken without being asked
     */
    public record Proposal(Meaning meaning, boolean sure) {}

    /** What it is called, with its groups. */
    public String name() {
        return String.join(" / ", path);
    }
}
