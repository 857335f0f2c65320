package org.heding.policy;

import static org.heding.policy.Layers.over;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.heding.message.Label;
import org.heding.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs over packs: the nearest that speaks says, from its own first day on. All packs here are 示例. */
class OverlayTest {
    private static final PolicyPack CITY = PackReader.bundled("hefei-2019");

    @TempDir
    private Path folder;

    private static String threshold(String... fromAndValue) {
        return Layers.parameter("organiser_threshold", fromAndValue);
    }

    private static PolicyPack read(String json) throws PackException {
        return PackReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String id, String json) throws IOException {
        Files.writeString(folder.resolve(id + ".json"), json);
    }

    private static List<String> problems(String json) {
        return said(assertThrows(PackException.class, () -> read(json)));
    }

    private static List<String> said(PackException faulty) {
        return faulty.problems().stream()
                .map(problem -> problem.where() + ": " + problem.message().in(Messages.of(Locale.ENGLISH)))
                .toList();
    }

    private static Parameter.Dated value(PolicyPack pack, String day) {
        return pack.parameter("organiser_threshold")
                .orElseThrow()
                .on(LocalDate.parse(day))
                .orElseThrow();
    }

    private static String speaker(Citation citation) {
        return citation.layer().map(Layer::id).orElse("");
    }

    @Test
    void aPackThatChangesNothingSaysWhatTheOneBelowSays() throws PackException {
        PolicyPack pack = read(over("county", "hefei-2019", ""));
        assertEquals("county", pack.id());
        assertEquals(CITY.rules(), pack.rules());
        assertEquals(CITY.checks(), pack.checks());
        assertEquals(CITY.parameters(), pack.parameters());
        assertEquals(CITY.tables(), pack.tables());
        assertEquals(CITY.reports(), pack.reports());
    }

    @Test
    void theNearestSaysFromItsFirstDayOnAndTheOneBelowBefore() throws PackException {
        PolicyPack pack = read(over("county", "hefei-2019", threshold("2024-01-01", "150")));
        assertEquals(new BigDecimal("200"), value(pack, "2023-12-31").value());
        assertEquals("hefei-2019", speaker(value(pack, "2023-12-31").citation()));
        assertEquals(new BigDecimal("150"), value(pack, "2024-01-01").value());
        assertEquals("county", speaker(value(pack, "2024-01-01").citation()));
        assertEquals("示例一", value(pack, "2024-01-01").citation().section());
        assertEquals(Status.LOCAL, value(pack, "2024-01-01").citation().status());
    }

    @Test
    void ofThreeLayersEachSpeaksInItsTime() throws Exception {
        put("county", over("county", "hefei-2019", threshold("2022-01-01", "170", "2026-01-01", "160")));
        put("town", over("town", "county", threshold("2024-01-01", "150")));
        PolicyPack pack = PackReader.read(folder.resolve("town.json"));
        assertEquals(
                List.of("hefei-2019 200", "county 170", "town 150", "town 150"),
                Stream.of("2021-06-01", "2023-06-01", "2025-06-01", "2027-06-01")
                        .map(day -> value(pack, day))
                        .map(dated -> speaker(dated.citation()) + " " + dated.value())
                        .toList());
    }

    @Test
    void aClauseOfTheSameNameIsReadInThePackThatCitesIt() throws PackException {
        String json =
                over("county", "hefei-2019", threshold("2024-01-01", "150")).replace("\"L1\"", "\"N2\"");
        PolicyPack pack = read(json);
        assertEquals("示例一", value(pack, "2024-01-01").citation().section());
        assertEquals("Q10", value(pack, "2023-01-01").citation().section());
    }

    @Test
    void aTablesEditionIsLaidOverByDateToo() throws PackException {
        PolicyPack pack = read(over("county", "hefei-2019", """
                "tables": [{"id": "service_fund_floor", "editions": [{"from": "2025-01-01", "cite": "L1",
                  "status": "local", "rows": {"市辖区": "350000", "县级市": "300000", "开发区": "300000", "县": "250000"}}]}]"""));
        Table table = pack.table("service_fund_floor").orElseThrow();
        Table.Edition before = table.on(LocalDate.parse("2024-12-31")).orElseThrow();
        Table.Edition after = table.on(LocalDate.parse("2025-01-01")).orElseThrow();
        assertEquals(new BigDecimal("300000"), before.rows().get("市辖区"));
        assertEquals("hefei-2019", speaker(before.citation()));
        assertEquals(new BigDecimal("350000"), after.rows().get("市辖区"));
        assertEquals("county", speaker(after.citation()));
    }

    @Test
    void aRuleWithAnotherFormulaIsTheUpperLayersAndKeepsWhatIsNotSaidAnew() throws PackException {
        PolicyPack pack = read(over("county", "hefei-2019", """
                "rules": [{"id": "organiser_required", "formula": "organisers_above", "cite": "L1", "status": "local"}]"""));
        Rule before = CITY.rule(Level.COMMUNITY, "organiser_required").orElseThrow();
        Rule after = pack.rule(Level.COMMUNITY, "organiser_required").orElseThrow();
        assertEquals("organisers_above", after.formula().text());
        assertEquals("county", speaker(after.citation()));
        assertEquals(before.label(), after.label());
        assertEquals(before.unit(), after.unit());
        assertEquals(
                CITY.rules().stream().map(Rule::id).toList(),
                pack.rules().stream().map(Rule::id).toList());
    }

    @Test
    void otherWordsAloneLeaveTheRuleToTheLayerBelow() throws PackException {
        PolicyPack pack = read(over("county", "hefei-2019", """
                "rules": [{"id": "organiser_required", "label": {"zh": "应配组织员", "en": "Organisers needed"}}]"""));
        Rule rule = pack.rule(Level.COMMUNITY, "organiser_required").orElseThrow();
        assertEquals(new Label("应配组织员", "Organisers needed"), rule.label());
        assertEquals("hefei-2019", speaker(rule.citation()));
    }

    @Test
    void aCheckOfTwoLevelsCanBeChangedForOneOfThem() throws PackException {
        Check two = CITY.checks().stream()
                .filter(check -> CITY.checks().stream()
                                .filter(other -> other.id().equals(check.id()))
                                .count()
                        > 1)
                .findFirst()
                .orElseThrow();
        PolicyPack pack = read(
                over("county", "hefei-2019", """
                "checks": [{"id": "%s", "level": "%s", "required": "3", "cite": "L1", "status": "local"}]""".formatted(two.id(), two.level().id())));
        for (Check check : pack.checks()) {
            if (check.id().equals(two.id())) {
                boolean changed = check.level() == two.level();
                assertEquals(
                        changed,
                        check.required().text().equals("3"),
                        check.level().id());
                assertEquals(changed ? "county" : "hefei-2019", speaker(check.citation()));
            }
        }
        assertEquals(CITY.checks().size(), pack.checks().size());
    }

    @Test
    void aRuleChangedWithoutAClauseIsRefused() {
        assertEquals(
                List.of("rules/organiser_required/formula: changes what is said, so its clause (cite) and status are"
                        + " wanted"),
                problems(over("county", "hefei-2019", """
                        "rules": [{"id": "organiser_required", "formula": "organisers_above"}]""")));
    }

    @Test
    void theWholeIsCheckedNotOnlyWhatIsNew() {
        List<String> problems = problems(over("county", "hefei-2019", """
                "parameters": [{"id": "organiser_threshold", "unit": {"zh": "户", "en": "households"}}]"""));
        assertTrue(
                problems.stream().anyMatch(problem -> problem.startsWith("rules/organiser_required/formula")),
                () -> problems.toString());
    }

    @Test
    void aValueThatItsTypeCannotHaveIsRefused() {
        assertEquals(
                List.of("parameters/organiser_threshold/values: Threshold for organisers must be a whole number"),
                problems(over("county", "hefei-2019", threshold("2024-01-01", "150.5"))));
        assertEquals(
                List.of("parameters/organiser_threshold/values: Threshold for organisers cannot be less than 0"),
                problems(over("county", "hefei-2019", threshold("2024-01-01", "-1"))));
    }

    @Test
    void packsInACircleAreNamed() throws IOException {
        put("county", over("county", "town", ""));
        put("town", over("town", "county", ""));
        PackException circle = assertThrows(PackException.class, () -> PackReader.read(folder.resolve("county.json")));
        assertEquals(
                List.of("over: These packs lie over one another in a circle: county → town → county"), said(circle));
        assertEquals(
                List.of("over: These packs lie over one another in a circle: county → county"),
                problems(over("county", "county", "")));
    }

    @Test
    void aPackThatIsNotThereToLieOverIsNamed() {
        assertEquals(List.of("over: There is no pack “nowhere” to lie over"), problems(over("county", "nowhere", "")));
        assertEquals(
                List.of("over: There is no pack “../secret” to lie over"), problems(over("county", "../secret", "")));
    }

    @Test
    void theWholeCountsAsCheckedWhenItsLongestNeglectedLayerWas() throws PackException {
        assertEquals(CITY.checkedOn(), read(over("county", "hefei-2019", "")).checkedOn());
    }

    @Test
    void aValueLaidOverFromADayOnSilencesLaterOnesBelow() throws PackException {
        PolicyPack below = read(over("county", "hefei-2019", threshold("2024-01-01", "150", "2027-01-01", "140")));
        Citation local = Citation.local("示例会议纪要", LocalDate.parse("2025-12-01"));
        PolicyPack pack = below.with(
                "organiser_threshold",
                new Parameter.Dated(LocalDate.parse("2026-01-01"), new BigDecimal("180"), local));
        assertEquals(new BigDecimal("150"), value(pack, "2025-12-31").value());
        assertEquals(new BigDecimal("180"), value(pack, "2028-01-01").value());
        assertTrue(value(pack, "2028-01-01").citation().isDocuments());
        assertEquals(below.rules(), pack.rules());
    }

    @Test
    void noOtherParameterAndNoImpossibleValueCanBeLaidOver() {
        Citation local = Citation.local("示例会议纪要", LocalDate.parse("2025-12-01"));
        Parameter.Dated half = new Parameter.Dated(LocalDate.parse("2026-01-01"), new BigDecimal("1.5"), local);
        assertThrows(IllegalArgumentException.class, () -> CITY.with("organiser_threshold", half));
        assertThrows(IllegalArgumentException.class, () -> CITY.with("nothing", half));
    }
}
