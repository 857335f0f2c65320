package org.heding.workbook.blank;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.heding.workbook.Spelling;

/** A sheet as a reader sees it: a merged cell says the same everywhere. */
final class SheetText {
    /** Beyond this a sheet is no form. */
    private static final int MOST_ROWS = 20_000;

    private static final int MOST_COLUMNS = 256;
    /** Excel keeps so many digits of a number. */
    private static final MathContext DIGITS = new MathContext(15);

    private final XSSFSheet sheet;
    private final Map<CellAddress, CellRangeAddress> merged = new HashMap<>();
    private final int lastRow;
    private final int lastColumn;

    SheetText(XSSFSheet sheet) {
        this.sheet = sheet;
        int rows = -1;
        int columns = -1;
        for (Row row : sheet) {
            for (Cell cell : row) {
                boolean seen = cell.getColumnIndex() < MOST_COLUMNS && row.getRowNum() < MOST_ROWS;
                if (seen && (!text(cell).isEmpty() || isFormula(cell) || bordered(cell))) {
                    rows = Math.max(rows, row.getRowNum());
                    columns = Math.max(columns, cell.getColumnIndex());
                }
            }
        }
        this.lastRow = rows;
        this.lastColumn = columns;
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            for (int row = region.getFirstRow(); row <= Math.min(region.getLastRow(), rows); row++) {
                for (int column = region.getFirstColumn();
                        column <= Math.min(region.getLastColumn(), columns);
                        column++) {
                    merged.put(new CellAddress(row, column), region);
                }
            }
        }
    }

    XSSFSheet sheet() {
        return sheet;
    }

    int lastRow() {
        return lastRow;
    }

    int lastColumn() {
        return lastColumn;
    }

    /** The merged cell that a cell belongs to. */
    Optional<CellRangeAddress> merged(int row, int column) {
        return Optional.ofNullable(merged.get(new CellAddress(row, column)));
    }

    /** Whether a cell is its own, or the first one of a merged cell. */
    boolean isHead(int row, int column) {
        return merged(row, column)
                .map(region -> region.getFirstRow() == row && region.getFirstColumn() == column)
                .orElse(true);
    }

    /** The cell that shows what is read at a place; null where there is none. */
    Cell cell(int row, int column) {
        CellRangeAddress region = merged.get(new CellAddress(row, column));
        Row found = sheet.getRow(region == null ? row : region.getFirstRow());
        return found == null ? null : found.getCell(region == null ? column : region.getFirstColumn());
    }

    /** What is read at a place, without spaces at the edges; a number in plain digits. */
    String at(int row, int column) {
        Cell cell = cell(row, column);
        return cell == null ? "" : text(cell);
    }

    boolean isFormula(int row, int column) {
        Cell cell = cell(row, column);
        return cell != null && isFormula(cell);
    }

    boolean isNumber(int row, int column) {
        Cell cell = cell(row, column);
        return cell != null && cell.getCellType() == CellType.NUMERIC;
    }

    /** Whether a cell is framed, as the cells of a table are. */
    boolean isFramed(int row, int column) {
        Row found = sheet.getRow(row);
        Cell cell = found == null ? null : found.getCell(column);
        return cell != null && bordered(cell);
    }

    private static boolean bordered(Cell cell) {
        return cell.getCellStyle().getBorderBottom() != BorderStyle.NONE
                || cell.getCellStyle().getBorderTop() != BorderStyle.NONE;
    }

    private static boolean isFormula(Cell cell) {
        return cell.getCellType() == CellType.FORMULA;
    }

    private static String text(Cell cell) {
        CellType type = isFormula(cell) ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> Spelling.trimmed(cell.getStringCellValue());
            case NUMERIC -> {
                BigDecimal number = new BigDecimal(cell.getNumericCellValue()).round(DIGITS);
                yield number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            }
            default -> "";
        };
    }
}
