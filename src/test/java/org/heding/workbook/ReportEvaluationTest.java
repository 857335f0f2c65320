package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second spreadsheet, the library's own evaluator, finds in the tables what the program computed. */
class ReportEvaluationTest {
    private static final List<String> TABLES =
            List.of("员额核定", "组织员和副书记配备", "网格配备", "街道党建力量", "经费测算", "经费分担", "党群服务中心", "居委会规模");

    @TempDir
    Path folder;

    @Test
    void evaluatingTheTablesChangesNoValue() throws Exception {
        Path report = Reports.written(folder.resolve("report.xlsx"), ReportLedger.small());
        List<String> differences = new ArrayList<>();
        int evaluated = 0;
        try (InputStream in = Files.newInputStream(report);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (String table : TABLES) {
                for (Row row : workbook.getSheet(table)) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            evaluated++;
                            String stored = stored(cell);
                            String found = found(evaluator.evaluate(cell));
                            if (!stored.equals(found)) {
                                differences.add(table + "!" + cell.getAddress() + " " + stored + " -> " + found + " ="
                                        + cell.getCellFormula());
                            }
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), differences.stream().limit(10).toList(), differences.size() + " differ");
        assertTrue(evaluated > 700, evaluated + " formulas");
    }

    private static String stored(Cell cell) {
        return cell.getCachedFormulaResultType() == CellType.NUMERIC
                ? String.valueOf(cell.getNumericCellValue())
                : cell.getStringCellValue();
    }

    private static String found(CellValue value) {
        return switch (value.getCellType()) {
            case NUMERIC -> String.valueOf(value.getNumberValue());
            case STRING -> value.getStringValue();
            default -> value.formatAsString();
        };
    }
}
