package org.heding.workbook;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.heding.ledger.Ledger;
import org.heding.workbook.LevelRows.Holder;

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
        List<Holder> holders = report.plan()
                .input(sheet)
                .rows(BookPlan.level(sheet))
                .orElseThrow()
                .holders();
        Function<String, List<Object>> rows = rows();
        // Each row is made when it is written: there may be a hundred thousand.
        List<List<Object>> ordered = new AbstractList<>() {
            @Override
            public List<Object> get(int index) {
                return shown(rows.apply(holders.get(index).id()));
            }

            @Override
            public int size() {
                return holders.size();
            }
        };
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
    private Function<String, List<Object>> rows() {
        Ledger ledger = report.ledger();
        BookContent content = new BookContent(
                ledger, report.plan().pack(), report.assessment().year());
        Stream<String> holders =
                switch (sheet) {
                    case TERMS ->
                        ledger.people().stream()
                                .flatMap(person -> ledger.terms(person.idNumber()).stream())
                                .map(Order::path);
                    case MEETINGS ->
                        ledger.units().keySet().stream()
                                .flatMap(code -> ledger.meetings(code).stream())
                                .map(Order::path);
                    case REFERENCE_PAY -> ledger.referencePay().stream().map(Order::path);
                    default -> Stream.empty();
                };
        if (sheet == BookSheet.PEOPLE || sheet.tier().isPresent()) {
            return holder -> content.row(layout, holder);
        }
        Map<String, List<Object>> rows = new HashMap<>();
        Iterator<List<Object>> contents = content.rows(layout).iterator();
        holders.forEach(holder -> rows.put(holder, contents.next()));
        return rows::get;
    }
}
