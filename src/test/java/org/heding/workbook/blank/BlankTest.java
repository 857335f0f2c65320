package org.heding.workbook.blank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.heding.ledger.Field;
import org.heding.message.Progress;
import org.heding.policy.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlankTest {
    @TempDir
    private Path folder;

    private final BlankWorld world = new BlankWorld();

    private Path at(String name) {
        return folder.resolve(name);
    }

    /** Title, 填报单位, groups over columns, so many empty rows, a total with formulas, a note and signatures. */
    private BlankBook grouped(int empty) {
        BlankBook book = new BlankBook();
        book.title("{年度}年城市社区工作者配备情况统计表", 7);
        book.line(1, "填报单位：{填报单位}", "", "", "", "", "单位：万元", "");
        book.row(2, "序号", "社区名称", "社区工作者", "", "", "居民户数（户）", "党组织活动经费");
        book.row(3, "", "", "核定数", "在岗数", "空缺", "", "");
        book.merge("A3:A4", "B3:B4", "C3:E3", "F3:F4", "G3:G4");
        for (int i = 0; i < empty; i++) {
            book.row(4 + i, "", "", "", "", "=IF(C%1$d=\"\",\"\",C%1$d-D%1$d)".formatted(5 + i), "", "");
            book.sheet.getRow(4 + i).getCell(6).setCellStyle(book.money);
            book.sheet.getRow(4 + i).setHeightInPoints(22);
        }
        int last = 4 + empty;
        String range = "%1$s5:%1$s" + last;
        book.row(
                last,
                "合计",
                "",
                "=SUM(" + range.formatted("C") + ")",
                "=SUM(" + range.formatted("D") + ")",
                "=SUM(" + range.formatted("E") + ")",
                "=SUM(" + range.formatted("F") + ")",
                "=SUM(" + range.formatted("G") + ")");
        book.merge("A%1$d:B%1$d".formatted(last + 1));
        book.line(last + 1, "注：核定数以区县批复为准。");
        book.line(last + 2, "单位负责人：", "", "填表人：", "", "填表日期：{今天}");
        return book;
    }

    private static List<String> said(Filled filled) {
        return filled.shortfalls().stream()
                .map(one -> one.sort() + " " + one.cell())
                .toList();
    }

    @Test
    void groupsOverColumnsAreReadAndEmptyRowsFilledInTheirUnits() throws Exception {
        Path blank = grouped(6).save(at("空表.xlsx"));
        Filled filled = world.fill(blank, at("填好.xlsx"));
        try (BlankBook book = BlankBook.open(at("填好.xlsx"))) {
            assertEquals("2026年城市社区工作者配备情况统计表", book.at("A1"));
            assertEquals("填报单位：试验区", book.at("A2"));
            assertEquals("1", book.at("A5"));
            assertEquals("一社区", book.at("B5"));
            assertEquals("8", book.at("D5"));
            assertEquals("3000", book.at("F5"));
            assertEquals("13", book.at("G5"), "100,000 + 200 × 150 = 130,000 yuan");
            assertEquals("10.8", book.at("G8"));
            assertEquals("#,##0.00", book.cell("G5").getCellStyle().getDataFormatString());
            assertEquals("", book.at("F8"), "missing is never nought");
            assertEquals("7200", book.at("F11"));
            assertEquals("50.8", book.at("G11"));
            assertEquals("填表日期：2026年3月15日", book.at("E13"));
            assertEquals(CellType.FORMULA, book.cell("E5").getCellType());
        }
        assertEquals(4, filled.rows());
        assertTrue(said(filled).contains("MISSING F8"), said(filled).toString());
    }

    @Test
    void whereThereAreTooFewRowsTheyAreInsertedWithLookAndFormulasAndTotalsGrow() throws Exception {
        for (int empty : new int[] {1, 2, 3}) {
            BlankBook made = grouped(empty);
            int last = 4 + empty;
            DataValidation list = made.sheet
                    .getDataValidationHelper()
                    .createValidation(
                            made.sheet.getDataValidationHelper().createIntegerConstraint(0, "0", "99999"),
                            new CellRangeAddressList(4, last - 1, 3, 3));
            made.sheet.addValidationData(list);
            var format = made.sheet.getSheetConditionalFormatting();
            format.addConditionalFormatting(
                    new CellRangeAddress[] {CellRangeAddress.valueOf("E5:E" + last)},
                    format.createConditionalFormattingRule((byte) 5, "0"));
            made.workbook.setPrintArea(0, 0, 6, 0, last + 2);
            Path blank = made.save(at("空表" + empty + ".xlsx"));
            Path target = at("填好" + empty + ".xlsx");
            world.fill(blank, target);
            try (BlankBook book = BlankBook.open(target)) {
                assertEquals("同名社区", book.at("B8"));
                assertEquals("合计", book.at("A9"));
                assertEquals("SUM(F5:F8)", book.cell("F9").getCellFormula());
                assertEquals("7200", book.at("F9"));
                assertEquals("IF(C8=\"\",\"\",C8-D8)", book.cell("E8").getCellFormula());
                assertEquals(22, book.sheet.getRow(7).getHeightInPoints(), 0.01);
                assertEquals("#,##0.00", book.cell("G8").getCellStyle().getDataFormatString());
                assertTrue(book.sheet.getMergedRegions().contains(CellRangeAddress.valueOf("A9:B9")));
                assertTrue(book.at("A10").startsWith("注："));
                assertEquals(
                        "D5:D8",
                        book.sheet
                                .getDataValidations()
                                .getFirst()
                                .getRegions()
                                .getCellRangeAddress(0)
                                .formatAsString());
                assertEquals(
                        "E5:E8",
                        book.sheet
                                .getSheetConditionalFormatting()
                                .getConditionalFormattingAt(0)
                                .getFormattingRanges()[0]
                                .formatAsString());
                assertTrue(book.workbook.getPrintArea(0).endsWith("$A$1:$G$11"), book.workbook.getPrintArea(0));
            }
        }
    }

    @Test
    void givenRowsAreMatchedByCodeElseByNameWithinTheirStreet() throws Exception {
        BlankBook made = new BlankBook();
        made.title("社区情况表", 5);
        made.row(1, "街道", "社区", "社区代码", "党员人数", "上年户数");
        made.row(2, "东街道", "一社区居委会", "", "", "");
        made.row(3, "西街道", "同名社区", "", "", "");
        made.row(4, "", "某某", BlankWorld.THIRD, "", "");
        made.row(5, "", "同名社区", "", "", "");
        made.row(6, "", "无此社区", "", "", "");
        made.row(7, "合计", "", "", "", "");
        Path blank = made.save(at("给定.xlsx"));
        Filled filled = world.fill(blank, at("填好.xlsx"));
        try (BlankBook book = BlankBook.open(at("填好.xlsx"))) {
            assertEquals("150", book.at("D3"));
            assertEquals("40", book.at("D4"), "of two with one name the one of the street that is named");
            assertEquals("90", book.at("D5"), "the code goes before the name");
            assertEquals("", book.at("D6"));
            assertEquals("", book.at("D7"));
            assertEquals("", book.at("E3"), "last year's is not this year's");
            assertEquals("一社区居委会", book.at("B3"), "what is written stays as it is written");
            assertEquals(BlankWorld.FIRST, book.at("C3"), "codes are texts");
            assertEquals(CellType.STRING, book.cell("C3").getCellType());
            assertEquals("", book.at("D8"), "a total of some rows is none");
        }
        List<String> said = said(filled);
        assertTrue(said.containsAll(List.of("COLUMN E2", "ROW A6", "ROW A7", "MISSING D8")), said.toString());
        assertTrue(filled.lacks().stream()
                .anyMatch(one -> one.said().in(BlankWorld.MESSAGES).contains("可能是几个")));
    }

    @Test
    void aTotalWithoutAFormulaIsTheExactSumOfTheRows() throws Exception {
        BlankBook made = new BlankBook();
        made.row(0, "社区名称", "党员数", "党组织活动经费（万元）", "户数");
        made.row(1, "合计", "", "", "");
        made.row(2, "", "", "", "");
        world.fill(made.save(at("合计.xlsx")), at("填好.xlsx"));
        try (BlankBook book = BlankBook.open(at("填好.xlsx"))) {
            assertEquals("540", book.at("B2"));
            assertEquals("50.8", book.at("C2"));
            assertEquals("", book.at("D2"), "one of the communities wants its households");
            assertEquals("一社区", book.at("A3"));
            assertEquals("同名社区", book.at("A6"));
        }
    }

    @Test
    void aFormulaThatOnlyASpreadsheetKnowsIsLeftToIt() throws Exception {
        BlankBook made = new BlankBook();
        made.row(0, "社区名称", "户数", "查找");
        made.row(1, "一社区", "", "=DISPIMG(\"ID_1\",1)");
        Filled filled = world.fill(made.save(at("查找.xlsx")), at("填好.xlsx"));
        assertEquals(List.of("RECALCULATE C2"), said(filled));
        assertTrue(filled.lacks().isEmpty());
        try (BlankBook book = BlankBook.open(at("填好.xlsx"))) {
            assertEquals("3000", book.at("B2"));
            assertTrue(book.workbook.getForceFormulaRecalculation());
        }
    }

    @Test
    void stoppedWorkLeavesTheTargetAsItWas() throws Exception {
        Path blank = grouped(2).save(at("空表.xlsx"));
        Path target = Files.writeString(at("填好.xlsx"), "原来的");
        BlankMapping mapping = BlankMapping.of(world.survey(blank));
        assertThrows(CancellationException.class, () -> Blank.read(blank)
                .fill(mapping, world.source(), target, BlankWorld.MESSAGES, (done, total) -> {
                    throw new CancellationException();
                }));
        assertEquals("原来的", Files.readString(target));
    }

    @Test
    void samplesNumbersOfColumnsAndSubtotalsAreNoRows() throws Exception {
        BlankBook made = new BlankBook();
        made.row(0, "序号", "社区名称", "户数", "党员数", "合计");
        made.row(1, "甲", "乙", "1", "2", "3=1+2");
        made.row(2, "例", "某某社区", "3000", "100", "3100");
        made.row(3, "", "……", "", "", "");
        made.row(4, "", "", "", "", "");
        made.line(5, "备注：例行数据不计入");
        Filled filled = world.fill(made.save(at("示例.xlsx")), at("填好.xlsx"));
        try (BlankBook book = BlankBook.open(at("填好.xlsx"))) {
            assertEquals("某某社区", book.at("B3"));
            assertEquals("一社区", book.at("B4"));
            assertEquals("1", book.at("A4"));
            assertEquals("同名社区", book.at("B7"));
            assertTrue(book.at("A8").startsWith("备注"));
        }
        assertEquals(List.of("COLUMN E1", "MISSING C7"), said(filled));
    }

    @Test
    void noPersonStandsInAMappingAndNumbersAreToldMasked() throws Exception {
        BlankBook made = new BlankBook();
        made.row(0, "姓名", "身份证号", "职务");
        made.row(1, "乙某", BlankWorld.WORKER, "");
        made.row(2, "丙某", "990101198001010012", "");
        Path blank = made.save(at("名册.xlsx"));
        Filled filled = world.fill(blank, at("填好.xlsx"));
        assertEquals(1, filled.lacks().size());
        String said = filled.lacks().getFirst().said().in(BlankWorld.MESSAGES);
        assertTrue(said.contains("9901**********0012"), said);
        BlankMapping mapping = BlankMapping.of(world.survey(blank));
        assertThrows(IllegalArgumentException.class, () -> mapping.withRow("表1", "丙某", BlankWorld.WORKER));
    }

    @Test
    void aRosterTakesPeopleWithNumbersAsTextAndFormulasAsText() throws Exception {
        BlankBook made = new BlankBook();
        made.title("社区工作者花名册", 6);
        made.row(1, "序号", "姓名", "性别", "身份证号码", "所在社区", "职务");
        made.row(2, "1", "", "", "", "", "");
        made.row(3, "2", "", "", "", "", "");
        made.line(4, "填表人：");
        Filled filled = world.fill(made.save(at("花名册.xlsx")), at("填好.xlsx"));
        assertEquals(List.of(), filled.lacks());
        try (BlankBook book = BlankBook.open(at("填好.xlsx"))) {
            assertEquals("=甲某", book.at("B3"));
            assertEquals(CellType.STRING, book.cell("B3").getCellType());
            assertEquals("男", book.at("C3"));
            assertEquals(BlankWorld.SECRETARY, book.at("D3"));
            assertEquals("一社区", book.at("E3"));
            assertEquals("书记", book.at("F3"));
            assertEquals("乙某", book.at("B4"));
        }
    }

    @Test
    void placeholdersAskOfThePlaceOfATierOrOfANameInAUnit() throws Exception {
        BlankBook made = new BlankBook();
        made.line(0, "{区县名称}{年度}年社区工作者核定额度：{社区工作者核定额度}人");
        made.line(1, "{东街道.党员数}", "{市.市本级行政编制总数}", "{试验区.党组织活动经费|万元}", "｛没有这个｝");
        made.line(2, "{990101001001.户数}", "{同名社区.户数}", "{户数|万元}");
        Filled filled = world.fill(made.save(at("占位.xlsx")), at("填好.xlsx"));
        try (BlankBook book = BlankBook.open(at("填好.xlsx"))) {
            assertTrue(book.at("A1").matches("试验区2026年社区工作者核定额度：[0-9]+人"), book.at("A1"));
            assertEquals("410", book.at("A2"));
            assertEquals(CellType.NUMERIC, book.cell("A2").getCellType());
            assertEquals("", book.at("B2"), "it is missing");
            assertEquals("50.8", book.at("C2"));
            assertEquals("｛没有这个｝", book.at("D2"));
            assertEquals("3000", book.at("A3"));
            assertEquals("{同名社区.户数}", book.at("B3"), "two bear the name");
            assertEquals("{户数|万元}", book.at("C3"), "households are no money");
        }
        assertTrue(
                said(filled).containsAll(List.of("MISSING B2", "PLACE D2", "PLACE B3", "PLACE C3")),
                said(filled).toString());
    }

    @Test
    void whatAHeadingMightMeanIsAskedNotTaken() throws Exception {
        BlankBook made = new BlankBook();
        made.row(0, "社区名称", "农村社区", "", "党员数（含流动党员）", "辖区面积（亩）", "户数（人）");
        made.row(1, "", "户数", "人口", "", "", "");
        made.merge("A1:A2", "B1:C1", "D1:D2", "E1:E2", "F1:F2");
        made.row(2, "", "", "", "", "", "");
        BlankTable table = world.survey(made.save(at("问.xlsx"))).tables().getFirst();
        Map<String, Boolean> sure = table.headings().stream()
                .collect(Collectors.toMap(
                        Heading::name, heading -> heading.proposal().sure()));
        assertEquals(
                Map.of(
                        "社区名称", true,
                        "农村社区 / 户数", false,
                        "农村社区 / 人口", false,
                        "党员数（含流动党员）", false,
                        "辖区面积（亩）", true,
                        "户数（人）", false),
                sure);
        assertEquals(
                Meaning.take(Field.HOUSEHOLDS, ""),
                table.headings().get(1).proposal().meaning(),
                "it is proposed nevertheless");
        assertEquals(Level.COMMUNITY, table.level());
    }

    @Test
    void whatTheSuperiorHasWrittenAndComputedIsLeftAlone() throws Exception {
        BlankBook made = new BlankBook();
        made.row(0, "社区名称", "户数", "党员数", "户数加党员");
        made.row(1, "一社区", "", "999", "=B2+C2");
        Filled filled = world.fill(made.save(at("已有.xlsx")), at("填好.xlsx"));
        try (BlankBook book = BlankBook.open(at("填好.xlsx"))) {
            assertEquals("3000", book.at("B2"));
            assertEquals("999", book.at("C2"));
            assertEquals("B2+C2", book.cell("D2").getCellFormula());
        }
        assertEquals(List.of("KEPT C2"), said(filled));
        assertTrue(filled.lacks().isEmpty());
    }

    @Test
    void resultsOfAClosedYearAreThoseThatWereClosed() throws Exception {
        BlankBook made = new BlankBook();
        made.row(0, "社区名称", "户数", "党组织活动经费（元）");
        made.row(1, "一社区", "", "");
        made.row(2, "三社区", "", "");
        Path blank = made.save(at("封存.xlsx"));
        Source closed = world.closed(Map.of(Source.key(BlankWorld.FIRST, "activity_fund"), "123456.78"));
        Blank.read(blank)
                .fill(BlankMapping.of(world.survey(blank)), closed, at("填好.xlsx"), BlankWorld.MESSAGES, Progress.NONE);
        try (BlankBook book = BlankBook.open(at("填好.xlsx"))) {
            assertEquals("3000", book.at("B2"));
            assertEquals("123456.78", book.at("C2"));
            assertEquals("", book.at("C3"), "what was not computed then is missing");
        }
    }

    @Test
    void aMappingIsReadBackAsItWasKept() throws Exception {
        BlankMapping mapping = new BlankMapping(
                Map.of(
                        "表1",
                        new BlankMapping.Table(
                                Level.TOWNSHIP,
                                Map.of("甲", Meaning.take("households", "万户"), "乙", Meaning.LEAVE, "丙", Meaning.NUMBER),
                                Map.of("某社区", BlankWorld.FIRST))),
                Map.of("{\"引号\"}", Meaning.text("=1")));
        Blank blank = Blank.read(grouped(1).save(at("空表.xlsx")));
        assertEquals(mapping, Blank.mapping(blank.form("月报", mapping)));
        assertEquals("月报", blank.form("月报", mapping).name());
    }

    @Test
    void linesOfStreetsAmongCommunitiesGetTheStreetsOwnFigures() throws Exception {
        BlankBook made = new BlankBook();
        made.row(0, "单位名称", "户数", "党员数");
        made.row(1, "东街道", "", "");
        made.row(2, "一社区", "", "");
        made.row(3, "西街道", "", "");
        made.row(4, "小计", "", "");
        Filled filled = world.fill(made.save(at("街道.xlsx")), at("填好.xlsx"));
        try (BlankBook book = BlankBook.open(at("填好.xlsx"))) {
            assertEquals("5400", book.at("B2"));
            assertEquals("3000", book.at("B3"));
            assertEquals("130", book.at("C4"));
            assertEquals("", book.at("B5"));
        }
        assertEquals(List.of("INCOMPLETE B4"), said(filled));
    }
}
