package org.heding.workbook;

import static org.heding.workbook.TestBook.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.message.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no readable workbook are told apart, each with what to do. */
class BookFormTest {
    @TempDir
    Path folder;

    private String refused(Path file) {
        BookException refusal = assertThrows(
                BookException.class,
                () -> BookReader.read(file, new Ledger(), TestBook.PACK, 2026, TestBook::placeName, Progress.NONE));
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertFalse(
                    refusal.in(Messages.of(locale)).contains("{"),
                    refusal.problem().key());
        }
        assertEquals(refusal.problem().key() + ".remedy", refusal.remedy().key());
        return refusal.problem().key();
    }

    private Path good() {
        try (TestBook book = new TestBook(folder)) {
            book.sheet("市级基本情况", row("区划代码", "名称"), row("3401", "示例市"));
            return book.save();
        }
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void filesThatAreNotThereOrEmptyOrFolders() throws IOException {
        assertEquals("workbook.missing", refused(folder.resolve("none.xlsx")));
        assertEquals("workbook.folder", refused(folder));
        assertEquals("workbook.empty", refused(file("empty.xlsx", "")));
    }

    @Test
    void textsAndWebPages() throws IOException {
        assertEquals("workbook.nothing", refused(file("list.csv", "区划代码\n")));
        assertEquals("workbook.other", refused(file("page.xls", "<html><table></table></html>")));
        assertEquals("workbook.other", refused(file("noise.xlsx", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9})));
    }

    @Test
    void workbooksWithAPassword() throws Exception {
        Path file = folder.resolve("secret.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("示例");
            try (OPCPackage pack = OPCPackage.open(Files.newInputStream(good()));
                    OutputStream out = encryptor.getDataStream(container)) {
                pack.save(out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }
        assertEquals("workbook.encrypted", refused(file));
    }

    @Test
    void workbooksWithMacros() throws IOException {
        Path file = folder.resolve("macro.xlsm");
        try (XSSFWorkbook macro = new XSSFWorkbook(XSSFWorkbookType.XLSM);
                OutputStream out = Files.newOutputStream(file)) {
            macro.createSheet("市级基本情况");
            macro.write(out);
        }
        assertEquals("workbook.macro", refused(file));
    }

    @Test
    void archivesThatAreNoWorkbook() throws IOException {
        Path file = folder.resolve("archive.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write("示例".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("workbook.other", refused(file));
    }

    @Test
    void workbooksThatAreCutOff() throws IOException {
        byte[] whole = Files.readAllBytes(good());
        for (int part = 1; part < 8; part++) {
            assertEquals("workbook.damaged", refused(file("cut.xlsx", Arrays.copyOf(whole, whole.length * part / 8))));
        }
    }

    @Test
    void sheetsWhoseXmlIsBroken() throws IOException {
        assertEquals(
                "workbook.damaged",
                refused(replaced(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"".getBytes(StandardCharsets.UTF_8))));
        assertEquals(
                "workbook.damaged",
                refused(replaced(
                        "xl/worksheets/sheet1.xml", sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>"))));
        assertEquals(
                "workbook.damaged",
                refused(replaced("xl/worksheets/sheet1.xml", sheet("<row r=\"1\"><c r=\"?\"><v>1</v></c></row>"))));
    }

    @Test
    void entitiesThatReadOtherFilesOrGrowAreRefused() throws IOException {
        String evil = "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
                + "<worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>";
        assertEquals(
                "workbook.damaged",
                refused(replaced("xl/worksheets/sheet1.xml", evil.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void contentThatIsPackedAbnormally() throws IOException {
        byte[] bomb = new byte[30 << 20];
        Arrays.fill(bomb, (byte) ' ');
        byte[] start = "<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(start, 0, bomb, 0, start.length);
        assertEquals("workbook.bomb", refused(replaced("xl/worksheets/sheet1.xml", bomb)));
    }

    @Test
    void workbooksWithoutAnySheetOfTheImportBook() {
        try (TestBook book = new TestBook(folder)) {
            book.sheet("联系方式", row("科室", "电话"), row("示例", "0551"));
            assertEquals("workbook.nothing", refused(book.save()));
        }
    }

    private static byte[] sheet(String rows) {
        return ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Path replaced(String part, byte[] content) throws IOException {
        return replaced(good(), folder.resolve("replaced.xlsx"), part, content);
    }

    /** A copy of a workbook with one part replaced. */
    static Path replaced(Path good, Path file, String part, byte[] content) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(good));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(part) ? content : in.readAllBytes());
                out.closeEntry();
            }
        }
        return file;
    }
}
