package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.heding.assessment.Assessment;
import org.heding.formula.ExcelFormula;
import org.heding.ledger.Ledger;
import org.heding.message.Progress;
import org.heding.policy.ExamplePacks;
import org.heding.policy.Level;
import org.heding.policy.Rule;
import org.heding.workbook.LevelRows.Holder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonFormulasTest {
    private static Stream<Assessment> assessments() {
        Ledger ladder = LadderLedger.of(21, 2, 2, 3, 9);
        return Stream.of(
                Reports.assessed(ReportLedger.of(5, 2, 2, 3, 9), ""),
                Assessment.of(ExamplePacks.ladder(), ladder, ReportLedger.YEAR, ""));
    }

    private static ReportContext report(Assessment assessment, SXSSFWorkbook book) {
        ReportHead head = new ReportHead("示例报告", "", "示例市", true, ReportChoice.USUAL);
        BookPlan plan = new BookPlan(assessment, head, Reports.CHINESE);
        return new ReportContext(
                plan,
                new FigureSorts(plan),
                head,
                new HolderNames(assessment.ledger()),
                Reports.CHINESE,
                new ReportStyles(book),
                new Ways(plan, true),
                new RowProgress(Progress.NONE, 1));
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void eachIsThatWhichIsWrittenForThePersonAlone(Assessment assessment) throws Exception {
        int written = 0;
        try (SXSSFWorkbook book = new SXSSFWorkbook()) {
            ReportContext report = report(assessment, book);
            PersonFormulas formulas = new PersonFormulas(report);
            List<SheetPlan> sheets = Stream.concat(
                            report.plan().tables().stream().map(TablePlan::plan),
                            Stream.of(report.plan().others()))
                    .toList();
            for (SheetPlan sheet : sheets) {
                List<Holder> people =
                        sheet.rows(Level.PERSON).map(LevelRows::holders).orElse(List.of());
                for (Holder person : people) {
                    for (String id : sheet.columns(Level.PERSON).keySet()) {
                        written += compare(report, formulas, sheet, id, person.id());
                    }
                }
            }
        }
        assertTrue(written > 100, written + " formulas");
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void eachOfAMonthIsThatWhichIsWrittenForThePersonAlone(Assessment assessment) throws Exception {
        int written = 0;
        try (SXSSFWorkbook book = new SXSSFWorkbook()) {
            ReportContext report = report(assessment, book);
            MonthPlan months = report.plan().months();
            MonthFormulas formulas = new MonthFormulas(report);
            for (Holder person : months.people().holders()) {
                MonthFormulas.Own own = formulas.of(person.id());
                for (String id : months.results()) {
                    Rule rule = report.plan().pack().rule(Level.MONTH, id).orElseThrow();
                    for (int month = 1; month <= MonthPlan.MONTHS; month++) {
                        HolderLayout layout = new HolderLayout(
                                report.plan(), report.figures(), months.plan(), Level.MONTH, person.id(), month, id);
                        String alone = rule.applies().isPresent()
                                ? ExcelFormula.where(
                                        rule.applies().get().root(),
                                        rule.formula().root(),
                                        "0",
                                        layout)
                                : ExcelFormula.of(rule.formula().root(), layout);
                        assertEquals(text(CellFormula.of(alone)), text(own.formula(rule, month, "0")), id);
                        written++;
                    }
                }
            }
        }
        assertTrue(written > 1_000, written + " formulas");
    }

    private static int compare(
            ReportContext report, PersonFormulas formulas, SheetPlan sheet, String id, String person) {
        Rule rule = report.plan().pack().rule(Level.PERSON, id).orElse(null);
        if (rule == null) {
            return 0;
        }
        HolderLayout own = new HolderLayout(report.plan(), report.figures(), sheet, Level.PERSON, person, 0, id);
        CellFormula formula = formulas.of(
                sheet, Level.PERSON, id, person, signs -> FigureCells.formula(rule, own, signs.general(own)));
        assertEquals(text(CellFormula.of(FigureCells.formula(rule, own))), text(formula), id);
        return 1;
    }

    private static String text(CellFormula formula) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XmlBytes xml = new XmlBytes(out);
        formula.write(xml);
        xml.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
