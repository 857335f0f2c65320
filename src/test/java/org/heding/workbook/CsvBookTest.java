package org.heding.workbook;

import static org.heding.workbook.TestBook.applied;
import static org.heding.workbook.TestBook.figure;
import static org.heding.workbook.TestBook.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.heding.message.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as text, as Excel, WPS and other systems export them. */
class CsvBookTest {
    private static final String CODE = "340104001001";
    private static final String LIST = "区划代码,社区名称,户数\n" + CODE + ",示例社区,1500\n";

    @TempDir
    Path folder;

    private Path file(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private Path file(String text) throws IOException {
        return file("城市社区基本情况.csv", text, StandardCharsets.UTF_8);
    }

    private static void assertHouseholds(String expected, Path file) {
        Ledger ledger = applied(TestBook.read(file, new Ledger()), new Ledger());
        assertEquals(new BigDecimal(expected), figure(ledger, CODE, Field.HOUSEHOLDS));
        assertEquals("示例社区", ledger.unit(CODE).orElseThrow().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void theEncodingIsToldByItsMarkOrByTheText(String charset) throws IOException {
        boolean marked = charset.startsWith("UTF-16");
        assertHouseholds("1500", file("a.csv", (marked ? "\ufeff" : "") + LIST, Charset.forName(charset)));
    }

    @Test
    void utf8MayBearAMark() throws IOException {
        assertHouseholds("1500", file("\ufeff" + LIST));
    }

    @Test
    void rareCharactersOfFourBytesAreRead() throws IOException {
        Path file = file("a.csv", LIST.replace("示例", "𠮷㙦"), Charset.forName("GB18030"));
        Ledger ledger = applied(TestBook.read(file, new Ledger()), new Ledger());
        assertEquals("𠮷㙦社区", ledger.unit(CODE).orElseThrow().name());
    }

    @Test
    void anEncodingThatIsNoneOfTheseIsRefused() throws IOException {
        byte[] wrong = LIST.getBytes(StandardCharsets.UTF_8);
        wrong[5] = (byte) 0xff;
        assertEquals("workbook.encoding", refused(Files.write(folder.resolve("a.csv"), wrong)));
        assertEquals("workbook.encoding", refused(file("b.csv", LIST + "\0", StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "，"})
    void theSeparatorIsToldByTheFirstRows(String separator) throws IOException {
        assertHouseholds("1500", file("2026年度城市社区基本情况\n" + LIST.replace(",", separator)));
    }

    @Test
    void quotedCellsHoldSeparatorsLineBreaksAndQuotationMarks() throws IOException {
        Path file = file("区划代码,社区名称,\"户数\n(户)\",备注\r\n" + CODE + ",\"示例社区\",\"1,500\",\"说“好”,\r\n又说\"\"好\"\"\"\r\n");
        assertHouseholds("1500", file);
    }

    @Test
    void formulasThatOnlyKeepDigitsFromExcelAreTakenOff() throws IOException {
        assertHouseholds("1500", file(LIST.replace(CODE, "=\"" + CODE + "\"")));
        assertHouseholds("1500", file(LIST.replace(CODE, "\"=\"\"" + CODE + "\"\"\"")));
    }

    @Test
    void faultsAreLocatedAsExcelShowsThem() throws IOException {
        Path file = file("标题\n\n区划代码,社区名称,户数\n" + CODE + ",\"示例\n社区\",1500\n\n340104001002,另一社区,多\n");
        Reading reading = TestBook.read(file, new Ledger());
        assertEquals(List.of("C6 number.text"), told(reading));
        assertEquals("城市社区基本情况", reading.rejected().getFirst().sheet());
    }

    @Test
    void codesThatExcelHasSpoiledInAListAreRefused() throws IOException {
        assertEquals(
                List.of("A2 code.lost"), told(TestBook.read(file(LIST.replace(CODE, "3.40104E+11")), new Ledger())));
    }

    @Test
    void theFilesNameTellsWhichSheetItIs() throws IOException {
        Path file = file("庐阳区街道基本情况2026.csv", "区划代码,名称\n340104001,示例街道\n", StandardCharsets.UTF_8);
        Reading reading = TestBook.read(file, new Ledger());
        assertEquals(List.of(), reading.notices());
        assertEquals(
                "街道",
                applied(reading, new Ledger()).unit("340104001").orElseThrow().kind());
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsRefusedAndDoesNotFillTheMemory() throws IOException {
        assertEquals("workbook.quotes", refused(file(LIST + "340104001002,\"另一社区,1500\n")));
        Path endless = file(LIST + "340104001002,\"");
        byte[] block = "另一社区,1500\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(endless, StandardOpenOption.APPEND)) {
            for (int i = 0; i < 200; i++) {
                out.write(block);
            }
        }
        assertEquals("workbook.quotes", refused(endless));
    }

    private static String refused(Path file) {
        BookException refusal = assertThrows(
                BookException.class,
                () -> BookReader.read(file, new Ledger(), TestBook.PACK, 2026, TestBook::placeName, Progress.NONE));
        TestBook.said(refusal.problem(), refusal.remedy());
        return refusal.problem().key();
    }
}
