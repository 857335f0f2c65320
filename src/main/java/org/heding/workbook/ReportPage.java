package org.heding.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.policy.Type;
import org.heding.workbook.ReportStyles.CellRole;

/** A sheet of a report as it is written, row after row, with the width that each column turns out to need. */
final class ReportPage {
    private static final int LEAST_WIDTH = 8;
    private static final int MOST_WIDTH = 46;
    private static final int LONG_HEAD = 10;
    /** How many days the calendar of spreadsheets had counted on the first of January 1970. */
    private static final int EPOCH = 25569;

    private static final int EXACT_DECIMALS = 20;
    private static final float LINE_POINTS = 15f;

    private final SXSSFSheet sheet;
    private final ReportStyles styles;
    private final Map<Integer, Integer> widths = new HashMap<>();
    private int spare = 2;
    private Row row;

    ReportPage(SXSSFSheet sheet, ReportStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    SXSSFSheet sheet() {
        return sheet;
    }

    ReportStyles styles() {
        return styles;
    }

    /** Leaves less room beside what columns hold: for a sheet of many columns. */
    void tighten() {
        spare = 0;
    }

    /** Goes to a row, which must be further down than all before. */
    void row(int number) {
        row = sheet.createRow(number);
    }

    /** Goes to a row that is so many lines high. */
    void row(int number, int lines) {
        row(number);
        row.setHeightInPoints(LINE_POINTS * lines);
    }

    /** Writes a text. */
    void text(int column, String text, CellStyle style) {
        Cell cell = cell(column, style);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
            widen(column, TextWidth.of(text));
        }
    }

    /** Writes a text that does not widen its column. */
    void line(int column, String text, CellStyle style) {
        cell(column, style).setCellValue(text);
    }

    /** Writes a header: its lines are broken once more where they are long. */
    void head(int column, String text) {
        cell(column, styles.text(CellRole.HEAD)).setCellValue(text);
        int widest = text.lines().mapToInt(TextWidth::of).max().orElse(0);
        widen(column, widest > LONG_HEAD ? Math.max(LONG_HEAD, (widest + 1) / 2) : widest);
    }

    /** Writes a recorded value: a text, number, day or truth; null leaves the cell blank. */
    void constant(int column, Object value, CellStyle style) {
        switch (value) {
            case null -> cell(column, style);
            case String text -> text(column, text, style);
            case Boolean truth -> text(column, truth ? "是" : "否", style);
            case LocalDate day -> number(column, BigDecimal.valueOf(day.toEpochDay() + EPOCH), Type.DATE, style);
            case Integer whole -> number(column, BigDecimal.valueOf(whole), Type.WHOLE, style);
            case BigDecimal number -> number(column, number, Type.MONEY, style);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }

    private void number(int column, BigDecimal number, Type type, CellStyle style) {
        cell(column, style).setCellValue(number.doubleValue());
        widen(column, shown(number, type));
    }

    /** Writes a formula with the value that the program computed. */
    void formula(int column, String formula, Value value, Type type, CellStyle style) {
        Cell cell = cell(column, style);
        cell.setCellFormula(formula);
        switch (value) {
            case Value.Amount amount -> {
                BigDecimal number = decimal(amount.number(), type);
                cell.setCellValue(number.doubleValue());
                widen(column, shown(number, type));
            }
            case Value.Words words -> said(cell, column, words.text());
            case Value.Truth truth -> said(cell, column, truth.holds() ? "是" : "否");
            default -> cell.setCellValue("");
        }
    }

    /** Writes a formula that says something. */
    void formula(int column, String formula, String text, CellStyle style) {
        Cell cell = cell(column, style);
        cell.setCellFormula(formula);
        said(cell, column, text);
    }

    private void said(Cell cell, int column, String text) {
        cell.setCellValue(text);
        widen(column, TextWidth.of(text));
    }

    /** A number as a cell holds it: exactly, or with more decimals than a cell can tell. */
    static BigDecimal decimal(Fraction number, Type type) {
        BigDecimal decimal = number.toDecimal(number.isWhole() ? 0 : EXACT_DECIMALS, RoundingMode.HALF_UP);
        return type == Type.DATE ? decimal.add(BigDecimal.valueOf(EPOCH)) : decimal;
    }

    /** Makes the cell just written in a column of the row a way to somewhere. */
    void link(int column, Hyperlink link) {
        row.getCell(column).setHyperlink(link);
    }

    /** Leaves a cell of the grid empty. */
    void empty(int column, CellStyle style) {
        cell(column, style);
    }

    private Cell cell(int column, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    /** Makes one cell of several side by side in a row. */
    void merge(int number, int first, int last) {
        if (last > first) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(number, number, first, last));
        }
    }

    /** Gives a column at least a width, in characters. */
    void widen(int column, int characters) {
        widths.merge(column, Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, characters + spare)), Math::max);
    }

    /**
     * Sets widths, panes and print: A4 landscape, one page wide, the header on each page.
     *
     * @param header the first and last row to repeat
     * @param frozenColumns the columns that stay when scrolling to the right
     */
    void finish(int[] header, int frozenColumns) {
        sheet.createFreezePane(frozenColumns, header[1] + 1);
        widths.forEach((column, width) -> sheet.setColumnWidth(column, TextWidth.column(width)));
        PrintSetup.apply(sheet, header[0], header[1]);
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
        int columns =
                widths.keySet().stream().mapToInt(column -> column + 1).max().orElse(repeated);
        int blocks = (columns - repeated) / block;
        int widest = IntStream.range(0, blocks)
                .map(i -> width(repeated + i * block, repeated + (i + 1) * block))
                .max()
                .orElse(0);
        PrintSetup.across(sheet, header, repeated, block, blocks, width(0, repeated) + widest);
    }

    private int width(int first, int end) {
        return IntStream.range(first, end)
                .map(column -> widths.getOrDefault(column, LEAST_WIDTH) + 1)
                .sum();
    }

    private static int shown(BigDecimal number, Type type) {
        int digits = Math.max(1, number.precision() - number.scale());
        return switch (type) {
            case DATE -> "2026-01-01".length();
            case WHOLE -> digits + digits / 3;
            default -> digits + digits / 3 + 3;
        };
    }
}
