package org.heding.policy;

import java.util.List;
import java.util.Optional;
import org.heding.formula.Formula;
import org.heding.message.Label;

/**
 * A table of the report book: which figures of which units stand side by side.
 *
 * @param id its name
 * @param title the title, which is also the sheet's name
 * @param levels whose rows it has, one block a level, the total first
 * @param columns the inputs and results, by name
 * @param where which rows of the last level it has, or nothing for all
 */
public record ReportTable(String id, Label title, List<Level> levels, List<String> columns, Optional<Formula> where) {
    public ReportTable {
        levels = List.copyOf(levels);
        columns = List.copyOf(columns);
    }
}
