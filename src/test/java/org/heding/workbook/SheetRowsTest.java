package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.FileNotFoundException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.workbook.SheetRows.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetRowsTest {
    private static final String[] TEXTS = {
        "\"<a>&'b'</a>\" ]]>", " 空格 ", "一行\n两行\t制表", "=1+1", "𠮷野家", "㎡、①、－", "\u00a0\u2003x"
    };

    @TempDir
    Path folder;

    private interface Reading {
        void read(Sheet sheet);
    }

    private void written(BookFile.Content content, Reading reading) throws Exception {
        Path target = folder.resolve("rows.xlsx");
        BookFile.write(target, content);
        try (InputStream in = Files.newInputStream(target);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            reading.read(workbook.getSheetAt(0));
        }
    }

    @Test
    void textsAndFormulasAreReadAsTheyWereWritten() throws Exception {
        written(
                book -> {
                    book.createSheet("甲");
                    for (int i = 0; i < TEXTS.length; i++) {
                        book.rows().row(i * 2, 0);
                        book.rows().cell(0, 0, Content.TEXT, null, TEXTS[i]);
                        book.rows().cell(2000, 0, Content.TEXT, "\"<\"&A" + (i * 2 + 1), "<" + TEXTS[i]);
                    }
                },
                sheet -> {
                    for (int i = 0; i < TEXTS.length; i++) {
                        assertEquals(TEXTS[i], sheet.getRow(i * 2).getCell(0).getStringCellValue());
                        assertEquals(
                                "\"<\"&A" + (i * 2 + 1),
                                sheet.getRow(i * 2).getCell(2000).getCellFormula());
                        assertEquals(
                                "<" + TEXTS[i],
                                sheet.getRow(i * 2).getCell(2000).getStringCellValue());
                    }
                });
    }

    @Test
    void whatXmlDoesNotAllowIsAQuestionMark() throws Exception {
        written(
                book -> {
                    book.createSheet("甲");
                    book.rows().row(0, 0);
                    book.rows().cell(0, 0, Content.TEXT, null, "a\u0000b\u0007c\ud800d\udc00e\uffff");
                },
                sheet -> assertEquals("a?b?c?d?e?", sheet.getRow(0).getCell(0).getStringCellValue()));
    }

    @Test
    void numbersAreWrittenToTheirLastDigitAndNothingIsBlank() throws Exception {
        written(
                book -> {
                    book.createSheet("甲");
                    book.rows().row(4, 30);
                    book.rows()
                            .cell(0, 0, Content.NUMBER, null, SheetRows.plain(new BigDecimal("123456789012.340000")));
                    book.rows().cell(1, 0, Content.NUMBER, "1/3", SheetRows.plain(1 / 3.0));
                    book.rows().cell(2, 0, Content.TEXT, null, "");
                    book.rows().cell(3, 0, Content.TEXT, "\"\"", "");
                },
                sheet -> {
                    assertEquals(123456789012.34, sheet.getRow(4).getCell(0).getNumericCellValue());
                    assertEquals(1 / 3.0, sheet.getRow(4).getCell(1).getNumericCellValue());
                    assertEquals(CellType.BLANK, sheet.getRow(4).getCell(2).getCellType());
                    assertEquals("", sheet.getRow(4).getCell(3).getStringCellValue());
                    assertEquals(30, sheet.getRow(4).getHeightInPoints());
                });
        assertEquals("1200", SheetRows.plain(new BigDecimal("1200")));
        assertEquals("1200", SheetRows.plain(new BigDecimal("1200.000")));
        assertEquals("-0.5", SheetRows.plain(new BigDecimal("-0.50")));
        assertEquals("0", SheetRows.plain(new BigDecimal("0.00")));
        assertEquals("3", SheetRows.plain(3.0));
    }

    @Test
    void theFileOfTheRowsIsGoneWithTheBook() throws Exception {
        SheetRows rows;
        try (StreamedBook book = new StreamedBook(10)) {
            book.createSheet("甲");
            rows = book.rows();
            rows.row(0, 0);
            rows.close();
            rows.getWorksheetXMLInputStream().close();
        }
        assertThrows(FileNotFoundException.class, rows::getWorksheetXMLInputStream);
    }
}
