package org.heding.policy;

import static org.heding.policy.Layers.in;
import static org.heding.policy.Layers.over;
import static org.heding.policy.Layers.parameter;
import static org.heding.policy.Layers.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.heding.message.Messages;
import org.junit.jupiter.api.Test;

/** Packs that hold for an area only. All are 示例. */
class AreaLayerTest {
    private static final String ONE = "990101";
    private static final String TWO = "990102";

    private static String threshold(String... fromAndValue) {
        return parameter("organiser_threshold", fromAndValue);
    }

    private static Parameter.Dated on(PolicyPack pack, String day, String code) {
        return pack.parameter("organiser_threshold")
                .orElseThrow()
                .on(LocalDate.parse(day), code)
                .orElseThrow();
    }

    private static String value(PolicyPack pack, String day, String code) {
        return on(pack, day, code).value().toPlainString();
    }

    private static List<String> problems(String... packs) {
        return assertThrows(PackException.class, () -> read(packs)).problems().stream()
                .map(problem -> problem.where() + ": " + problem.message().in(Messages.of(Locale.ENGLISH)))
                .toList();
    }

    @Test
    void aValueOfAnAreaHoldsForItsUnitAndAllBelowAndNowhereElse() throws PackException {
        PolicyPack pack = read(in(ONE, "one", "hefei-2019", threshold("2024-01-01", "150")));
        assertEquals("150", value(pack, "2026-12-31", ONE));
        assertEquals("150", value(pack, "2026-12-31", "990101001"));
        assertEquals("150", value(pack, "2026-12-31", "990101001001"));
        assertEquals("200", value(pack, "2026-12-31", "990102001001"));
        assertEquals("200", value(pack, "2026-12-31", "9901"));
        assertEquals("200", value(pack, "2023-12-31", ONE));
        assertEquals(
                "200",
                pack.parameter("organiser_threshold")
                        .orElseThrow()
                        .on(LocalDate.parse("2026-12-31"))
                        .orElseThrow()
                        .value()
                        .toPlainString());
        assertEquals(ONE, on(pack, "2026-12-31", ONE).area());
        assertEquals(
                "one",
                on(pack, "2026-12-31", ONE).citation().layer().orElseThrow().id());
    }

    @Test
    void packsOfSeveralDistrictsLieOverTheSamePackOneOverAnother() throws PackException {
        PolicyPack pack = read(
                in(ONE, "one", "hefei-2019", threshold("2024-01-01", "150")),
                in(TWO, "two", "one", threshold("2020-01-01", "120")));
        assertEquals("150", value(pack, "2026-01-01", "990101001"));
        assertEquals("120", value(pack, "2026-01-01", "990102001"));
        assertEquals("200", value(pack, "2026-01-01", "990103"));
    }

    @Test
    void whatAnAreaSaysDoesNotCutWhatHoldsElsewhere() throws PackException {
        PolicyPack pack = read(
                over("city", "hefei-2019", threshold("2022-01-01", "180", "2027-01-01", "170")),
                in(ONE, "one", "city", threshold("2024-01-01", "150")));
        assertEquals("170", value(pack, "2027-06-01", TWO));
        assertEquals("180", value(pack, "2026-06-01", TWO));
        assertEquals("150", value(pack, "2027-06-01", ONE));
        assertEquals("180", value(pack, "2023-06-01", ONE));
    }

    @Test
    void theNearestLayerSaysAlsoOverANarrowerAreaOfALowerOne() throws PackException {
        PolicyPack pack = read(
                in(ONE, "one", "hefei-2019", threshold("2020-01-01", "150", "2026-01-01", "140")),
                over("city", "one", threshold("2025-01-01", "190")));
        assertEquals("150", value(pack, "2024-06-01", ONE));
        assertEquals("190", value(pack, "2025-06-01", ONE));
        assertEquals("190", value(pack, "2026-06-01", ONE));
    }

    @Test
    void withinOneLayerTheNarrowerAreaSays() throws PackException {
        String own = """
                "parameters": [{"id": "organiser_threshold", "values": [
                  {"from": "2020-01-01", "value": "130", "area": "990101001", "cite": "L1", "status": "local"},
                  {"from": "2026-01-01", "value": "170", "cite": "L1", "status": "local"},
                  {"from": "2025-01-01", "value": "150", "area": "990101", "cite": "L1", "status": "local"}]}]""";
        PolicyPack pack = read(over("city", "hefei-2019", own));
        assertEquals("130", value(pack, "2026-06-01", "990101001001"));
        assertEquals("150", value(pack, "2026-06-01", "990101002001"));
        assertEquals("170", value(pack, "2026-06-01", TWO));
        assertTrue(pack.parameter("organiser_threshold").orElseThrow().byArea());
        assertFalse(pack.parameter("organisers_above").orElseThrow().byArea());
    }

    @Test
    void editionsOfATableAreLimitedLikewise() throws PackException {
        PolicyPack pack = read(in(ONE, "one", "hefei-2019", """
                "tables": [{"id": "service_fund_floor", "editions": [{"from": "2025-01-01", "cite": "L1",
                  "status": "local", "rows": {"市辖区": "350000", "县": "250000"}}]}]"""));
        Table table = pack.table("service_fund_floor").orElseThrow();
        LocalDate day = LocalDate.parse("2026-01-01");
        assertEquals(
                new BigDecimal("350000"),
                table.row("市辖区", day, "990101001").orElseThrow().value());
        assertEquals(
                new BigDecimal("300000"),
                table.row("市辖区", day, TWO).orElseThrow().value());
        assertTrue(table.row("县级市", day, ONE).isEmpty());
        assertEquals(List.of(ONE), table.areas().toList());
    }

    @Test
    void rulesChecksInputsAndTheLikeCannotBeLimited() {
        String general = "This pack holds for an area only (area), so it can state values of parameters and editions of"
                + " tables alone; write a rule that differs by area with IF or LOOKUP in a pack without an area";
        for (String field : List.of("rules", "checks", "inputs", "reports", "remove")) {
            assertEquals(
                    List.of(field + ": " + general),
                    problems(in(ONE, "one", "hefei-2019", "\"" + field + "\": [{\"id\": \"organiser_required\"}]"))
                            .subList(0, 1),
                    field);
        }
        assertEquals(
                List.of("members: " + general),
                problems(in(ONE, "one", "hefei-2019", "\"members\": {\"community\": \"kind = \\\"城市社区\\\"\"}")));
    }

    @Test
    void nothingButTheValuesOfAParameterCanBeSaidForAnArea() {
        assertEquals(
                List.of("parameters/organiser_threshold/label: This pack holds for an area only (area), so nothing but"
                        + " values can be stated here"),
                problems(in(ONE, "one", "hefei-2019", """
                        "parameters": [{"id": "organiser_threshold", "label": {"zh": "甲", "en": "A"}}]""")));
    }

    @Test
    void anAreaIsACodeAndAValuesOwnLiesWithinThePacks() {
        String code = "area: A division code has 4, 6, 9 or 12 digits";
        for (String area : List.of("34", "34010", "蜀山区", "")) {
            assertEquals(
                    List.of(code),
                    problems(in(area, "one", "hefei-2019", threshold("2024-01-01", "1")))
                            .subList(0, 1));
        }
        String outside = threshold("2024-01-01", "150").replace("\"value\"", "\"area\": \"" + TWO + "\", \"value\"");
        assertEquals(
                List.of("parameters/organiser_threshold/values/area: The area 990102 does not lie in the area of the"
                        + " pack, 990101"),
                problems(in(ONE, "one", "hefei-2019", outside)));
    }

    @Test
    void aClauseFromNowhereIsReportedForAnAreaToo() {
        assertEquals(
                List.of("parameters/organiser_threshold/values/2/cite: There is no clause “L9”"),
                problems(in(
                        ONE, "one", "hefei-2019", threshold("2024-01-01", "150").replace("L1", "L9"))));
    }
}
