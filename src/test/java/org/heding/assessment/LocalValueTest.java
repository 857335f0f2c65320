package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document's own values lie over the pack, and the working says so. */
class LocalValueTest {
    private static final PolicyPack PACK = PackReader.bundled("hefei-2019");
    private static final String COMMUNITY = "990101001001";
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate DECIDED = LocalDate.of(2025, 12, 20);

    private final Ledger ledger = new Ledger();

    @BeforeEach
    void makeCommunity() {
        ledger.apply(new Change.PutUnit(new Unit("9901", "示例市", "")));
        ledger.apply(new Change.PutUnit(new Unit("990101", "示例区", "市辖区")));
        ledger.apply(new Change.PutUnit(new Unit("990101001", "示例街道", "街道")));
        ledger.apply(new Change.PutUnit(new Unit(COMMUNITY, "示例社区", Kind.URBAN)));
        for (int year = 2025; year <= 2027; year++) {
            ledger.apply(new Change.SetFact(COMMUNITY, year, Field.PARTY_MEMBERS, BigDecimal.valueOf(200)));
        }
    }

    private void put(String parameter, LocalDate from, String value) {
        ledger.apply(new Change.PutLocalValue(
                LocalValue.ofParameter(parameter, from, new BigDecimal(value), "示例会议纪要", DECIDED)));
    }

    private Assessment assess(int year) {
        return Assessment.of(PACK, ledger, year, "990101");
    }

    private Value organisers(int year) {
        return assess(year).value(COMMUNITY, "organiser_required");
    }

    private String remark(int year, String parameter, Locale language) {
        return assess(year).explain(COMMUNITY, "organiser_required").inputs().stream()
                .filter(input -> input.figure().id().equals(parameter))
                .findFirst()
                .orElseThrow()
                .remark()
                .in(Messages.of(language));
    }

    @Test
    void aValueOfOnesOwnHoldsFromItsDayOn() {
        put("organisers_at_threshold", NEW_YEAR, "1");
        assertEquals(Value.of(2), organisers(2025));
        assertEquals(Value.of(1), organisers(2026));
        assertEquals(Value.of(1), organisers(2027));
    }

    @Test
    void ofSeveralTheLatestInForceHolds() {
        put("organisers_at_threshold", LocalDate.of(2027, 1, 1), "3");
        put("organisers_at_threshold", NEW_YEAR, "1");
        assertEquals(Value.of(1), organisers(2026));
        assertEquals(Value.of(3), organisers(2027));
    }

    @Test
    void onceRemovedThePackSaysAgain() {
        put("organisers_at_threshold", NEW_YEAR, "1");
        ledger.apply(new Change.RemoveLocalValue("organisers_at_threshold", "", "", NEW_YEAR));
        assertEquals(Value.of(2), organisers(2026));
    }

    @Test
    void theWorkingNamesWhoSpoke() {
        put("organisers_at_threshold", NEW_YEAR, "1");
        assertEquals("本地：示例会议纪要（2025-12-20）", remark(2026, "organisers_at_threshold", Locale.CHINESE));
        assertEquals("local: 示例会议纪要 (2025-12-20)", remark(2026, "organisers_at_threshold", Locale.ENGLISH));
        assertEquals("合肥 2019 · Q10 · 推定", remark(2025, "organisers_at_threshold", Locale.CHINESE));
        assertEquals("合肥 2019 · Q10 · 原文", remark(2026, "organiser_threshold", Locale.CHINESE));
    }

    @Test
    void whatThePackDoesNotAskForOrNotSoRests() {
        put("no_such_parameter", NEW_YEAR, "1");
        put("organisers_at_threshold", NEW_YEAR, "1.5");
        assertEquals(Value.of(2), organisers(2026));
        assertEquals(PACK, assess(2026).pack());
    }

    @Test
    void aTrialGoesOverAValueOfOnesOwnAndLeavesItAsItIs() {
        put("organisers_at_threshold", NEW_YEAR, "1");
        Assessment before = assess(2026);
        Assessment after = before.with(
                "organisers_at_threshold",
                PACK.parameter("organisers_at_threshold").orElseThrow().values().getFirst());
        assertEquals(Value.of(1), before.value(COMMUNITY, "organiser_required"));
        assertEquals(Value.of(2), after.value(COMMUNITY, "organiser_required"));
        assertEquals(1, ledger.localValues().size());
    }

    @Test
    void withoutSourceOrDayThereIsNoValueOfOnesOwn() {
        BigDecimal one = BigDecimal.ONE;
        assertThrows(
                IllegalArgumentException.class,
                () -> LocalValue.ofParameter("organisers_at_threshold", NEW_YEAR, one, " ", DECIDED));
        assertThrows(
                NullPointerException.class,
                () -> LocalValue.ofParameter("organisers_at_threshold", NEW_YEAR, one, "示例会议纪要", null));
    }

    @Test
    void whyAValueCannotBeIsSaid() {
        Messages english = Messages.of(Locale.ENGLISH);
        assertEquals(
                "The policy has no parameter “nothing”",
                PACK.refusal("nothing", BigDecimal.ONE).orElseThrow().in(english));
        assertEquals(
                "Threshold for organisers must be a whole number",
                PACK.refusal("organiser_threshold", new BigDecimal("0.5"))
                        .orElseThrow()
                        .in(english));
        assertEquals(
                "Base of the activity fund has two decimals at most",
                PACK.refusal("activity_base", new BigDecimal("0.005"))
                        .orElseThrow()
                        .in(english));
        assertTrue(PACK.refusal("activity_base", new BigDecimal("0.050")).isEmpty());
    }
}
