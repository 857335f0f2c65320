package org.heding.workbook.blank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.workbook.LibreOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Whatever is not filled is afterwards as it was before, part by part and cell by cell. */
class UntouchedTest {
    private static final byte[] PIXEL = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final Pattern STORED = Pattern.compile("<v>[^<]*</v>| t=\"n\"");

    private static final Pattern CELLS = Pattern.compile("(?s)<sheetData>.*</sheetData>");

    @TempDir
    private Path folder;

    private final BlankWorld world = new BlankWorld();

    /** A blank with everything that clerks put into one. */
    private Path rich() throws IOException {
        BlankBook book = new BlankBook();
        book.title("{年度}年统计表", 6).line(1, "填报单位：");
        book.row(2, "序号", "社区名称", "户数", "党员数", "合计数", "内部码");
        book.row(3, "1", "一社区", "", "", "=C4+D4", "甲");
        book.row(4, "2", "三社区", "", "", "=C5+D5", "乙");
        book.row(5, "合计", "", "=SUM(C4:C5)", "=SUM(D4:D5)", "=SUM(E4:E5)", "");
        book.merge("A6:B6");
        book.line(6, "注：不得改动格式。");
        var sheet = book.sheet;
        sheet.setColumnWidth(1, 5000);
        sheet.setColumnHidden(5, true);
        sheet.createFreezePane(2, 3);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize((short) 9);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:3"));
        sheet.getFooter().setCenter("第 &P 页");
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.4);
        book.workbook.setPrintArea(0, 0, 5, 0, 6);
        var helper = sheet.getDataValidationHelper();
        sheet.addValidationData(helper.createValidation(
                helper.createIntegerConstraint(0, "0", "99999"), new CellRangeAddressList(3, 4, 2, 3)));
        var format = sheet.getSheetConditionalFormatting();
        format.addConditionalFormatting(
                new CellRangeAddress[] {CellRangeAddress.valueOf("C4:D5")},
                format.createConditionalFormattingRule("C4>9999"));
        int picture = book.workbook.addPicture(PIXEL, XSSFWorkbook.PICTURE_TYPE_PNG);
        ClientAnchor anchor = book.workbook.getCreationHelper().createClientAnchor();
        anchor.setRow1(6);
        anchor.setCol1(3);
        anchor.setRow2(8);
        anchor.setCol2(4);
        sheet.createDrawingPatriarch().createPicture(anchor, picture);
        var other = book.workbook.createSheet("填表说明");
        other.createRow(0).createCell(0).setCellValue("请按实际填写");
        other.getRow(0).createCell(1).setCellFormula("表1!C6");
        other.protectSheet("1");
        book.workbook.createName().setNameName("上年");
        book.workbook.getName("上年").setRefersToFormula("表1!$C$4:$C$5");
        return book.save(folder.resolve("空表.xlsx"));
    }

    private static Map<String, String> parts(Path book) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(book.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return parts;
    }

    @Test
    void noPartOfTheBookIsOtherThanBefore() throws Exception {
        Path blank = rich();
        Path target = folder.resolve("填好.xlsx");
        byte[] before = Files.readAllBytes(blank);
        world.fill(blank, target);
        assertTrue(Arrays.equals(before, Files.readAllBytes(blank)), "the blank itself is not touched");
        Map<String, String> was = parts(blank);
        Map<String, String> is = parts(target);
        assertEquals(was.keySet(), is.keySet());
        for (String part : was.keySet()) {
            boolean text = part.equals("xl/sharedStrings.xml") || part.equals("docProps/core.xml");
            if (part.endsWith(".xml") && !text) {
                boolean filled = part.equals("xl/worksheets/sheet1.xml");
                assertTrue(tree(was.get(part), filled).isEqualNode(tree(is.get(part), filled)), part + is.get(part));
            } else if (!text) {
                assertEquals(was.get(part), is.get(part), part);
            }
        }
    }

    /** A part without the stored values of formulas; of the sheet that is filled all but its cells. */
    private static Document tree(String part, boolean filled) throws Exception {
        String bare = STORED.matcher(part).replaceAll("");
        String shell = filled ? CELLS.matcher(bare).replaceAll("") : bare;
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(
                        new String(shell.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))));
    }

    @Test
    void everyCellThatIsNotFilledIsAsBeforeAndEveryFilledOneLooksAsBefore() throws Exception {
        Path blank = rich();
        Path target = folder.resolve("填好.xlsx");
        world.fill(blank, target);
        java.util.List<String> changed = new java.util.ArrayList<>();
        try (BlankBook was = BlankBook.open(blank);
                BlankBook is = BlankBook.open(target)) {
            for (Row row : was.sheet) {
                assertEquals(row.getHeight(), is.sheet.getRow(row.getRowNum()).getHeight());
                for (Cell cell : row) {
                    String address = cell.getAddress().formatAsString();
                    Cell now = is.cell(address);
                    assertEquals(
                            cell.getCellStyle().getIndex(), now.getCellStyle().getIndex(), address);
                    boolean formula = cell.getCellType() == CellType.FORMULA;
                    if (formula) {
                        assertEquals(cell.getCellFormula(), now.getCellFormula());
                    } else if (!was.at(address).equals(is.at(address))) {
                        changed.add(address);
                    }
                }
            }
            assertEquals("4800", is.at("C6"), "sums are computed");
        }
        assertEquals(java.util.List.of("A1", "C4", "D4", "C5", "D5"), changed);
    }

    @Test
    void whatLibreOfficeHasSavedIsFilledAndRecalculatesToTheSame() throws Exception {
        LibreOffice office = new LibreOffice(folder.resolve("office"));
        Path blank = office.recalculated(rich());
        Path target = folder.resolve("填好.xlsx");
        world.fill(blank, target);
        try (BlankBook ours = BlankBook.open(target);
                BlankBook theirs = BlankBook.open(office.recalculated(target))) {
            for (String address : new String[] {"A1", "C4", "D5", "E4", "C6", "D6", "E6"}) {
                assertEquals(ours.at(address), theirs.at(address), address);
            }
            assertEquals("5040", theirs.at("E6"));
        }
    }

    /** As WPS and many a programme write them: the texts in the cells themselves. */
    @Test
    void textsWithinCellsAreReadAndStayThere() throws Exception {
        Path blank = rich();
        Path inline = folder.resolve("inline.xlsx");
        String[] shared;
        try (BlankBook book = BlankBook.open(blank)) {
            shared = book.workbook.getSharedStringSource().getSharedStringItems().stream()
                    .map(Object::toString)
                    .toArray(String[]::new);
        }
        try (ZipFile zip = new ZipFile(blank.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(inline))) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    text = Pattern.compile("t=\"s\"><v>([0-9]+)</v>")
                            .matcher(text)
                            .replaceAll(found ->
                                    "t=\"inlineStr\"><is><t>" + shared[Integer.parseInt(found.group(1))] + "</t></is>");
                    bytes = text.getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes);
            }
        }
        world.fill(inline, folder.resolve("填好.xlsx"));
        try (BlankBook book = BlankBook.open(folder.resolve("填好.xlsx"))) {
            assertEquals("2026年统计表", book.at("A1"));
            assertEquals("3000", book.at("C4"));
            assertEquals("三社区", book.at("B5"));
        }
    }

    @Test
    void whatCannotBeAFormIsRefusedInWords() throws Exception {
        Path large = folder.resolve("大表.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(large))) {
            out.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                out.write(nothing);
            }
        }
        Path macro = folder.resolve("宏.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(org.apache.poi.xssf.usermodel.XSSFWorkbookType.XLSM);
                OutputStream out = Files.newOutputStream(macro)) {
            book.createSheet("表");
            book.write(out);
        }
        assertEquals("workbook.blank.large", refused(large));
        assertEquals("workbook.macro", refused(macro));
    }

    private static String refused(Path file) {
        return org.junit.jupiter.api.Assertions.assertThrows(
                        org.heding.workbook.BookException.class, () -> Blank.read(file))
                .problem()
                .key();
    }
}
