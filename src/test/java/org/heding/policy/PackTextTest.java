package org.heding.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.heding.message.Label;
import org.junit.jupiter.api.Test;

class PackTextTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final PolicyPack BELOW = PackReader.bundled("hefei-2019");
    private static final Rule FUND =
            BELOW.rule(Level.COMMUNITY, "activity_fund").orElseThrow();
    private static final Label SAID = Label.same("示例");

    private static PackText blank() {
        return PackText.over(BELOW, "own-1", Label.same("本区（示例）"), new PackText.Origin(SAID, SAID, SAID), DAY);
    }

    private static Rule fund(PackText text) throws PackException {
        return PackReader.read(text.bytes())
                .rule(Level.COMMUNITY, "activity_fund")
                .orElseThrow();
    }

    @Test
    void aNewPackOfOnesOwnSaysWhatTheOneBelowSays() throws Exception {
        PolicyPack own = PackReader.read(blank().bytes());
        assertEquals("own-1", own.id());
        assertEquals("本区（示例）", own.title().zh());
        assertEquals(BELOW.rules(), own.rules());
        assertEquals(BELOW.from(), own.from());
    }

    @Test
    void anotherFormulaRestsOnItsOwnClauseAndOnNothingElse() throws Exception {
        PackText text = blank().with(FUND, "activity_base", "三", "示例会议纪要", DAY);
        Rule changed = fund(text);
        assertEquals("activity_base", changed.formula().text());
        assertEquals(Status.LOCAL, changed.citation().status());
        assertEquals("三", changed.citation().section());
        assertTrue(changed.citation().words().zh().contains("示例会议纪要"));
        assertTrue(changed.citation().words().zh().contains("2026-03-01"));
        assertEquals("own-1", changed.citation().layer().orElseThrow().id());
        assertEquals(FUND.label(), changed.label());
        PolicyPack own = PackReader.read(text.bytes());
        assertEquals(BELOW.rule(Level.COMMUNITY, "service_fund"), own.rule(Level.COMMUNITY, "service_fund"));
    }

    @Test
    void aRuleChangedAgainIsChangedOnceAndDroppingItLetsTheLowerPackSay() throws Exception {
        PackText once = blank().with(FUND, "activity_base", "三", "示例一", DAY);
        PackText again = once.with(FUND, "activity_base * 2", "四", "示例二", DAY);
        assertEquals("activity_base * 2", fund(again).formula().text());
        assertFalse(again.json().contains("示例一"));
        assertTrue(again.changes(FUND));
        assertEquals("activity_base", fund(once).formula().text());
        PackText dropped = again.without(FUND);
        assertFalse(dropped.changes(FUND));
        assertEquals(FUND.formula().text(), fund(dropped).formula().text());
        assertEquals(blank().json(), dropped.json());
    }

    @Test
    void aTextIsReadAndWrittenAgain() throws Exception {
        PackText text = blank().with(FUND, "activity_base", "三", "示例一", DAY);
        assertEquals(text.json(), PackText.of(text.bytes()).json());
        assertThrows(PackException.class, () -> PackText.of("[]".getBytes(StandardCharsets.UTF_8)));
        assertThrows(PackException.class, () -> PackText.of("{".getBytes(StandardCharsets.UTF_8)));
    }
}
