package org.heding.desktop.grid;

import java.util.Optional;
import org.heding.formula.Fraction;

/**
 * What stands in a cell.
 *
 * @param text the words or figure
 * @param mark what is particular about it
 * @param number the number, for sums and sorting
 * @param note what the tool tip says, or an empty text
 * @param carried whether it came from another year and is not confirmed
 */
public record Cell(String text, Mark mark, Optional<Fraction> number, String note, boolean carried) {
    /** An empty cell. */
    public static final Cell EMPTY = words("");

    /** What is particular about a cell. */
    public enum Mark {
        /** Nothing. */
        PLAIN,
        /** A figure is wanting. */
        MISSING,
        /** A standard is not met. */
        UNMET,
        /** Something is to be looked at. */
        HINT,
        /** All is well. */
        MET,
        /** What was typed cannot be taken. */
        REJECTED
    }

    /** Plain words. */
    public static Cell words(String text) {
        return new Cell(text, Mark.PLAIN, Optional.empty(), "", false);
    }

    /** Whether no figure and no word stands in it, but perhaps what is wanting there. */
    public boolean blank() {
        return text.isEmpty() || mark == Mark.MISSING;
    }

    /** What stands in it; nothing where something is wanting. */
    public String plain() {
        return blank() ? "" : text;
    }

    /** The same cell with another mark and note. */
    public Cell marked(Mark other, String why) {
        return new Cell(text, other, number, why, carried);
    }

    /** The same cell as one that came from another year and is not confirmed, which the tool tip says first. */
    public Cell carried(String from) {
        return new Cell(text, mark, number, note.isEmpty() ? from : from + "\n" + note, true);
    }
}
