package org.heding.workbook;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.heding.message.Messages;

/** Writes one sheet of the import book: title, 填报单位, a note, the header, what is recorded, and room for more. */
final class TemplateSheet {
    /** The row of the header, counted from nought; the records follow it. */
    static final int HEADER_ROW = 3;
    /** Rows with borders below the last record. */
    private static final int ROOM = 20;
    /** Rows below the last record that have drop-downs and limits. */
    private static final int RULED = 5_000;

    private static final int LINE_POINTS = 14;
    private static final int WIDEST = 42;

    private final SheetLayout layout;
    private final BookSheet sheet;
    private final Sheet target;
    private final SheetStyles styles;
    private final Messages messages;
    private final ColumnRules rules;

    /** A writer of a sheet whose columns have such rules. */
    TemplateSheet(SheetLayout layout, Sheet target, SheetStyles styles, Messages messages, ColumnRules rules) {
        this.layout = layout;
        this.sheet = layout.sheet();
        this.target = target;
        this.styles = styles;
        this.messages = messages;
        this.rules = rules;
    }

    /**
     * Writes the sheet.
     *
     * @param unit who fills it in, or an empty text
     * @param remark what is to be said beside how it is filled in, or an empty text
     * @param rows what is recorded
     * @param written is told after each row
     */
    void write(String unit, String remark, int year, List<List<Object>> rows, Runnable written) {
        int[] widths = widths(rows);
        columns(widths);
        top(unit, remark, year, widths);
        header(widths);
        int at = HEADER_ROW + 1;
        for (List<Object> values : rows) {
            row(at++, values);
            written.run();
        }
        List<Object> blank = Collections.nCopies(layout.columns().size(), null);
        for (int i = 0; i < ROOM; i++) {
            row(at++, blank);
        }
        for (int i = 0; i < widths.length; i++) {
            rules.apply(target, layout.columns().get(i), i, HEADER_ROW + 1, HEADER_ROW + rows.size() + RULED);
        }
        target.createFreezePane(frozenColumns(), HEADER_ROW + 1);
        PrintSetup.apply(target, HEADER_ROW, HEADER_ROW, messages);
    }

    private int frozenColumns() {
        return sheet.tier().isPresent() || sheet == BookSheet.PEOPLE || sheet == BookSheet.LOCAL_VALUES ? 2 : 1;
    }

    private void columns(int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            target.setColumnWidth(i, TextWidth.column(widths[i]));
            target.setDefaultColumnStyle(i, styles.plain(look(layout.columns().get(i))));
        }
    }

    private void top(String unit, String remark, int year, int[] widths) {
        int last = widths.length - 1;
        boolean yearly = sheet.tier().isPresent() || sheet == BookSheet.PEOPLE;
        String title =
                yearly ? messages.text("workbook.template.title", sheet.title(), String.valueOf(year)) : sheet.title();
        line(0, title, Look.TITLE, 28, last);
        line(1, messages.text("workbook.template.unit", unit), Look.META, 20, last);
        String note = remark.isEmpty() ? messages.text("workbook.template.note." + sheet.name()) : remark;
        int lines = TextWidth.lines(note, Arrays.stream(widths).sum());
        line(2, note, Look.NOTE, 4 + lines * LINE_POINTS, last);
    }

    private void line(int index, String text, Look look, int points, int last) {
        Row row = target.createRow(index);
        row.setHeightInPoints(points);
        styles.fill(row.createCell(0), text, look);
        target.addMergedRegion(new CellRangeAddress(index, index, 0, last));
    }

    private void header(int[] widths) {
        Row row = target.createRow(HEADER_ROW);
        int lines = 1;
        for (int i = 0; i < widths.length; i++) {
            BookColumn column = layout.columns().get(i);
            styles.fill(row.createCell(i), column.header(), column.required() ? Look.HEADER_REQUIRED : Look.HEADER);
            lines = Math.max(lines, TextWidth.lines(column.header(), widths[i] - 1));
        }
        row.setHeightInPoints(8 + lines * LINE_POINTS);
    }

    private void row(int index, List<Object> values) {
        Row row = target.createRow(index);
        for (int i = 0; i < values.size(); i++) {
            styles.fill(row.createCell(i), values.get(i), look(layout.columns().get(i)));
        }
    }

    private int[] widths(List<List<Object>> rows) {
        int[] widths = new int[layout.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            BookColumn column = layout.columns().get(i);
            int widest = headed(column, Math.max(usual(column), Math.min(TextWidth.of(column.header()) / 2 + 2, 16)));
            widths[i] = Math.min(widest, WIDEST);
        }
        for (List<Object> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                if (isProse(layout.columns().get(i).type()) && row.get(i) instanceof String text) {
                    widths[i] = Math.min(WIDEST, Math.max(widths[i], TextWidth.of(text) + 1));
                }
            }
        }
        return widths;
    }

    private static boolean isProse(ColumnType type) {
        return type == ColumnType.NAME || type == ColumnType.TEXT || type == ColumnType.PARAMETER;
    }

    /** A width at which a short header does not break within its bracketed unit. */
    private static int headed(BookColumn column, int width) {
        String header = column.header();
        int whole = TextWidth.of(header);
        int bracket = header.indexOf('(');
        boolean breaks = bracket > 0 && width + 2 >= TextWidth.of(header.substring(0, bracket)) && width < whole;
        return breaks && whole <= 16 ? whole + 1 : width;
    }

    private int usual(BookColumn column) {
        return switch (column.type()) {
            case CODE -> 15;
            case ID_NUMBER -> 21;
            case NAME -> sheet == BookSheet.PEOPLE ? 10 : 20;
            case TEXT -> 14;
            case PARAMETER -> 24;
            case WORD -> column.words().stream().mapToInt(TextWidth::of).max().orElse(0) + 3;
            case TRUTH, GRADE -> 8;
            case WHOLE, DECIMAL -> 8;
            case MONEY -> 14;
            case DATE -> 12;
        };
    }

    private static Look look(BookColumn column) {
        return switch (column.type()) {
            case CODE, ID_NUMBER -> Look.CODE;
            case NAME, TEXT, PARAMETER -> Look.TEXT;
            case WORD, TRUTH, GRADE -> Look.WORD;
            case WHOLE -> Look.WHOLE;
            case DECIMAL -> Look.DECIMAL;
            case MONEY -> Look.MONEY;
            case DATE -> Look.DATE;
        };
    }
}
