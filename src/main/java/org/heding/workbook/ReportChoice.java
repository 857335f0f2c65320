package org.heding.workbook;

import java.util.Set;

/**
 * What the user chooses of a report.
 *
 * @param only the ids or titles of the tables to write; empty for all
 * @param money in what the tables count money
 * @param ids how ID numbers are shown
 */
public record ReportChoice(Set<String> only, MoneyUnit money, IdForm ids) {
    /** All tables, in yuan, ID numbers masked. */
    public static final ReportChoice USUAL = only(Set.of());

    public ReportChoice {
        only = Set.copyOf(only);
    }

    /** Some tables, otherwise as usual. */
    public static ReportChoice only(Set<String> tables) {
        return new ReportChoice(tables, MoneyUnit.YUAN, IdForm.MASKED);
    }

    /** Whether a table is wanted. */
    boolean wants(String id, String title) {
        return only.isEmpty() || only.contains(id) || only.contains(title);
    }
}
