package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.document.Document;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FillCommandTest {
    @TempDir
    private Path folder;

    private Path file;
    private Path blank;
    private Path out;

    @BeforeEach
    void makeTown() throws Exception {
        file = Town.in(folder);
        blank = folder.resolve("空表.xlsx");
        out = folder.resolve("填好.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream to = Files.newOutputStream(blank)) {
            Sheet sheet = workbook.createSheet("表");
            row(sheet, 0, "序号", "社区名称", "户数", "金额");
            row(sheet, 1, "1", "一社区", "", "");
            row(sheet, 2, "2", "二社区", "", "");
            workbook.write(to);
        }
    }

    private static void row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private double number(Path book, int row, int column) throws Exception {
        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            return workbook.getSheetAt(0).getRow(row).getCell(column).getNumericCellValue();
        }
    }

    @Test
    void whatNobodyHasSaidIsListedAndTheRestIsFilled() throws Exception {
        Run run = Run.of("fill", file, blank, out).ends(1);
        assertTrue(run.out().contains("表!D1"), run.out());
        assertTrue(run.out().contains("“金额”"), run.out());
        assertEquals(3000, number(out, 1, 2));
    }

    @Test
    void aKeptFormIsFilledAgainWithTheNewFigures() throws Exception {
        Run.of("fill", file, blank, out, "--as", "季报", "--map", "金额=服务群众专项经费|万元")
                .ends(0);
        assertEquals(30.000001, number(out, 1, 3), "300,000.01 yuan, not rounded");
        assertEquals("季报\n", Run.of("fill", file, "--list").ends(0).out());
        try (Document document = Document.open(file)) {
            document.edit(
                    org.heding.document.Act.EDIT,
                    "户数",
                    java.util.List.of(new Change.SetFact(
                            Town.FIRST, Town.YEAR, Field.HOUSEHOLDS, new java.math.BigDecimal("3100"))));
        }
        Path again = folder.resolve("再填.xlsx");
        Run.of("fill", file, "--form", "季报", again).ends(0);
        assertEquals(3100, number(again, 1, 2));
        assertEquals(30.000001, number(again, 1, 3));
        Run.of("undo", file).ends(0);
        Run.of("undo", file).ends(0);
        assertEquals("文档里还没有保存上级表格。\n", Run.of("fill", file, "--list").ends(0).out());
    }

    @Test
    void rowsOfAnotherLevelTakeWhatCanBeToldOfThem() throws Exception {
        Path names = folder.resolve("名称.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream to = Files.newOutputStream(names)) {
            Sheet sheet = workbook.createSheet("表");
            row(sheet, 0, "单位名称", "党员数", "户数");
            workbook.write(to);
        }
        Run run = Run.of("fill", file, names, out, "--rows", "township").ends(1);
        assertTrue(run.out().contains("不完整"), run.out());
        assertEquals(401, number(out, 1, 1));
        assertEquals(4500, number(out, 1, 2));
    }

    @Test
    void aClosedYearIsFilledWithWhatWasClosed() throws Exception {
        Run.of("close", file, "--year", Town.YEAR).ends(0);
        Run.of("fill", file, blank, out, "--map", "金额=党组织活动经费").ends(0);
        assertEquals(140000, number(out, 1, 3));
    }

    @Test
    void machinesGetWhatIsLackingAsJson() {
        JsonNode json = Run.of("fill", file, blank, out, "--json").ends(1).json();
        assertEquals(2, json.get("rows").asInt());
        assertEquals("column", json.get("lacking").get(0).get("sort").asText());
        assertEquals("D1", json.get("lacking").get(0).get("cell").asText());
    }

    @Test
    void wrongUsageSaysWhatIsMeant() throws Exception {
        assertTrue(Run.of("fill", file, blank).ends(2).err().contains("--form"));
        assertTrue(Run.of("fill", file, blank, blank).ends(2).err().contains("换一个文件名"));
        assertTrue(Run.of("fill", file, "--form", "无", out).ends(2).err().contains("“无”"));
        assertTrue(
                Run.of("fill", file, blank, out, "--map", "没有=户数").ends(2).err().contains("“没有”"));
        assertTrue(
                Run.of("fill", file, blank, out, "--map", "金额=胡说").ends(2).err().contains("“胡说”"));
        assertTrue(Run.of("fill", file, blank, out, "--map", "金额=户数|万元")
                .ends(2)
                .err()
                .contains("不能换算"));
        assertTrue(
                Run.of("fill", file, blank, out, "--rows", "月份").ends(2).err().contains("--rows"));
        Path text = Files.writeString(folder.resolve("文字.xlsx"), "不是工作簿");
        Run.of("fill", file, text, out).ends(3);
        assertFalse(Files.exists(out));
    }
}
