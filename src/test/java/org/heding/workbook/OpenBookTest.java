package org.heding.workbook;

import static org.heding.workbook.TestBook.applied;
import static org.heding.workbook.TestBook.figure;
import static org.heding.workbook.TestBook.row;
import static org.heding.workbook.TestBook.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.message.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is stored in the cells of real files, by Excel and by other programs. */
class OpenBookTest {
    private static final String CODE = "340104001001";

    @TempDir
    Path folder;

    private TestBook book;

    @BeforeEach
    void open() {
        book = new TestBook(folder);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void aTableOfTextsNeedNotSayHowManyThereAre() throws IOException {
        book.sheet("城市社区基本情况", row("区划代码", "社区名称"), row(CODE, "示例社区"));
        Path file = book.save();
        try (FileSystem archive = FileSystems.newFileSystem(file)) {
            Path texts = archive.getPath("xl/sharedStrings.xml");
            String xml = Files.readString(texts);
            String bare = xml.replaceAll(" (uniqueC|c)ount=\"\\d+\"", "");
            assertNotEquals(xml, bare);
            Files.writeString(texts, bare);
        }
        Ledger ledger = applied(TestBook.read(file, new Ledger()), new Ledger());
        assertEquals("示例社区", ledger.unit(CODE).orElseThrow().name());
    }

    @Test
    void ofAFormulaTheStoredResultIsRead() {
        book.sheet("城市社区基本情况", row("区划代码", "社区名称", "户数", "党员数"), row(CODE, null, null, null));
        Sheet sheet = book.workbook.getSheetAt(0);
        sheet.getRow(1).getCell(1).setCellFormula("\"示例\"&\"社区\"");
        sheet.getRow(1).getCell(2).setCellFormula("1000+500");
        book.workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        sheet.getRow(1).getCell(3).setCellFormula("1/0");
        sheet.getRow(1).getCell(3).setCellErrorValue(FormulaError.DIV0.getCode());
        Reading reading = book.read();
        assertEquals(List.of("D2 cell.error"), told(reading));
        assertEquals("#DIV/0!", reading.rejected().get(0).value());
        sheet.getRow(1).getCell(3).setBlank();
        Ledger ledger = applied(book.read(), new Ledger());
        assertEquals("示例社区", ledger.unit(CODE).orElseThrow().name());
        assertEquals(new BigDecimal(1500), figure(ledger, CODE, Field.HOUSEHOLDS));
    }

    @Test
    void aFormulaThatWasNeverCalculatedIsRefused() throws IOException {
        assertEquals(List.of("C2 cell.notCalculated"), told(raw("<c r=\"C2\"><f>1+1</f></c>", "")));
    }

    @Test
    void datesCountFrom1904WhereTheWorkbookSaysSo() {
        book.workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
        book.sheet("会议记录", row("单位代码", "会议", "日期"), row("340104001", "领导小组会议", LocalDate.of(2026, 3, 5)))
                .sheet("街道(乡镇)基本情况", row("区划代码", "名称"), row("340104001", "示例街道"));
        Ledger ledger = applied(book.read(), new Ledger());
        assertEquals(
                LocalDate.of(2026, 3, 5), ledger.meetings("340104001").get(0).date());
    }

    @Test
    void chineseDateFormatsAreDates() {
        book.sheet("会议记录", row("单位代码", "会议", "日期"), row("340104001", "领导小组会议", LocalDate.of(2026, 3, 5)))
                .sheet("街道(乡镇)基本情况", row("区划代码", "名称"), row("340104001", "示例街道"));
        for (String format : List.of("yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy年m月", "yyyy/m/d;@", "m/d/yy h:mm")) {
            short style = book.workbook.createDataFormat().getFormat(format);
            book.workbook.getSheetAt(0).getRow(1).getCell(2).getCellStyle().setDataFormat(style);
            assertEquals(List.of(), told(book.read()), format);
        }
    }

    @Test
    void cellsWithoutAddressesFollowOneAnother() throws IOException {
        Reading reading = raw("<c t=\"inlineStr\"><is><t>1,234</t></is></c>", "");
        assertEquals(new BigDecimal(1234), figure(applied(reading, new Ledger()), CODE, Field.HOUSEHOLDS));
    }

    @Test
    void phoneticTextAndEscapedCharactersAreNoPartOfAValue() throws IOException {
        Reading reading = raw(
                "<c r=\"C2\" t=\"inlineStr\"><is><r><t>1</t></r><r><t>50</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>",
                "_x000D_\n");
        Ledger ledger = applied(reading, new Ledger());
        assertEquals(new BigDecimal(150), figure(ledger, CODE, Field.HOUSEHOLDS));
        assertEquals("示例社区", ledger.unit(CODE).orElseThrow().name());
    }

    /** Reads a sheet written as XML, with a cell for 户数 and something after the name. */
    private Reading raw(String households, String afterName) throws IOException {
        book.sheet("城市社区基本情况", row("x"));
        String sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row>" + text("区划代码") + text("社区名称") + text("户数") + "</row>"
                + "<row>" + text(CODE) + text("示例社区" + afterName) + households + "</row>"
                + "</sheetData></worksheet>";
        Path file = BookFormTest.replaced(
                book.save(),
                folder.resolve("raw.xlsx"),
                "xl/worksheets/sheet1.xml",
                sheet.getBytes(StandardCharsets.UTF_8));
        return TestBook.read(file, new Ledger());
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }

    @Test
    void everyCellOfTwentyThousandBrokenRowsIsTold() throws Exception {
        Path file = broken(20_000);
        List<Long> heard = new ArrayList<>();
        Reading reading =
                BookReader.read(file, new Ledger(), TestBook.PACK, 2026, TestBook::placeName, (done, total) -> {
                    assertTrue(done <= total);
                    heard.add(done);
                });
        assertEquals(0, reading.accepted());
        assertEquals(6 * 20_000, reading.rejected().size());
        Rejection last = reading.rejected().get(reading.rejected().size() - 1);
        assertEquals("F20001", last.cell());
        assertEquals("党员数", last.column());
        assertEquals("不是数字。", last.message().in(Messages.of(Locale.CHINESE)));
        assertTrue(heard.size() >= 20);
        assertEquals(heard.stream().sorted().toList(), heard);
    }

    @Test
    void ofHopelesslyManyFaultsTheFirstAreListedAndTheRestCounted() throws Exception {
        Reading reading = TestBook.read(broken(40_000), new Ledger());
        assertEquals(6 * 40_000, reading.faults());
        assertEquals(Intake.MOST_REJECTIONS, reading.rejected().size());
        assertEquals("workbook.notice.more", reading.notices().getLast().key());
        TestBook.said(reading.notices().getLast());
    }

    @Test
    void readingCanBeStopped() throws Exception {
        Path file = broken(3_000);
        Progress stop = (done, total) -> {
            throw new CancellationException();
        };
        assertThrows(
                CancellationException.class,
                () -> BookReader.read(file, new Ledger(), TestBook.PACK, 2026, TestBook::placeName, stop));
        Files.delete(file);
    }

    private Path broken(int rows) throws IOException {
        Path file = folder.resolve("broken.xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(50)) {
            Sheet sheet = workbook.createSheet("城市社区基本情况");
            String[] header = {"区划代码", "社区名称", "城市社区", "户数", "常住人口", "党员数"};
            for (int i = 0; i <= rows; i++) {
                String[] broken = {"3401040010" + i + "x", "", "也许" + i, i + "户", "-" + (i + 1), "坏" + i};
                for (int j = 0; j < header.length; j++) {
                    (j == 0 ? sheet.createRow(i) : sheet.getRow(i))
                            .createCell(j)
                            .setCellValue(i == 0 ? header[j] : broken[j]);
                }
            }
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        return file;
    }
}
