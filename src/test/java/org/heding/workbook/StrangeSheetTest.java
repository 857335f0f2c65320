package org.heding.workbook;

import static org.heding.workbook.TestBook.applied;
import static org.heding.workbook.TestBook.figure;
import static org.heding.workbook.TestBook.row;
import static org.heding.workbook.TestBook.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.heding.message.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets as they come from streets and other programs: with hidden, merged, blank and far-off cells, and odd XML. */
class StrangeSheetTest {
    private static final String CODE = "340104001001";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    @TempDir
    Path folder;

    private TestBook book;

    @BeforeEach
    void open() {
        book = new TestBook(folder);
        book.sheet(
                "城市社区基本情况",
                row("2026 年度城市社区基本情况表", null, null),
                row("填报单位：示例区"),
                row("区划代码", "社区名称", "户数"),
                row(CODE, "示例社区", 1500),
                row("340104001002", "另一社区", 900));
    }

    @AfterEach
    void close() {
        book.close();
    }

    private static void assertBoth(Reading reading) {
        Ledger ledger = applied(reading, new Ledger());
        assertEquals(new BigDecimal(1500), figure(ledger, CODE, Field.HOUSEHOLDS));
        assertEquals(new BigDecimal(900), figure(ledger, "340104001002", Field.HOUSEHOLDS));
    }

    /** The book with the sheet's XML written by hand. */
    private Path raw(String sheet) throws IOException {
        return BookFormTest.replaced(
                book.save(),
                folder.resolve("raw.xlsx"),
                "xl/worksheets/sheet1.xml",
                sheet.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static final String ROWS = "<row>" + text("区划代码") + text("社区名称") + text("户数") + "</row><row>" + text(CODE)
            + text("示例社区") + "<c><v>1500</v></c></row>";

    @Test
    void mergedTitlesArePassedOver() {
        Sheet sheet = book.workbook.getSheetAt(0);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 1));
        assertBoth(book.read());
    }

    @Test
    void hiddenRowsAndColumnsAreReadAsOthersAre() {
        Sheet sheet = book.workbook.getSheetAt(0);
        sheet.getRow(4).setZeroHeight(true);
        sheet.setColumnHidden(2, true);
        sheet.groupRow(3, 4);
        sheet.setRowGroupCollapsed(3, true);
        assertBoth(book.read());
    }

    @Test
    void hiddenSheetsAreReadAsOthersAre() {
        book.sheet("其他", row("x"));
        book.workbook.setActiveSheet(1);
        book.workbook.setSheetHidden(0, true);
        assertBoth(book.read());
    }

    @Test
    void aMillionFormattedBlankRowsAreReadInTimeAndCanBeStopped() throws IOException {
        Path file = folder.resolve("blank.xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(book.save()));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    blankRows(in, out);
                } else {
                    in.transferTo(out);
                }
            }
        }
        assertBoth(TestBook.read(file, new Ledger()));
        Progress stop = (done, total) -> {
            throw new CancellationException();
        };
        assertThrows(
                CancellationException.class,
                () -> BookReader.read(file, new Ledger(), TestBook.PACK, 2026, TestBook::placeName, stop));
    }

    private static void blankRows(ZipInputStream in, ZipOutputStream out) throws IOException {
        String[] sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?=</sheetData>)");
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(sheet[0]);
        for (int i = 6; i <= 1_048_576; i++) {
            writer.write("<row r=\"" + i + "\" spans=\"1:3\" ht=\"15\" customHeight=\"1\"><c r=\"A" + i
                    + "\" s=\"0\"/><c r=\"B" + i + "\" s=\"0\"/></row>");
        }
        writer.write(sheet[1]);
        writer.flush();
    }

    @Test
    void whatASheetSaysOfItsSizeDoesNotMatter() throws IOException {
        Reading reading = TestBook.read(
                raw("<worksheet xmlns=\"" + MAIN
                        + "\"><dimension ref=\"A1:XFD1048576\"/><cols><col min=\"1\" max=\"16384\"/>"
                        + "</cols><sheetData>" + ROWS + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"
                        + "</sheetData></worksheet>"),
                new Ledger());
        assertEquals(List.of(), told(reading));
        assertEquals(1, reading.accepted());
    }

    @Test
    void elementsMayBearAPrefixAndOtherProgramsOwnElements() throws IOException {
        String prefixed = ROWS.replaceAll("<(/?)(\\w)", "<$1x:$2");
        Reading reading = TestBook.read(
                raw("<?xml version=\"1.0\" encoding=\"utf-8\"?><!-- --><x:worksheet xmlns:x=\"" + MAIN
                        + "\" xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\"><x:sheetPr/><etc:data>"
                        + "<etc:row><etc:c/></etc:row></etc:data><x:sheetData>" + prefixed
                        + "</x:sheetData><x:extLst><x:ext/></x:extLst></x:worksheet>"),
                new Ledger());
        assertEquals(1, reading.accepted());
    }

    @Test
    void aSheetMayBeWrittenInAnotherEncoding() throws IOException {
        String sheet = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet xmlns=\"" + MAIN + "\"><sheetData>" + ROWS
                + "</sheetData></worksheet>";
        Path file = BookFormTest.replaced(
                book.save(),
                folder.resolve("raw.xlsx"),
                "xl/worksheets/sheet1.xml",
                sheet.getBytes(StandardCharsets.UTF_16));
        assertEquals(1, TestBook.read(file, new Ledger()).accepted());
    }

    @Test
    void ofALinkToAnotherFileTheStoredResultIsReadAndTheFileIsNotLookedFor() throws IOException {
        String linked = ROWS.replace(
                        "<c><v>1500</v></c>", "<c><f>[1]Sheet1!$A$1</f><v>1500</v></c><c><f>[1]Sheet1!$A$2</f></c>")
                .replace(text("户数"), text("户数") + text("党员数"));
        Reading reading = TestBook.read(
                raw("<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + linked + "</sheetData></worksheet>"),
                new Ledger());
        assertEquals(List.of("D2 cell.notCalculated"), told(reading));
        assertEquals(1, reading.rejected().size());
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() {
        book.workbook.getSheetAt(0).getRow(3).getCell(1).setCellValue("=HYPERLINK(\"x\")");
        Ledger ledger = applied(book.read(), new Ledger());
        assertTrue(ledger.unit(CODE).orElseThrow().name().startsWith("=HYPERLINK"));
    }
}
