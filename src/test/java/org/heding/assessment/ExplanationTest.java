package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.message.Text;
import org.heding.policy.OverHefei;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.heding.policy.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workings, as a clerk reads them out. */
class ExplanationTest {
    private static final Messages ZH = Messages.of(Locale.CHINESE);
    private static final String FIRST = "340102001001";
    private static final String SECOND = "340102001002";
    private static final String SECRETARY = "99010119800101001" + IdNumber.check("99010119800101001");

    private final Ledger ledger = new Ledger();

    @BeforeEach
    void record() {
        put(new Unit("3401", "示例市", ""));
        put(new Unit("340102", "示例区", "市辖区"));
        put(new Unit("340102001", "示例街道", "街道"));
        put(new Unit(FIRST, "第一社区", Kind.URBAN));
        put(new Unit(SECOND, "第二社区", Kind.URBAN));
        fact(FIRST, Field.HOUSEHOLDS, 1850);
        fact(FIRST, Field.PARTY_MEMBERS, 200);
        ledger.apply(new Change.PutPerson(
                new Person(SECRETARY, "示例甲", FIRST, "书记", LocalDate.of(2017, 1, 1), null, null, "", "", "")));
        term(LocalDate.of(2018, 8, 1), LocalDate.of(2021, 7, 31));
        term(LocalDate.of(2021, 8, 1), LocalDate.of(2026, 3, 31));
        for (int grade = 7; grade <= 10; grade++) {
            pay(grade, 1, 100_000 - grade * 1000);
            pay(grade, 7, 112_000 - grade * 1000);
        }
    }

    private void put(Unit unit) {
        ledger.apply(new Change.PutUnit(unit));
    }

    private void fact(String holder, String field, long value) {
        ledger.apply(new Change.SetFact(holder, 2026, field, BigDecimal.valueOf(value)));
    }

    private void term(LocalDate start, LocalDate end) {
        ledger.apply(new Change.PutTerm(new Term(SECRETARY, "", start, end, true, "优秀", "示例")));
    }

    private void pay(int grade, int month, long amount) {
        LocalDate from = LocalDate.of(2026, month, 1);
        ledger.apply(
                new Change.PutReferencePay(new ReferencePay("3401", grade, from, BigDecimal.valueOf(amount), "示例")));
    }

    private Working working(String holder, String id) {
        return Assessment.of(PackReader.bundled("hefei-2019"), ledger, 2026, "").explain(holder, id);
    }

    private static List<String> said(List<? extends Text> texts) {
        return texts.stream().map(text -> text.in(ZH)).toList();
    }

    @Test
    void theBoundaryOfTwoHundredMembersIsSaidWithTheOtherReadingsPlace() {
        Working working = working(FIRST, "organiser_required");
        assertEquals(List.of("党员 200 名，正好在“200 人”这条线上；按现在的口径，线上算上一档，应配 2 人。"), said(working.sentences()));
        assertEquals("正好在线上的组织员人数 2 人 = 2 人", working.filledIn().orElseThrow().in(ZH));
        assertEquals("Q10", working.citation().section());
        Working.Input read = working.inputs().get(2);
        assertEquals("合肥 2019 · Q10 · 推定", read.remark().in(ZH));
        assertEquals(Working.Origin.PARAMETER, read.origin());
    }

    @Test
    void aRoundedQuotientShowsWhatWasRounded() {
        assertEquals(
                "户数 1,850 户 ÷ 每名社区工作者户数上限 300 户/人 = 6.1667，不足 1 的进为 1 = 7 人",
                working("340102", "worker_quota_low").filledIn().orElseThrow().in(ZH));
    }

    @Test
    void whatIsWantingIsNamedWithItsUnit() {
        Working working = working(SECOND, "organiser_required");
        assertTrue(working.figure().value() instanceof Value.Missing);
        assertTrue(working.filledIn().isEmpty());
        assertEquals(List.of("第二社区没有填党员数"), said(working.sentences()));
    }

    @Test
    void aSumNamesItsPartsAndSaysThatItLeavesOneOut() {
        Working working = working("340102001", "organiser_required");
        assertEquals(List.of("示例街道的组织员（应配）不完整：下级有单位缺数据，只加了能算出的"), said(working.sentences()));
        assertEquals(
                List.of("第一社区", "第二社区"),
                working.parts().stream().map(part -> part.name().in(ZH)).toList());
        assertEquals(Value.of(2), working.parts().get(0).value());
        assertTrue(working.parts().get(1).value() instanceof Value.Missing);
    }

    @Test
    void aYearOfPayIsToldInStretchesWithTheirGrade() {
        List<String> stretches = working(SECRETARY, "pay_reference").parts().stream()
                .map(part -> part.name().in(ZH))
                .toList();
        assertEquals(
                List.of("1～3 月，共 3 个月，当月参照职级 8 级", "4～6 月，共 3 个月，当月参照职级 7 级", "7～12 月，共 6 个月，当月参照职级 7 级"), stretches);
    }

    @Test
    void aPartOfAQuotaTellsItsExactShare() {
        fact(SECOND, Field.HOUSEHOLDS, 950);
        assertEquals(
                List.of("总数 10，按户数占比 1,850 ÷ 2,800 应得 6.6071；先取整数，余数排在前面，再得 1，共 7。"),
                said(working(FIRST, "worker_quota").sentences()));
    }

    @Test
    void aStandardForStreetsDoesNotApplyToATown() {
        put(new Unit("340102100", "示例镇", "镇"));
        Working working = working("340102100", "party_deputy_required");
        assertEquals(Value.NOT_APPLICABLE, working.figure().value());
        assertEquals(List.of("这一项标准不适用于本单位"), said(working.sentences()));
    }

    @Test
    void aRecordedFigureHasAWorkingToo() {
        Working working = working(FIRST, Field.HOUSEHOLDS);
        assertEquals(List.of("填写或导入的数"), said(working.sentences()));
        assertEquals(Status.LOCAL, working.citation().status());
    }

    @Test
    void everyFigureOfEverybodyHasAWorkingInBothLanguages() {
        Assessment assessment = Assessment.of(
                PackReader.bundled("hefei-2019"), RandomLedger.of(3, 2, 8, 2, 0.1), RandomLedger.YEAR, "");
        assessment.pack().rules().stream()
                .filter(rule -> rule.level().isUnit())
                .forEach(rule -> assessment.ledger().units().values().stream()
                        .filter(unit -> unit.tier().id().equals(rule.level().id()))
                        .forEach(unit -> {
                            Working working = assessment.explain(unit.code(), rule.id());
                            for (Messages messages : List.of(ZH, Messages.of(Locale.ENGLISH))) {
                                assertFalse(working.formula().in(messages).isBlank());
                                working.filledIn()
                                        .ifPresent(text ->
                                                assertFalse(text.in(messages).contains("{")));
                                working.sentences()
                                        .forEach(text ->
                                                assertFalse(text.in(messages).contains("{")));
                            }
                        }));
    }

    @Test
    void theInputsStandInTheOrderOfTheFormulaAndSayWhoseTheyAre() {
        Working working = working(FIRST, "service_fund");
        assertEquals(
                List.of("服务群众经费下限 合肥 2019 · Q10 · 原文", "区县类型 示例区填写或导入"),
                working.inputs().stream()
                        .map(input -> input.figure().label().in(ZH) + " "
                                + input.remark().in(ZH))
                        .toList());
    }

    @Test
    void aResultThatIsPutInSaysWhoseItIs() {
        fact(SECOND, Field.HOUSEHOLDS, 950);
        assertEquals(
                List.of("示例区的测算结果 340102", "填写或导入 " + FIRST),
                working(FIRST, "worker_quota").inputs().stream()
                        .map(input -> input.remark().in(ZH) + " " + input.holder())
                        .toList());
        Working fund = working(FIRST, "activity_fund_city");
        assertEquals("测算结果", fund.inputs().getFirst().remark().in(ZH));
        assertEquals(Working.Origin.RESULT, fund.inputs().getFirst().origin());
    }

    @Test
    void ofAMissingFigureTheInputsThatAreWantingAreListedToo() {
        assertTrue(working(SECOND, "organiser_required").inputs().stream()
                .anyMatch(input -> input.figure().id().equals(Field.PARTY_MEMBERS)
                        && input.figure().value() instanceof Value.Missing));
        assertTrue(working(FIRST, "worker_quota").inputs().stream()
                .allMatch(input -> input.figure().value().known()));
    }

    @Test
    void theSourceIsThePackWithItsPaperAndWhatMustBeKeptInMind() {
        assertEquals(
                "政策包 合肥 2019（第 1 版），依据《关于加强新时代城市基层党建完善基层治理工作的意见》。" + "来源：答记者问（2019-02-15），以《意见》原文及配套办法为准。",
                working(FIRST, "organiser_required").source().in(ZH));
    }

    @Test
    void theWorkingNamesItsHolder() {
        assertEquals("第一社区", working(FIRST, "organiser_required").holderName());
        assertEquals("示例甲", working(SECRETARY, "pay_reference").holderName());
        assertEquals(SECRETARY, working(SECRETARY, "pay_reference").holder());
        assertEquals("第一社区", working(FIRST, Field.HOUSEHOLDS).holderName());
    }

    @Test
    void aRecordedFigureThatIsWantingIsNamed() {
        assertEquals(
                List.of("第二社区没有填户数"), said(working(SECOND, Field.HOUSEHOLDS).sentences()));
    }

    @Test
    void aFigureThatThePackDoesNotKnowHasNoWorking() {
        assertThrows(IllegalArgumentException.class, () -> working(FIRST, "nothing_of_the_kind"));
        assertThrows(IllegalArgumentException.class, () -> working("340102001009", "organiser_required"));
    }

    @Test
    void aPartThatNothingIsLeftForSaysSo() {
        fact(FIRST, Field.HOUSEHOLDS, 0);
        fact(SECOND, Field.HOUSEHOLDS, 0);
        assertEquals(
                List.of("各单位的户数都是 0，没有可分的依据，余数也是 0。"),
                said(working(FIRST, "worker_quota").sentences()));
    }

    @Test
    void whoseRemainderIsNotReachedKeepsTheWholePart() {
        fact(SECOND, Field.HOUSEHOLDS, 950);
        assertEquals(
                List.of("总数 10，按户数占比 950 ÷ 2,800 应得 3.3929；取整数 3，余数没有排到。"),
                said(working(SECOND, "worker_quota").sentences()));
    }

    @Test
    void aSumOfPeopleNamesThem() {
        Working working = working(FIRST, "activity_fund");
        assertEquals(List.of(), working.parts());
        assertEquals(
                List.of("示例街道"),
                working("340102", "activity_fund").parts().stream()
                        .map(part -> part.name().in(ZH))
                        .toList());
        assertEquals(
                "340102001",
                working("340102", "activity_fund").parts().getFirst().holder());
    }

    @Test
    void monthsThatAreAlikeAreToldAsOneStretch() {
        PolicyPack pack = new OverHefei()
                .rule("monthly", "month", "whole", "", "IF(number <= 5, 3, 4)")
                .rule("yearly", "person", "whole", "", "SUM(month.monthly) + 1")
                .rule("turned", "person", "whole", "", "-SUM(month.monthly)")
                .read();
        Assessment assessment = Assessment.of(pack, ledger, 2026, "");
        for (String sum : List.of("yearly", "turned")) {
            List<Working.Part> parts = assessment.explain(SECRETARY, sum).parts();
            assertEquals(
                    List.of("1～5 月，共 5 个月", "6～12 月，共 7 个月"),
                    parts.stream().map(part -> part.name().in(ZH)).toList());
            assertEquals(
                    List.of(Value.of(3), Value.of(4)),
                    parts.stream().map(Working.Part::value).toList());
        }
    }
}
