package org.heding.workbook.blank;

import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Computes the formulas of a filled blank, so that its sums are right before anybody opens it. */
final class Recalculation {
    private Recalculation() {}

    /** Computes them; gives a formula that only the spreadsheet itself can compute, which it then does on opening. */
    static Optional<Cell> of(XSSFWorkbook book) {
        XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(book);
        Optional<Cell> left = Optional.empty();
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA && !computed(evaluator, cell) && left.isEmpty()) {
                        left = Optional.of(cell);
                    }
                }
            }
        }
        if (left.isPresent()) {
            book.setForceFormulaRecalculation(true);
        }
        return left;
    }

    private static boolean computed(XSSFFormulaEvaluator evaluator, Cell cell) {
        if (cell.getCellFormula().contains("[")) {
            return false;
        }
        try {
            evaluator.evaluateFormulaCell(cell);
            return true;
        } catch (RuntimeException e) {
            // The evaluator has an exception of its own for each thing it does not know.
            return false;
        }
    }
}
