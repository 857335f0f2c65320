package org.heding.workbook.blank;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/**
 * Whatever reaches down to the last row of a table, grown over the rows that were added after it: ranges in formulas and
 * names (the print area is one), validations, conditional formats, filters, tables.
 */
final class RangeGrowth {
    private final XSSFSheet sheet;
    private final XSSFWorkbook book;
    private final int first;
    private final int last;
    private final int added;

    RangeGrowth(XSSFSheet sheet, int first, int last, int added) {
        this.sheet = sheet;
        this.book = sheet.getWorkbook();
        this.first = first;
        this.last = last;
        this.added = added;
    }

    void grow() {
        for (Sheet other : book) {
            for (Row row : other) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA && !cell.isPartOfArrayFormulaGroup()) {
                        formula(cell);
                    }
                }
            }
        }
        for (Name name : book.getAllNames()) {
            if (!name.isFunctionName() && name.getRefersToFormula() != null) {
                String grown = grown(name.getRefersToFormula(), FormulaType.NAMEDRANGE, name.getSheetIndex(), false);
                if (!grown.equals(name.getRefersToFormula())) {
                    name.setRefersToFormula(grown);
                }
            }
        }
        attached();
    }

    private void formula(Cell cell) {
        String before = cell.getCellFormula();
        boolean own = cell.getSheet() == sheet;
        boolean inTable = own && cell.getRowIndex() >= first && cell.getRowIndex() <= last + added;
        String grown = grown(before, FormulaType.CELL, book.getSheetIndex(cell.getSheet()), inTable);
        if (!grown.equals(before)) {
            cell.setCellFormula(grown);
        }
    }

    /** A formula that cannot be taken apart, such as one with a function of WPS alone, stays as it is. */
    private String grown(String formula, FormulaType type, int at, boolean inTable) {
        try {
            XSSFEvaluationWorkbook parsing = XSSFEvaluationWorkbook.create(book);
            Ptg[] parts = FormulaParser.parse(formula, parsing, type, at);
            boolean changed = false;
            for (Ptg part : parts) {
                boolean here = part instanceof AreaPtg && at == book.getSheetIndex(sheet)
                        || part instanceof Area3DPxg other
                                && other.getExternalWorkbookNumber() < 1
                                && sheet.getSheetName().equals(other.getSheetName());
                if (here && reaches((AreaPtgBase) part, inTable)) {
                    ((AreaPtgBase) part).setLastRow(last + added);
                    changed = true;
                }
            }
            return changed ? FormulaRenderer.toFormulaString(parsing, parts) : formula;
        } catch (FormulaParseException e) {
            return formula;
        }
    }

    /** A range in a row of the table that stays in its row is the row's own. */
    private boolean reaches(AreaPtgBase area, boolean inTable) {
        boolean oneRow = area.getFirstRow() == area.getLastRow();
        return area.getLastRow() == last && area.getFirstRow() <= last && (!oneRow || first == last && !inTable);
    }

    private boolean reaches(CellRangeAddress range) {
        return range.getLastRow() == last
                && range.getFirstRow() <= last
                && (range.getFirstRow() < last || first == last);
    }

    private void attached() {
        CTWorksheet content = sheet.getCTWorksheet();
        if (content.isSetDataValidations()) {
            for (CTDataValidation validation : content.getDataValidations().getDataValidationArray()) {
                validation.setSqref(grown(validation.getSqref(), true));
            }
        }
        for (CTConditionalFormatting format : content.getConditionalFormattingArray()) {
            format.setSqref(grown(format.getSqref(), false));
        }
        if (content.isSetAutoFilter()) {
            content.getAutoFilter()
                    .setRef(grown(List.of(content.getAutoFilter().getRef()), false)
                            .getFirst());
        }
        for (XSSFTable table : sheet.getTables()) {
            if (table.getEndRowIndex() == last) {
                table.setArea(new AreaReference(
                        table.getStartCellReference(),
                        new CellReference(last + added, table.getEndColIndex()),
                        book.getSpreadsheetVersion()));
            }
        }
    }

    /**
     * @param below whether what lies below has not been moved with its rows yet
     */
    private List<String> grown(List<?> ranges, boolean below) {
        List<String> grown = new ArrayList<>();
        for (Object said : ranges) {
            CellRangeAddress range = CellRangeAddress.valueOf(said.toString());
            if (reaches(range) || below && range.getFirstRow() <= last && range.getLastRow() > last) {
                range.setLastRow(range.getLastRow() + added);
            } else if (below && range.getFirstRow() > last) {
                range.setFirstRow(range.getFirstRow() + added);
                range.setLastRow(range.getLastRow() + added);
            }
            grown.add(range.formatAsString());
        }
        return grown;
    }
}
