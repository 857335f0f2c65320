package org.heding.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;
import org.heding.workbook.NamesUsed.Figure;

/** The sheet of figures by month: a row for each person, twelve columns for each result. */
final class MonthPlan {
    /** The row of the months' numbers, counted from nought. */
    static final int NUMBERS = 3;
    /** The row of the months' first days. */
    static final int STARTS = 4;
    /** The row of the months' last days. */
    static final int ENDS = 5;
    /** The first row of figures. */
    static final int FIRST_ROW = 6;
    /** The months of a year. */
    static final int MONTHS = 12;

    private final SheetPlan plan;
    private final List<String> results = new ArrayList<>();

    MonthPlan(String sheet, Set<Figure> needed, Order order, PolicyPack pack) {
        plan = new SheetPlan(sheet);
        needed.stream()
                .filter(figure -> figure.level() == Level.MONTH
                        && pack.rule(Level.MONTH, figure.id()).isPresent())
                .forEach(figure -> results.add(figure.id()));
        // In the pack's order, so that a result stands to the right of what it is made of.
        List<String> sequence = pack.rules().stream()
                .filter(rule -> rule.level() == Level.MONTH)
                .map(rule -> rule.id())
                .toList();
        results.sort((a, b) -> Integer.compare(sequence.indexOf(a), sequence.indexOf(b)));
        for (int i = 0; i < results.size(); i++) {
            plan.put(Level.PERSON, results.get(i), TablePlan.FIRST_COLUMN + i * MONTHS);
        }
        plan.put(
                Level.PERSON,
                results.isEmpty()
                        ? new LevelRows(FIRST_ROW, List.of())
                        : order.members(Level.PERSON).from(FIRST_ROW),
                SheetPlan.Coverage.ALL);
    }

    SheetPlan plan() {
        return plan;
    }

    /** The results, in the order of their columns. */
    List<String> results() {
        return results;
    }

    LevelRows people() {
        return plan.rows(Level.PERSON).orElseThrow();
    }

    /** The column of a result in a month from 1 to 12. */
    int column(String id, int month) {
        return plan.column(Level.PERSON, id).orElseThrow() + month - 1;
    }

    /** The address of a person's result in a month. */
    Optional<String> cell(String id, String person, int month, SheetPlan from) {
        return people().row(person).stream()
                .mapToObj(row -> plan.prefix(from) + SheetPlan.letters(column(id, month)) + (row + 1))
                .findFirst();
    }

    /** The address of all twelve months of a person's result. */
    String block(String id, String person, SheetPlan from) {
        int row = people().row(person).orElseThrow() + 1;
        return plan.prefix(from) + SheetPlan.letters(column(id, 1)) + row + ":" + SheetPlan.letters(column(id, MONTHS))
                + row;
    }

    /** The address of a month's number, first day or last day, above a column. */
    String day(int row, int column, SheetPlan from) {
        return plan.prefix(from) + SheetPlan.letters(column) + "$" + (row + 1);
    }
}
