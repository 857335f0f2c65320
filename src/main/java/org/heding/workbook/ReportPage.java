package org.heding.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.heding.formula.ExcelFormula;
import org.heding.formula.Value;
import org.heding.message.Messages;
import org.heding.policy.Type;
import org.heding.workbook.ReportStyles.CellRole;
import org.heding.workbook.SheetRows.Content;

/** A sheet of a report as it is written, row after row, with the width that each column turns out to need. */
final class ReportPage {
    private static final int LONG_HEAD = 10;
    private static final float LINE_POINTS = 15f;

    private final SXSSFSheet sheet;
    private final SheetRows rows;
    private final ReportStyles styles;
    private final Messages messages;
    private final ColumnWidths widths = new ColumnWidths();
    private int row;

    /** A page on a sheet of a book, which must be the one that the book made last. */
    ReportPage(SXSSFSheet sheet, SheetRows rows, ReportStyles styles, Messages messages) {
        this.sheet = sheet;
        this.rows = rows;
        this.styles = styles;
        this.messages = messages;
    }

    SXSSFSheet sheet() {
        return sheet;
    }

    /** The sheet as the library holds it, without rows. */
    XSSFSheet xssf() {
        return sheet.getWorkbook().getXSSFWorkbook().getSheet(sheet.getSheetName());
    }

    ReportStyles styles() {
        return styles;
    }

    /** Leaves less room beside what columns hold: for a sheet of many columns. */
    void tighten() {
        widths.tighten();
    }

    /** Goes to a row, which must be further down than all before. */
    void row(int number) {
        row(number, 0);
    }

    /** Goes to a row that is so many lines high. */
    void row(int number, int lines) {
        row = number;
        rows.row(number, LINE_POINTS * lines);
    }

    /** Writes a text. */
    void text(int column, String text, CellStyle style) {
        line(column, text, style);
        if (!text.isEmpty()) {
            widths.widen(column, TextWidth.of(text));
        }
    }

    /** Writes a text that does not widen its column. */
    void line(int column, String text, CellStyle style) {
        cell(column, style, Content.TEXT, null, text);
    }

    /** Writes a header: its lines are broken once more where they are long. */
    void head(int column, String text) {
        line(column, text, styles.text(CellRole.HEAD));
        headed(column, text, 2);
    }

    /**
     * Writes the header of a figure, in up to three lines and its unit, that leads to a place in the book.
     *
     * <p>The way is a formula, not an element beside the rows: some programs do not break the lines of such a cell.
     */
    void head(int column, String text, Optional<String> place) {
        String quoted = ExcelFormula.quoted(text).replace("\n", "\"&CHAR(10)&\"");
        if (place.isEmpty()) {
            line(column, text, styles.text(CellRole.HEAD));
        } else {
            String way = ExcelFormula.quoted("#" + place.get());
            saying(column, "HYPERLINK(" + way + "," + quoted + ")", text, styles.words(CellRole.HEAD));
        }
        headed(column, text, 3);
    }

    private void headed(int column, String text, int lines) {
        int widest = text.lines().mapToInt(TextWidth::of).max().orElse(0);
        widths.widen(column, widest > LONG_HEAD ? Math.max(LONG_HEAD, widest / lines + 1) : widest);
    }

    /** Writes a recorded value: a text, number, day or truth; null leaves the cell blank. */
    void constant(int column, Object value, CellStyle style) {
        switch (value) {
            case null -> empty(column, style);
            case String text -> text(column, text, style);
            case Boolean truth -> text(column, truth ? "是" : "否", style);
            case LocalDate day -> number(column, BigDecimal.valueOf(day.toEpochDay() + Shown.EPOCH), Type.DATE, style);
            case Integer whole -> number(column, BigDecimal.valueOf(whole), Type.WHOLE, style);
            case BigDecimal number -> number(column, number, Type.MONEY, style);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }

    private void number(int column, BigDecimal number, Type type, CellStyle style) {
        Shown shown = Shown.of(number, type);
        cell(column, style, Content.NUMBER, null, shown.text());
        widths.widen(column, shown.width());
    }

    /** Writes a formula with the value that the program computed. */
    void formula(int column, String formula, Value value, Type type, CellStyle style) {
        formula(column, CellFormula.of(formula), Shown.of(value, type), style);
    }

    /** Writes a formula with its value. */
    void formula(int column, CellFormula formula, Shown value, CellStyle style) {
        rows.formula(column, number(style), value.content(), formula, value.text());
        if (!value.text().isEmpty()) {
            widths.widen(column, value.width());
        }
    }

    /** Writes a formula that says something longer than its column. */
    void saying(int column, String formula, String text, CellStyle style) {
        cell(column, style, Content.TEXT, formula, text);
    }

    /** Writes a formula that says something. */
    void formula(int column, String formula, String text, CellStyle style) {
        saying(column, formula, text, style);
        widths.widen(column, TextWidth.of(text));
    }

    /** Makes a cell of the row a way to another place of the book, such as {@code '依据'!A4}. */
    void link(int column, String place) {
        XSSFHyperlink link =
                (XSSFHyperlink) sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(place);
        link.setCellReference(SheetPlan.letters(column) + (row + 1));
        xssf().addHyperlink(link);
    }

    /** Leaves a cell of the grid empty. */
    void empty(int column, CellStyle style) {
        line(column, "", style);
    }

    private void cell(int column, CellStyle style, Content content, String formula, String value) {
        rows.cell(column, number(style), content, formula, value);
    }

    private static int number(CellStyle style) {
        return Short.toUnsignedInt(style.getIndex());
    }

    /** Makes one cell of several side by side in a row. */
    void merge(int number, int first, int last) {
        if (last > first) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(number, number, first, last));
        }
    }

    /** Gives a column at least a width, in characters. */
    void widen(int column, int characters) {
        widths.widen(column, characters);
    }

    /** Lets the reader choose among the rows below a header. */
    void filter(int header, int last, int columns) {
        sheet.setAutoFilter(new CellRangeAddress(header, Math.max(header, last), 0, columns - 1));
    }

    /**
     * Sets widths, panes and print: A4 landscape, one page wide, the header on each page.
     *
     * @param header the first and last row to repeat
     * @param frozenColumns the columns that stay when scrolling to the right
     */
    void finish(int[] header, int frozenColumns) {
        sheet.createFreezePane(frozenColumns, header[1] + 1);
        widths.apply(sheet);
        PrintSetup.apply(sheet, header[0], header[1], messages);
    }

    /**
     * Sets widths, panes and print for a sheet of blocks of columns, of which each page shows one beside the first
     * columns.
     *
     * @param header the first and last row to repeat
     * @param repeated the columns that stay when scrolling, and that every page repeats
     * @param block the columns of a block
     */
    void finishAcross(int[] header, int repeated, int block) {
        finish(header, repeated);
        int blocks = (widths.columns() - repeated) / block;
        int widest = 0;
        for (int first = repeated; first < widths.columns(); first += block) {
            widest = Math.max(widest, widths.sum(first, first + block));
        }
        PrintSetup.across(sheet, header, repeated, block, blocks, widths.sum(0, repeated) + widest, messages);
    }
}
