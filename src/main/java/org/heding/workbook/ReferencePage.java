package org.heding.workbook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Tier;
import org.heding.policy.Type;
import org.heding.workbook.LevelRows.Span;
import org.heding.workbook.ReferencePlan.Row;
import org.heding.workbook.ReportStyles.CellRole;

/** Writes the reference pay in force on each month's first day; a county without its own has its city's. */
final class ReferencePage {
    private static final int DATES = 2;
    private static final int AMOUNTS = 3;

    private final ReportContext report;
    private final ReferencePlan plan;

    ReferencePage(ReportContext report) {
        this.report = report;
        this.plan = report.plan().reference();
    }

    void write(ReportPage page) {
        report.open(
                page, plan.plan().name(), report.text("reference_note"), ReferencePlan.FIRST_COLUMN + MonthPlan.MONTHS);
        page.row(ReferencePlan.STARTS);
        page.head(0, report.text("column_code"));
        page.head(1, report.text("column_name"));
        page.head(ReferencePlan.GRADES, report.text("column_grade"));
        for (int month = 1; month <= MonthPlan.MONTHS; month++) {
            page.formula(
                    ReferencePlan.FIRST_COLUMN + month - 1,
                    "DATE(" + report.assessment().year() + "," + month + ",1)",
                    Value.of(start(month).toEpochDay()),
                    Type.DATE,
                    report.styles().of(CellRole.BODY, Type.DATE));
        }
        int line = ReferencePlan.FIRST_ROW;
        for (Row row : plan.rows()) {
            page.row(line++);
            page.text(0, row.area(), report.styles().text(CellRole.BODY));
            page.text(1, report.name(row.area()), report.styles().text(CellRole.BODY));
            page.constant(ReferencePlan.GRADES, row.grade(), report.styles().of(CellRole.BODY, Type.WHOLE));
            for (int month = 1; month <= MonthPlan.MONTHS; month++) {
                page.formula(
                        ReferencePlan.FIRST_COLUMN + month - 1,
                        formula(row, month),
                        value(row, month),
                        Type.MONEY,
                        report.styles().of(CellRole.BODY, Type.MONEY));
            }
            report.progress().row();
        }
        page.finish(new int[] {0, ReferencePlan.FIRST_ROW - 1}, ReferencePlan.FIRST_COLUMN);
    }

    private String formula(Row row, int month) {
        String fallback = isCity(row) ? "\"\"" : plan.figure(city(row), month);
        Optional<Span> records = plan.records(row);
        if (records.isEmpty()) {
            return fallback;
        }
        String sheet = SheetPlan.quoted(BookSheet.REFERENCE_PAY.title()) + "!";
        String start = SheetPlan.letters(ReferencePlan.FIRST_COLUMN + month - 1) + "$" + (ReferencePlan.STARTS + 1);
        Span span = records.get();
        return "IFERROR(LOOKUP(" + start + "," + sheet + SheetPlan.range(DATES, span.first(), span.last()) + "," + sheet
                + SheetPlan.range(AMOUNTS, span.first(), span.last()) + ")," + fallback + ")";
    }

    private Value value(Row row, int month) {
        Optional<ReferencePay> pay = report.ledger().referencePay().stream()
                .filter(one -> one.area().equals(row.area()) && one.grade() == row.grade())
                .filter(one -> !one.from().isAfter(start(month)))
                .max(Comparator.comparing(ReferencePay::from));
        if (pay.isPresent()) {
            return Value.of(Fraction.of(pay.get().amount()));
        }
        return isCity(row) ? new Value.Missing(List.of()) : value(city(row), month);
    }

    private static boolean isCity(Row row) {
        return row.area().length() == Tier.CITY.digits();
    }

    private static Row city(Row row) {
        return new Row(Tier.CITY.prefix(row.area()), row.grade());
    }

    private LocalDate start(int month) {
        return LocalDate.of(report.assessment().year(), month, 1);
    }
}
