package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The months are printed in a size that can be read: a page a result, with the names on each. */
class MonthPrintTest {
    private static final int SMALLEST_READ = 45;

    @TempDir
    Path folder;

    @Test
    void eachPageHasTheTwelveMonthsOfOneResultBesideTheNames() throws Exception {
        try (InputStream in =
                        Files.newInputStream(Reports.written(folder.resolve("report.xlsx"), ReportLedger.small()));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheet("分月测算");
            assertFalse(sheet.getFitToPage());
            PrintSetup setup = sheet.getPrintSetup();
            assertEquals(PrintSetup.A4_PAPERSIZE, setup.getPaperSize());
            assertTrue(setup.getLandscape());
            assertTrue(setup.getLeftToRight());
            assertTrue(setup.getScale() >= SMALLEST_READ, setup.getScale() + " %");
            assertEquals(new CellRangeAddress(-1, -1, 0, 2), sheet.getRepeatingColumns());
            assertEquals(new CellRangeAddress(0, 5, -1, -1), sheet.getRepeatingRows());
            assertArrayEquals(new int[] {14, 26, 38}, sheet.getColumnBreaks());
        }
    }

    @Test
    void widthsAreThoseOfTheLongestLine() {
        assertEquals(12, TextWidth.of("一二三四五六"));
        assertEquals(7, TextWidth.of("ab\n一二三c"));
        assertEquals(2, TextWidth.of("\ud840\udc00"));
        assertEquals(0, TextWidth.of(""));
    }
}
