package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.policy.ExamplePacks;
import org.heding.policy.OverHefei;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.heding.policy.Severity;
import org.junit.jupiter.api.Test;

/** What stands in the way of figures, as the clerk reads it. */
class ProblemsTest {
    private static final Messages ZH = Messages.of(Locale.CHINESE);
    private static final PolicyPack HEFEI = PackReader.bundled("hefei-2019");

    private final Ledger ledger = ExamplePacks.ledger();

    private Assessment assess(PolicyPack pack, String scope) {
        return Assessment.of(pack, ledger, ExamplePacks.YEAR, scope);
    }

    private static List<String> said(Assessment assessment, Severity severity, String input) {
        return assessment.problems().stream()
                .filter(problem ->
                        problem.severity() == severity && problem.input().equals(input))
                .map(problem -> problem.holder() + " " + problem.message().in(ZH))
                .toList();
    }

    @Test
    void whatIsWantingIsNamedOfEachInTheOrderOfCodes() {
        ExamplePacks.fact(ledger, ExamplePacks.C, Field.PARTY_MEMBERS, "30");
        assertEquals(
                List.of(
                        "990101001001 示例社区001001没有填党员数",
                        "990101001002 示例社区001002没有填党员数",
                        "990101001004 示例社区001004没有填党员数",
                        "990121100001 示例社区100001没有填党员数"),
                said(assess(HEFEI, ""), Severity.MISSING, Field.PARTY_MEMBERS));
        List<String> holders =
                assess(HEFEI, "").problems().stream().map(Problem::holder).toList();
        assertEquals(holders.stream().sorted().toList(), holders);
    }

    @Test
    void unitsAboveThePlaceOfTheDocumentAreAskedForNothing() {
        assertEquals(List.of("9901 示例市没有填市本级行政编制总数"), said(assess(HEFEI, ""), Severity.MISSING, "establishment_total"));
        assertEquals(
                List.of("9901 示例市没有填市本级行政编制总数"), said(assess(HEFEI, "9901"), Severity.MISSING, "establishment_total"));
        assertEquals(List.of(), said(assess(HEFEI, "990101"), Severity.MISSING, "establishment_total"));
        assertFalse(said(assess(HEFEI, "990101"), Severity.MISSING, Field.PARTY_MEMBERS)
                .isEmpty());
    }

    @Test
    void aSumThatLeavesOutIsNamedAtEachLevelOfThePlace() {
        ExamplePacks.fact(ledger, ExamplePacks.C, Field.PARTY_MEMBERS, "30");
        assertEquals(
                List.of(
                        "9901 示例市的党组织活动经费不完整：下级有单位缺数据，只加了能算出的",
                        "990101 示例区的党组织活动经费不完整：下级有单位缺数据，只加了能算出的",
                        "990101001 示例街道的党组织活动经费不完整：下级有单位缺数据，只加了能算出的"),
                said(assess(HEFEI, ""), Severity.INCOMPLETE, "activity_fund"));
        assertEquals(
                List.of("990101001 示例街道的党组织活动经费不完整：下级有单位缺数据，只加了能算出的"),
                said(assess(HEFEI, "990101001"), Severity.INCOMPLETE, "activity_fund"));
    }

    @Test
    void aDoubtfulFigureIsHintedAtWithItsFigures() {
        ExamplePacks.fact(ledger, ExamplePacks.A, Field.PARTY_MEMBERS, "0");
        ExamplePacks.fact(ledger, ExamplePacks.B, Field.PARTY_MEMBERS, "200");
        ExamplePacks.fact(ledger, ExamplePacks.C, Field.PARTY_MEMBERS, "199");
        assertEquals(
                List.of(
                        "990101001001 党员数是 0，组织员按 0 人算，请核实党员数。",
                        "990101001002 党员 200 名，正好在“200 人”这条线上；按现在的口径，线上算上一档，应配 2 人。"),
                said(assess(HEFEI, ""), Severity.HINT, Field.PARTY_MEMBERS));
    }

    @Test
    void whatIsNotAskedOfAUnitIsNotWantingThere() {
        ledger.apply(new Change.PutUnit(new Unit("990101100", "示例镇甲", "镇")));
        Assessment assessment = assess(HEFEI, "");
        assertEquals(Value.NOT_APPLICABLE, assessment.value("990101100", Field.PARTY_DEPUTIES));
        assertInstanceOf(Value.Missing.class, assessment.value("990101001", Field.PARTY_DEPUTIES));
    }

    /** A quotient by nought is named where it stands, not at everything that needs it. */
    @Test
    void whatCannotBeComputedIsNamedAtItsCauseAlone() {
        PolicyPack pack = new OverHefei()
                .rule("share", "community", "whole", "户/个", "ROUND(households / grids, 0) * 0")
                .rule("double", "community", "whole", "户/个", "share * 2")
                .rule("of_below", "county", "whole", "户/个", "MAX(community.share)")
                .rule("of_above", "community", "whole", "户/个", "county.of_below + 1")
                .read();
        ExamplePacks.COMMUNITIES.forEach(code -> ExamplePacks.fact(ledger, code, Field.GRIDS, "0"));
        Assessment assessment = assess(pack, "");
        String why = "算不出来：除数是 0，或者要分的数、份数、权数分不了（负数、不是整数、全是 0）。请看依据，核对代入的数。";
        assertEquals(
                "990101001001 示例社区001001的“示例 share”" + why,
                said(assessment, Severity.MISSING, "share").getFirst());
        assertEquals(5, said(assessment, Severity.MISSING, "share").size());
        assertEquals(List.of(), said(assessment, Severity.MISSING, "double"));
        assertEquals(List.of(), said(assessment, Severity.MISSING, "of_above"));
        assertEquals(
                List.of(),
                said(assess(pack, "990121"), Severity.MISSING, "share").stream()
                        .filter(said -> said.startsWith("990101 "))
                        .toList());
        assertTrue(assessment.value(ExamplePacks.A, "double") instanceof Value.Missing);
    }
}
