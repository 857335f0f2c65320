package org.heding.workbook;

import java.util.Optional;
import java.util.TreeMap;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.Rule;
import org.heding.workbook.LevelRows.Holder;
import org.heding.workbook.ReportStyles.CellRole;

/** Writes the results that no table shows but others are made of. */
final class OthersPage {
    private final ReportContext report;
    private final FigureCells cells;

    OthersPage(ReportContext report, FigureCells cells) {
        this.report = report;
        this.cells = cells;
    }

    void write(ReportPage page) {
        SheetPlan plan = report.plan().others();
        TreeMap<Integer, String> heads = new TreeMap<>();
        for (Level level : Level.values()) {
            plan.columns(level).forEach((id, column) -> heads.putIfAbsent(column, label(level, id)));
        }
        report.open(page, plan.name(), report.text("others_note"), TablePlan.FIRST_COLUMN + heads.size());
        page.row(TablePlan.FIRST_ROW - 1, 4);
        page.head(0, report.text("column_code_or_id"));
        page.head(1, report.text("column_name"));
        page.head(2, report.text("column_within"));
        heads.forEach((column, text) -> page.head(column, text, Optional.empty()));
        for (Level level : Level.values()) {
            if (plan.rows(level).isEmpty()) {
                continue;
            }
            int row = plan.rows(level).get().first();
            for (Holder holder : plan.rows(level).get().holders()) {
                page.row(row++);
                page.text(0, report.code(holder.id()), report.styles().text(CellRole.BODY));
                page.text(1, report.name(holder.id()), report.styles().text(CellRole.BODY));
                page.text(2, report.within(holder.id()), report.styles().text(CellRole.BODY));
                plan.columns(level)
                        .keySet()
                        .forEach(id -> cells.write(page, plan, level, id, holder.id(), CellRole.BODY));
                report.progress().row();
            }
        }
        page.finish(new int[] {0, TablePlan.FIRST_ROW - 1}, 2);
    }

    private String label(Level level, String column) {
        String id = TablePlan.figure(column);
        String label = report.say(report.plan()
                .pack()
                .rule(level, id)
                .map(Rule::label)
                .or(() -> report.plan().pack().input(level, id).map(Input::label))
                .orElseThrow());
        return switch (column.substring(id.length())) {
            case TablePlan.MINIMUM -> report.text("column_minimum", label);
            case TablePlan.WHOLE -> report.text("column_whole", label);
            case TablePlan.REMAINDER -> report.text("column_remainder", label);
            default -> label;
        };
    }
}
