package org.heding.workbook;

import static org.heding.workbook.TestBook.figure;
import static org.heding.workbook.TestBook.row;
import static org.heding.workbook.TestBook.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets and headers are found as people leave them. */
class HeaderTest {
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

    private static List<String> notices(Reading reading) {
        return reading.notices().stream()
                .map(notice -> notice.key().substring(16))
                .toList();
    }

    @Test
    void columnsStandInAnyOrder() {
        book.sheet("城市社区基本情况", row("户数", "社区名称", "党员数", "区划代码"), row(1500, "示例社区", 80, CODE));
        Ledger ledger = TestBook.applied(book.read(), new Ledger());
        assertEquals(new BigDecimal("1500"), figure(ledger, CODE, Field.HOUSEHOLDS));
        assertEquals(new BigDecimal("80"), figure(ledger, CODE, Field.PARTY_MEMBERS));
    }

    @Test
    void titleLinesAboveTheHeaderArePassedOver() {
        book.sheet(
                "城市社区基本情况",
                row("2026年度城市社区基本情况"),
                row("填报单位：示例区", null, "单位：户、人"),
                row(),
                row("区划代码*", "社区名称*", "户数(户)"),
                row(CODE, "示例社区", 1500));
        Reading reading = book.read();
        assertEquals(List.of(), told(reading));
        assertEquals(1, reading.accepted());
    }

    @Test
    void theHeaderStandsInTheTenthRowAtTheLatest() {
        Object[] blank = row("说明");
        book.sheet(
                "市级基本情况",
                blank,
                blank,
                blank,
                blank,
                blank,
                blank,
                blank,
                blank,
                blank,
                row("区划代码", "名称"),
                row("3401", "示例市"));
        assertEquals(1, book.read().accepted());
        try (TestBook late = new TestBook(folder)) {
            late.sheet(
                    "市级基本情况",
                    blank,
                    blank,
                    blank,
                    blank,
                    blank,
                    blank,
                    blank,
                    blank,
                    blank,
                    blank,
                    row("区划代码", "名称"),
                    row("3401", "示例市"));
            assertEquals(List.of("A1 header.none"), told(late.read()));
        }
    }

    @Test
    void bracketsSpacesAndAsterisksInHeadersDoNotMatter() {
        book.sheet(
                "城市社区基本情况",
                row("＊区划代码", " 社区　名称 * ", "户数（户）", "常住\n人口", "辖区面积（平方公里）", "服务群众专项经费（计划）（元）", "党\u00a0员数【人】"),
                row(CODE, "示例社区", 1500, 4000, 1.25, 300000, 90));
        Ledger ledger = TestBook.applied(book.read(), new Ledger());
        assertEquals(7 - 2, ledger.facts(CODE, 2026).size());
        assertEquals(new BigDecimal("1.25"), figure(ledger, CODE, Field.AREA));
        assertEquals(new BigDecimal("300000"), figure(ledger, CODE, Field.PLANNED_SERVICE_FUND));
    }

    @Test
    void bracketedUnitsMayBeLeftOut() {
        book.sheet("城市社区基本情况", row("区划代码", "社区名称", "辖区面积", "服务群众专项经费", "网格数(个)"), row(CODE, "示例社区", 1.25, 300000, 6));
        assertEquals(
                3, TestBook.applied(book.read(), new Ledger()).facts(CODE, 2026).size());
    }

    @Test
    void aColumnInAnotherUnitIsRefusedAndNotMisread() {
        book.sheet("城市社区基本情况", row("区划代码", "社区名称", "常住人口(万人)"), row(CODE, "示例社区", 1.2));
        Reading reading = book.read();
        assertEquals(List.of("C1 header.unit"), told(reading));
        assertEquals("常住人口", reading.rejected().get(0).column());
        assertEquals(List.of(), reading.changes());
    }

    @Test
    void anotherQualifierIsAnotherColumn() {
        book.sheet("城市社区基本情况", row("区划代码", "社区名称", "服务群众专项经费(实际)"), row(CODE, "示例社区", 1));
        Reading reading = book.read();
        assertEquals(List.of("column"), notices(reading));
        assertTrue(TestBook.applied(reading, new Ledger()).facts(CODE, 2026).isEmpty());
    }

    @Test
    void unknownColumnsAreToldAndIgnored() {
        book.sheet("城市社区基本情况", row("序号", "区划代码", "社区名称", "备注"), row(1, CODE, "示例社区", "=好"), row(2), row(3));
        Reading reading = book.read();
        assertEquals(List.of(), told(reading));
        assertEquals(List.of("column", "column"), notices(reading));
        assertEquals(List.of("城市社区基本情况", "A1", "序号"), reading.notices().get(0).arguments());
        assertEquals(1, reading.accepted());
    }

    @Test
    void aMissingRequiredColumnIsOneRejection() {
        book.sheet("社区工作者花名册", row("姓名", "所在社区代码", "岗位类别"), row("示例甲", CODE, "书记"), row("示例乙", CODE, "书记"));
        Reading reading = book.read();
        assertEquals(List.of("A1 header.missing"), told(reading));
        assertEquals("身份证号", reading.rejected().get(0).column());
        assertEquals(0, reading.accepted());
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() {
        book.sheet("城市社区基本情况", row("区划代码", "社区名称", "户数", "户数(户)"), row(CODE, "示例社区", 1, 2));
        assertEquals(List.of("D1 header.repeated"), told(book.read()));
    }

    @Test
    void aRenamedSheetIsKnownByItsHeaders() {
        book.sheet("Sheet1", row("区划代码", "社区名称", "户数"), row(CODE, "示例社区", 1500));
        Reading reading = book.read();
        assertEquals(1, reading.accepted());
        assertEquals(List.of("renamed"), notices(reading));
    }

    @Test
    void sheetsWithLikeHeadersAreToldApartByTheirCodes() {
        book.sheet("甲", row("区划代码", "名称"), row("3401", "示例市"))
                .sheet("乙", row("区划代码", "名称"), row("340104", "示例区"))
                .sheet("丙", row("区划代码", "名称", "类型"), row("340104001", "示例街道", "街道"));
        Reading reading = book.read();
        assertEquals(List.of(), told(reading));
        assertEquals(3, reading.accepted());
    }

    @Test
    void otherSheetsAreIgnoredWithANotice() {
        book.sheet("城市社区基本情况", row("区划代码", "社区名称"), row(CODE, "示例社区"))
                .sheet("联系方式", row("科室", "电话"), row("示例", "0551"))
                .sheet("旧表", row("区划代码", "社区名称"), row("340104001002", "示例二社区"))
                .sheet("空白");
        Reading reading = book.read();
        assertEquals(1, reading.accepted());
        assertEquals(List.of("sheet", "copy"), notices(reading));
    }

    @Test
    void severalSheetsOfOneKindAreAllRead() {
        book.sheet("甲街道", row("区划代码", "社区名称"), row(CODE, "示例社区"))
                .sheet("乙街道", row("区划代码", "社区名称"), row("340104001002", "示例二社区"));
        assertEquals(2, book.read().accepted());
    }

    @Test
    void sheetsDependOnOneAnotherInWhateverOrderTheyStand() {
        book.sheet("书记任期", row("身份证号", "任期开始", "任满"), row(TestBook.id(1), "2021-03", "否"))
                .sheet("社区工作者花名册", row("姓名", "身份证号", "所在社区代码", "岗位类别"), row("示例甲", TestBook.id(1), CODE, "书记"))
                .sheet("城市社区基本情况", row("区划代码", "社区名称"), row(CODE, "示例社区"));
        Ledger ledger = TestBook.applied(book.read(), new Ledger());
        assertEquals(1, ledger.terms(TestBook.id(1)).size());
    }

    @Test
    void totalsNotesAndBlankRowsAreSkipped() {
        book.sheet(
                "城市社区基本情况",
                row("区划代码", "社区名称", "户数"),
                row("甲", "乙", 1),
                row(CODE, "示例社区", 1500),
                row(" ", "\u3000", null),
                row("合 计", null, 1500),
                row(null, "总计", 1500),
                row("填表人：示例", null, "审核人：示例"),
                row("注：含示例。"));
        Reading reading = book.read();
        assertEquals(List.of(), told(reading));
        assertEquals(1, reading.accepted());
    }

    @Test
    void streetsMayBeNamedWithFullWidthBracketsOrNone() {
        for (String name : List.of("街道（乡镇）基本情况", " 街道(乡镇)基本情况 ", "街道基本情况")) {
            try (TestBook streets = new TestBook(folder)) {
                streets.sheet(name, row("区划代码", "名称"), row("340104001", "示例街道"));
                Reading reading = streets.read();
                assertEquals(1, reading.accepted());
                assertEquals(List.of(), reading.notices());
            }
        }
    }
}
