package org.heding.workbook;

import org.heding.policy.Level;
import org.heding.workbook.LevelRows.Holder;
import org.heding.workbook.ReportStyles.CellRole;
import org.heding.workbook.TablePlan.Column;

/** Writes a table of the pack. */
final class TablePage {
    private final ReportContext report;
    private final TablePlan table;
    private final FigureCells cells;
    private final TableHead head;
    private final boolean linked;

    TablePage(ReportContext report, TablePlan table, FigureCells cells) {
        this.report = report;
        this.linked = table.plan()
                .rows(Level.PERSON)
                .filter(rows -> Ways.few(rows.holders().size()))
                .isPresent();
        this.table = table;
        this.head = new TableHead(table, report.plan().pack(), report.messages());
        this.cells = cells;
    }

    void write(ReportPage page) {
        int columns = TablePlan.FIRST_COLUMN + table.columns().size();
        report.open(page, title(), right(), columns);
        page.row(TablePlan.FIRST_ROW - 1, 4);
        for (int i = 0; i < head.names().size(); i++) {
            page.head(i, head.names().get(i));
        }
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            page.head(
                    TablePlan.FIRST_COLUMN + i, head.of(column), report.ways().behind(column.level(), column.figure()));
        }
        int row = TablePlan.FIRST_ROW;
        for (Level level : table.levels()) {
            for (Holder holder : table.plan().rows(level).orElseThrow().holders()) {
                page.row(row++);
                row(page, level, holder.id());
                report.progress().row();
            }
        }
        page.filter(TablePlan.FIRST_ROW - 1, row - 1, columns);
        row = new TableFoot(report, table).write(page, row);
        report.close(page, row);
        page.finish(new int[] {0, TablePlan.FIRST_ROW - 1}, 2);
    }

    /** What stands at the right above the table: what is to be verified, and the units of measure. */
    private String right() {
        return (unchecked() ? report.unchecked("unchecked_note") + "    " : "") + head.units();
    }

    private String title() {
        String title = report.say(table.table().title());
        return unchecked() ? report.text("unchecked_title", title) : title;
    }

    /** Whether any of its figures is to be verified. */
    private boolean unchecked() {
        return table.columns().stream()
                .flatMap(column -> table.levels().stream()
                        .flatMap(level -> report.plan().pack().rule(level, column.figure()).stream()))
                .anyMatch(report.assessment()::unchecked);
    }

    private void row(ReportPage page, Level level, String holder) {
        boolean lowest = level == table.levels().getLast();
        boolean first = level == table.levels().getFirst() && !lowest;
        CellRole look = lowest ? CellRole.BODY : CellRole.TOTAL;
        String name = report.name(holder);
        page.text(0, report.code(holder), report.styles().text(look));
        if (linked && level == Level.PERSON) {
            report.ways().months(holder).ifPresent(place -> page.link(0, place));
        }
        page.text(1, first ? report.text("total", name) : name, report.styles().text(look));
        page.text(2, report.within(holder), report.styles().text(look));
        for (int i = 0; i < table.columns().size(); i++) {
            String id = table.columns().get(i).id();
            if (table.plan().column(level, id).isPresent()) {
                cells.write(page, table.plan(), level, id, holder, look);
            } else {
                page.empty(TablePlan.FIRST_COLUMN + i, report.styles().text(look));
            }
        }
    }
}
