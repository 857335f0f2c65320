package org.heding.desktop.grid;

/**
 * A row of a grid.
 *
 * @param key tells the rows apart
 * @param holder the unit or person whose figures it shows, or an empty text
 * @param group the code of the unit above, by which rows are filtered
 */
public record Row(String key, String holder, String group) {
    /** The key of the blank row at the end, where a new record is typed. */
    public static final String NEW = "+";

    /** Whether this is the blank row at the end. */
    public boolean blank() {
        return key.equals(NEW);
    }
}
