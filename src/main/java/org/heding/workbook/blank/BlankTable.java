package org.heding.workbook.blank;

import java.util.List;
import java.util.Map;
import org.heding.policy.Level;

/**
 * A table that was found in a blank.
 *
 * @param sheet the sheet's name
 * @param level whose rows it most likely has
 * @param proposals its columns, from the left, with what each means in rows of a level
 * @param given the rows that name somebody already
 * @param empty how many rows wait to be filled
 * @param preview the first rows as they stand, from the header down, each with one text for each heading
 */
public record BlankTable(
        String sheet,
        Level level,
        Map<Level, List<Heading>> proposals,
        List<GivenRow> given,
        int empty,
        List<List<String>> preview) {
    public BlankTable {
        proposals = Map.copyOf(proposals);
        given = List.copyOf(given);
        preview = List.copyOf(preview);
    }

    /** Its columns, with what they mean in rows of the level it most likely has. */
    public List<Heading> headings() {
        return headings(level);
    }

    /** Its columns, with what they mean in rows of a level. */
    public List<Heading> headings(Level rows) {
        return proposals.get(rows);
    }

    /** Whether any column may be something that is known. */
    boolean isKnown() {
        return headings().stream()
                .anyMatch(heading -> heading.proposal().meaning().sort() == Meaning.Sort.TAKE);
    }

    /**
     * A row that names somebody.
     *
     * @param row the row, from 0
     * @param said what it says
     * @param holders those it can mean: one if all is well
     * @param names what these are called
     */
    public record GivenRow(int row, String said, List<String> holders, Map<String, String> names) {
        /** Whether it is known whose it is. */
        public boolean isMatched() {
            return holders.size() == 1;
        }
    }
}
