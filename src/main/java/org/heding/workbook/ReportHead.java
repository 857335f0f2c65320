package org.heding.workbook;

import java.util.Set;

/**
 * What stands at the head of a report book.
 *
 * @param title its title
 * @param place the code of the place it is about, or an empty text for everywhere
 * @param placeName the name of the place, which is also the reporting unit (填报单位)
 * @param sample whether the facts are invented, to be marked 示例 on every sheet
 * @param only the ids or titles of the tables to write; empty for all
 */
public record ReportHead(String title, String place, String placeName, boolean sample, Set<String> only) {
    public ReportHead {
        only = Set.copyOf(only);
    }

    /** Whether a table is wanted. */
    boolean wants(String id, String title) {
        return only.isEmpty() || only.contains(id) || only.contains(title);
    }
}
