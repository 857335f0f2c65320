package org.heding.workbook;

import java.util.List;
import org.heding.message.Label;
import org.heding.message.Messages;
import org.heding.policy.Input;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.heding.workbook.TablePlan.Column;

/** What stands above the columns of a table of the report. */
record TableHead(TablePlan table, PolicyPack pack, Messages messages) {
    private String text(String key, Object... arguments) {
        return messages.text("workbook.report_" + key, arguments);
    }

    /** The head of a column, with its unit of measure on a line of its own. */
    String of(Column column) {
        Label label = pack.rule(column.level(), column.figure())
                .map(Rule::label)
                .or(() -> pack.input(column.level(), column.figure()).map(Input::label))
                .orElseThrow();
        if (column.id().endsWith(TablePlan.MINIMUM)) {
            return text("column_minimum", label);
        }
        if (column.id().endsWith(TablePlan.WHOLE)) {
            return text("column_whole", label);
        }
        if (column.id().endsWith(TablePlan.REMAINDER)) {
            return text("column_remainder", label);
        }
        String measure = measure(column).in(messages);
        return label.in(messages) + (measure.isEmpty() ? "" : "\n" + text("measure", measure));
    }

    /** The unit of measure of a column. */
    Label measure(Column column) {
        Label unit = pack.rule(column.level(), column.figure())
                .map(Rule::unit)
                .or(() -> pack.input(column.level(), column.figure()).map(Input::unit))
                .orElseThrow();
        return column.restated() ? MoneyUnit.WAN.of(unit) : unit;
    }

    /** All units of measure, as they stand above the table; an empty text where there are none. */
    String units() {
        List<String> measures = table.columns().stream()
                .map(column -> measure(column).in(messages))
                .filter(measure -> !measure.isEmpty())
                .distinct()
                .toList();
        return measures.isEmpty() ? "" : text("units", String.join(text("and"), measures));
    }

    /** The heads of the columns that name a row. */
    List<String> names() {
        boolean people = table.levels().contains(org.heding.policy.Level.PERSON);
        return List.of(text(people ? "column_code_or_id" : "column_code"), text("column_name"), text("column_within"));
    }
}
