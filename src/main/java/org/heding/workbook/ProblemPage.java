package org.heding.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.heding.message.Messages;

/** The sheet of a marked book that lists what cannot be taken (导入问题); nothing is read from it. */
final class ProblemPage {
    /** Its name. */
    static final String TITLE = "导入问题";

    /** More than anybody goes through. */
    private static final int MOST_ROWS = 20_000;

    private static final int[] WIDTHS = {20, 8, 18, 24, 48, 56};
    private static final int CHARACTER = 256;

    private ProblemPage() {}

    /** Adds it at the end of a workbook, in the place of one from before. */
    static void write(Workbook workbook, List<Rejection> rejected, Messages messages) {
        int old = workbook.getSheetIndex(TITLE);
        if (old >= 0) {
            workbook.removeSheetAt(old);
        }
        Sheet sheet = workbook.createSheet(TITLE);
        SheetStyles styles = new SheetStyles(workbook);
        Row header = sheet.createRow(0);
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
            styles.fill(header.createCell(i), messages.text("workbook.marked.column." + i), Look.HEADER);
        }
        sheet.createFreezePane(0, 1);
        PrintSetup.apply(sheet, 0, 0, messages);
        for (Rejection one : rejected.subList(0, Math.min(MOST_ROWS, rejected.size()))) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            String[] cells = {
                one.sheet(),
                one.cell(),
                one.column(),
                one.value(),
                one.message().in(messages),
                one.fix().in(messages)
            };
            for (int i = 0; i < cells.length; i++) {
                styles.fill(row.createCell(i), cells[i], Look.TEXT);
            }
        }
        if (rejected.size() > MOST_ROWS) {
            styles.fill(
                    sheet.createRow(MOST_ROWS + 1).createCell(0),
                    messages.text("workbook.marked.more", rejected.size() - MOST_ROWS),
                    Look.NOTE);
        }
    }
}
