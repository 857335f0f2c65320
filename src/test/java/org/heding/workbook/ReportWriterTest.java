package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {
    private static final List<String> TABLES =
            List.of("员额核定", "组织员和副书记配备", "网格配备", "街道党建力量", "薪酬保障达标核查", "书记任期与职级", "经费测算", "经费分担", "党群服务中心", "居委会规模");

    @TempDir
    Path folder;

    private Path book(Ledger ledger) throws BookException {
        return Reports.written(folder.resolve("报告.xlsx"), ledger);
    }

    private static List<String> sheets(Path book) throws Exception {
        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            return names;
        }
    }

    @Test
    void everyTableOfThePackHasItsSheetAndEveryFactToo() throws Exception {
        List<String> sheets = sheets(book(ReportLedger.small()));
        assertEquals("封面", sheets.getFirst());
        assertTrue(sheets.containsAll(TABLES), sheets.toString());
        assertTrue(sheets.containsAll(List.of("参数", "达标核查", "依据", "分月测算", "参照工资分月")), sheets.toString());
        for (SheetLayout sheet : TestBook.LAYOUT.facts()) {
            assertTrue(sheets.contains(sheet.title()), sheet.title());
        }
    }

    @Test
    void nearlyEveryNumberInTheTablesIsAFormula() throws Exception {
        int formulas = 0;
        int constants = 0;
        try (InputStream in = Files.newInputStream(book(ReportLedger.small()));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (String table : TABLES) {
                for (Row row : workbook.getSheet(table)) {
                    for (Cell cell : row) {
                        formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
                        constants += cell.getCellType() == CellType.NUMERIC ? 1 : 0;
                    }
                }
            }
        }
        assertEquals(0, constants);
        assertTrue(formulas > 800, formulas + " formulas");
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() throws Exception {
        try (InputStream in = Files.newInputStream(book(ReportLedger.small()));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            int found = 0;
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        boolean name = cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().startsWith("=人员");
                        found += name ? 1 : 0;
                    }
                }
            }
            assertTrue(found > 3, found + " names that begin with an equals sign");
        }
    }

    @Test
    void onlyTheTablesAskedForAreWritten() throws Exception {
        Path book = Reports.written(
                folder.resolve("funds.xlsx"), ReportLedger.small(), "", Set.of("经费分担", "quota"), Reports.CHINESE);
        List<String> sheets = sheets(book);
        assertTrue(sheets.containsAll(List.of("员额核定", "经费分担", "参数", "城市社区基本情况")), sheets.toString());
        assertFalse(sheets.contains("经费测算"));
        assertFalse(sheets.contains("达标核查"));
        assertTrue(sheets.contains("过程数据"), "the funds that the shares are made of");
    }

    @Test
    void aDistrictsReportLeavesOutWhatIsAboveAndBesideIt() throws Exception {
        Path book = Reports.written(
                folder.resolve("district.xlsx"), ReportLedger.small(), "340101", Set.of(), Reports.CHINESE);
        StoredValues stored = StoredValues.of(book);
        assertEquals("340101", stored.at("员额核定!A4"));
        assertTrue(stored.at("员额核定!B4").contains("合计"));
        assertTrue(stored.values().entrySet().stream()
                .filter(cell -> cell.getKey().startsWith("员额核定!A"))
                .noneMatch(cell -> cell.getValue().startsWith("340122")));
    }

    @Test
    void theEnglishReportNamesItsTablesInEnglishAndItsFactsAsTheImportBook() throws Exception {
        Path book = Reports.written(
                folder.resolve("en.xlsx"), ReportLedger.small(), "", Set.of(), Messages.of(Locale.ENGLISH));
        List<String> sheets = sheets(book);
        assertTrue(sheets.containsAll(List.of("Cover", "Worker quota", "Findings", "城市社区基本情况")), sheets.toString());
    }

    @Test
    void theOverviewDrawsPostsAndMoneyOverLiveCellsWithTheirValues() throws Exception {
        try (InputStream in = Files.newInputStream(book(ReportLedger.small()));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet sheet = workbook.getSheet("总览");
            List<XSSFChart> charts = sheet.getDrawingPatriarch().getCharts();
            assertEquals(2, charts.size());
            List<String> drawn = new ArrayList<>();
            for (XSSFChart chart : charts) {
                XDDFChartData data = chart.getChartSeries().getFirst();
                for (int one = 0; one < data.getSeriesCount(); one++) {
                    var values = data.getSeries(one).getValuesData();
                    CellRangeAddress range = CellRangeAddress.valueOf(values.getDataRangeReference()
                            .replaceFirst("^.*!", "")
                            .replace("$", ""));
                    for (int i = 0; i < values.getPointCount(); i++) {
                        Cell cell = sheet.getRow(range.getFirstRow() + i).getCell(range.getFirstColumn());
                        assertEquals(CellType.FORMULA, cell.getCellType());
                        assertEquals(
                                cell.getNumericCellValue(),
                                Double.parseDouble(values.getPointAt(i).toString()));
                        drawn.add(cell.getCellFormula());
                    }
                }
            }
            assertEquals(8, drawn.size(), drawn.toString());
            assertTrue(drawn.getFirst().contains("'员额核定'!"), drawn.toString());
        }
    }

    @Test
    void headsLeadToTheirRuleAndTheRuleBack() throws Exception {
        try (InputStream in = Files.newInputStream(book(ReportLedger.small()));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            String way = workbook.getSheet("经费测算").getRow(2).getCell(5).getCellFormula();
            int row = Integer.parseInt(way.replaceFirst("^HYPERLINK\\(\"#'依据'!A([0-9]+)\".*$", "$1"));
            Cell rule = workbook.getSheet("依据").getRow(row - 1).getCell(0);
            assertEquals("服务群众专项经费", rule.getStringCellValue());
            assertEquals("'经费测算'!F3", rule.getHyperlink().getAddress());
            String input = workbook.getSheet("经费测算").getRow(2).getCell(3).getCellFormula();
            assertTrue(input.startsWith("HYPERLINK(\"#'城市社区基本情况'!F4\""), input);
            assertEquals(
                    "'分月测算'!A7",
                    workbook.getSheet("薪酬保障达标核查")
                            .getRow(6)
                            .getCell(0)
                            .getHyperlink()
                            .getAddress());
        }
    }

    @Test
    void tablesCanBeFilteredAndTheirPagesAreNumbered() throws Exception {
        try (InputStream in = Files.newInputStream(book(ReportLedger.small()));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (String table : TABLES) {
                XSSFSheet sheet = workbook.getSheet(table);
                assertTrue(sheet.getCTWorksheet().getAutoFilter().getRef().startsWith("A3:"), table);
                assertEquals("第 &P 页，共 &N 页", sheet.getFooter().getCenter(), table);
                assertTrue(sheet.getPaneInformation().isFreezePane(), table);
                assertTrue(
                        sheet.getRow(1)
                                .getCell(sheet.getRow(2).getLastCellNum() - 1)
                                .getStringCellValue()
                                .startsWith("单位："),
                        table);
            }
        }
    }

    @Test
    void anEmptyLedgerGivesABookWithoutRows() throws Exception {
        assertTrue(sheets(book(new Ledger())).containsAll(TABLES));
    }

    @Test
    void stoppingLeavesTheOldReportAsItWas() throws Exception {
        Path book = Files.writeString(folder.resolve("old.xlsx"), "old");
        ReportHead head = new ReportHead("示例报告", "", "示例市", true, ReportChoice.USUAL);
        assertThrows(
                CancellationException.class,
                () -> ReportWriter.write(
                        book, Reports.assessed(ReportLedger.small(), ""), head, Reports.CHINESE, (done, total) -> {
                            throw new CancellationException();
                        }));
        assertEquals("old", Files.readString(book));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(book), files.toList());
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        BookException refused = assertThrows(
                BookException.class,
                () -> Reports.written(folder.resolve("nowhere/report.xlsx"), ReportLedger.small()));
        assertTrue(refused.in(Reports.CHINESE).contains("report.xlsx"), refused.in(Reports.CHINESE));
    }

    @Test
    void theSampleIsMarkedOnEveryTable() throws Exception {
        StoredValues stored = StoredValues.of(book(ReportLedger.small()));
        for (String table : TABLES) {
            assertTrue(stored.at(table + "!A1").contains("示例"), table);
        }
    }
}
