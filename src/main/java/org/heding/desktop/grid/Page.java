package org.heding.desktop.grid;

import java.util.function.Function;
import org.heding.desktop.session.Snapshot;

/**
 * One of the grids of a section.
 *
 * @param id names it among all grids, for what is remembered of it
 * @param table what it shows, such as the title of a report table
 * @param level whose rows it has, in words
 * @param levelId the name of that level
 * @param sheets makes its sheet of a snapshot
 * @param grouped whether rows can be filtered by township
 * @param judged whether rows can be filtered by what does not meet a standard
 * @param growing whether rows are added and removed here
 */
public record Page(
        String id,
        String table,
        String level,
        String levelId,
        Function<Snapshot, Sheet> sheets,
        boolean grouped,
        boolean judged,
        boolean growing) {}
