package org.heding.workbook;

import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.heding.assessment.Assessment;
import org.heding.formula.ExcelFormula;
import org.heding.formula.Expression;
import org.heding.formula.Layout;
import org.heding.formula.Value;
import org.heding.policy.Level;
import org.heding.policy.Rule;
import org.heding.policy.Type;
import org.heding.workbook.ReportStyles.CellRole;

/** Writes the figures of units and people: each a live formula with its value. */
final class FigureCells {
    private final ReportContext report;
    private final Assessment assessment;
    private final AllottedCells allotted;
    private final PersonFormulas formulas;

    FigureCells(ReportContext report) {
        this.report = report;
        this.assessment = report.assessment();
        this.allotted = new AllottedCells(report.plan());
        this.formulas = new PersonFormulas(report);
    }

    /** Writes the cell of a column of a sheet for a holder. */
    void write(ReportPage page, SheetPlan sheet, Level level, String column, String holder, CellRole look) {
        int place = sheet.column(level, column).orElseThrow();
        String id = TablePlan.figure(column);
        Type type = report.figures().type(level, id);
        CellStyle style = style(look, type);
        if (report.figures().neverAsked(level, id, holder)) {
            page.empty(place, style);
            return;
        }
        Optional<Rule> rule = report.figures().rule(level, id);
        Value value = assessment.shown(holder, id);
        if (column.endsWith(TablePlan.RESTATED)) {
            restated(page, sheet, level, id, holder, place, value, style);
        } else if (rule.isEmpty()) {
            input(page, sheet, level, id, holder, place, value, type, style);
        } else if (!column.equals(id)) {
            String part = column.substring(id.length());
            String formula = allotted.formula(rule.get(), part, layout(sheet, level, holder, id));
            page.formula(place, formula, allotted.value(rule.get(), part, holder), Type.WHOLE, style);
        } else if (report.plan().computes(sheet, level, id)) {
            HolderLayout layout = layout(sheet, level, holder, id);
            CellFormula formula = formulas.of(
                    sheet, level, column, holder, signs -> formula(rule.get(), layout, signs.general(layout)));
            page.formula(place, formula, Shown.of(value, type), style);
        } else {
            CellFormula elsewhere = formulas.of(
                    sheet,
                    level,
                    column,
                    holder,
                    signs -> signs.general(report.plan()
                            .computing(level, id)
                            .cell(level, id, holder, sheet)
                            .orElseThrow()));
            page.formula(place, elsewhere, Shown.of(value, type), style);
        }
    }

    /** An amount that is computed in yuan elsewhere, told in 万元. */
    private void restated(
            ReportPage page,
            SheetPlan sheet,
            Level level,
            String id,
            String holder,
            int place,
            Value value,
            CellStyle style) {
        Optional<String> exact = report.plan().cell(level, id, holder, sheet);
        if (exact.isEmpty()) {
            page.empty(place, style);
            return;
        }
        String formula = "IF(" + exact.get() + "=\"\",\"\"," + MoneyUnit.WAN.told(exact.get()) + ")";
        Value shown = value instanceof Value.Amount amount ? Value.of(MoneyUnit.WAN.told(amount.number())) : value;
        page.formula(place, formula, shown, Type.MONEY, style);
    }

    private CellStyle style(CellRole look, Type type) {
        boolean words = type == Type.WORDS || type == Type.TRUTH;
        return words ? report.styles().words(look) : report.styles().of(look, type);
    }

    /** The formula of a rule's cell. */
    static String formula(Rule rule, HolderLayout layout) {
        return formula(rule, layout, layout);
    }

    /** The same as a layout has its addresses. */
    static String formula(Rule rule, HolderLayout own, Layout layout) {
        Expression root = rule.formula().root();
        boolean live = rule.applies().isPresent() && !own.figures().fixed(rule);
        return NotLive.written(
                rule,
                () -> live
                        ? ExcelFormula.where(rule.applies().orElseThrow().root(), root, "\"\"", layout)
                        : ExcelFormula.of(root, layout));
    }

    private void input(
            ReportPage page,
            SheetPlan sheet,
            Level level,
            String id,
            String holder,
            int place,
            Value value,
            Type type,
            CellStyle style) {
        if (report.plan().records(level, id, holder)) {
            CellFormula formula = formulas.of(sheet, level, id, holder, signs -> {
                String record = signs.general(
                        report.plan().record(level, id, holder, sheet).orElseThrow());
                String shown = report.figures().cell(level, id, record).address();
                return "IF(" + record + "=\"\",\"\"," + shown + ")";
            });
            page.formula(place, formula, Shown.of(value, type), style);
        } else if (value instanceof Value.Amount amount) {
            page.constant(place, Shown.decimal(amount.number(), type), style);
        } else {
            page.empty(place, style);
        }
    }

    private HolderLayout layout(SheetPlan sheet, Level level, String holder, String id) {
        return new HolderLayout(report.plan(), report.figures(), sheet, level, holder, 0, id);
    }
}
