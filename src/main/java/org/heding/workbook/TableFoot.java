package org.heding.workbook;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.heding.formula.Value;
import org.heding.policy.Level;
import org.heding.policy.Rule;
import org.heding.policy.Type;
import org.heding.workbook.LevelRows.Holder;
import org.heding.workbook.ReportStyles.CellRole;
import org.heding.workbook.TablePlan.Column;

/** Writes what stands between a table and its signatures: how it was rounded, and its total amounts in characters. */
final class TableFoot {
    private static final int FEN = 2;

    private final ReportContext report;
    private final TablePlan table;

    TableFoot(ReportContext report, TablePlan table) {
        this.report = report;
        this.table = table;
    }

    /** Writes it from a row on. */
    int write(ReportPage page, int from) {
        int row = from;
        if (table.columns().stream().anyMatch(Column::restated)) {
            page.row(row++);
            page.line(0, report.text("wan_note"), report.styles().text(CellRole.NOTE));
        }
        Level top = table.levels().getFirst();
        List<Holder> totals = table.plan().rows(top).orElseThrow().holders();
        if (table.levels().size() > 1 && totals.size() == 1) {
            for (Column column : table.columns()) {
                row += uppercase(
                                page,
                                row,
                                top,
                                column.figure(),
                                totals.getFirst().id())
                        ? 1
                        : 0;
            }
        }
        return row;
    }

    /** Writes a total in characters, always to the fen; nothing for what is no result in money. */
    private boolean uppercase(ReportPage page, int row, Level top, String figure, String holder) {
        Optional<Rule> rule = report.plan().pack().rule(top, figure).filter(found -> found.type() == Type.MONEY);
        boolean entered = Level.UNITS.stream()
                        .anyMatch(level ->
                                report.plan().pack().input(level, figure).isPresent())
                || report.plan().pack().input(Level.PERSON, figure).isPresent();
        Optional<String> cell = report.plan().cell(top, figure, holder, table.plan());
        if (rule.isEmpty() || entered || cell.isEmpty()) {
            return false;
        }
        String label = report.text("uppercase", rule.get().label());
        String said = report.assessment().value(holder, figure) instanceof Value.Amount amount
                ? UppercaseAmount.of(amount.number().toDecimal(FEN, RoundingMode.HALF_UP))
                : "";
        page.row(row);
        page.saying(
                0,
                "\"" + label.replace("\"", "\"\"") + "\"&" + UppercaseAmount.formula(cell.get()),
                label + said,
                report.styles().words(CellRole.LINE));
        return true;
    }
}
