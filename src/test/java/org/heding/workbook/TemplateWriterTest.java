package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.message.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a template offers to whoever fills it in. */
class TemplateWriterTest {
    private static final Messages CHINESE = Messages.of(Locale.CHINESE);
    private static final int HEADER = 3;

    @TempDir
    Path folder;

    private XSSFWorkbook written(Ledger ledger) throws BookException, IOException {
        Path file = folder.resolve("template.xlsx");
        TemplateWriter.write(file, ledger, TestBook.PACK, 2026, CHINESE, Progress.NONE);
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static Ledger ledger(String name) {
        Ledger ledger = new Ledger();
        ledger.apply(new Change.PutUnit(new Unit("3401", "示例市", "")));
        ledger.apply(new Change.PutUnit(new Unit("340104", "示例区", "市辖区")));
        ledger.apply(new Change.PutUnit(new Unit("340104001", "示例街道", "街道")));
        ledger.apply(new Change.PutUnit(new Unit("340104001001", name, "城市社区")));
        ledger.apply(new Change.PutUnit(new Unit("340104001002", "示例社区", "城市社区")));
        ledger.apply(new Change.PutPerson(
                new Person(TestBook.id(1), "示例甲", "340104001001", "书记", null, null, null, "", "", "")));
        return ledger;
    }

    @Test
    void allSheetsAndColumnsHaveTheirNames() throws Exception {
        try (XSSFWorkbook book = written(new Ledger())) {
            List<String> names =
                    IntStream.range(0, 10).mapToObj(book::getSheetName).toList();
            assertEquals(
                    List.of(
                            "填表说明",
                            "市级基本情况",
                            "区县基本情况",
                            "街道(乡镇)基本情况",
                            "城市社区基本情况",
                            "社区工作者花名册",
                            "书记任期",
                            "参照工资标准",
                            "会议记录",
                            "本地口径"),
                    names);
            assertEquals(
                    List.of(
                            "区划代码*",
                            "社区名称*",
                            "城市社区",
                            "户数(户)",
                            "常住人口(人)",
                            "党员数(人)",
                            "辖区面积(平方公里)",
                            "网格数(个)",
                            "社区工作者(人)",
                            "组织员(人)",
                            "专职副书记或书记助理(人)",
                            "网格长(人)",
                            "网格员(人)",
                            "服务群众专项经费(计划)(元)"),
                    headers(book.getSheet("城市社区基本情况")));
            assertEquals(List.of("适用地区代码*", "管理岗职级*", "施行日期*", "年应发工资(元)*", "依据*"), headers(book.getSheet("参照工资标准")));
        }
    }

    private static List<String> headers(XSSFSheet sheet) {
        List<String> headers = new ArrayList<>();
        for (Cell cell : sheet.getRow(HEADER)) {
            headers.add(cell.getStringCellValue());
        }
        return headers;
    }

    @Test
    void everySheetIsReadyToPrint() throws Exception {
        try (XSSFWorkbook book = written(new Ledger())) {
            for (BookSheet description : BookSheet.values()) {
                XSSFSheet sheet = book.getSheet(description.title());
                assertEquals(PrintSetup.A4_PAPERSIZE, sheet.getPrintSetup().getPaperSize());
                assertTrue(sheet.getPrintSetup().getLandscape());
                assertTrue(sheet.getFitToPage());
                assertEquals(1, sheet.getPrintSetup().getFitWidth());
                assertEquals(0, sheet.getPrintSetup().getFitHeight());
                assertEquals(HEADER, sheet.getRepeatingRows().getFirstRow());
                assertEquals(HEADER + 1, sheet.getPaneInformation().getHorizontalSplitPosition());
                assertTrue(sheet.getRow(0).getCell(0).getStringCellValue().startsWith(description.title()));
                assertTrue(sheet.getRow(1).getCell(0).getStringCellValue().startsWith("填报单位："));
            }
        }
    }

    @Test
    void wordsAndYesAndNoHaveDropDowns() throws Exception {
        try (XSSFWorkbook book = written(new Ledger())) {
            assertTrue(lists(book, "社区工作者花名册").contains("\"书记,副书记,书记助理,委员,组织员,一般工作人员\""));
            assertTrue(lists(book, "书记任期").contains("\"是,否\""));
            assertTrue(lists(book, "参照工资标准").contains("\"7,8,9,10\""));
            assertEquals(11, validations(book, "城市社区基本情况", 4).size() - 2);
        }
    }

    private static List<String> lists(XSSFWorkbook book, String sheet) {
        return validations(book, sheet, HEADER + 1).stream()
                .map(validation -> validation.getValidationConstraint().getFormula1())
                .toList();
    }

    private static List<? extends DataValidation> validations(XSSFWorkbook book, String sheet, int row) {
        return book.getSheet(sheet).getDataValidations().stream()
                .filter(validation -> validation
                        .getRegions()
                        .getCellRangeAddresses()[0]
                        .isInRange(
                                row,
                                validation
                                        .getRegions()
                                        .getCellRangeAddresses()[0]
                                        .getFirstColumn()))
                .toList();
    }

    @Test
    void codesAndIdNumbersAreTextAlsoInBlankCells() throws Exception {
        try (XSSFWorkbook book = written(ledger("示例"))) {
            XSSFSheet people = book.getSheet("社区工作者花名册");
            assertEquals(CellType.STRING, people.getRow(HEADER + 1).getCell(1).getCellType());
            assertEquals(TestBook.id(1), people.getRow(HEADER + 1).getCell(1).getStringCellValue());
            assertEquals(
                    "@", people.getRow(HEADER + 2).getCell(1).getCellStyle().getDataFormatString());
            assertEquals("@", people.getColumnStyle(2).getDataFormatString());
        }
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() throws Exception {
        for (String name : List.of("=HYPERLINK(\"x\")", "+1", "-1", "@SUM(1)")) {
            try (XSSFWorkbook book = written(ledger(name))) {
                Cell cell = book.getSheet("城市社区基本情况").getRow(HEADER + 1).getCell(1);
                assertEquals(CellType.STRING, cell.getCellType());
                assertEquals(name, cell.getStringCellValue());
                assertTrue(cell.getCellStyle().getQuotePrefixed());
            }
        }
    }

    @Test
    void whoFillsItInIsNamedAsFarAsItIsOne() throws Exception {
        try (XSSFWorkbook book = written(ledger("示例"))) {
            assertEquals(
                    "填报单位：示例市示例区示例街道",
                    book.getSheet("书记任期").getRow(1).getCell(0).getStringCellValue());
        }
    }

    @Test
    void everyColumnIsExplainedInBothLanguages() throws Exception {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Path file = folder.resolve(locale + ".xlsx");
            TemplateWriter.write(file, new Ledger(), TestBook.PACK, 2026, Messages.of(locale), Progress.NONE);
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
                XSSFSheet sheet = book.getSheetAt(0);
                long explained = IntStream.rangeClosed(0, sheet.getLastRowNum())
                        .mapToObj(sheet::getRow)
                        .filter(row -> row != null && row.getCell(3) != null)
                        .filter(row -> !row.getCell(3).getStringCellValue().isEmpty())
                        .count();
                long columns = Stream.of(BookSheet.values())
                        .mapToLong(description -> description.columns().size())
                        .sum();
                int names = new OwnNames(TestBook.PACK).all().size();
                assertEquals(columns + 1 + names + 1, explained);
            }
        }
    }

    @Test
    void widthsAreCountedWithWideCharactersTwice() {
        assertEquals(10, TextWidth.of("社区工作者"));
        assertEquals(6, TextWidth.of("a社b（".substring(0, 3) + "示"));
        assertEquals(4, TextWidth.of("ab\nabcd\n示"));
        assertEquals(3, TextWidth.lines("社区工作者", 4));
    }

    @Test
    void anOldFileIsReplacedAndNothingIsLeftBeside() throws Exception {
        Path file = Files.writeString(folder.resolve("template.xlsx"), "old");
        written(new Ledger()).close();
        assertTrue(Files.size(file) > 1000);
        assertEquals(List.of(file), beside());
    }

    @Test
    void whenStoppedTheOldFileStays() throws Exception {
        Path file = Files.writeString(folder.resolve("template.xlsx"), "old");
        Progress stop = (done, total) -> {
            throw new CancellationException();
        };
        assertThrows(
                CancellationException.class,
                () -> TemplateWriter.write(file, new Ledger(), TestBook.PACK, 2026, CHINESE, stop));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), beside());
    }

    private List<Path> beside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void placesThatCannotBeWrittenAreToldApart() throws Exception {
        assertEquals("workbook.folder", refused(folder));
        assertEquals("workbook.noFolder", refused(folder.resolve("none").resolve("template.xlsx")));
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeFalse("root".equals(System.getProperty("user.name"))
                || !locked.toFile().setWritable(false));
        assertEquals("workbook.notWritable", refused(locked.resolve("template.xlsx")));
    }

    private static String refused(Path target) {
        BookException refusal = assertThrows(
                BookException.class,
                () -> TemplateWriter.write(target, new Ledger(), TestBook.PACK, 2026, CHINESE, Progress.NONE));
        assertFalse(refusal.in(CHINESE).isBlank());
        return refusal.problem().key();
    }

    @Test
    void aFullDiskIsToldApartFromAPlaceThatCannotBeWritten() {
        Path target = folder.resolve("template.xlsx");
        for (String message : List.of("No space left on device", "There is not enough space on the disk", "磁盘空间不足。")) {
            assertEquals(
                    "workbook.noSpace",
                    BookFile.failure(target, new IOException(message)).problem().key());
        }
        assertEquals(
                "workbook.notWritable",
                BookFile.failure(target, new IOException("Input/output error"))
                        .problem()
                        .key());
    }
}
