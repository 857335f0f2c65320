package org.heding.workbook;

import static org.heding.workbook.TestBook.row;
import static org.heding.workbook.TestBook.told;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.message.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A marked copy shows in the workbook itself what is wrong with it. */
class MarkedBookTest {
    private static final Messages CHINESE = Messages.of(Locale.CHINESE);
    private static final String CODE = "340104001001";

    @TempDir
    Path folder;

    private TestBook book;
    private Path target;

    @BeforeEach
    void open() {
        book = new TestBook(folder);
        target = folder.resolve("marked.xlsx");
        book.sheet(
                "城市社区基本情况",
                row("区划代码", "社区名称", "户数", "党员数", "合计"),
                row(CODE, "示例社区", "多", 80, null),
                row("340104001002", null, 1500, -1, null));
    }

    @AfterEach
    void close() {
        book.close();
    }

    private Reading marked(Path file) throws BookException {
        Reading reading = TestBook.read(file, new Ledger());
        MarkedBook.write(file, target, reading.rejected(), CHINESE, Progress.NONE);
        return reading;
    }

    private static XSSFCell cell(XSSFWorkbook workbook, String sheet, int row, int column) {
        return workbook.getSheet(sheet).getRow(row).getCell(column);
    }

    private static void assertMarked(XSSFCell cell, String said) {
        assertEquals(FillPatternType.SOLID_FOREGROUND, cell.getCellStyle().getFillPattern());
        assertEquals(
                "FFFFC7CE", cell.getCellStyle().getFillForegroundColorColor().getARGBHex());
        String comment = cell.getCellComment().getString().getString();
        assertTrue(comment.contains(said), comment);
    }

    @Test
    void badCellsAreColouredAndSayWhatIsWrong() throws Exception {
        Path file = book.save();
        byte[] before = Files.readAllBytes(file);
        assertEquals(List.of("C2 number.text", "B3 cell.blank", "D3 number.negative"), told(marked(file)));
        assertArrayEquals(before, Files.readAllBytes(file));
        try (XSSFWorkbook workbook = new XSSFWorkbook(target.toFile())) {
            assertMarked(cell(workbook, "城市社区基本情况", 1, 2), "不是数字。");
            assertMarked(cell(workbook, "城市社区基本情况", 2, 1), "必填项为空。\n请填写");
            assertMarked(cell(workbook, "城市社区基本情况", 2, 3), "不能是负数。");
            XSSFCell good = cell(workbook, "城市社区基本情况", 1, 3);
            assertNull(good.getCellComment());
            assertEquals(FillPatternType.NO_FILL, good.getCellStyle().getFillPattern());
            Sheet list = workbook.getSheet("导入问题");
            assertEquals(3, list.getLastRowNum());
            assertEquals("C2", list.getRow(1).getCell(1).getStringCellValue());
            assertEquals("多", list.getRow(1).getCell(3).getStringCellValue());
        }
    }

    @Test
    void formatsFormulasAndCommentsOfTheBookAreKept() throws Exception {
        Sheet sheet = book.workbook.getSheetAt(0);
        sheet.getRow(1).getCell(4).setCellFormula("D2*2");
        sheet.getRow(1).getCell(4).setCellValue(160);
        var percent = book.workbook.createCellStyle();
        percent.setDataFormat((short) 9);
        sheet.getRow(2).getCell(3).setCellStyle(percent);
        comment(book.workbook, sheet.getRow(1).getCell(2), "街道报来的数");
        comment(book.workbook, sheet.getRow(1).getCell(3), "已核");
        comment(book.workbook, sheet.getRow(2).getCell(4), "右边的");
        sheet.setColumnWidth(1, 9999);
        marked(book.save());
        try (XSSFWorkbook workbook = new XSSFWorkbook(target.toFile())) {
            assertMarked(cell(workbook, "城市社区基本情况", 1, 2), "街道报来的数\n\n不是数字。");
            assertEquals(
                    "已核",
                    cell(workbook, "城市社区基本情况", 1, 3)
                            .getCellComment()
                            .getString()
                            .getString());
            assertMarked(cell(workbook, "城市社区基本情况", 2, 3), "不能是负数。");
            assertEquals(
                    "右边的",
                    cell(workbook, "城市社区基本情况", 2, 4)
                            .getCellComment()
                            .getString()
                            .getString());
            assertEquals("D2*2", cell(workbook, "城市社区基本情况", 1, 4).getCellFormula());
            assertEquals(160, cell(workbook, "城市社区基本情况", 1, 4).getNumericCellValue());
            assertEquals(9, cell(workbook, "城市社区基本情况", 2, 3).getCellStyle().getDataFormat());
            assertEquals(9999, workbook.getSheetAt(0).getColumnWidth(1));
        }
    }

    private static void comment(Workbook workbook, Cell cell, String text) {
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex());
        anchor.setRow1(cell.getRowIndex());
        anchor.setCol2(cell.getColumnIndex() + 3);
        anchor.setRow2(cell.getRowIndex() + 3);
        Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setString(workbook.getCreationHelper().createRichTextString(text));
        cell.setCellComment(comment);
    }

    @Test
    void aMarkedCopyThatIsPutRightIsImportedAndMarkedAgain() throws Exception {
        marked(book.save());
        Path again = folder.resolve("again.xlsx");
        Files.copy(target, again);
        Reading reading = marked(again);
        assertEquals(
                List.of(),
                reading.notices().stream()
                        .filter(notice -> notice.key().equals("workbook.notice.sheet"))
                        .toList());
        try (XSSFWorkbook workbook = new XSSFWorkbook(target.toFile())) {
            assertEquals(2, workbook.getNumberOfSheets());
            String comment = cell(workbook, "城市社区基本情况", 1, 2)
                    .getCellComment()
                    .getString()
                    .getString();
            assertEquals(comment.indexOf("不是数字"), comment.lastIndexOf("不是数字"));
            cell(workbook, "城市社区基本情况", 1, 2).setCellValue(3000);
            cell(workbook, "城市社区基本情况", 2, 1).setCellValue("另一社区");
            cell(workbook, "城市社区基本情况", 2, 3).setCellValue(90);
            try (OutputStream out = Files.newOutputStream(again)) {
                workbook.write(out);
            }
        }
        assertEquals(List.of(), told(TestBook.read(again, new Ledger())));
    }

    @Test
    void aFilledTemplateIsMarkedToo() throws Exception {
        Path file = folder.resolve("template.xlsx");
        TemplateWriter.write(
                file, RandomLedger.of(new Random(1), TestBook.PACK), TestBook.PACK, 2026, CHINESE, Progress.NONE);
        Rejection wrong = new Rejection(
                "城市社区基本情况", "D6", "户数", "多", Phrase.of("workbook.number.text"), Phrase.of("workbook.number.text.fix"));
        assertTrue(MarkedBook.write(file, target, List.of(wrong), CHINESE, Progress.NONE));
        try (XSSFWorkbook workbook = new XSSFWorkbook(target.toFile())) {
            assertMarked(cell(workbook, "城市社区基本情况", 5, 3), "不是数字");
        }
        assertEquals(List.of(), told(TestBook.read(target, new Ledger())));
    }

    @Test
    void aWantingColumnIsMarkedAtTheHeader() throws Exception {
        book.sheet("街道(乡镇)基本情况", row("区划代码", "辖区面积"), row("340104001", 3));
        marked(book.save());
        try (XSSFWorkbook workbook = new XSSFWorkbook(target.toFile())) {
            assertMarked(cell(workbook, "街道(乡镇)基本情况", 0, 0), "名称");
        }
    }

    @Test
    void aListBecomesAWorkbookOfTexts() throws Exception {
        Path file = folder.resolve("城市社区基本情况.csv");
        String list = "标题\n区划代码,社区名称,户数,备注\n" + CODE + ",示例社区,多,=1+1\n340104001002,另一社区,1500,\n";
        Files.write(file, list.getBytes(Charset.forName("GB18030")));
        marked(file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(target.toFile())) {
            assertMarked(cell(workbook, "城市社区基本情况", 2, 2), "不是数字。");
            assertEquals(CODE, cell(workbook, "城市社区基本情况", 2, 0).getStringCellValue());
            assertEquals(CellType.STRING, cell(workbook, "城市社区基本情况", 2, 3).getCellType());
            assertTrue(cell(workbook, "城市社区基本情况", 2, 3).getCellStyle().getQuotePrefixed());
            assertEquals("1500", cell(workbook, "城市社区基本情况", 3, 2).getStringCellValue());
            assertNotNull(workbook.getSheet("导入问题"));
        }
    }

    @Test
    void anOldWorkbookBecomesOneOfTodaysWithItsComments() throws Exception {
        Path file = folder.resolve("old.xls");
        try (HSSFWorkbook old = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = old.createSheet("城市社区基本情况");
            String[] header = {"区划代码", "社区名称", "户数"};
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < header.length; j++) {
                    (j == 0 ? sheet.createRow(i) : sheet.getRow(i))
                            .createCell(j)
                            .setCellValue(header[j]);
                }
            }
            sheet.getRow(1).getCell(0).setCellValue(340104001001d);
            comment(old, sheet.getRow(1).getCell(2), "街道报来的数");
            old.write(out);
        }
        marked(file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(target.toFile())) {
            assertMarked(cell(workbook, "城市社区基本情况", 1, 2), "街道报来的数\n\n不是数字。");
            assertEquals(340104001001d, cell(workbook, "城市社区基本情况", 1, 0).getNumericCellValue());
        }
    }

    @Test
    void theBookItselfIsNeverReplaced() {
        Path file = book.save();
        assertEquals("workbook.marked.itself", refused(file, file));
    }

    @Test
    void aBigBookIsCopiedByItsValuesRowByRow() throws Exception {
        Path file = folder.resolve("big.xlsx");
        long rows = Runtime.getRuntime().maxMemory() / 64 / 400;
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(10);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("城市社区基本情况");
            String[] header = {"区划代码", "社区名称", "户数", "备注"};
            String text = "示例".repeat(70);
            for (int i = 0; i <= rows; i++) {
                sheet.createRow(i);
                for (int j = 0; j < header.length; j++) {
                    sheet.getRow(i).createCell(j).setCellValue(i == 0 ? header[j] : j == 3 ? text + i : "多" + i);
                }
            }
            workbook.write(out);
        }
        Reading reading = TestBook.read(file, new Ledger());
        assertFalse(MarkedBook.write(file, target, reading.rejected(), CHINESE, Progress.NONE));
        try (XlsxBook copy = XlsxBook.open(target)) {
            int[] read = {0};
            copy.read(
                    copy.sheets().getFirst(),
                    row -> {
                        read[0]++;
                        return true;
                    },
                    bytes -> {});
            assertEquals(rows + 1, read[0]);
            assertEquals(ProblemPage.TITLE, copy.sheets().getLast().name());
        }
    }

    @Test
    void whenItIsStoppedNothingIsLeft() throws Exception {
        Path file = book.save();
        Reading reading = TestBook.read(file, new Ledger());
        Progress stop = (done, total) -> {
            throw new CancellationException();
        };
        assertThrows(
                CancellationException.class, () -> MarkedBook.write(file, target, reading.rejected(), CHINESE, stop));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private String refused(Path file, Path to) {
        BookException refusal =
                assertThrows(BookException.class, () -> MarkedBook.write(file, to, List.of(), CHINESE, Progress.NONE));
        TestBook.said(refusal.problem(), refusal.remedy());
        return refusal.problem().key();
    }
}
