package org.heding.workbook;

import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.heding.workbook.ReportStyles.CellRole;

/** Writes what each result rests on (依据): how it is computed, in words, and which clause says so. */
final class BasisPage {
    private static final int COLUMNS = 8;

    private final ReportContext report;

    BasisPage(ReportContext report) {
        this.report = report;
    }

    /** The row of a rule, counted from nought. */
    static int row(PolicyPack pack, Rule rule) {
        return TablePlan.FIRST_ROW + pack.rules().indexOf(rule);
    }

    void write(ReportPage page) {
        report.open(page, report.plan().names().of("basis"), report.unchecked("unchecked_note"), COLUMNS);
        page.row(TablePlan.FIRST_ROW - 1, 2);
        for (int i = 0; i < COLUMNS; i++) {
            page.head(i, report.text("basis_column_" + i));
        }
        int row = TablePlan.FIRST_ROW;
        for (Rule rule : report.plan().pack().rules()) {
            String wording = report.say(report.assessment().wording(rule));
            String clause = ProseLines.clause(report.messages(), rule.citation());
            page.row(row++, ProseLines.of(wording, clause, rule.formula().text()));
            ReportStyles styles = report.styles();
            page.text(0, report.say(rule.label()), styles.text(CellRole.BODY));
            report.ways().figures(rule).ifPresent(place -> page.link(0, place));
            page.text(
                    1,
                    report.messages()
                            .text("assessment.word.level." + rule.level().id()),
                    styles.text(CellRole.BODY));
            page.text(2, report.say(rule.unit()), styles.text(CellRole.BODY));
            page.line(3, wording, styles.wrapped(CellRole.BODY));
            page.line(4, rule.formula().text(), styles.wrapped(CellRole.BODY));
            page.line(5, clause, styles.wrapped(CellRole.BODY));
            page.text(6, ProseLines.status(report.messages(), rule.citation().status()), styles.text(CellRole.BODY));
            page.line(7, remarks(rule), styles.wrapped(CellRole.BODY));
            report.progress().row();
        }
        for (int column : new int[] {3, 4, 5, 7}) {
            page.widen(column, ProseLines.WIDTH);
        }
        page.filter(TablePlan.FIRST_ROW - 1, row - 1, COLUMNS);
        page.finish(new int[] {0, TablePlan.FIRST_ROW - 1}, 1);
    }

    /** The notes on the parameters that the rule looks at. */
    private String remarks(Rule rule) {
        return String.join(
                " ",
                report.plan().pack().parameters().stream()
                        .filter(parameter -> !parameter.note().zh().isEmpty())
                        .filter(parameter -> rule.formula().text().matches("(?s).*\\b" + parameter.id() + "\\b.*"))
                        .map(parameter -> report.say(parameter.note()))
                        .distinct()
                        .toList());
    }
}
