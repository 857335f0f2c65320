package org.heding.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.heding.ledger.Ledger;
import org.heding.policy.Type;
import org.heding.workbook.LevelRows.Holder;
import org.heding.workbook.ReportStyles.Look;

/**
 * Writes a sheet of recorded facts, named and laid out as the import book's: these are the constants that the report's
 * formulas look at, and the report can be imported by them.
 */
final class InputPage {
    private final ReportContext report;
    private final BookSheet sheet;

    InputPage(ReportContext report, BookSheet sheet) {
        this.report = report;
        this.sheet = sheet;
    }

    void write(ReportPage page) {
        List<BookColumn> columns = sheet.columns();
        report.open(page, sheet.title(), report.text("input_note"), columns.size());
        page.row(TablePlan.FIRST_ROW - 1, 2);
        for (int i = 0; i < columns.size(); i++) {
            page.head(i, columns.get(i).header());
        }
        Map<String, List<Object>> rows = rows();
        SheetPlan plan = report.plan().input(sheet);
        int row = TablePlan.FIRST_ROW;
        for (Holder holder : plan.rows(BookPlan.level(sheet)).orElseThrow().holders()) {
            page.row(row++);
            List<Object> values = rows.get(holder.id());
            for (int i = 0; i < columns.size(); i++) {
                page.constant(i, values.get(i), style(columns.get(i)));
            }
            report.progress().row();
        }
        page.finish(new int[] {0, TablePlan.FIRST_ROW - 1}, 2, report.footer());
    }

    /** The rows by the holder that the plan knows them by. */
    private Map<String, List<Object>> rows() {
        Ledger ledger = report.ledger();
        BookContent content = new BookContent(ledger, report.assessment().year());
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
        List<List<Object>> contents = content.rows(sheet);
        Map<String, List<Object>> rows = new HashMap<>();
        for (int i = 0; i < holders.size(); i++) {
            rows.put(holders.get(i), contents.get(i));
        }
        return rows;
    }

    private CellStyle style(BookColumn column) {
        return switch (column.type()) {
            case WHOLE, GRADE -> report.styles().of(Look.INPUT, Type.WHOLE);
            case DECIMAL -> report.styles().of(Look.INPUT, Type.DECIMAL);
            case MONEY -> report.styles().of(Look.INPUT, Type.MONEY);
            case DATE -> report.styles().of(Look.INPUT, Type.DATE);
            case WORD, TRUTH -> report.styles().words(Look.INPUT);
            default -> report.styles().text(Look.INPUT);
        };
    }
}
