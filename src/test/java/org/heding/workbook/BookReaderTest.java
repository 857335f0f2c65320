package org.heding.workbook;

import static org.heding.workbook.TestBook.applied;
import static org.heding.workbook.TestBook.figure;
import static org.heding.workbook.TestBook.id;
import static org.heding.workbook.TestBook.row;
import static org.heding.workbook.TestBook.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.Meeting;
import org.heding.ledger.Person;
import org.heding.ledger.Term;
import org.heding.ledger.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rows of a book become, and which of them are refused as a whole. */
class BookReaderTest {
    private static final String CODE = "340104001001";
    private static final Object[] COMMUNITY = row("区划代码", "社区名称", "城市社区", "户数");
    private static final Object[] PERSON = row("姓名", "身份证号", "所在社区代码", "岗位类别", "参加社区工作时间", "离岗时间", "学历", "年应发工资(元)");
    private static final Object[] TERM = row("身份证号", "届次", "任期开始", "任期结束", "任满", "考核结论", "依据");

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
        ledger.apply(new Change.PutUnit(new Unit("340104", "示例区", "开发区")));
        ledger.apply(new Change.PutUnit(new Unit("340104001", "示例街道", "直管社区")));
        ledger.apply(new Change.PutUnit(new Unit(CODE, "示例社区", Kind.NOT_URBAN)));
        ledger.apply(new Change.SetFact(CODE, 2026, Field.HOUSEHOLDS, new BigDecimal(1200)));
        ledger.apply(new Change.PutPerson(
                new Person(id(1), "示例甲", CODE, "书记", LocalDate.of(2015, 3, 1), null, null, "大专", "示例证书", "8")));
        ledger.apply(new Change.PutTerm(
                new Term(id(1), "第一届", LocalDate.of(2018, 9, 1), LocalDate.of(2021, 8, 31), true, "优秀", "示例")));
        return ledger;
    }

    @Test
    void unitsAboveComeFromTheDirectoryWithTheKindOfTheirCode() {
        book.sheet("城市社区基本情况", COMMUNITY, row("340121100001", "示例社区", null, 900));
        Ledger ledger = applied(book.read(), new Ledger());
        assertEquals("示例市", ledger.unit("3401").orElseThrow().name());
        assertEquals("县", ledger.unit("340121").orElseThrow().kind());
        assertEquals("镇", ledger.unit("340121100").orElseThrow().kind());
        assertEquals(Kind.URBAN, ledger.unit("340121100001").orElseThrow().kind());
    }

    @Test
    void unitsAboveThatNobodyKnowsAreRefused() {
        book.sheet("城市社区基本情况", COMMUNITY, row("990104001001", "示例社区", null, 900));
        Reading reading = book.read();
        assertEquals(List.of("A2 unit.above"), told(reading));
        assertEquals(List.of("9901", "市级基本情况"), reading.rejected().get(0).fix().arguments());
        assertEquals(List.of(), reading.changes());
    }

    @Test
    void unitsAboveMayStandInTheBookItself() {
        book.sheet("市级基本情况", row("区划代码", "名称"), row("9901", "示例市"))
                .sheet("区县基本情况", row("区划代码", "名称", "类型"), row("990104", "示例区", "开发区"))
                .sheet("街道(乡镇)基本情况", row("区划代码", "名称"), row("990104001", "示例街道"))
                .sheet("城市社区基本情况", COMMUNITY, row("990104001001", "示例社区", "否", 900));
        Reading reading = book.read();
        assertEquals(4, reading.accepted());
        Ledger ledger = applied(reading, new Ledger());
        assertEquals("开发区", ledger.unit("990104").orElseThrow().kind());
        assertEquals(Kind.NOT_URBAN, ledger.unit("990104001001").orElseThrow().kind());
    }

    @Test
    void blankCellsKeepWhatIsRecordedAndTheWordClears() {
        book.sheet("城市社区基本情况", row("区划代码", "社区名称", "城市社区", "户数", "常住人口"), row(CODE, "示例新名社区", null, null, 3000));
        Ledger ledger = applied(book.read(recorded()), recorded());
        assertEquals(new Unit(CODE, "示例新名社区", Kind.NOT_URBAN), ledger.unit(CODE).orElseThrow());
        assertEquals(new BigDecimal(1200), figure(ledger, CODE, Field.HOUSEHOLDS));
        assertEquals(new BigDecimal(3000), figure(ledger, CODE, Field.RESIDENTS));
        try (TestBook clearing = new TestBook(folder)) {
            clearing.sheet("城市社区基本情况", COMMUNITY, row(CODE, "示例社区", "清空", " 清空 "));
            Ledger cleared = applied(clearing.read(recorded()), recorded());
            assertNull(figure(cleared, CODE, Field.HOUSEHOLDS));
            assertEquals(Kind.URBAN, cleared.unit(CODE).orElseThrow().kind());
        }
    }

    @Test
    void requiredCellsCannotBeBlankOrCleared() {
        book.sheet("城市社区基本情况", COMMUNITY, row(null, "示例社区", "是", 1), row(CODE, "清空", null, null));
        assertEquals(List.of("A2 cell.blank", "B3 cell.required"), told(book.read()));
    }

    @Test
    void yesAndNoFiguresAreOneAndZero() {
        book.sheet(
                "街道(乡镇)基本情况",
                row("区划代码", "名称", "网格化服务管理中心", "党群服务中心"),
                row("340104001", "示例街道", "是", 2),
                row("340121100", "示例镇", "否", null));
        Ledger ledger = applied(book.read(), new Ledger());
        assertEquals(BigDecimal.ONE, figure(ledger, "340104001", Field.GRID_CENTRE));
        assertEquals(BigDecimal.ZERO, figure(ledger, "340121100", Field.GRID_CENTRE));
        assertNull(figure(ledger, "340121100", Field.SERVICE_CENTRES));
    }

    @Test
    void aRepeatedKeyIsRefusedAtItsSecondRow() {
        book.sheet("城市社区基本情况", COMMUNITY, row(CODE, "示例社区", null, 1), row(340104001001L, "示例社区", null, 2));
        Reading reading = book.read();
        assertEquals(List.of("A3 row.repeated"), told(reading));
        assertEquals(List.of("城市社区基本情况!A2"), reading.rejected().get(0).message().arguments());
        assertEquals(1, reading.accepted());
    }

    @Test
    void aRejectionTellsPlaceColumnAndValue() {
        book.sheet("城市社区基本情况", row("填报单位"), COMMUNITY, row(CODE, "示例社区", "也许", "1200户"));
        Reading reading = book.read();
        Rejection rejection = reading.rejected().get(1);
        assertEquals("城市社区基本情况", rejection.sheet());
        assertEquals("D3", rejection.cell());
        assertEquals("户数", rejection.column());
        assertEquals("1200户", rejection.value());
        assertEquals("workbook.number.unit.fix", rejection.fix().key());
        assertEquals(List.of("1200"), rejection.fix().arguments());
        assertEquals(0, reading.accepted());
        assertEquals(List.of(), reading.changes());
    }

    @Test
    void aRejectedRowLeavesTheOthersGood() {
        book.sheet("城市社区基本情况", COMMUNITY, row(CODE, "示例社区", null, -1), row("340104001002", "示例二社区", null, 700));
        Reading reading = book.read();
        assertEquals(List.of("D2 number.negative"), told(reading));
        assertEquals(1, reading.accepted());
        Ledger ledger = new Ledger();
        reading.changes().forEach(ledger::apply);
        assertTrue(ledger.unit(CODE).isEmpty());
        assertEquals(new BigDecimal(700), figure(ledger, "340104001002", Field.HOUSEHOLDS));
    }

    @Test
    void peopleComeWithTheirPayOfTheYear() {
        book.sheet(
                "社区工作者花名册",
                PERSON,
                row("示例乙", id(2).toLowerCase(), CODE, "委员", LocalDate.of(2020, 5, 6), "2026年6月", "本科", "62,345.67"));
        Ledger ledger = applied(book.read(recorded()), recorded());
        Person person = ledger.person(id(2)).orElseThrow();
        assertEquals(LocalDate.of(2020, 5, 6), person.joined());
        assertEquals(LocalDate.of(2026, 6, 1), person.left());
        assertEquals("本科", person.education());
        assertEquals(new BigDecimal("62345.67"), figure(ledger, id(2), Field.ANNUAL_PAY));
    }

    @Test
    void blankCellsKeepWhatIsRecordedOfAPerson() {
        book.sheet("社区工作者花名册", PERSON, row("示例甲", id(1), CODE, "书记", "清空", null, null, null));
        Person person = applied(book.read(recorded()), recorded()).person(id(1)).orElseThrow();
        assertNull(person.joined());
        assertEquals("大专", person.education());
        assertEquals("示例证书", person.qualification());
        assertEquals("8", person.postGrade());
    }

    @Test
    void whoLeftBeforeJoiningIsRefused() {
        book.sheet("社区工作者花名册", PERSON, row("示例甲", id(1), CODE, "书记", null, "2014-01-01", null, null));
        assertEquals(List.of("F2 person.left"), told(book.read(recorded())));
    }

    @Test
    void peopleOfUnknownOrRefusedCommunitiesAreRefusedWithTheReason() {
        book.sheet("城市社区基本情况", COMMUNITY, row(CODE, "示例社区", null, "许多"))
                .sheet("社区工作者花名册", PERSON, row("示例甲", id(1), CODE, "书记"), row("示例乙", id(2), "340104001009", "书记"))
                .sheet("书记任期", TERM, row(id(1), null, "2021-09", null, "否"), row(id(9), null, "2021-09", null, "否"));
        assertEquals(
                List.of(
                        "D2 number.text",
                        "C2 unit.refused",
                        "C3 unit.unknown",
                        "A2 person.refused",
                        "A3 person.unknown"),
                told(book.read()));
    }

    @Test
    void termsArePutTogetherWithWhatIsRecorded() {
        book.sheet("书记任期", TERM, row(id(1), null, "2018-09-01", null, "是", "称职", null));
        Term term = applied(book.read(recorded()), recorded()).terms(id(1)).get(0);
        assertEquals(
                new Term(id(1), "第一届", LocalDate.of(2018, 9, 1), LocalDate.of(2021, 8, 31), true, "称职", "示例"), term);
    }

    @Test
    void termsThatContradictThemselvesAreRefused() {
        book.sheet(
                "书记任期",
                TERM,
                row(id(1), null, "2021-09-01", "2021-08-31", "否"),
                row(id(1), null, "2022-09-01", null, "是"),
                row(id(1), null, "2023-09-01", null, null, "良好"));
        assertEquals(
                List.of("D2 term.end", "D3 term.running", "E4 cell.blank", "F4 word"), told(book.read(recorded())));
    }

    @Test
    void referencePayNeedsAPlaceThatExistsAndABasis() {
        Object[] header = row("适用地区代码", "管理岗职级", "施行日期", "年应发工资(元)", "依据");
        book.sheet(
                "参照工资标准",
                header,
                row("3401", "9级", "202601", 71234.5, "示例"),
                row("340104", 10, "2026-07-01", 60000, null),
                row("9901", 10, "2026-07-01", 60000, "示例"),
                row("340104001", 10, "2026-07-01", 60000, "示例"),
                row("3401", "管理9级", "2026年1月", 1, "示例"));
        Reading reading = book.read();
        assertEquals(List.of("E3 cell.blank", "A4 area.unknown", "A5 code.length", "A6 row.repeated"), told(reading));
        assertEquals(1, reading.accepted());
        Ledger ledger = new Ledger();
        reading.changes().forEach(ledger::apply);
        assertEquals(new BigDecimal("71234.5"), ledger.referencePay().get(0).amount());
    }

    @Test
    void meetingsBelongToAUnitOfAnyTier() {
        book.sheet(
                "会议记录",
                row("单位代码", "会议", "日期", "主持人", "议题"),
                row("3401", "领导小组会议", LocalDate.of(2026, 3, 5), "示例", "=示例"),
                row(CODE, "党建联席会议", "2026.3", null, null),
                row("340104009", "党建联席会议", "2026.3", null, null),
                row(CODE, "茶话会", "2026.3", null, null));
        Reading reading = book.read(recorded());
        assertEquals(List.of("A4 unit.unknown", "B5 word"), told(reading));
        assertEquals(2, reading.accepted());
        Ledger ledger = recorded();
        reading.changes().forEach(ledger::apply);
        assertEquals(
                new Meeting("3401", "领导小组会议", LocalDate.of(2026, 3, 5), "示例", "=示例"),
                ledger.meetings("3401").get(0));
    }

    @Test
    void allFaultsOfTheBookAreToldInOnePass() {
        book.sheet("区县基本情况", row("区划代码", "名称", "类型", "员额核定标准(户/人)"), row("34010", null, "州", 0))
                .sheet("城市社区基本情况", COMMUNITY, row("3.40104E+11", "示例社区", "也许", 1.5))
                .sheet("社区工作者花名册", PERSON, row(null, 340104198001010016L, "340104", "主任", "2026-13", "昨天", null, -1));
        assertEquals(
                List.of(
                        "A2 code.length",
                        "B2 cell.blank",
                        "C2 word",
                        "D2 number.bounds",
                        "A2 code.lost",
                        "C2 truth",
                        "D2 number.whole",
                        "A2 cell.blank",
                        "B2 id.lost",
                        "C2 code.length",
                        "D2 word",
                        "E2 date.none",
                        "F2 date.text",
                        "H2 number.negative"),
                told(book.read()));
    }

    @Test
    void theLedgerThatIsGivenIsNotChanged() {
        Ledger ledger = recorded();
        book.sheet("城市社区基本情况", COMMUNITY, row(CODE, "示例改名", "是", 1));
        assertEquals(2, book.read(ledger).changes().size());
        assertEquals("示例社区", ledger.unit(CODE).orElseThrow().name());
    }
}
