package org.heding.workbook;

import java.time.YearMonth;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
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
    private static final String DASH_FORMULA = ExcelFormula.quoted(DASH);
    private static final Shown NOT_ASKED = Shown.of(DASH);
    private static final int WITHIN_WIDTH = 22;

    private final ReportContext report;
    private final MonthPlan months;
    private final MonthFormulas formulas;
    private final List<Rule> rules;

    MonthPage(ReportContext report) {
        this.report = report;
        this.months = report.plan().months();
        this.formulas = new MonthFormulas(report);
        this.rules = months.results().stream().map(this::rule).toList();
    }

    void write(ReportPage page) {
        int columns = TablePlan.FIRST_COLUMN + months.results().size() * MonthPlan.MONTHS;
        page.tighten();
        report.open(page, months.plan().name(), "", TablePlan.FIRST_COLUMN);
        months.results()
                .forEach(result -> page.line(
                        months.column(result, 1),
                        report.text("month_note"),
                        report.styles().text(CellRole.NOTE)));
        heads(page, columns);
        int row = MonthPlan.FIRST_ROW;
        for (Holder person : months.people().holders()) {
            page.row(row++);
            page.text(0, report.code(person.id()), report.styles().text(CellRole.BODY));
            page.text(1, report.name(person.id()), report.styles().text(CellRole.BODY));
            page.line(2, report.within(person.id()), report.styles().shrunk(CellRole.BODY));
            MonthFormulas.Own own = formulas.of(person.id());
            for (Rule rule : rules) {
                write(page, rule, own);
            }
            report.progress().row();
        }
        page.widen(2, WITHIN_WIDTH);
        page.finishAcross(new int[] {0, MonthPlan.FIRST_ROW - 1}, TablePlan.FIRST_COLUMN, MonthPlan.MONTHS);
    }

    private void heads(ReportPage page, int columns) {
        page.row(2);
        for (Rule rule : rules) {
            int first = months.column(rule.id(), 1);
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
                        report.styles().monthDay());
            default ->
                page.formula(
                        column,
                        "DATE(" + year + "," + letters + (MonthPlan.NUMBERS + 1) + "+1,0)",
                        Value.of(yearMonth.atEndOfMonth().toEpochDay()),
                        Type.DATE,
                        report.styles().monthDay());
        }
    }

    private void write(ReportPage page, Rule rule, MonthFormulas.Own person) {
        CellStyle style = style(rule);
        List<Value> values = report.assessment().shownMonths(person.id(), rule.id());
        Value before = null;
        Shown shown = null;
        for (int month = 1; month <= MonthPlan.MONTHS; month++) {
            Value value = values.get(month - 1);
            // Most people have the same figure all the year.
            if (value != before) {
                shown = value == Value.NOT_APPLICABLE ? NOT_ASKED : Shown.of(value, rule.type());
                before = value;
            }
            page.formula(months.column(rule.id(), month), person.formula(rule, month, DASH_FORMULA), shown, style);
        }
    }

    private CellStyle style(Rule rule) {
        boolean words = rule.type() == Type.TRUTH || rule.type() == Type.WORDS;
        return words ? report.styles().words(CellRole.BODY) : report.styles().of(CellRole.BODY, rule.type());
    }

    private Rule rule(String result) {
        return report.plan().pack().rule(Level.MONTH, result).orElseThrow();
    }
}
