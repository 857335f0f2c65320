package org.heding.policy;

import java.util.List;
import org.heding.message.Label;

/**
 * A table of the report book: which figures of which units stand side by side.
 *
 * @param id its name
 * @param title the title, which is also the sheet's name
 * @param levels whose rows it has, one block a level, the total first
 * @param columns the inputs and results, by name
 */
public record ReportTable(String id, Label title, List<Level> levels, List<String> columns) {
    public ReportTable {
        levels = List.copyOf(levels);
        columns = List.copyOf(columns);
    }
}
