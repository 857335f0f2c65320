package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.assessment.Assessment;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.message.Messages;
import org.heding.message.Progress;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The template begins a row for each value that a pack leaves open, and the report says what became of them. */
class OwnValueTemplateTest {
    private static final PolicyPack LADDER = PackReader.bundled("pay-ladder-3x18");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final int NAMES = 10;

    @TempDir
    Path folder;

    private XSSFWorkbook written(Ledger ledger, PolicyPack pack) throws Exception {
        Path file = folder.resolve("template.xlsx");
        TemplateWriter.write(file, ledger, pack, 2026, Messages.of(Locale.CHINESE), Progress.NONE);
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static List<String> column(Sheet sheet, int column) {
        List<String> cells = new ArrayList<>();
        for (Row row : sheet) {
            Cell cell = row.getCell(column);
            if (row.getRowNum() > TemplateSheet.HEADER_ROW
                    && cell != null
                    && !cell.toString().isEmpty()) {
                cells.add(cell.toString());
            }
        }
        return cells;
    }

    private static Ledger ledger(LocalValue... values) {
        Ledger ledger = ReportLedger.small();
        for (LocalValue value : values) {
            ledger.apply(new Change.PutLocalValue(value));
        }
        return ledger;
    }

    private static LocalValue value(String name, String row, String area, int value) {
        return new LocalValue(name, row, area, DAY, BigDecimal.valueOf(value), "示例会议纪要", DAY.minusDays(9));
    }

    @Test
    void eachOpenParameterAndRowOfATableIsBegun() throws Exception {
        try (XSSFWorkbook book = written(new Ledger(), LADDER)) {
            Sheet sheet = book.getSheet("本地口径");
            List<String> names = column(sheet, 0);
            assertTrue(names.containsAll(List.of("等级系数", "岗位工资", "等级工资", "职业资格津贴")), names.toString());
            assertEquals(18, names.stream().filter("等级系数"::equals).count());
            assertTrue(names.indexOf("等级系数") >= 5, "parameters first");
            assertTrue(column(sheet, 1).containsAll(List.of("1", "18", "书记", "助理社会工作师")));
            assertEquals(List.of(), column(sheet, 4));
        }
        try (XSSFWorkbook book = written(new Ledger(), TestBook.PACK)) {
            assertEquals(List.of(), column(book.getSheet("本地口径"), 0));
        }
    }

    @Test
    void whatIsRecordedStandsInTheRowThatWasBegunForIt() throws Exception {
        Ledger ledger = ledger(
                value("grade_coefficient", "18", "", 3),
                value("step_years", "", "340101", 2),
                value("of another pack", "", "", 2));
        try (XSSFWorkbook book = written(ledger, LADDER)) {
            Sheet sheet = book.getSheet("本地口径");
            assertEquals(18, column(sheet, 0).stream().filter("等级系数"::equals).count());
            assertEquals(2, column(sheet, 4).size());
            assertEquals(List.of("340101"), column(sheet, 2));
        }
        Reading reading = BookReader.read(
                folder.resolve("template.xlsx"), ledger, LADDER, 2026, TestBook::placeName, Progress.NONE);
        assertEquals(List.of(), TestBook.told(reading));
        assertEquals(0, new Difference(reading, ledger, LADDER).changed());
    }

    @Test
    void whatOnlySomeAreasHaveDecidedStaysOpenElsewhere() throws Exception {
        Ledger ledger = ledger(
                value("pay_base", "", "340101", 3000),
                value("base_percent", "", "340101", 90),
                value("grade_coefficient", "1", "340101", 2));
        PolicyPack said = Assessment.of(LADDER, ledger, ReportLedger.YEAR, "").pack();
        for (PolicyPack pack : List.of(LADDER, said)) {
            try (XSSFWorkbook book = written(ledger, pack)) {
                List<String> names = column(book.getSheet("本地口径"), 0);
                assertEquals(2, names.stream().filter("薪酬基数"::equals).count());
                assertEquals(19, names.stream().filter("等级系数"::equals).count());
                assertEquals(1, names.stream().filter("薪酬基数取"::equals).count(), names.toString());
            }
        }
    }

    @Test
    void theDropDownOffersTheNamesThatTheInstructionsList() throws Exception {
        try (XSSFWorkbook book = written(new Ledger(), LADDER)) {
            DataValidation validation = book.getSheet("本地口径").getDataValidations().stream()
                    .filter(one -> one.getRegions().getCellRangeAddresses()[0].getFirstColumn() == 0)
                    .findFirst()
                    .orElseThrow();
            String formula = validation.getValidationConstraint().getFormula1();
            assertTrue(formula.startsWith("填表说明!") || formula.startsWith("'填表说明'!"), formula);
            CellRangeAddress range = CellRangeAddress.valueOf(formula.substring(formula.indexOf('!') + 1));
            List<String> offered = new ArrayList<>();
            for (int row = range.getFirstRow(); row <= range.getLastRow(); row++) {
                offered.add(book.getSheet("填表说明").getRow(row).getCell(0).getStringCellValue());
            }
            assertTrue(offered.size() > NAMES, offered.toString());
            OwnNames names = new OwnNames(LADDER);
            assertTrue(offered.stream().allMatch(name -> names.find(name).isPresent()), offered.toString());
        }
    }

    @Test
    void theReportNamesSourceDayAndAreaOfAnOwnValue() throws Exception {
        Ledger ledger = ledger(value("grade_coefficient", "18", "", 3), value("step_years", "", "340101", 2));
        Path report =
                Reports.written(folder.resolve("report.xlsx"), Assessment.of(LADDER, ledger, ReportLedger.YEAR, ""));
        try (InputStream in = Files.newInputStream(report);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            List<String> own = new ArrayList<>();
            for (Row row : book.getSheet("参数")) {
                StringBuilder line = new StringBuilder();
                row.forEach(cell -> line.append(cell).append('|'));
                if (line.toString().contains("示例会议纪要")) {
                    own.add(line.toString());
                }
            }
            assertEquals(2, own.size(), own.toString());
            assertTrue(own.getFirst().contains("区县01"), own.getFirst());
            for (String line : own) {
                assertTrue(line.contains("本地") && line.contains("2026-02-20"), line);
            }
        }
    }
}
