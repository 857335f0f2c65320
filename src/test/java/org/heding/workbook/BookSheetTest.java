package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;
import org.junit.jupiter.api.Test;

/** The import book is what other people's files rely on: its names do not change unnoticed. */
class BookSheetTest {
    private static final Map<String, String> COLUMNS = Map.of(
            "市级基本情况", "区划代码* 名称* 市本级行政编制总数",
            "区县基本情况", "区划代码* 名称* 类型 核定社区工作者总额 员额核定标准(户/人)",
            "街道(乡镇)基本情况", "区划代码* 名称* 类型 辖区面积(平方公里) 专职副书记 党建工作机构专职人员 党群服务中心 网格化服务管理中心",
            "城市社区基本情况", "区划代码* 社区名称* 城市社区 户数 常住人口 党员数 辖区面积(平方公里) 网格数 社区工作者 组织员 专职副书记或书记助理 网格长 网格员" + " 服务群众专项经费(计划)",
            "社区工作者花名册", "姓名* 身份证号* 所在社区代码* 岗位类别* 参加社区工作时间 任现职时间 离岗时间 学历 社工职业资格 岗位等级 年应发工资(元)",
            "书记任期", "身份证号* 届次 任期开始* 任期结束 任满* 考核结论 依据",
            "参照工资标准", "适用地区代码* 管理岗职级* 施行日期* 年应发工资(元)* 依据*",
            "会议记录", "单位代码* 会议* 日期* 主持人 议题",
            "本地口径", "参数或表* 行 适用地区代码 施行日期* 值* 单位 依据* 决定日期*");

    @Test
    void sheetsAndColumnsHaveTheirAgreedNames() {
        for (BookSheet sheet : BookSheet.values()) {
            List<String> names = sheet.columns().stream()
                    .map(column -> column.name() + (column.required() ? "*" : ""))
                    .toList();
            assertEquals(COLUMNS.get(sheet.title()), String.join(" ", names), sheet.title());
        }
        assertEquals(COLUMNS.size(), BookSheet.values().length);
    }

    @Test
    void everyFigureOfATierHasItsColumn() {
        for (Tier tier : Tier.values()) {
            BookSheet sheet = BookSheet.of(tier);
            assertEquals(tier, sheet.tier().orElseThrow());
            for (String field : Field.BY_TIER.get(tier)) {
                assertEquals(field, TestBook.LAYOUT.of(sheet).column(field).id());
            }
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> TestBook.LAYOUT.of(BookSheet.CITIES).column("none"));
    }

    @Test
    void everyHeaderFitsItsOwnColumnAndNoOther() {
        for (BookSheet sheet : BookSheet.values()) {
            for (BookColumn column : sheet.columns()) {
                List<BookColumn> fitting = sheet.columns().stream()
                        .filter(other -> HeaderText.of(column.header()).fit(other) != HeaderText.Fit.NONE)
                        .toList();
                assertEquals(List.of(column), fitting);
            }
        }
    }

    @Test
    void keysAreRequiredColumns() {
        for (BookSheet sheet : BookSheet.values()) {
            assertTrue(
                    sheet.key().stream()
                            .allMatch(id -> TestBook.LAYOUT.of(sheet).column(id).required()),
                    sheet.title());
        }
    }

    @Test
    void numbersHaveBoundsAndWordsAreListed() {
        for (BookSheet sheet : BookSheet.values()) {
            for (BookColumn column : sheet.columns()) {
                assertEquals(column.type().isNumber(), column.most().signum() > 0, column.name());
                boolean measured = column.type().isNumber() && sheet != BookSheet.LOCAL_VALUES;
                assertEquals(measured, !column.unit().isEmpty(), column.name());
                assertEquals(column.type() == ColumnType.WORD, !column.words().isEmpty(), column.name());
                assertEquals(column.type() == ColumnType.CODE, !column.tiers().isEmpty(), column.name());
            }
        }
    }

    @Test
    void unitsOfMeasureInHeadersAreUnderstoodInTheirSpellings() {
        BookColumn area = TestBook.LAYOUT.of(BookSheet.TOWNSHIPS).column(Field.AREA);
        for (String header : List.of("辖区面积", "辖区面积（km²）", "辖区面积(㎢)", "辖区面积（单位：平方千米）", "辖区面积*（必填）")) {
            assertEquals(HeaderText.Fit.GOOD, HeaderText.of(header).fit(area), header);
        }
        for (String header : List.of("辖区面积(公顷)", "辖区面积（亩）", "辖区面积(平方米)", "辖区面积(m²)")) {
            assertEquals(HeaderText.Fit.OTHER_UNIT, HeaderText.of(header).fit(area), header);
        }
        assertEquals(HeaderText.Fit.NONE, HeaderText.of("建成区面积").fit(area));
        BookColumn pay = TestBook.LAYOUT.of(BookSheet.PEOPLE).column(Field.ANNUAL_PAY);
        assertEquals(HeaderText.Fit.GOOD, HeaderText.of("年应发工资").fit(pay));
        assertEquals(HeaderText.Fit.OTHER_UNIT, HeaderText.of("年应发工资(万元)").fit(pay));
        assertEquals(HeaderText.Fit.OTHER_UNIT, HeaderText.of("年应发工资(元/月)").fit(pay));
    }

    @Test
    void figuresOfAnotherSenseAreOtherColumns() {
        BookColumn workers = TestBook.LAYOUT.of(BookSheet.COMMUNITIES).column(Field.WORKERS);
        for (String header : List.of("社区工作者(核定)", "社区工作者（应配）", "社区工作者(上年)", "社区工作者缺口")) {
            assertEquals(HeaderText.Fit.NONE, HeaderText.of(header).fit(workers), header);
        }
        for (String header : List.of("社区工作者(人)", "社区工作者（在岗）", "社区工作者：")) {
            assertEquals(HeaderText.Fit.GOOD, HeaderText.of(header).fit(workers), header);
        }
    }

    @Test
    void addressesAreThoseOfASpreadsheet() throws Exception {
        for (String address : List.of("A1", "Z9", "AA10", "AZ3", "XFD1048576")) {
            int row = Integer.parseInt(address.replaceAll("[A-Z]", ""));
            assertEquals(address, Address.of(column(address), row));
        }
        for (String broken : List.of("", "1", "XFE1", "a1")) {
            assertThrows(IllegalArgumentException.class, () -> column(broken));
        }
    }

    @Test
    void everyKindOfRowOfTheContentHasOneValueAColumn() {
        BookContent content = new BookContent(RandomLedger.of(new Random(3)), TestBook.PACK, 2026);
        TestBook.LAYOUT.facts().forEach(sheet -> {
            assertFalse(content.rows(sheet).isEmpty(), sheet.title());
            content.rows(sheet).forEach(row -> assertEquals(sheet.columns().size(), row.size()));
        });
    }

    private static int column(String address) {
        return CellAttributes.column(address.toCharArray(), 0, address.length());
    }
}
