package org.heding.workbook;

import static org.heding.workbook.TestBook.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.message.Messages;
import org.heding.policy.ExamplePacks;
import org.heding.policy.PolicyPack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of one's own are read with what they rest on, and refused where the pack does not ask for them. */
class LocalValueSheetTest {
    private static final PolicyPack PACK = ExamplePacks.ladder();
    private static final Object[] HEADER = row("参数或表", "行", "适用地区代码", "施行日期", "值", "依据", "决定日期");
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate DECIDED = LocalDate.of(2025, 12, 20);
    private static final String BASIS = "示例会议纪要";

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

    private Reading read(Object[]... rows) {
        Object[][] all = new Object[rows.length + 1][];
        all[0] = HEADER;
        System.arraycopy(rows, 0, all, 1, rows.length);
        return book.sheet("本地口径", all).read(new Ledger(), PACK);
    }

    private static Object[] line(Object name, Object key, Object area, Object value) {
        return row(name, key, area, "2026-01-01", value, BASIS, "2025-12-20");
    }

    private static LocalValue value(String name, String key, String area, String value) {
        return new LocalValue(name, key, area, FROM, new BigDecimal(value), BASIS, DECIDED);
    }

    @Test
    void aParameterIsKnownByItsLabelInEitherLanguageAndByItsName() {
        Reading reading = read(
                line("试用期 比例", null, null, 90),
                line("NIGHT_DUTY_FUND", null, "340104", "１３,０００"),
                line("night duty fund", null, "3401", "12000.5"));
        assertEquals(
                List.of(
                        value("night_duty_fund", "", "3401", "12000.5"),
                        value("night_duty_fund", "", "340104", "13000"),
                        value("probation_share", "", "", "90")),
                TestBook.applied(reading, new Ledger()).localValues());
        assertEquals(3, reading.accepted());
    }

    @Test
    void aPastedTableFilledDownIsTaken() {
        Reading reading =
                read(line("等级系数", "一级", null, 1.05), line("等级系数", " 二 级", null, 1.2), line("等级系数", "三级", null, "1.35"));
        assertEquals(
                List.of("一级", "三级", "二级"),
                TestBook.applied(reading, new Ledger()).localValues().stream()
                        .map(LocalValue::row)
                        .toList());
    }

    @Test
    void whatThePackDoesNotAskForIsRefusedAtItsCell() {
        Reading reading = read(
                line("试用比例", null, null, 80),
                line("完全无关", null, null, 80),
                line("试用期比例", "一级", null, 80),
                line("等级系数", null, null, 1),
                line("等级系数", "四级", null, 1),
                line("试用期比例", null, "3401", "80.5"),
                line("岗位工资", "书记", null, "0.001"),
                line("岗位工资", "书记", "3401", "-1"),
                line("工龄补贴", "3", null, 600),
                line("试用期比例", null, "999999", 80));
        assertEquals(
                List.of(
                        "A2 own.near",
                        "A3 own.unknown",
                        "B4 own.parameter",
                        "B5 own.row",
                        "B6 own.key",
                        "E7 policy.value.whole",
                        "E8 policy.value.fen",
                        "E9 policy.value.least",
                        "A10 own.bands",
                        "C11 unit.unknown"),
                reading.rejected().stream()
                        .map(rejection -> rejection.cell() + " "
                                + rejection.message().key().replace("workbook.", ""))
                        .toList());
        reading.rejected().forEach(rejection -> TestBook.said(rejection.message(), rejection.fix()));
        assertEquals(
                "政策包里没有叫“试用比例”的参数或表，是否指：试用期比例？",
                reading.rejected().getFirst().message().in(Messages.of(java.util.Locale.CHINESE)));
        assertTrue(reading.rejected()
                .get(4)
                .fix()
                .in(Messages.of(java.util.Locale.CHINESE))
                .contains("一级、二级、三级"));
        assertEquals(List.of(), reading.changes());
    }

    @Test
    void theSameValueTwiceIsRefusedWhateverItsNameIsSpelt() {
        Reading reading = read(
                line("试用期比例", null, null, 80),
                line("probation_share", null, null, 85),
                line("试用期比例", null, "340104", 85));
        assertEquals(List.of("A3 row.repeated"), TestBook.told(reading));
        assertEquals(List.of("本地口径!A2"), reading.rejected().getFirst().message().arguments());
    }

    @Test
    void withoutSourceOrDayItIsRefusedAndARowOnlyBegunIsPassedOver() {
        Reading reading = read(
                row("试用期比例", null, null, "2026-01-01", 80, null, "2025-12-20"),
                row("等级系数", "一级", null, null, 1, BASIS, null),
                row("等级系数", "二级", null, "2026-01-01", null, null, null),
                row("等级系数", "三级", null, "2026-01-01", null, BASIS, "2025-12-20"));
        assertEquals(
                List.of("F2 cell.blank", "D3 cell.blank", "G3 cell.blank", "E5 cell.blank"), TestBook.told(reading));
    }

    @Test
    void theWordTakesTheRecordedValueAway() {
        Ledger ledger = new Ledger();
        ledger.apply(new Change.PutLocalValue(value("factor_by_grade", "一级", "", "1.1")));
        ledger.apply(new Change.PutLocalValue(value("factor_by_grade", "二级", "", "1.2")));
        Reading reading = read(
                row("等级系数", "一级", null, "2026-01-01", "清空", null, null),
                row(null, "二级", null, "2026-01-01", "清空", null, null));
        assertEquals(List.of("A3 cell.blank"), TestBook.told(reading));
        reading.changes().forEach(ledger::apply);
        assertEquals(
                List.of("二级"),
                ledger.localValues().stream().map(LocalValue::row).toList());
    }

    @Test
    void aUnitThatIsGivenMustBeThePacks() {
        Object[] header = row("参数或表", "行", "施行日期", "值", "单位", "依据", "决定日期");
        book.sheet(
                "本地口径",
                header,
                row("岗位工资", "书记", "2026-01-01", 60000, "元／年", BASIS, "2025-12-20"),
                row("岗位工资", "委员", "2026-01-01", 4000, "元/月", BASIS, "2025-12-20"),
                row("等级系数", "一级", "2026-01-01", 1, "倍", BASIS, "2025-12-20"),
                row("试用期比例", null, "2026-01-01", 90, null, BASIS, "2025-12-20"));
        Reading reading = book.read(new Ledger(), PACK);
        assertEquals(List.of("E3 own.unit", "E4 own.unitless"), TestBook.told(reading));
        assertEquals(2, reading.accepted());
    }

    @Test
    void theSheetIsKnownByItsHeadersToo() {
        book.sheet("表一", HEADER, line("试用期比例", null, null, 80));
        assertEquals(1, book.read(new Ledger(), PACK).changes().size());
    }

    @Test
    void aReadingTellsWhatIsNewAndOtherAndTheSame() {
        Ledger ledger = new Ledger();
        ledger.apply(new Change.PutLocalValue(value("probation_share", "", "", "80.0")));
        ledger.apply(new Change.PutLocalValue(value("factor_by_grade", "一级", "", "1.1")));
        ledger.apply(new Change.PutLocalValue(value("factor_by_grade", "三级", "", "1.1")));
        Reading reading = read(
                line("试用期比例", null, null, 80),
                line("等级系数", "一级", null, "1.2"),
                line("等级系数", "二级", null, "1.2"),
                row("等级系数", "三级", null, "2026-01-01", "清空", null, null),
                row("等级系数", "三级", null, "2025-01-01", "清空", null, null));
        Difference difference = new Difference(reading, ledger, PACK);
        assertEquals(List.of(1, 2, 2), List.of(difference.added(), difference.changed(), difference.same()));
    }
}
