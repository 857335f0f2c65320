package org.heding.workbook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.heding.assessment.Finding;
import org.heding.formula.ExcelFormula;
import org.heding.formula.Formula;
import org.heding.formula.Fraction;
import org.heding.formula.Layout;
import org.heding.formula.Layout.Cell;
import org.heding.formula.Layout.Content;
import org.heding.formula.Value;
import org.heding.ledger.Explained;
import org.heding.policy.Check;
import org.heding.policy.Level;
import org.heding.policy.Severity;
import org.heding.policy.Type;
import org.heding.workbook.ReportStyles.CellRole;

/** Writes the standards that are not met: what is and what should be as live formulas, and the judgement upon them. */
final class FindingPage {
    private static final int COLUMNS = 13;
    private static final int CHECK = 3;
    private static final int PERIOD = 4;
    private static final int ACTUAL = 5;
    private static final int REQUIRED = 6;
    private static final int MOST = 7;
    private static final int JUDGEMENT = 8;
    private static final int MESSAGE = 9;
    private static final int CLAUSE = 10;
    private static final int STATUS = 11;
    private static final int REASON = 12;
    private static final Map<Severity, byte[]> FILLS = new LinkedHashMap<>();

    static {
        FILLS.put(Severity.UNMET, new byte[] {(byte) 0xF8, (byte) 0xC9, (byte) 0xC4});
        FILLS.put(Severity.HINT, new byte[] {(byte) 0xFC, (byte) 0xE8, (byte) 0xB2});
        FILLS.put(Severity.MISSING, new byte[] {(byte) 0xDD, (byte) 0xDD, (byte) 0xDD});
    }

    private final ReportContext report;
    private final SheetPlan sheet;
    private final boolean linked;

    FindingPage(ReportContext report) {
        this.report = report;
        this.linked = Ways.few(report.assessment().findings().size());
        this.sheet = new SheetPlan(report.plan().names().of("findings"));
    }

    /** The formula that counts findings of a check, by the cell that names it, and judgement; none that is explained. */
    static String counted(ReportContext report, String check, Severity judged) {
        String explained = judged == Severity.HINT ? "," + range(report, REASON) + ",\"=\"" : "";
        return "COUNTIFS(" + range(report, CHECK) + "," + check + "," + range(report, JUDGEMENT) + ","
                + ExcelFormula.quoted(report.text("severity_" + judged.id())) + explained + ")";
    }

    private static String range(ReportContext report, int column) {
        int last = TablePlan.FIRST_ROW + report.assessment().findings().size() - 1;
        return SheetPlan.quoted(report.plan().names().of("findings")) + "!"
                + SheetPlan.range(column, TablePlan.FIRST_ROW, last);
    }

    void write(ReportPage page) {
        List<Finding> findings = report.assessment().findings();
        report.open(page, sheet.name(), "", COLUMNS);
        page.row(TablePlan.FIRST_ROW - 1, 2);
        for (int i = 0; i < COLUMNS; i++) {
            page.head(i, report.text("finding_column_" + i));
        }
        int row = TablePlan.FIRST_ROW;
        for (Finding finding : findings) {
            write(page, finding, row++);
            report.progress().row();
        }
        if (findings.isEmpty()) {
            page.row(row++);
            page.line(0, report.text("no_findings"), report.styles().text(CellRole.LINE));
        }
        colour(page, row);
        page.filter(TablePlan.FIRST_ROW - 1, row - 1, COLUMNS);
        report.close(page, row);
        page.widen(MESSAGE, ProseLines.WIDTH);
        page.widen(CLAUSE, ProseLines.WIDTH);
        if (report.assessment().open().size() < findings.size()) {
            page.widen(REASON, ProseLines.WIDTH);
        }
        page.finish(new int[] {0, TablePlan.FIRST_ROW - 1}, 3);
    }

    private void write(ReportPage page, Finding finding, int row) {
        Check check = finding.check();
        ReportStyles styles = report.styles();
        String message = report.say(finding.message());
        String clause = ProseLines.clause(report.messages(), check.citation());
        Optional<String> reason = report.assessment().explained(finding).map(Explained::reason);
        page.row(row, ProseLines.of(message, clause, reason.orElse("")));
        page.constant(0, row - TablePlan.FIRST_ROW + 1, styles.of(CellRole.BODY, Type.WHOLE));
        page.text(1, report.code(finding.holder()), styles.text(CellRole.BODY));
        page.text(2, report.name(finding.holder()), styles.text(CellRole.BODY));
        if (linked) {
            report.ways().record(finding.holder()).ifPresent(place -> page.link(2, place));
        }
        page.text(CHECK, report.say(check.label()), styles.text(CellRole.BODY));
        if (finding.period() > 0) {
            page.constant(PERIOD, finding.period(), styles.of(CellRole.BODY, Type.WHOLE));
        } else {
            page.empty(PERIOD, styles.of(CellRole.BODY, Type.WHOLE));
        }
        FindingLayout layout = layout(check, finding, row);
        String[] bounds = finding.required().split("–", 2);
        figure(page, ACTUAL, Optional.of(check.actual()), "actual", layout, finding.actual());
        figure(page, REQUIRED, Optional.of(check.required()), "required", layout, bounds[0]);
        figure(page, MOST, check.requiredMost(), "required_most", layout, bounds.length > 1 ? bounds[1] : "");
        page.formula(
                JUDGEMENT,
                ExcelFormula.judged(
                        check.unmet().root(),
                        severity(check.severity()),
                        report.text("met"),
                        severity(Severity.MISSING),
                        layout),
                severity(finding.severity()),
                styles.words(CellRole.BODY));
        page.line(MESSAGE, message, styles.wrapped(CellRole.BODY));
        page.line(CLAUSE, clause, styles.wrapped(CellRole.BODY));
        page.text(STATUS, ProseLines.status(report.messages(), check.citation().status()), styles.text(CellRole.BODY));
        reason.ifPresentOrElse(
                said -> page.line(REASON, said, styles.wrapped(CellRole.BODY)),
                () -> page.empty(REASON, styles.wrapped(CellRole.BODY)));
    }

    private String severity(Severity severity) {
        return report.text("severity_" + severity.id());
    }

    private FindingLayout layout(Check check, Finding finding, int row) {
        HolderLayout holder =
                new HolderLayout(report.plan(), report.figures(), sheet, check.level(), finding.holder(), 0, "");
        Map<String, Cell> own = new LinkedHashMap<>();
        own.put("period", own(PERIOD, row, 0, true));
        FindingLayout plain = new FindingLayout(holder, Map.copyOf(own));
        own.put("actual", own(ACTUAL, row, ExcelFormula.decimals(check.actual().root(), plain), false));
        own.put(
                "required",
                own(REQUIRED, row, ExcelFormula.decimals(check.required().root(), plain), false));
        check.requiredMost()
                .ifPresent(most ->
                        own.put("required_most", own(MOST, row, ExcelFormula.decimals(most.root(), plain), false)));
        return new FindingLayout(holder, own);
    }

    private static Cell own(int column, int row, int decimals, boolean given) {
        return new Layout.Cell(SheetPlan.letters(column) + (row + 1), Content.NUMBER, decimals, given);
    }

    private void figure(
            ReportPage page, int column, Optional<Formula> formula, String name, FindingLayout layout, String written) {
        boolean whole = formula.isEmpty()
                || layout.own().get(name).decimals() == 0
                || written.indexOf('.') < 0
                        && !written.isEmpty()
                        && layout.holder().at() != Level.PERSON;
        Type type = whole ? Type.WHOLE : Type.DECIMAL;
        CellStyle style = report.styles().of(CellRole.BODY, type);
        if (formula.isEmpty()) {
            page.empty(column, style);
            return;
        }
        Value value = written.isEmpty() ? new Value.Missing(List.of()) : Value.of(Fraction.of(new BigDecimal(written)));
        page.formula(column, ExcelFormula.of(formula.get().root(), layout), value, type, style);
    }

    private void colour(ReportPage page, int end) {
        SheetConditionalFormatting formatting = page.sheet().getSheetConditionalFormatting();
        CellRangeAddress[] where = {new CellRangeAddress(TablePlan.FIRST_ROW, end, JUDGEMENT, JUDGEMENT)};
        FILLS.forEach((severity, fill) -> {
            ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(
                    ComparisonOperator.EQUAL, ExcelFormula.quoted(severity(severity)));
            PatternFormatting pattern = rule.createPatternFormatting();
            pattern.setFillBackgroundColor(new XSSFColor(fill, null));
            pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            formatting.addConditionalFormatting(where, rule);
        });
    }
}
