package org.heding.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.heding.ledger.Ledger;

/**
 * Writes a sheet of recorded facts, named and laid out as the import book's: these are the constants that the report's
 * formulas look at, and the report can be imported by them.
 */
final class InputPage {
    private final ReportContext report;
    private final SheetLayout layout;
    private final BookSheet sheet;

    InputPage(ReportContext report, SheetLayout layout) {
        this.report = report;
        this.layout = layout;
        this.sheet = layout.sheet();
    }

    void write(SXSSFSheet target, SheetStyles styles) {
        Map<String, List<Object>> rows = rows();
        List<List<Object>> ordered =
                report.plan().input(sheet).rows(BookPlan.level(sheet)).orElseThrow().holders().stream()
                        .map(holder -> shown(rows.get(holder.id())))
                        .toList();
        new TemplateSheet(layout, target, styles, report.messages(), new ColumnRules(report.messages()))
                .write(
                        report.mark(report.head().placeName()),
                        hides() ? report.text("hidden_ids") : "",
                        report.assessment().year(),
                        ordered,
                        report.progress()::row);
    }

    private static boolean isId(BookColumn column) {
        return column.type() == ColumnType.ID_NUMBER;
    }

    /** Whether ID numbers are not shown whole here, so that the sheet cannot be imported. */
    private boolean hides() {
        return layout.columns().stream().anyMatch(InputPage::isId)
                && !report.head().choice().ids().isWhole();
    }

    /** A row with its ID number as it is to be shown; no formula looks at one. */
    private List<Object> shown(List<Object> row) {
        List<Object> shown = new ArrayList<>(row);
        for (int i = 0; i < shown.size(); i++) {
            if (isId(layout.columns().get(i))) {
                shown.set(i, report.head().choice().ids().of((String) shown.get(i)));
            }
        }
        return shown;
    }

    /** The rows by the holder that the plan knows them by. */
    private Map<String, List<Object>> rows() {
        Ledger ledger = report.ledger();
        BookContent content = new BookContent(
                ledger, report.plan().pack(), report.assessment().year());
        List<String> holders =
                switch (sheet) {
                    case PEOPLE ->
                        ledger.people().stream()
                                .map(person -> person.idNumber())
                                .toList();
                    case TERMS ->
                        ledger.people().stream()
                                .flatMap(person -> ledger.terms(person.idNumber()).stream())
                                .map(Order::path)
                                .toList();
                    case MEETINGS ->
                        ledger.units().keySet().stream()
                                .flatMap(code -> ledger.meetings(code).stream())
                                .map(Order::path)
                                .toList();
                    case REFERENCE_PAY ->
                        ledger.referencePay().stream().map(Order::path).toList();
                    default ->
                        ledger.units(sheet.tier().orElseThrow(), "").stream()
                                .map(unit -> unit.code())
                                .toList();
                };
        List<List<Object>> contents = content.rows(layout);
        Map<String, List<Object>> rows = new HashMap<>();
        for (int i = 0; i < holders.size(); i++) {
            rows.put(holders.get(i), contents.get(i));
        }
        return rows;
    }
}
