package org.heding.workbook.blank;

import java.util.List;

/**
 * What was found in a blank.
 *
 * @param tables its tables, at most one on a sheet
 * @param places its placeholders
 */
public record BlankSurvey(List<BlankTable> tables, List<Place> places) {
    public BlankSurvey {
        tables = List.copyOf(tables);
        places = List.copyOf(places);
    }

    /**
     * A placeholder.
     *
     * @param sheet the sheet's name
     * @param cell the cell's address
     * @param name what stands between the braces
     * @param known whether it is known what it means
     */
    public record Place(String sheet, String cell, String name, boolean known) {}

    /** Whether there is nothing that could be filled. */
    public boolean isEmpty() {
        return tables.isEmpty() && places.isEmpty();
    }
}
