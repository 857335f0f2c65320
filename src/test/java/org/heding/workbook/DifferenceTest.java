package org.heding.workbook;

import static org.heding.workbook.TestBook.applied;
import static org.heding.workbook.TestBook.id;
import static org.heding.workbook.TestBook.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import would add, change and leave is told with its cell. */
class DifferenceTest {
    private static final String CODE = "340104001001";

    @TempDir
    Path folder;

    private final Ledger ledger = new Ledger();

    @BeforeEach
    void record() {
        try (TestBook book = new TestBook(folder)) {
            book.sheet(
                            "城市社区基本情况",
                            row("区划代码", "社区名称", "户数", "党员数"),
                            row(CODE, "示例社区", 1500, 80),
                            row("340104001002", "另一社区", null, null))
                    .sheet(
                            "社区工作者花名册",
                            row("姓名", "身份证号", "所在社区代码", "岗位类别", "学历", "年应发工资"),
                            row("示例甲", id(1), CODE, "委员", "大专", 60000))
                    .sheet(
                            "参照工资标准",
                            row("适用地区代码", "管理岗职级", "施行日期", "年应发工资", "依据"),
                            row("340104", 9, "2026-01-01", 80000, "示例"))
                    .sheet("街道(乡镇)基本情况", row("区划代码", "名称", "网格化服务管理中心"), row("340104001", "示例街道", "否"));
            applied(book.read(), ledger);
        }
    }

    private Difference of(String sheet, Object[]... rows) {
        try (TestBook book = new TestBook(folder)) {
            book.sheet(sheet, rows);
            return new Difference(book.read(ledger), ledger, TestBook.PACK);
        }
    }

    private static List<String> told(Difference difference, Item.Sort sort) {
        return difference.items(sort).stream()
                .map(item -> String.join(" ", item.sheet() + "!" + item.cell(), item.name(), item.column())
                        + (sort == Item.Sort.CHANGED ? " " + item.before() + "→" + item.after() : ""))
                .toList();
    }

    @Test
    void figuresAreToldWithTheirCellsBeforeAndAfter() {
        Difference difference = of(
                "城市社区基本情况",
                row("社区名称", "党员数", "区划代码", "户数"),
                row("示例社区", 80, CODE, 1600),
                row("另一社区", 30, "340104001002", "清空"));
        assertEquals(
                List.of("城市社区基本情况!D2 示例社区 户数 1500→1600", "城市社区基本情况!B3 另一社区 党员数 →30"),
                told(difference, Item.Sort.CHANGED));
        assertEquals(2, difference.changed());
        assertEquals(2, difference.same());
        assertEquals(List.of(), told(difference, Item.Sort.ADDED));
    }

    @Test
    void theHistoryIsToldTheCellOfEachChange() {
        try (TestBook book = new TestBook(folder)) {
            book.sheet(
                    "城市社区基本情况",
                    row("社区名称", "党员数", "区划代码", "户数"),
                    row("示例社区", 80, CODE, 1600),
                    row("另一社区", 30, "340104001002", null));
            Reading reading = book.read(ledger);
            List<Change> told = reading.told();
            int households = told.indexOf(new Change.FromCell("城市社区基本情况", "D2"));
            assertTrue(told.get(households + 1).toString().contains("1600"));
            int second = told.indexOf(new Change.FromCell("城市社区基本情况", "B3"));
            assertTrue(second > households);
            assertFalse(told.subList(second, told.size()).toString().contains(CODE));
            assertEquals(reading.changes().size(), Change.count(told));
        }
    }

    @Test
    void theSameFigureInOtherDecimalsIsNoChange() {
        Difference difference = of("城市社区基本情况", row("区划代码", "社区名称", "户数"), row(CODE, "示例社区", "1,500.0"));
        assertEquals(0, difference.changed());
        assertEquals(List.of("城市社区基本情况!C2 示例社区 户数"), told(difference, Item.Sort.SAME));
    }

    @Test
    void newUnitsAreToldAtTheirKeyWithThoseAboveThem() {
        Difference difference = of("城市社区基本情况", row("户数", "区划代码", "社区名称"), row(900, "340121100001", "新社区"));
        assertEquals(
                List.of("城市社区基本情况!B2 示例县 区县基本情况", "城市社区基本情况!B2 示例镇 街道(乡镇)基本情况", "城市社区基本情况!B2 新社区 城市社区基本情况"),
                told(difference, Item.Sort.ADDED));
        assertEquals(List.of("城市社区基本情况!A2 新社区 户数 →900"), told(difference, Item.Sort.CHANGED));
    }

    @Test
    void recordsAreToldCellByCell() {
        Difference people = of(
                "社区工作者花名册",
                row("姓名", "身份证号", "所在社区代码", "岗位类别", "学历", "年应发工资"),
                row("示例甲", id(1), CODE, "副书记", "清空", 66000),
                row("示例乙", id(2), CODE, "委员", "本科", null));
        assertEquals(
                List.of(
                        "社区工作者花名册!E2 示例甲 学历 大专→",
                        "社区工作者花名册!D2 示例甲 岗位类别 委员→副书记",
                        "社区工作者花名册!F2 示例甲 年应发工资(元) 60000→66000"),
                told(people, Item.Sort.CHANGED));
        assertEquals(List.of("社区工作者花名册!B3 示例乙 社区工作者花名册"), told(people, Item.Sort.ADDED));
        Difference pay = of(
                "参照工资标准", row("适用地区代码", "管理岗职级", "施行日期", "年应发工资", "依据"), row("340104", 9, "2026-01-01", 80000, "示例二"));
        assertEquals(List.of("参照工资标准!E2 9 2026-01-01 依据 示例→示例二"), told(pay, Item.Sort.CHANGED));
    }

    @Test
    void yesAndNoAreToldInWords() {
        Difference difference = of("街道(乡镇)基本情况", row("区划代码", "名称", "网格化服务管理中心"), row("340104001", "示例街道", "是"));
        assertEquals(List.of("街道(乡镇)基本情况!C2 示例街道 网格化服务管理中心 否→是"), told(difference, Item.Sort.CHANGED));
    }

    @Test
    void moreThanCanBeListedIsStillCounted() {
        Object[][] rows = new Object[6001][];
        rows[0] = row("单位代码", "会议", "日期", "主持人");
        for (int i = 1; i < rows.length; i++) {
            rows[i] = row("3401", "领导小组会议", LocalDate.of(2000, 1, 1).plusDays(i), "示例");
        }
        Difference difference = of("会议记录", rows);
        assertEquals(6000, difference.added());
        assertEquals(Difference.MOST_LISTED, difference.items(Item.Sort.ADDED).size());
    }
}
