package org.heding.workbook.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/** Makes room for more rows in a table: all below moves down, and whatever spans the table's rows grows with them. */
final class RowInsertion {
    private final XSSFSheet sheet;
    private final int first;
    private final int last;
    private final int added;

    /**
     * @param first the first of the rows that are there, whose look the new ones take
     * @param last the last of them
     * @param added how many are to be added
     */
    private RowInsertion(XSSFSheet sheet, int first, int last, int added) {
        this.sheet = sheet;
        this.first = first;
        this.last = last;
        this.added = added;
    }

    /** Adds rows after the last of the rows of a table. */
    static void after(XSSFSheet sheet, int first, int last, int added) {
        new RowInsertion(sheet, first, last, added).make();
    }

    private void make() {
        unshareFormulas();
        List<CellRangeAddress> spanning = takeOut(region -> region.getFirstRow() <= last
                && region.getLastRow() >= last
                && region.getFirstRow() < region.getLastRow());
        if (sheet.getLastRowNum() > last) {
            sheet.shiftRows(last + 1, sheet.getLastRowNum(), added, true, false);
        }
        spanning.forEach(region -> {
            region.setLastRow(region.getLastRow() + added);
            sheet.addMergedRegionUnsafe(region);
        });
        for (int row = last + 1; row <= last + added; row++) {
            copyRow(row);
        }
        new RangeGrowth(sheet, first, last, added).grow();
        moveBreaks();
        moveDrawings();
    }

    private List<CellRangeAddress> takeOut(Predicate<CellRangeAddress> which) {
        List<CellRangeAddress> taken = new ArrayList<>();
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            if (which.test(sheet.getMergedRegion(i))) {
                taken.add(sheet.getMergedRegion(i).copy());
                sheet.removeMergedRegion(i);
            }
        }
        return taken;
    }

    /** Shared formulas lean on their first cell, which may move away from the others. */
    private void unshareFormulas() {
        for (Row row : sheet) {
            for (Cell cell : row) {
                XSSFCell own = (XSSFCell) cell;
                boolean shared = own.getCellType() == CellType.FORMULA
                        && own.getCTCell().getF().getT() == STCellFormulaType.SHARED;
                if (shared) {
                    own.setCellFormula(own.getCellFormula());
                }
            }
        }
    }

    /** A row like the first one: its height, styles, merged cells and formulas, but none of its contents. */
    private void copyRow(int row) {
        CellCopyPolicy look = new CellCopyPolicy.Builder()
                .cellStyle(true)
                .cellFormula(true)
                .cellValue(true)
                .rowHeight(true)
                .mergedRegions(true)
                .condenseRows(false)
                .build();
        sheet.copyRows(first, first, row, look);
        for (Cell cell : sheet.getRow(row)) {
            if (cell.getCellType() != CellType.FORMULA) {
                cell.setBlank();
            }
        }
    }

    private void moveBreaks() {
        for (int row : sheet.getRowBreaks()) {
            if (row > last && row < SpreadsheetVersion.EXCEL2007.getLastRowIndex() - added) {
                sheet.removeRowBreak(row);
                sheet.setRowBreak(row + added);
            }
        }
    }

    /** Seals and pictures stay with what they stand beside. */
    private void moveDrawings() {
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        if (drawing == null) {
            return;
        }
        for (XSSFShape shape : drawing.getShapes()) {
            if (shape.getAnchor() instanceof XSSFClientAnchor anchor && anchor.getRow1() > last) {
                anchor.setRow1(anchor.getRow1() + added);
                anchor.setRow2(anchor.getRow2() + added);
            }
        }
    }
}
