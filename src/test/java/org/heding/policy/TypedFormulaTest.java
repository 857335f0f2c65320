package org.heding.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.heding.formula.FormulaException;
import org.heding.formula.Span;
import org.heding.message.Messages;
import org.junit.jupiter.api.Test;

class TypedFormulaTest {
    private static final PolicyPack PACK = PackReader.bundled("hefei-2019");
    private static final Messages CHINESE = Messages.of(Locale.SIMPLIFIED_CHINESE);
    private static final Naming NAMING = new Naming(PACK, CHINESE);
    private static final Rule FUND = PACK.rule(Level.COMMUNITY, "activity_fund").orElseThrow();

    private static String stored(Level level, String typed) {
        return TypedFormula.read(NAMING, level, typed).text();
    }

    private static List<String> problems(Rule rule, String typed) {
        return TypedFormula.problems(NAMING, rule, typed).stream()
                .map(e -> e.span().start() + "-" + e.span().end() + " "
                        + e.problem().in(CHINESE))
                .toList();
    }

    @Test
    void whatIsShownOfAnyRuleIsReadBackAsItIsStored() {
        for (String id : PackReader.bundledIds()) {
            PolicyPack pack = PackReader.bundled(id);
            for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                Naming naming = new Naming(pack, Messages.of(language));
                for (Rule rule : pack.rules()) {
                    String shown = naming.shown(rule.level(), rule.formula());
                    assertEquals(
                            rule.formula().text(),
                            TypedFormula.read(naming, rule.level(), shown).text(),
                            rule.level() + " " + rule.id() + " " + shown);
                }
            }
        }
    }

    @Test
    void aFormulaIsShownInTheNamesPeopleUse() {
        assertEquals("活动经费基数 + 活动经费每名党员 * 党员数", NAMING.shown(Level.COMMUNITY, FUND.formula()));
        Rule quota = PACK.rule(Level.COMMUNITY, "worker_quota").orElseThrow();
        assertEquals("ALLOCATE(区县.社区工作者核定额度, 户数)", NAMING.shown(Level.COMMUNITY, quota.formula()));
        Rule terms = PACK.rule(Level.MONTH, "excellent_terms").orElseThrow();
        String shown = NAMING.shown(Level.MONTH, terms.formula());
        assertTrue(shown.startsWith("COUNT(任期, AND(任满, "), shown);
    }

    @Test
    void labelsIdsAndWideSignsMayStandTogether() {
        assertEquals("activity_base+party_members*200", stored(Level.COMMUNITY, "activity_base＋党员数×200"));
        assertEquals("MAX(organiser_required,2)", stored(Level.COMMUNITY, "MAX（组织员（应配），2）"));
        assertEquals("organisers >= 1", stored(Level.COMMUNITY, "[组织员（现有）] ≥ 1"));
        assertEquals("IF(county.kind = \"县\", 1, 2)", stored(Level.COMMUNITY, "IF(区县.区县类型 = “县”, 1, 2)"));
    }

    @Test
    void aPartOfALabelIsNotTakenForAnother() {
        FormulaException e = assertThrows(FormulaException.class, () -> stored(Level.COMMUNITY, "户数增长 + 1"));
        assertEquals(new Span(0, 4), e.span());
    }

    @Test
    void unitsThatDoNotFitAreSaidInWordsAtTheirPlace() {
        List<String> found = problems(FUND, "活动经费基数 + 党员数");
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.getFirst().startsWith("0-12"), found.toString());
        assertTrue(found.getFirst().contains("元") && found.getFirst().contains("名"), found.toString());
    }

    @Test
    void anUnknownNameIsMarkedWhereItIsTyped() {
        List<String> found = problems(FUND, "活动经费基数 + 党员总数");
        assertTrue(found.getFirst().startsWith("9-13") && found.getFirst().contains("党员总数"), found.toString());
        found = problems(FUND, "活动经费基数 + party");
        assertTrue(found.getFirst().startsWith("9-14"), found.toString());
    }

    @Test
    void anUnfinishedFormulaAndAnotherSortOfResultAreRefused() {
        assertEquals(1, problems(FUND, "MAX(活动经费基数, ").size());
        assertEquals(1, problems(FUND, "党员数").size());
        assertEquals(1, problems(FUND, "").size());
        assertEquals(List.of(), problems(FUND, "活动经费基数 + 活动经费每名党员 * 党员数"));
    }
}
