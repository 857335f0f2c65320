package org.heding.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the cells of a workbook hold: the values stored, and how many of them are formulas. */
final class StoredValues {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> formulas = new LinkedHashMap<>();

    static StoredValues of(Path book) throws IOException {
        // LibreOffice writes every quotation mark as an entity, of which the Java reader takes 100,000 a sheet.
        System.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        System.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        StoredValues stored = new StoredValues();
        try (InputStream in = Files.newInputStream(book);
                Workbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        stored.take(sheet.getSheetName() + "!" + cell.getAddress(), cell);
                    }
                }
            }
        }
        return stored;
    }

    private void take(String address, Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        if (formula) {
            formulas.put(address, cell.getCellFormula());
        }
        String value =
                switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
                    case NUMERIC -> String.valueOf(cell.getNumericCellValue());
                    case STRING -> cell.getStringCellValue();
                    case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
                    case ERROR -> "#" + cell.getErrorCellValue();
                    default -> "";
                };
        if (!value.isEmpty()) {
            values.put(address, value);
        }
    }

    /** The value of a cell such as {@code 员额核定!D5}; an empty text where there is none. */
    String at(String address) {
        return values.getOrDefault(address, "");
    }

    /** The formulas by address. */
    Map<String, String> formulas() {
        return formulas;
    }

    /** All values by address. */
    Map<String, String> values() {
        return values;
    }

    /** Where the values of two workbooks differ, with both. */
    List<String> differences(StoredValues other) {
        List<String> differences = new ArrayList<>();
        values.forEach((address, value) -> {
            if (!value.equals(other.at(address))) {
                differences.add(address + " " + value + " -> " + other.at(address) + " =" + formulas.get(address));
            }
        });
        other.values.forEach((address, value) -> {
            if (!values.containsKey(address)) {
                differences.add(address + " (blank) -> " + value + " =" + formulas.get(address));
            }
        });
        return differences;
    }
}
