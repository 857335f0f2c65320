package org.heding.workbook;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.heding.message.Messages;

/** Writes the sheet that explains in plain words how the import book is filled in. */
final class InstructionSheet {
    private static final int[] WIDTHS = {22, 26, 8, 76};
    private static final int PARAGRAPHS = 9;
    private static final int LINE_POINTS = 15;

    private final Sheet target;
    private final SheetStyles styles;
    private final Messages messages;
    private int next;

    /** A writer of the sheet. */
    InstructionSheet(Sheet target, SheetStyles styles, Messages messages) {
        this.target = target;
        this.styles = styles;
        this.messages = messages;
    }

    /**
     * Writes the sheet.
     *
     * @param names what a document can have values of its own for
     * @return the address of the names, or nothing if there are none
     */
    Optional<String> write(BookLayout layout, OwnNames names) {
        for (int i = 0; i < WIDTHS.length; i++) {
            target.setColumnWidth(i, TextWidth.column(WIDTHS[i]));
        }
        line(SheetFinder.INSTRUCTIONS, Look.TITLE, 30);
        for (int i = 1; i <= PARAGRAPHS; i++) {
            String text = i + ". " + messages.text("workbook.instructions." + i);
            int width = WIDTHS[0] + WIDTHS[1] + WIDTHS[2] + WIDTHS[3];
            line(text, Look.PARAGRAPH, 4 + LINE_POINTS * TextWidth.lines(text, width));
        }
        next++;
        int header = next;
        row(
                Look.HEADER,
                List.of(
                        messages.text("workbook.instructions.sheet"),
                        messages.text("workbook.instructions.column"),
                        messages.text("workbook.instructions.required"),
                        messages.text("workbook.instructions.content")));
        ColumnRules rules = new ColumnRules(messages);
        for (SheetLayout sheet : layout.sheets()) {
            int first = next;
            for (BookColumn column : sheet.columns()) {
                row(
                        Look.TEXT,
                        List.of(sheet.title(), column.header(), column.required() ? "√" : "", rules.hint(column)));
            }
            target.addMergedRegion(new CellRangeAddress(first, next - 1, 0, 0));
        }
        PrintSetup.apply(target, header, header, messages);
        return names.all().isEmpty() ? Optional.empty() : Optional.of(names(names));
    }

    /** The parameters and tables, in the column that the drop-down of the sheet of own values looks at. */
    private String names(OwnNames names) {
        next++;
        row(
                Look.HEADER,
                List.of(
                        messages.text("workbook.instructions.parameter"),
                        messages.text("workbook.instructions.rows"),
                        messages.text("workbook.instructions.measure"),
                        messages.text("workbook.instructions.name")));
        int first = next;
        for (OwnNames.Name name : names.all()) {
            String keys = String.join("、", name.keys());
            row(Look.TEXT, List.of(name.title(), keys, name.unit().zh(), name.id()));
        }
        return new CellRangeAddress(first, next - 1, 0, 0).formatAsString(SheetFinder.INSTRUCTIONS, true);
    }

    private void line(String text, Look look, int points) {
        Row row = target.createRow(next);
        row.setHeightInPoints(points);
        styles.fill(row.createCell(0), text, look);
        target.addMergedRegion(new CellRangeAddress(next, next, 0, WIDTHS.length - 1));
        next++;
    }

    private void row(Look look, List<String> texts) {
        Row row = target.createRow(next++);
        int lines = 1;
        for (int i = 0; i < texts.size(); i++) {
            boolean mark = look == Look.TEXT && i == 2;
            styles.fill(row.createCell(i), texts.get(i), mark ? Look.WORD : look);
            lines = Math.max(lines, TextWidth.lines(texts.get(i), WIDTHS[i]));
        }
        row.setHeightInPoints(4 + LINE_POINTS * lines);
    }
}
