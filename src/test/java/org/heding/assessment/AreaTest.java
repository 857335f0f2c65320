package org.heding.assessment;

import static org.heding.policy.AreaExample.CITY;
import static org.heding.policy.AreaExample.OTHER;
import static org.heding.policy.AreaExample.OTHER_COMMUNITY;
import static org.heding.policy.AreaExample.OWN;
import static org.heding.policy.AreaExample.OWN_COMMUNITY;
import static org.heding.policy.AreaExample.own;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.heding.assessment.columns.Engine;
import org.heding.formula.Value;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.policy.AreaExample;
import org.heding.policy.PackException;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.heding.policy.Type;
import org.junit.jupiter.api.Test;

/** A district's pack over a city's, and the document's own values for a part of it. */
class AreaTest {
    private static final PolicyPack PACK = AreaExample.pack();
    private final Ledger ledger = AreaExample.ledger();

    private Assessment assess() {
        return Assessment.of(PACK, ledger, AreaExample.YEAR, CITY);
    }

    private String money(String holder, String id) {
        Value value = assess().value(holder, id);
        return assertInstanceOf(Value.Amount.class, value, id) == null
                ? ""
                : Figures.plain(((Value.Amount) value).number(), Type.MONEY);
    }

    private String remark(String holder, String rule, String input, Locale language) {
        return assess().explain(holder, rule).inputs().stream()
                .filter(one -> one.figure().id().equals(input))
                .findFirst()
                .orElseThrow()
                .remark()
                .in(Messages.of(language));
    }

    @Test
    void eachDistrictHasItsShares() {
        assertEquals("3450.50", money(OWN_COMMUNITY, "total"));
        assertEquals("3105.45", money(OWN_COMMUNITY, "basic"));
        assertEquals("345.05", money(OWN_COMMUNITY, "performance"));
        assertEquals("3430.00", money(OTHER_COMMUNITY, "total"));
        assertEquals("2744.00", money(OTHER_COMMUNITY, "basic"));
        assertEquals("686.00", money(OTHER_COMMUNITY, "performance"));
    }

    @Test
    void sumsAboveAreThoseOfTheirPartsAndARuleAboveHasTheCitysOwnValue() {
        assertEquals("20421.00", money(CITY, "total"));
        assertEquals("10190.00", money(OTHER, "total"));
        assertEquals("10231.00", money(OWN, "total"));
        assertEquals("255.26", money(CITY, "average"));
        assertEquals("113.68", money(OWN, "average"));
        assertEquals("127.38", money(OTHER, "average"));
    }

    @Test
    void whatIsCountedIsMeasuredByItsOwnArea() {
        assertEquals(Value.of(0), assess().value(OTHER, "large_communities"));
        assertEquals(Value.of(1), assess().value(OWN, "large_communities"));
        assertEquals(Value.of(1), assess().value(CITY, "large_communities"));
    }

    @Test
    void theWorkingNamesTheLayerAndTheAreaThatSpoke() {
        assertEquals("示例 明山区 · 示例二 · 本地（仅示例区04）", remark(OWN_COMMUNITY, "basic", "basic_parts", Locale.CHINESE));
        assertEquals(
                "Example: Mingshan · 示例二 · local (示例区04 only)",
                remark(OWN_COMMUNITY, "basic", "basic_parts", Locale.ENGLISH));
        assertEquals("示例 绩效比例 · 示例一 · 本地", remark(OTHER_COMMUNITY, "basic", "basic_parts", Locale.CHINESE));
        assertEquals("示例 明山区 · 示例二 · 本地（仅示例区04）", remark(OWN_COMMUNITY, "total", "extra", Locale.CHINESE));
        assertEquals("示例 绩效比例 · 示例一 · 本地", remark(CITY, "average", "basic_parts", Locale.CHINESE));
    }

    @Test
    void aValueOfTheDocumentsOwnHoldsForItsAreaOnly() {
        ledger.apply(own("rate", "", OWN, "4"));
        ledger.apply(own("rate", "", OWN + "001", "5"));
        assertEquals("5120.50", money(OWN_COMMUNITY, "total"));
        assertEquals("3430.00", money(OTHER_COMMUNITY, "total"));
        ledger.apply(own("rate", "", "", "1"));
        assertEquals("5120.50", money(OWN_COMMUNITY, "total"));
        assertEquals("1100.00", money(OTHER_COMMUNITY, "total"));
        assertEquals("本地：示例会议纪要（2025-12-20）（仅示例街道）", remark(OWN_COMMUNITY, "total", "rate", Locale.CHINESE));
    }

    @Test
    void aRowOfTheDocumentsOwnLeavesTheOtherRowsAsTheyAre() {
        ledger.apply(own("extra", "城市社区", "", "7"));
        assertEquals("3337.00", money(OWN_COMMUNITY, "total"));
        assertEquals("本地：示例会议纪要（2025-12-20）", remark(OWN_COMMUNITY, "total", "extra", Locale.CHINESE));
        assertEquals(
                "50",
                assess().pack()
                        .table("extra")
                        .orElseThrow()
                        .row("非城市社区", LocalDate.of(2026, 12, 31), OWN)
                        .orElseThrow()
                        .value()
                        .toPlainString());
        ledger.apply(own("extra", "城市社区", OTHER, "9"));
        assertEquals("3337.00", money(OWN_COMMUNITY, "total"));
        assertEquals("3339.00", money(OTHER_COMMUNITY, "total"));
    }

    @Test
    void aTableOfTheDocumentHasTheRowsThatAreRecordedAndNoOthers() {
        Value missing = assess().value(OWN_COMMUNITY, "graded");
        assertInstanceOf(Value.Missing.class, missing);
        assertEquals(
                List.of("《档次》里没有填类型“城市社区”这一行，请在“政策”里填；缺它，9 个单位和人员的数算不出来"),
                assess().problems().stream()
                        .filter(problem -> problem.input().equals("pay"))
                        .map(problem -> problem.message().in(Messages.of(Locale.CHINESE)))
                        .toList());
        ledger.apply(own("pay", "城市社区", OWN, "3400"));
        assertEquals("3400.00", money(OWN_COMMUNITY, "graded"));
        assertEquals("6800.00", money(OWN, "graded"));
        assertInstanceOf(Value.Missing.class, assess().value(OTHER_COMMUNITY, "graded"));
        ledger.apply(own("pay", "城市社区", "", "3000"));
        assertEquals("12800.00", money(CITY, "graded"));
    }

    @Test
    void aRowThatTheTableCannotHaveRests() {
        ledger.apply(own("extra", "直管社区", "", "7"));
        ledger.apply(own("pay", "非城市社区", "", "7"));
        ledger.apply(own("extra", "城市社区", "", "0.001"));
        ledger.apply(own("nothing", "城市社区", "", "7"));
        assertEquals(PACK, assess().pack());
    }

    @Test
    void columnsTakeAllOfIt() {
        ledger.apply(own("pay", "城市社区", OWN, "3400"));
        PolicyPack whole = assess().pack();
        Forest exact = new Forest(new Book(whole, ledger), ledger, AreaExample.YEAR, Node.Answers.NONE);
        Engine engine = Engine.of(whole, ledger, AreaExample.YEAR, (rule, holder, month) -> exact.node(holder)
                .own(rule.id()));
        assertEquals(Set.of(), engine.slowRules());
    }

    @Test
    void aTrialGoesOverValuesOfAreasToo() {
        Assessment tried = assess().with(
                        "basic_parts",
                        PACK.parameter("basic_parts").orElseThrow().values().getFirst());
        assertEquals(Value.of(1), tried.value(OWN, "large_communities"));
        assertEquals(
                "80",
                tried.pack()
                        .parameter("basic_parts")
                        .orElseThrow()
                        .on(LocalDate.of(2026, 12, 31), OWN)
                        .orElseThrow()
                        .value()
                        .toPlainString());
    }

    @Test
    void aParameterThatIsLeftOpenStaysOpenWhereOnlyAnotherAreaHasFilledItIn() throws PackException {
        String json = new String(AreaExample.text("example-shares").orElseThrow(), StandardCharsets.UTF_8)
                .replace(
                        "\"values\": [{\"from\": \"2020-01-01\", \"value\": \"3.33\", \"cite\": \"X1\", \"status\": \"local\"}]",
                        "\"values\": []");
        PolicyPack open = PackReader.read(json.getBytes(StandardCharsets.UTF_8));
        assertTrue(open.parameter("rate").orElseThrow().isLeftOpen());
        ledger.apply(own("rate", "", OWN, "4"));
        Assessment assessment = Assessment.of(open, ledger, AreaExample.YEAR, CITY);
        assertEquals(Value.of(4100), assessment.value(OWN_COMMUNITY, "total"));
        assertInstanceOf(Value.Missing.class, assessment.value(OTHER_COMMUNITY, "total"));
        assertTrue(assessment.pack().parameter("rate").orElseThrow().isLeftOpen());
        assertTrue(assessment.problems().stream()
                .anyMatch(problem -> problem.input().equals("rate")));
        ledger.apply(own("rate", "", "", "3"));
        Assessment filled = Assessment.of(open, ledger, AreaExample.YEAR, CITY);
        assertEquals(Value.of(3100), filled.value(OTHER_COMMUNITY, "total"));
        assertTrue(
                filled.problems().stream().noneMatch(problem -> problem.input().equals("rate")));
    }
}
