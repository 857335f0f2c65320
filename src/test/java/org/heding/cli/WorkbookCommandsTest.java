package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.document.Document;
import org.heding.ledger.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookCommandsTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void makeTown() throws Exception {
        file = Town.in(folder);
    }

    /** A book that gives households to the second and third communities, as they are typed. */
    private Path book(String second, String third) throws Exception {
        Path book = folder.resolve("户数.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(book)) {
            Sheet sheet = workbook.createSheet("城市社区基本情况");
            row(sheet, 0, "区划代码", "社区名称", "户数");
            row(sheet, 1, Town.SECOND, "二社区", second);
            row(sheet, 2, Town.THIRD, "同名社区", third);
            workbook.write(out);
        }
        return book;
    }

    private static void row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private String households(String community) throws Exception {
        try (Document document = Document.openForReading(file)) {
            return document.ledger()
                    .fact(community, Town.YEAR, Field.HOUSEHOLDS)
                    .map(figure -> figure.toPlainString())
                    .orElse("");
        }
    }

    @Test
    void aGoodBookIsTakenIn() throws Exception {
        Run run = Run.of("import", file, book("1600", "900")).ends(0);
        assertTrue(run.out().contains("已导入 2 行"), run.out());
        assertTrue(run.out().contains("新增 0 项，变更 2 项，不变 0 项。"), run.out());
        assertEquals("1600", households(Town.SECOND));
        assertEquals("900", households(Town.THIRD));
    }

    @Test
    void aTrialTellsWhatWouldChange() throws Exception {
        Run run = Run.of("import", file, book("1600", "900"), "--dry-run").ends(0);
        assertTrue(run.out().contains("变更 城市社区基本情况!C2 二社区（" + Town.SECOND + "） 户数："), run.out());
        assertTrue(run.out().contains(" → 1600"), run.out());
        JsonNode items = Run.of("import", file, book("1600", "900"), "--dry-run", "--json")
                .ends(0)
                .json()
                .get("items");
        assertEquals("changed", items.get(0).get("sort").asText());
        assertEquals("C2", items.get(0).get("cell").asText());
        assertEquals("户数", items.get(0).get("column").asText());
        assertEquals("1600", items.get(0).get("after").asText());
    }

    @Test
    void headersOfSomebodyElsesAreToldOnce() throws Exception {
        Path list = folder.resolve("报表.csv");
        Files.writeString(list, "单位编码,单位名称,住户数\n" + Town.SECOND + ",二社区,1600\n");
        Run.of("import", file, list).ends(3);
        Run.of("import", file, list, "--map", "区划代码:单位编码").ends(2);
        Run.of("import", file, list, "--map", "编号=单位编码").ends(2);
        Run.of("import", file, list, "--map", "区划代码=单位编码,社区名称=单位名称", "--map", "户数=住户数")
                .ends(0);
        assertEquals("1600", households(Town.SECOND));
        Files.writeString(list, "单位编码,单位名称,住户数\n" + Town.SECOND + ",二社区,1700\n");
        Run.of("import", file, list).ends(0);
        assertEquals("1700", households(Town.SECOND));
    }

    @Test
    void aListAsTextIsTakenIn() throws Exception {
        Path list = folder.resolve("户数.csv");
        String text = "区划代码,社区名称,户数\n" + Town.SECOND + ",二社区,\"1,600\"\n";
        Files.write(list, text.getBytes("GB18030"));
        Run.of("import", file, list).ends(0);
        assertEquals("1600", households(Town.SECOND));
    }

    @Test
    void withOneErrorNothingIsWritten() throws Exception {
        byte[] before = Files.readAllBytes(file);
        Run run = Run.of("import", file, book("1600", "九百")).ends(1);
        assertTrue(run.out().contains("城市社区基本情况!C3"), run.out());
        assertTrue(run.out().contains("“九百”"), run.out());
        assertTrue(run.out().contains("没有写入：1 行正确，1 处有错"), run.out());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aCopyWithTheErrorsMarkedIsWrittenWhereThereAreAny() throws Exception {
        Path marked = folder.resolve("标出.xlsx");
        Run run = Run.of("import", file, book("1600", "900"), "--dry-run", "--marked", marked)
                .ends(0);
        assertTrue(run.out().contains("没有错误，没有写"), run.out());
        assertFalse(Files.exists(marked));
        run = Run.of("import", file, book("1600", "九百"), "--marked", marked).ends(1);
        assertTrue(run.out().contains("有错的单元格已标在 " + marked), run.out());
        try (XSSFWorkbook workbook = new XSSFWorkbook(marked.toFile())) {
            assertTrue(workbook.getSheetAt(0)
                    .getRow(2)
                    .getCell(2)
                    .getCellComment()
                    .getString()
                    .getString()
                    .contains("不是数字"));
        }
        assertEquals(
                marked.toString(),
                Run.of("import", file, book("1600", "九百"), "--marked", marked, "--json")
                        .ends(1)
                        .json()
                        .get("marked")
                        .asText());
        Run.of("import", file, book("1600", "九百"), "--marked", file).ends(2);
    }

    @Test
    void goodRowsAreTakenWhereErrorsAreToBeSkipped() throws Exception {
        Run run = Run.of("import", file, book("1600", "九百"), "--skip-errors").ends(1);
        assertTrue(run.out().contains("已导入 1 行，拒收 1 处"), run.out());
        assertEquals("1600", households(Town.SECOND));
        assertEquals("", households(Town.THIRD));
    }

    @Test
    void aTrialWritesNothing() throws Exception {
        byte[] before = Files.readAllBytes(file);
        assertTrue(Run.of("import", file, book("1600", "900"), "--dry-run")
                .ends(0)
                .out()
                .contains("试读完毕"));
        Run.of("import", file, book("1600", "九百"), "--dry-run", "--skip-errors").ends(1);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void rejectionsAreGivenToMachinesInFull() throws Exception {
        JsonNode json = Run.of("import", file, book("1600", "九百"), "--json", "--lang", "en")
                .ends(1)
                .json();
        assertEquals(1, json.get("accepted").intValue());
        assertEquals(1, json.get("changed").intValue());
        assertFalse(json.get("written").booleanValue());
        JsonNode rejection = json.get("rejected").get(0);
        assertEquals("城市社区基本情况", rejection.get("sheet").textValue());
        assertEquals("C3", rejection.get("cell").textValue());
        assertEquals("户数", rejection.get("column").textValue());
        assertEquals("九百", rejection.get("value").textValue());
        assertFalse(rejection.get("message").textValue().isBlank());
        assertFalse(rejection.get("fix").textValue().isBlank());
        assertTrue(Run.of("import", file, book("1", "2"), "--json")
                .ends(0)
                .json()
                .get("written")
                .booleanValue());
    }

    @Test
    void figuresBelongToTheYearThatIsAskedFor() throws Exception {
        Run.of("import", file, book("1600", "900"), "--year", "2025").ends(0);
        assertEquals("1500", households(Town.SECOND));
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("text.xlsx"), "no workbook");
        Run run = Run.of("import", file, text, "--json").ends(3);
        assertEquals("", run.out());
        assertEquals(2, run.err().lines().count(), run.err());
        Run.of("import", file, folder.resolve("nowhere.xlsx")).ends(3);
    }

    @Test
    void aFilledTemplateCarriesADocumentOver() throws Exception {
        Path book = folder.resolve("book.xlsx");
        Run.of("template", book, "--from", file).ends(0);
        Path copy = folder.resolve("copy.heding");
        Run.of("new", copy).ends(0);
        Run.of("import", copy, book).ends(0);
        JsonNode original = Run.of("calculate", file, "--json").json();
        JsonNode copied = Run.of("calculate", copy, "--json").json();
        assertEquals(original.get("units"), copied.get("units"));
        assertEquals(original.get("people"), copied.get("people"));
    }

    @Test
    void anEmptyTemplateTakesNothingIn() {
        Path book = folder.resolve("blank.xlsx");
        assertTrue(Run.of("template", book).ends(0).out().contains("blank.xlsx"));
        Run.of("import", file, book).ends(0);
    }

    @Test
    void theDocumentIsNeverTakenForTheWorkbookToWrite() throws Exception {
        Path odd = Files.move(file, folder.resolve("odd.xlsx"));
        Run.of("report", odd, odd).ends(2);
        Run.of("template", odd, "--from", odd).ends(2);
        Run.of("verify", odd).ends(0);
    }

    @Test
    void aReportIsWritten() throws Exception {
        Path report = folder.resolve("报表.xlsx");
        Run.of("report", file, report).ends(0);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(report))) {
            assertTrue(workbook.getSheetIndex("员额核定") >= 0);
            assertTrue(workbook.getSheetIndex("经费测算") >= 0);
        }
    }

    @Test
    void onlyTheTablesAskedForAreReported() throws Exception {
        Path report = folder.resolve("one.xlsx");
        Run.of("report", file, report, "--only", "员额核定，grids").ends(0);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(report))) {
            assertTrue(workbook.getSheetIndex("员额核定") >= 0);
            assertTrue(workbook.getSheetIndex("网格配备") >= 0);
            assertEquals(-1, workbook.getSheetIndex("经费测算"));
        }
        Run unknown = Run.of("report", file, folder.resolve("none.xlsx"), "--only", "天气")
                .ends(2);
        assertTrue(unknown.err().contains("员额核定 (quota)"), unknown.err());
        assertFalse(Files.exists(folder.resolve("none.xlsx")));
    }

    @Test
    void theFindingsAndTheBasisAreTablesToAskForToo() throws Exception {
        Path report = folder.resolve("findings.xlsx");
        Run.of("report", file, report, "--only", "达标核查,basis").ends(0);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(report))) {
            assertTrue(workbook.getSheetIndex("达标核查") >= 0);
            assertTrue(workbook.getSheetIndex("依据") >= 0);
            assertEquals(-1, workbook.getSheetIndex("员额核定"));
        }
    }

    @Test
    void aReportInAFolderThatIsNotThereIsRefused() {
        Run.of("report", file, folder.resolve("nowhere").resolve("r.xlsx")).ends(3);
    }
}
