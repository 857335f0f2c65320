package org.heding.workbook.blank;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A blank as a superior makes one, and a look into what came of it. */
public final class BlankBook implements AutoCloseable {
    final XSSFWorkbook workbook;
    final XSSFSheet sheet;
    final CellStyle framed;
    final CellStyle money;

    public BlankBook() {
        workbook = new XSSFWorkbook();
        sheet = workbook.createSheet("表1");
        framed = frame(null);
        money = frame("#,##0.00");
    }

    private BlankBook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.sheet = workbook.getSheetAt(0);
        this.framed = null;
        this.money = null;
    }

    static BlankBook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new BlankBook(new XSSFWorkbook(in));
        }
    }

    CellStyle frame(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        if (format != null) {
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
        }
        return style;
    }

    /** A title over so many columns. */
    public BlankBook title(String text, int columns) {
        CellStyle style = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) 16);
        style.setFont(font);
        style.setAlignment(HorizontalAlignment.CENTER);
        Cell cell = sheet.createRow(0).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns - 1));
        return this;
    }

    /** A row without a frame. */
    public BlankBook line(int row, String... texts) {
        Row made = sheet.createRow(row);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                made.createCell(i).setCellValue(texts[i]);
            }
        }
        return this;
    }

    /** A framed row; a text that begins with = is a formula. */
    public BlankBook row(int row, String... texts) {
        Row made = sheet.createRow(row);
        for (int i = 0; i < texts.length; i++) {
            Cell cell = made.createCell(i);
            cell.setCellStyle(framed);
            if (texts[i].startsWith("=")) {
                cell.setCellFormula(texts[i].substring(1));
            } else if (!texts[i].isEmpty()) {
                cell.setCellValue(texts[i]);
            }
        }
        return this;
    }

    public BlankBook merge(String... ranges) {
        for (String range : ranges) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        }
        return this;
    }

    public Path save(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    /** What a cell says: of a formula its stored value. */
    String at(String address) {
        CellAddress place = new CellAddress(address);
        Row row = sheet.getRow(place.getRow());
        Cell cell = row == null ? null : row.getCell(place.getColumn());
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                java.math.BigDecimal.valueOf(cell.getNumericCellValue())
                        .stripTrailingZeros()
                        .toPlainString();
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }

    Cell cell(String address) {
        CellAddress place = new CellAddress(address);
        return sheet.getRow(place.getRow()).getCell(place.getColumn());
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
