package org.heding.workbook;

import static org.heding.workbook.TestBook.id;
import static org.heding.workbook.TestBook.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.Unit;
import org.heding.policy.ExamplePacks;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pack asks besides the columns that every pack has is typed, read and refused like those. */
class BookLayoutTest {
    private static final PolicyPack PACK = ExamplePacks.ladder();
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

    private static Ledger recorded() {
        Ledger ledger = new Ledger();
        ledger.apply(new Change.PutUnit(new Unit("3401", "示例市", "")));
        ledger.apply(new Change.PutUnit(new Unit("340104", "示例区", "市辖区")));
        ledger.apply(new Change.PutUnit(new Unit("340104001", "示例街道", "街道")));
        ledger.apply(new Change.PutUnit(new Unit(CODE, "示例社区", Kind.URBAN)));
        ledger.apply(new Change.PutPerson(new Person(id(1), "示例甲", CODE, "书记", null, null, null, "", "", "")));
        ledger.apply(new Change.SetFact(id(1), 2026, "service_years", BigDecimal.TEN));
        return ledger;
    }

    private static BigDecimal figure(Ledger ledger, String holder, String field) {
        return TestBook.figure(ledger, holder, field);
    }

    @Test
    void furtherInputsStandAfterTheColumnsThatEveryPackHas() {
        BookLayout layout = new BookLayout(PACK);
        assertEquals(List.of("工龄(年)", "试用期", "工时系数", "夜班补贴(元/年)"), further(layout, BookSheet.PEOPLE));
        assertEquals(List.of("增长率(%)"), further(layout, BookSheet.COUNTIES));
        assertEquals(List.of("驿站数(个)"), further(layout, BookSheet.TOWNSHIPS));
        assertEquals(List.of(), further(layout, BookSheet.CITIES));
        assertEquals(List.of(), further(layout, BookSheet.TERMS));
        for (String pack : PackReader.bundledIds()) {
            new BookLayout(PackReader.bundled(pack))
                    .sheets()
                    .forEach(sheet ->
                            assertTrue(sheet.columns().containsAll(sheet.sheet().columns())));
        }
    }

    private static List<String> further(BookLayout layout, BookSheet sheet) {
        List<BookColumn> columns = layout.of(sheet).columns();
        return columns.subList(sheet.columns().size(), columns.size()).stream()
                .map(BookColumn::header)
                .toList();
    }

    @Test
    void aLabelThatAnotherColumnHasDoesNotTakeItsFigures() {
        assertEquals(List.of("户数·rented_households(户)", "夜间值班"), further(new BookLayout(PACK), BookSheet.COMMUNITIES));
        book.sheet(
                "城市社区基本情况",
                row("区划代码", "社区名称", "户数·rented_households", "户数(户)"),
                row(CODE, "示例社区", 70, 900),
                row("340104001002", "示例二社区", "7.5", 800));
        Reading reading = book.read(recorded(), PACK);
        assertEquals(List.of("C3 number.whole"), TestBook.told(reading));
        Ledger ledger = recorded();
        reading.changes().forEach(ledger::apply);
        assertEquals(new BigDecimal(900), figure(ledger, CODE, Field.HOUSEHOLDS));
        assertEquals(new BigDecimal(70), figure(ledger, CODE, "rented_households"));
    }

    @Test
    void furtherColumnsAreFoundInAnyOrderAndSpellingAndByTheirEnglishLabels() {
        book.sheet(
                "社区工作者花名册",
                row("On probation", "夜班补贴（元）", "姓名", "岗位类别", "所在社区代码", "years of SERVICE(years)", "身份证号", "工 时\n系数"),
                row("是", "１,２００.５", "示例甲", "书记", CODE, 12, id(1), 0.5),
                row(null, "-30", "示例乙", "委员", CODE, null, id(2), null));
        Ledger ledger = TestBook.applied(book.read(recorded(), PACK), recorded());
        assertEquals(BigDecimal.ONE, figure(ledger, id(1), "probation"));
        assertEquals(new BigDecimal("1200.5"), figure(ledger, id(1), "night_pay"));
        assertEquals(new BigDecimal(12), figure(ledger, id(1), "service_years"));
        assertEquals(new BigDecimal("0.5"), figure(ledger, id(1), "hours_factor"));
        assertEquals(new BigDecimal(-30), figure(ledger, id(2), "night_pay"));
        assertNull(figure(ledger, id(2), "service_years"));
    }

    @Test
    void boundsAndTypesOfTheInputHoldAndSayWhere() {
        book.sheet(
                "社区工作者花名册",
                row("姓名", "身份证号", "所在社区代码", "岗位类别", "工龄(年)", "试用期", "工时系数", "夜班补贴(元/年)"),
                row("示例甲", id(1), CODE, "书记", 61, "也许", "1.01", "0.001"),
                row("示例乙", id(2), CODE, "委员", "2.5", "否", "0.05", "十元"),
                row("示例丙", id(3), CODE, "委员", -1, "√", 1, 99));
        assertEquals(
                List.of(
                        "E2 number.bounds",
                        "F2 truth",
                        "G2 number.bounds",
                        "H2 number.fen",
                        "E3 number.whole",
                        "G3 number.bounds",
                        "H3 number.text",
                        "E4 number.negative"),
                TestBook.told(book.read(recorded(), PACK)));
    }

    @Test
    void aPeriodThatIsNotTheInputsIsRefusedAndAnotherPacksColumnPassedOver() {
        BookColumn monthly =
                BookColumn.typed("x", "补贴", ColumnType.MONEY).within("元/月", BigDecimal.ZERO, BigDecimal.TEN);
        assertEquals(HeaderText.Fit.OTHER_UNIT, HeaderText.of("补贴(元/年)").fit(monthly));
        assertEquals(HeaderText.Fit.GOOD, HeaderText.of("补贴（元／月）").fit(monthly));
        assertEquals(HeaderText.Fit.GOOD, HeaderText.of("补贴(元)").fit(monthly));
        book.sheet("社区工作者花名册", row("姓名", "身份证号", "所在社区代码", "岗位类别", "工龄(年)"), row("示例甲", id(1), CODE, "书记", 61));
        Reading reading = book.read(recorded());
        assertEquals(List.of(), reading.rejected());
        assertEquals("workbook.notice.column", reading.notices().getFirst().key());
    }

    @Test
    void blankKeepsAndTheWordClears() {
        book.sheet("社区工作者花名册", row("姓名", "身份证号", "所在社区代码", "岗位类别", "工龄(年)"), row("示例甲", id(1), CODE, "书记", null));
        assertEquals(
                BigDecimal.TEN,
                figure(TestBook.applied(book.read(recorded(), PACK), recorded()), id(1), "service_years"));
        try (TestBook clearing = new TestBook(folder)) {
            clearing.sheet(
                    "社区工作者花名册", row("姓名", "身份证号", "所在社区代码", "岗位类别", "工龄(年)"), row("示例甲", id(1), CODE, "书记", "清空"));
            assertNull(figure(TestBook.applied(clearing.read(recorded(), PACK), recorded()), id(1), "service_years"));
        }
    }
}
