package org.heding.workbook;

import static org.heding.workbook.TestBook.applied;
import static org.heding.workbook.TestBook.figure;
import static org.heding.workbook.TestBook.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.message.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of the format before 2007. */
class XlsBookTest {
    private static final String CODE = "340104001001";

    @TempDir
    Path folder;

    private final HSSFWorkbook workbook = new HSSFWorkbook();
    private Sheet sheet;

    @BeforeEach
    void fill() {
        sheet = workbook.createSheet("城市社区基本情况");
        Row header = sheet.createRow(0);
        Row row = sheet.createRow(1);
        List<String> names = List.of("区划代码", "社区名称", "城市社区", "户数", "党员数");
        for (int i = 0; i < names.size(); i++) {
            header.createCell(i).setCellValue(names.get(i));
            row.createCell(i);
        }
        row.getCell(0).setCellValue(340104001001d);
        row.getCell(1).setCellValue("示例社区");
        row.getCell(2).setCellValue(true);
        row.getCell(3).setCellFormula("1000+500.5-0.5");
        row.getCell(4).setCellValue(" 1,080 ");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    @AfterEach
    void close() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(null);
        workbook.close();
    }

    private Path save() throws IOException {
        Path file = folder.resolve("old.xls");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    private static String refused(Path file) {
        BookException refusal = assertThrows(
                BookException.class,
                () -> BookReader.read(file, new Ledger(), TestBook.PACK, 2026, TestBook::placeName, Progress.NONE));
        TestBook.said(refusal.problem(), refusal.remedy());
        return refusal.problem().key();
    }

    @Test
    void cellsOfAllSortsAreRead() throws IOException {
        Ledger ledger = applied(TestBook.read(save(), new Ledger()), new Ledger());
        assertEquals("示例社区", ledger.unit(CODE).orElseThrow().name());
        assertEquals(new BigDecimal(1500), figure(ledger, CODE, Field.HOUSEHOLDS));
        assertEquals(new BigDecimal(1080), figure(ledger, CODE, Field.PARTY_MEMBERS));
    }

    @Test
    void faultsAreLocated() throws IOException {
        sheet.getRow(1).getCell(3).setCellErrorValue(FormulaError.REF.getCode());
        sheet.getRow(1).getCell(4).setCellValue("八十");
        Reading reading = TestBook.read(save(), new Ledger());
        assertEquals(List.of("D2 cell.error", "E2 number.text"), told(reading));
        assertEquals("#REF!", reading.rejected().getFirst().value());
    }

    @Test
    void daysAreReadWithEitherBeginning() throws IOException {
        Sheet meetings = workbook.createSheet("会议记录");
        for (int i = 0; i < 3; i++) {
            meetings.createRow(i);
        }
        CellStyle day = workbook.createCellStyle();
        day.setDataFormat((short) 31);
        List<String> names = List.of("单位代码", "会议", "日期");
        for (int i = 0; i < names.size(); i++) {
            meetings.getRow(0).createCell(i).setCellValue(names.get(i));
        }
        for (int i = 1; i < 3; i++) {
            meetings.getRow(i).createCell(0).setCellValue("340104001");
            meetings.getRow(i).createCell(1).setCellValue("领导小组会议");
        }
        meetings.getRow(1).createCell(2).setCellValue(LocalDate.of(2026, 3, 5));
        meetings.getRow(1).getCell(2).setCellStyle(day);
        meetings.getRow(2).createCell(2).setCellValue("2026年4月7日");
        Ledger ledger = applied(TestBook.read(save(), new Ledger()), new Ledger());
        assertEquals(
                List.of(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 4, 7)),
                ledger.meetings("340104001").stream()
                        .map(meeting -> meeting.date())
                        .toList());
    }

    @Test
    void aPasswordIsSaid() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("示例");
        Path file = save();
        Biff8EncryptionKey.setCurrentUserPassword(null);
        assertEquals("workbook.encrypted", refused(file));
    }

    @Test
    void macrosAreRefused() throws IOException {
        Path file = save();
        try (POIFSFileSystem content = new POIFSFileSystem(Files.newInputStream(file))) {
            content.getRoot()
                    .createDirectory("_VBA_PROJECT_CUR")
                    .createDocument("PROJECT", new ByteArrayInputStream(new byte[] {1}));
            try (OutputStream out = Files.newOutputStream(file)) {
                content.writeFilesystem(out);
            }
        }
        assertEquals("workbook.macro", refused(file));
    }

    @Test
    void documentsOfOtherOldProgramsAreNoWorkbooks() throws IOException {
        Path file = folder.resolve("letter.doc");
        try (POIFSFileSystem content = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            content.createDocument(new ByteArrayInputStream(new byte[] {1}), "WordDocument");
            content.writeFilesystem(out);
        }
        assertEquals("workbook.other", refused(file));
    }

    @Test
    void aFileBeyondTheBoundIsRefusedWithTheBound() throws IOException {
        Path file = save();
        try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(40L << 20);
        }
        BookException refusal = assertThrows(
                BookException.class,
                () -> BookReader.read(file, new Ledger(), TestBook.PACK, 2026, TestBook::placeName, Progress.NONE));
        assertEquals("workbook.xls", refusal.problem().key());
        assertTrue(refusal.in(Messages.of(Locale.CHINESE)).contains("16 MB"));
    }

    @Test
    void readingCanBeStopped() throws IOException {
        for (int i = 2; i < 3000; i++) {
            sheet.createRow(i).createCell(1).setCellValue("示例" + i);
        }
        Path file = save();
        Progress stop = (done, total) -> {
            throw new CancellationException();
        };
        assertThrows(
                CancellationException.class,
                () -> BookReader.read(file, new Ledger(), TestBook.PACK, 2026, TestBook::placeName, stop));
    }
}
