package org.heding.workbook;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.CellStyle;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.policy.Type;
import org.heding.workbook.ReportStyles.CellRole;

/** Writes the parameters in force, each in the cell that the formulas look at, with its clause. */
final class ParameterPage {
    private static final int COLUMNS = 8;
    private static final int FROM = 4;

    private final ReportContext report;

    ParameterPage(ReportContext report) {
        this.report = report;
    }

    void write(ReportPage page) {
        ParameterPlan plan = report.plan().parameters();
        report.open(page, plan.sheet(), report.text("parameter_note"), COLUMNS);
        page.row(TablePlan.FIRST_ROW - 1, 2);
        for (int i = 0; i < COLUMNS; i++) {
            page.head(i, report.text("parameter_column_" + i));
        }
        int row = TablePlan.FIRST_ROW;
        for (ParameterPlan.Row parameter : plan.rows()) {
            String words = report.say(parameter.citation().words());
            String note = report.say(parameter.note());
            page.row(row++, ProseLines.of(words, note));
            page.text(0, label(parameter), report.styles().text(CellRole.BODY));
            key(page, parameter);
            value(page, parameter);
            page.text(3, report.say(parameter.unit()), report.styles().text(CellRole.BODY));
            String status = parameter.isOpen()
                    ? report.text("parameter_to_fill_in")
                    : ProseLines.status(report.messages(), parameter.citation().status());
            page.text(5, status, report.styles().text(CellRole.BODY));
            page.line(
                    6,
                    ProseLines.clause(report.messages(), parameter.citation()),
                    report.styles().wrapped(CellRole.BODY));
            page.line(7, note, report.styles().wrapped(CellRole.BODY));
            report.progress().row();
        }
        page.widen(6, ProseLines.WIDTH);
        page.widen(7, ProseLines.WIDTH);
        page.finish(new int[] {0, TablePlan.FIRST_ROW - 1}, 1);
    }

    /** What a value is called, and where it holds if not everywhere. */
    private String label(ParameterPlan.Row row) {
        String label = report.say(row.label());
        return row.area().isEmpty() ? label : report.text("parameter_area", label, report.name(row.area()));
    }

    /** A value, what points to the cell that holds it already, or the empty cell of one that is left open. */
    private void value(ReportPage page, ParameterPlan.Row row) {
        CellStyle look = report.styles().of(row.same().isEmpty() ? CellRole.INPUT : CellRole.BODY, row.type());
        CellStyle day = report.styles().of(CellRole.BODY, Type.DATE);
        if (row.isOpen()) {
            page.empty(ParameterPlan.VALUES, look);
            page.empty(FROM, day);
            return;
        }
        if (row.same().isEmpty()) {
            page.constant(ParameterPlan.VALUES, row.value(), look);
        } else {
            Value value = Value.of(Fraction.of(row.value()));
            page.formula(ParameterPlan.VALUES, row.same().get(), value, row.type(), look);
        }
        page.constant(FROM, row.from(), day);
    }

    /** A key that is a number is written as one: the formulas compare it with numbers. */
    private void key(ReportPage page, ParameterPlan.Row row) {
        if (row.keyType().isNumber()) {
            page.constant(
                    ParameterPlan.KEYS,
                    new BigDecimal(row.key()),
                    report.styles().of(CellRole.BODY, row.keyType()));
        } else {
            page.text(ParameterPlan.KEYS, row.key(), report.styles().text(CellRole.BODY));
        }
    }
}
