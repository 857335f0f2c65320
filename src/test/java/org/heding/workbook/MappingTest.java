package org.heding.workbook;

import static org.heding.workbook.TestBook.applied;
import static org.heding.workbook.TestBook.figure;
import static org.heding.workbook.TestBook.row;
import static org.heding.workbook.TestBook.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Form;
import org.heding.ledger.Ledger;
import org.heding.message.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headers and sheets of somebody else's are told once, and known from then on. */
class MappingTest {
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

    private Reading read(Ledger ledger, Map<String, String> pairs) throws BookException {
        return BookReader.read(
                book.save(),
                BookMapping.of(pairs, TestBook.PACK),
                ledger,
                TestBook.PACK,
                2026,
                TestBook::placeName,
                Progress.NONE);
    }

    private static List<String> notices(Reading reading) {
        return reading.notices().stream()
                .peek(TestBook::said)
                .map(notice -> notice.key().substring(16))
                .toList();
    }

    private void foreign() {
        book.sheet("Sheet1", row("单位编码", "小区名称", "住户数*", "备注"), row(CODE, "示例社区", 1500, "x"));
    }

    @Test
    void headersThatAreToldAreRead() throws Exception {
        foreign();
        Reading reading = read(new Ledger(), Map.of("单位编码", "区划代码", "小区名称", "社区名称", "住户数", "户数"));
        assertEquals(List.of("renamed", "column"), notices(reading));
        assertEquals(new BigDecimal(1500), figure(applied(reading, new Ledger()), CODE, Field.HOUSEHOLDS));
    }

    @Test
    void whatWasToldIsRememberedForBooksWithTheSameHeaders() throws Exception {
        foreign();
        Ledger ledger = applied(read(new Ledger(), Map.of("单位编码", "区划代码", "小区名称", "社区名称", "住户数", "户数")), new Ledger());
        assertEquals(1, ledger.forms(Form.Sort.READ).size());
        book.workbook.getSheetAt(0).getRow(1).getCell(2).setCellValue(1600);
        book.workbook.setSheetName(0, "二季度");
        Reading again = read(ledger, Map.of());
        assertEquals(1, again.changes().size());
        assertEquals(new BigDecimal(1600), figure(applied(again, ledger), CODE, Field.HOUSEHOLDS));
        book.workbook.getSheetAt(0).getRow(0).getCell(3).setCellValue("另一列");
        assertThrows(BookException.class, () -> read(ledger, Map.of()));
    }

    @Test
    void aSheetMayBeTold() throws Exception {
        book.sheet("基层", row("区划代码", "名称"), row("340104001", "示例街道")).sheet("上报表", row("序号", "户数"), row("1", 20));
        Reading reading = read(new Ledger(), Map.of("上报表", "城市社区基本情况"));
        assertEquals(List.of("A1 header.none"), told(reading));
        assertEquals("上报表", reading.rejected().getFirst().sheet());
    }

    @Test
    void aToldHeaderGoesBeforeOneThatLooksLikeIt() throws Exception {
        book.sheet("城市社区基本情况", row("区划代码", "社区名称", "户数", "实有户数"), row(CODE, "示例社区", 1, 1500));
        Reading reading = read(new Ledger(), Map.of("实有户数", "户数"));
        assertEquals(List.of("column"), notices(reading));
        assertEquals(new BigDecimal(1500), figure(applied(reading, new Ledger()), CODE, Field.HOUSEHOLDS));
    }

    @Test
    void anotherUnitOfMeasureIsRefusedAlsoWhereTheHeaderWasTold() throws Exception {
        book.sheet("城市社区基本情况", row("区划代码", "社区名称", "人口(万人)"), row(CODE, "示例社区", 1));
        assertEquals(List.of("C1 header.unit"), told(read(new Ledger(), Map.of("人口(万人)", "常住人口"))));
    }

    @Test
    void twoHeadersForOneColumnAreRefused() throws Exception {
        book.sheet("城市社区基本情况", row("区划代码", "社区名称", "甲户", "乙户"), row(CODE, "示例社区", 1, 2));
        assertEquals(List.of("D1 header.repeated"), told(read(new Ledger(), Map.of("甲户", "户数", "乙户", "户数"))));
    }

    @Test
    void whatTheBookDoesNotHaveIsTold() throws Exception {
        foreign();
        Reading reading = read(new Ledger(), Map.of("单位编码", "区划代码", "小区名称", "社区名称", "户口数", "户数", "表二", "会议记录"));
        assertEquals(List.of("renamed", "unmapped", "unmapped", "column", "column"), notices(reading));
    }

    @Test
    void whatTheImportBookDoesNotHaveIsWrong() {
        foreign();
        BookException refusal = assertThrows(BookException.class, () -> read(new Ledger(), Map.of("住户数", "房子数")));
        TestBook.said(refusal.problem(), refusal.remedy());
        assertEquals("workbook.map.unknown", refusal.problem().key());
    }

    @Test
    void aRememberedMappingIsReadBackAsItWas() {
        Mapping mapping = new Mapping("城市社区基本情况", Map.of("住户数(户)", "户数", "备注", ""));
        assertEquals(mapping, Mapping.of(mapping.form("a|b")));
        Mapping passed = new Mapping(Mapping.PASSED_OVER, Map.of());
        assertEquals(passed, Mapping.of(passed.form("a")));
    }

    @Test
    void aSheetThatIsToBePassedOverIsNotEvenNoticed() throws Exception {
        book.sheet("联系方式", row("科室", "电话"), row("示例", "0551")).sheet("市级基本情况", row("区划代码", "名称"), row("3401", "示例市"));
        Ledger ledger = new Ledger();
        assertEquals(List.of("sheet"), notices(read(ledger, Map.of())));
        ledger.apply(new Change.PutForm(new Mapping(Mapping.PASSED_OVER, Map.of()).form("科室|电话")));
        assertEquals(List.of(), notices(read(ledger, Map.of())));
    }
}
