package org.heding.workbook;

import java.time.YearMonth;
import org.heding.assessment.Assessment;
import org.heding.formula.ExcelFormula;
import org.heding.formula.Value;
import org.heding.policy.Level;
import org.heding.policy.Rule;
import org.heding.policy.Type;
import org.heding.workbook.LevelRows.Holder;
import org.heding.workbook.ReportStyles.CellRole;

/** Writes the figures by month: a row a person, twelve columns a result. What is not asked in a month shows a dash. */
final class MonthPage {
    private static final String DASH = "—";

    private final ReportContext report;
    private final MonthPlan months;
    private final MonthFormulas formulas;

    MonthPage(ReportContext report) {
        this.report = report;
        this.months = report.plan().months();
        this.formulas = new MonthFormulas(report);
    }

    void write(ReportPage page) {
        int columns = TablePlan.FIRST_COLUMN + months.results().size() * MonthPlan.MONTHS;
        report.open(page, months.plan().name(), report.text("month_note"), TablePlan.FIRST_COLUMN + MonthPlan.MONTHS);
        heads(page, columns);
        int row = MonthPlan.FIRST_ROW;
        for (Holder person : months.people().holders()) {
            page.row(row++);
            page.text(0, report.code(person.id()), report.styles().text(CellRole.BODY));
            page.text(1, report.name(person.id()), report.styles().text(CellRole.BODY));
            page.text(2, report.within(person.id()), report.styles().text(CellRole.BODY));
            months.results().forEach(result -> {
                for (int month = 1; month <= MonthPlan.MONTHS; month++) {
                    write(page, result, person.id(), month);
                }
            });
            report.progress().row();
        }
        page.finish(new int[] {0, MonthPlan.FIRST_ROW - 1}, TablePlan.FIRST_COLUMN);
    }

    private void heads(ReportPage page, int columns) {
        page.row(2);
        for (String result : months.results()) {
            Rule rule = rule(result);
            int first = months.column(result, 1);
            page.line(first, report.say(rule.label()), report.styles().text(CellRole.HEAD));
            page.merge(2, first, first + MonthPlan.MONTHS - 1);
        }
        int year = report.assessment().year();
        for (int line = MonthPlan.NUMBERS; line <= MonthPlan.ENDS; line++) {
            page.row(line);
            page.line(2, report.text("month_row_" + line), report.styles().text(CellRole.HEAD));
            if (line == MonthPlan.ENDS) {
                page.head(0, report.text("column_id"));
                page.head(1, report.text("column_person"));
            }
            for (int column = TablePlan.FIRST_COLUMN; column < columns; column++) {
                int month = (column - TablePlan.FIRST_COLUMN) % MonthPlan.MONTHS + 1;
                head(page, line, column, month, year);
            }
        }
    }

    private void head(ReportPage page, int line, int column, int month, int year) {
        String letters = SheetPlan.letters(column);
        YearMonth yearMonth = YearMonth.of(year, month);
        switch (line) {
            case MonthPlan.NUMBERS ->
                page.constant(column, month, report.styles().of(CellRole.BODY, Type.WHOLE));
            case MonthPlan.STARTS ->
                page.formula(
                        column,
                        "DATE(" + year + "," + letters + (MonthPlan.NUMBERS + 1) + ",1)",
                        Value.of(yearMonth.atDay(1).toEpochDay()),
                        Type.DATE,
                        report.styles().of(CellRole.BODY, Type.DATE));
            default ->
                page.formula(
                        column,
                        "DATE(" + year + "," + letters + (MonthPlan.NUMBERS + 1) + "+1,0)",
                        Value.of(yearMonth.atEndOfMonth().toEpochDay()),
                        Type.DATE,
                        report.styles().of(CellRole.BODY, Type.DATE));
        }
    }

    private void write(ReportPage page, String result, String person, int month) {
        Assessment assessment = report.assessment();
        Rule rule = rule(result);
        String formula = formulas.of(rule, person, month, ExcelFormula.quoted(DASH));
        Value value = assessment.monthValue(person, month, result);
        boolean words = rule.type() == Type.TRUTH || rule.type() == Type.WORDS;
        page.formula(
                months.column(result, month),
                formula,
                value == Value.NOT_APPLICABLE ? new Value.Words(DASH) : value,
                rule.type(),
                words ? report.styles().words(CellRole.BODY) : report.styles().of(CellRole.BODY, rule.type()));
    }

    private Rule rule(String result) {
        return report.plan().pack().rule(Level.MONTH, result).orElseThrow();
    }
}
