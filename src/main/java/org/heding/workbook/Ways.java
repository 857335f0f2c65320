package org.heding.workbook;

import java.util.Optional;
import java.util.OptionalInt;
import org.heding.ledger.Tier;
import org.heding.policy.Level;
import org.heding.policy.Rule;

/**
 * Where a reader of the book is led from a figure: the heads of columns lead to how they are computed and to the clause,
 * and from there back; in sheets of few rows, people lead to their months and findings to what was recorded.
 *
 * <p>A head stands for all figures below it. A way from every figure would be an element each, a million for a province,
 * which the library holds in memory, and Excel opens no sheet with more than 65,530 of them.
 */
final class Ways {
    /** So many rows of a sheet have ways of their own. */
    private static final int MOST_ROWS = 2000;

    private final BookPlan plan;
    private final boolean basis;

    /**
     * The ways of a book.
     *
     * @param basis whether it has the sheet that says how results are computed
     */
    Ways(BookPlan plan, boolean basis) {
        this.plan = plan;
        this.basis = basis;
    }

    /** Whether so few rows have ways of their own. */
    static boolean few(int rows) {
        return rows <= MOST_ROWS;
    }

    /** Where it is said how a result is computed, or where an input stands. */
    Optional<String> behind(Level level, String figure) {
        Optional<Rule> rule = plan.pack().rule(level, figure);
        if (rule.isEmpty()) {
            return plan.inputs()
                    .filter(sheet -> sheet.column(level, figure).isPresent())
                    .findFirst()
                    .map(sheet ->
                            place(sheet.name(), sheet.column(level, figure).get(), TemplateSheet.HEADER_ROW));
        }
        return basis
                ? Optional.of(place(plan.names().of("basis"), 0, BasisPage.row(plan.pack(), rule.get())))
                : Optional.empty();
    }

    /** The column in which a result is computed. */
    Optional<String> figures(Rule rule) {
        if (rule.level() == Level.MONTH) {
            SheetPlan months = plan.months().plan();
            return months.column(Level.PERSON, rule.id()).map(column -> place(months.name(), column, 2));
        }
        return Optional.ofNullable(plan.computing(rule.level(), rule.id()))
                .flatMap(sheet -> sheet.column(rule.level(), rule.id())
                        .map(column -> place(sheet.name(), column, TablePlan.FIRST_ROW - 1)));
    }

    /** A person's months. */
    Optional<String> months(String person) {
        OptionalInt row = plan.months().people().row(person);
        return row.isPresent() ? Optional.of(place(plan.months().plan().name(), 0, row.getAsInt())) : Optional.empty();
    }

    /** What is recorded of a unit or person. */
    Optional<String> record(String holder) {
        BookSheet sheet =
                Tier.of(holder).map(tier -> BookSheet.values()[tier.ordinal()]).orElse(BookSheet.PEOPLE);
        SheetPlan input = plan.input(sheet);
        OptionalInt row = input.rows(BookPlan.level(sheet)).orElseThrow().row(holder);
        return row.isPresent() ? Optional.of(place(input.name(), 0, row.getAsInt())) : Optional.empty();
    }

    private static String place(String sheet, int column, int row) {
        return SheetPlan.quoted(sheet) + "!" + SheetPlan.letters(column) + (row + 1);
    }
}
