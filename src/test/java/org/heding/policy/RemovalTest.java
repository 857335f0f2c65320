package org.heding.policy;

import static org.heding.policy.Layers.over;
import static org.heding.policy.Layers.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.heding.message.Messages;
import org.junit.jupiter.api.Test;

/** What an upper pack takes away. All packs are 示例. */
class RemovalTest {
    private static final PolicyPack CITY = PackReader.bundled("hefei-2019");
    private static final String CITED = "\"cite\": \"L1\", \"status\": \"local\"";

    private static String removing(String what) {
        return over("county", "hefei-2019", "\"remove\": [{" + what + ", " + CITED + "}]");
    }

    private static List<String> problems(String json) {
        return assertThrows(PackException.class, () -> read(json)).problems().stream()
                .map(problem -> problem.where() + ": " + problem.message().in(Messages.of(Locale.ENGLISH)))
                .toList();
    }

    private static List<String> columns(PolicyPack pack, String report) {
        return pack.reports().stream()
                .filter(table -> table.id().equals(report))
                .findFirst()
                .orElseThrow()
                .columns();
    }

    @Test
    void aRuleGoesWithTheSumsItHadAndWithItsColumns() throws PackException {
        ReportTable holds = CITY.reports().stream()
                .filter(table -> table.columns().contains("committee_suggested"))
                .findFirst()
                .orElseThrow();
        List<Check> asking = CITY.checks().stream()
                .filter(check -> (check.required().text() + check.actual().text()).contains("committee_suggested"))
                .toList();
        String checks =
                asking.isEmpty() ? "" : "\"checks\": [\"" + asking.getFirst().id() + "\"], ";
        PolicyPack pack = read(removing("\"rules\": [\"committee_suggested\"], " + checks + "\"columns\": {\""
                + holds.id() + "\": [\"committee_suggested\"]}"));
        for (Level level : Level.UNITS) {
            assertTrue(pack.rule(level, "committee_suggested").isEmpty());
        }
        assertFalse(columns(pack, holds.id()).contains("committee_suggested"));
        assertEquals(
                columns(CITY, holds.id()).size() - 1, columns(pack, holds.id()).size());
    }

    @Test
    void whatStillNeedsARuleThatIsGoneIsReportedAtItsPlace() {
        List<String> problems = problems(removing("\"rules\": [\"worker_quota_low\"]"));
        assertTrue(
                problems.stream()
                        .anyMatch(problem -> problem.startsWith("rules/worker_quota_high/formula")
                                && problem.contains("worker_quota_low")),
                () -> problems.toString());
        assertTrue(
                problems.stream()
                        .anyMatch(problem -> problem.startsWith("reports/") && problem.contains("worker_quota_low")),
                () -> problems.toString());
    }

    @Test
    void checksAndReportTablesGo() throws PackException {
        Check check = CITY.checks().getFirst();
        ReportTable table = CITY.reports().getLast();
        PolicyPack pack = read(removing("\"checks\": \"" + check.id() + "\", \"reports\": [\"" + table.id() + "\"]"));
        assertTrue(pack.checks().stream().noneMatch(other -> other.id().equals(check.id())));
        assertTrue(pack.reports().stream().noneMatch(other -> other.id().equals(table.id())));
        assertEquals(CITY.reports().size() - 1, pack.reports().size());
        assertEquals(CITY.rules(), pack.rules());
    }

    @Test
    void ofACheckOfSeveralLevelsSomeCanGo() throws PackException {
        Check two = CITY.checks().stream()
                .filter(check -> CITY.checks().stream()
                                .filter(other -> other.id().equals(check.id()))
                                .count()
                        > 1)
                .findFirst()
                .orElseThrow();
        PolicyPack pack = read(removing("\"checks\": [\"" + two.id() + "\"], \"level\": \""
                + two.level().id() + "\""));
        assertEquals(CITY.checks().size() - 1, pack.checks().size());
        assertTrue(
                pack.checks().stream().noneMatch(check -> check.id().equals(two.id()) && check.level() == two.level()));
    }

    @Test
    void aRuleCanBeTakenAwayAndSaidAnewByTheSamePack() throws PackException {
        Rule old = CITY.rule(Level.COMMUNITY, "deputy_required").orElseThrow();
        PolicyPack pack = read(over(
                "county",
                "hefei-2019",
                "\"remove\": [{\"rules\": [\"deputy_required\"], " + CITED
                        + "}], \"rules\": [{\"id\": \"deputy_required\", \"level\": \"community\", \"label\": {\"zh\": \"甲\", \"en\":"
                        + " \"A\"}, \"unit\": {\"zh\": \"" + old.unit().zh()
                        + "\", \"en\": \"\"}, \"type\": \"whole\", \"formula\":"
                        + " \"organisers_above\", \"additive\": true, " + CITED + "}]"));
        Rule rule = pack.rule(Level.COMMUNITY, "deputy_required").orElseThrow();
        assertEquals("organisers_above", rule.formula().text());
        assertEquals("甲", rule.label().zh());
    }

    @Test
    void whatIsNotThereCannotGo() {
        assertEquals(
                List.of("remove/1/rules: The packs below have no “nothing” to remove"),
                problems(removing("\"rules\": [\"nothing\"]")));
        assertEquals(
                List.of("remove/1/columns/nowhere: The packs below have no “nowhere” to remove"),
                problems(removing("\"columns\": {\"nowhere\": [\"x\"]}")));
        String table = CITY.reports().getFirst().id();
        assertEquals(
                List.of("remove/1/columns/" + table + ": The packs below have no “x” to remove"),
                problems(removing("\"columns\": {\"" + table + "\": [\"x\"]}")));
    }

    @Test
    void aRemovalNeedsAClauseAndAStatus() {
        String check = CITY.checks().getFirst().id();
        assertEquals(
                List.of("remove/1/cite: is wanting", "remove/1/status: is wanting"),
                problems(over("county", "hefei-2019", "\"remove\": [{\"checks\": [\"" + check + "\"]}]")));
        assertEquals(
                List.of("remove/1/cite: There is no clause “L9”"),
                problems(removing("\"checks\": [\"" + check + "\"]").replace("\"cite\": \"L1\"", "\"cite\": \"L9\"")));
    }

    @Test
    void aPackThatLiesOverNoneHasNothingToRemove() {
        String alone = removing("\"checks\": [\"x\"]").replace("\"over\": \"hefei-2019\", ", "");
        assertTrue(problems(alone).contains("remove: There is no pack below to remove anything from"));
    }
}
