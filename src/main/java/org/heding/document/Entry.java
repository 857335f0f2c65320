package org.heding.document;

import java.util.Set;
import org.heding.message.Label;
import org.heding.message.Phrase;
import org.heding.message.Text;

/**
 * One field that an edit changed (修改明细). Of a record that came or went there is one for each field that was filled.
 *
 * @param edit the edit; null where another program wrote into the file
 * @param source what sort of record: the message {@code document.table.} with it names it
 * @param holder the unit's code or the person's ID number; empty for what belongs to the whole document
 * @param item what else tells the record apart, such as the year
 * @param field the field's name in the file; a yearly figure's as formulas use it
 * @param before what stood there, a figure in its own unit; null where nothing did
 * @param after what stands there now; null for nothing
 * @param place the sheet and the cell of the workbook from which it was imported, as in 社区!D7; else an empty text
 */
public record Entry(
        Edit edit, String source, String holder, String item, String field, String before, String after, String place) {
    /** What stands between the sheet and the cell in the file. */
    static final char BEFORE_CELL = '!';

    private static final Set<String> NAMED = Set.of(
            "amount",
            "annual_pay",
            "appointed_on",
            "appraisal",
            "approved_quota",
            "area",
            "basis",
            "chair",
            "code",
            "community",
            "completed",
            "content",
            "decided_on",
            "deputies",
            "education",
            "ends_on",
            "establishment_total",
            "grade",
            "grid_centre",
            "grid_leaders",
            "grid_members",
            "grids",
            "held_on",
            "households",
            "id_number",
            "joined_on",
            "json",
            "kind",
            "left_on",
            "meaning",
            "name",
            "organisers",
            "party_deputies",
            "party_members",
            "party_office_staff",
            "place",
            "planned_service_fund",
            "policy",
            "post",
            "post_grade",
            "qualification",
            "quota_standard",
            "reason",
            "residents",
            "row",
            "sample",
            "service_centres",
            "session",
            "sort",
            "starts_on",
            "title",
            "topic",
            "value",
            "workers",
            "year");

    /** What people call the field; the name itself of a figure that only a policy pack knows. */
    public Text label() {
        return NAMED.contains(field) ? Phrase.of("document.field." + field) : Label.same(field);
    }

    /** The sheet of the workbook from which it was imported; an empty text where it was not. */
    public String sheet() {
        return place.substring(0, Math.max(0, place.lastIndexOf(BEFORE_CELL)));
    }

    /** The cell of the sheet from which it was imported, of a record that of its key; an empty text where it was not. */
    public String cell() {
        return place.substring(place.lastIndexOf(BEFORE_CELL) + 1);
    }

    /** Whether it is of the one year that tells it apart. */
    public boolean isOfAYear() {
        return isFigure() || source.equals("carried");
    }

    /** Whether it is a yearly figure of a unit or person. */
    public boolean isFigure() {
        return source.endsWith("_year");
    }
}
