package org.heding.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.heding.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors planted in a copy of a good pack are reported, each at its place. */
class PlantedErrorsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ObjectNode good() {
        try {
            return (ObjectNode) JSON.readTree(PackReader.class.getResourceAsStream("/policies/hefei-2019.json"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What is reported once an error was planted: place and message in English. */
    private static List<String> reported(Consumer<ObjectNode> planting) {
        ObjectNode pack = good();
        planting.accept(pack);
        return problems(pack.toString().getBytes(StandardCharsets.UTF_8)).stream()
                .map(problem -> problem.where() + ": " + problem.message().in(Messages.of(Locale.ENGLISH)))
                .toList();
    }

    private static List<PackProblem> problems(byte[] json) {
        return assertThrows(PackException.class, () -> PackReader.read(json)).problems();
    }

    private static ObjectNode entry(JsonNode pack, String list, String id) {
        for (JsonNode entry : pack.path(list)) {
            if (entry.path("id").asText().equals(id)) {
                return (ObjectNode) entry;
            }
        }
        throw new AssertionError(list + " have no " + id);
    }

    @Test
    void anInputThatSaysHalfOfWhetherItIsCarriedOverIsReported() {
        String said = reported(pack -> entry(pack, "inputs", "households").putObject("carries"))
                .toString();
        assertTrue(said.contains("carries/usual: must be true or false, "), said);
        assertTrue(said.contains("carries/why: needs both languages"), said);
    }

    @Test
    void aDueThatNoResultOfPeopleIsIsReported() {
        String said = reported(pack -> entry(pack, "rules", "pay_shortfall").put("due", "no"))
                .toString();
        assertEquals("[rules/pay_shortfall/due: There is no figure “no”]", said);
    }

    private static Consumer<ObjectNode> formula(String rule, String formula) {
        return pack -> entry(pack, "rules", rule).put("formula", formula);
    }

    /** One problem at a place, which says something. */
    private static void only(List<String> reported, String where, String says) {
        assertEquals(1, reported.size(), reported::toString);
        assertTrue(reported.get(0).startsWith(where + ": "), reported::toString);
        assertTrue(reported.get(0).contains(says), reported::toString);
    }

    @Test
    void theCopyItselfIsGood() throws PackException {
        byte[] json = good().toString().getBytes(StandardCharsets.UTF_8);
        assertEquals(PackReader.bundled("hefei-2019"), PackReader.read(json));
    }

    @Test
    void aValueThatCitesNothing() {
        only(
                reported(pack -> ((ObjectNode)
                                entry(pack, "parameters", "organiser_threshold").at("/values/0"))
                        .remove("cite")),
                "parameters/organiser_threshold/values/1/cite",
                "");
    }

    @Test
    void aRuleAndACheckThatCiteNothing() {
        only(reported(pack -> entry(pack, "rules", "activity_fund").remove("cite")), "rules/activity_fund/cite", "");
        only(reported(pack -> entry(pack, "checks", "deputy").remove("cite")), "checks/deputy/cite", "");
    }

    @Test
    void aClauseThatIsNotThere() {
        only(
                reported(pack -> entry(pack, "rules", "activity_fund").put("cite", "N99")),
                "rules/activity_fund/cite",
                "N99");
    }

    @Test
    void aValueWithoutItsStatus() {
        only(
                reported(pack -> entry(pack, "rules", "activity_fund").put("status", "guessed")),
                "rules/activity_fund/status",
                "guessed");
    }

    @Test
    void rulesThatNeedOneAnotherInACircleAreNamedInOrder() {
        List<String> reported = reported(pack -> {
            formula("activity_fund", "fund_total").accept(pack);
        });
        only(
                reported,
                "rules/activity_fund",
                "community.activity_fund → community.fund_total → community.activity_fund");
    }

    @Test
    void aRuleThatNeedsItself() {
        only(
                reported(formula("activity_fund", "activity_fund + 1")),
                "rules/activity_fund",
                "community.activity_fund → community.activity_fund");
    }

    @Test
    void anUnknownNameAtItsCharacter() {
        List<String> reported = reported(formula("activity_fund", "activity_base + activity_per_head * party_members"));
        only(reported, "rules/activity_fund/formula", "activity_per_head");
        assertTrue(reported.get(0).contains("17"), reported::toString);
    }

    @Test
    void aFormulaThatCannotBeReadAtItsCharacter() {
        List<String> reported = reported(formula("activity_fund", "activity_base + + party_members"));
        only(reported, "rules/activity_fund/formula", "+");
        assertTrue(reported.get(0).contains("17"), reported::toString);
    }

    @Test
    void aTextWhereANumberBelongs() {
        only(
                reported(formula("establishment_transfer", "ROUNDDOWN(\"5%\", 0)")),
                "rules/establishment_transfer/formula",
                "11");
    }

    @Test
    void yuanAddedToPeople() {
        only(reported(formula("fund_total", "service_fund + party_members")), "rules/fund_total/formula", "元");
    }

    @Test
    void aResultOfAnotherUnitThanItsRuleDeclares() {
        only(reported(formula("organiser_required", "party_members")), "rules/organiser_required/formula", "人");
    }

    @Test
    void aRuleThatIsThereTwice() {
        List<String> reported = reported(pack -> ((ArrayNode) pack.get("rules"))
                .add(entry(pack, "rules", "activity_fund").deepCopy()));
        assertTrue(reported.stream().allMatch(one -> one.startsWith("rules/activity_fund: ")), reported::toString);
        assertTrue(!reported.isEmpty());
    }

    @Test
    void twoValuesThatBeginOnTheSameDay() {
        only(
                reported(pack -> {
                    ArrayNode values = (ArrayNode)
                            entry(pack, "parameters", "activity_base").get("values");
                    values.add(values.get(0).deepCopy());
                }),
                "parameters/activity_base/values",
                "2019-01-01");
    }

    @Test
    void twoEditionsOfATableThatBeginOnTheSameDay() {
        only(
                reported(pack -> {
                    ArrayNode editions = (ArrayNode)
                            entry(pack, "tables", "service_fund_floor").get("editions");
                    editions.add(editions.get(0).deepCopy());
                }),
                "tables/service_fund_floor/editions",
                "2019-01-01");
    }

    @Test
    void boundsThatNoValueCanKeep() {
        List<String> reported = reported(pack ->
                entry(pack, "parameters", "activity_base").put("least", 200_000).put("most", 100));
        assertTrue(
                reported.stream().anyMatch(line -> line.startsWith("parameters/activity_base/least: ")),
                reported::toString);
    }

    @Test
    void aParameterThatIsThereTwice() {
        only(
                reported(pack -> ((ArrayNode) pack.get("parameters"))
                        .add(entry(pack, "parameters", "activity_base").deepCopy())),
                "parameters/activity_base",
                "");
    }

    @Test
    void aLabelWithoutEnglish() {
        only(
                reported(pack ->
                        ((ObjectNode) entry(pack, "rules", "activity_fund").get("label")).remove("en")),
                "rules/activity_fund/label",
                "");
    }

    @Test
    void aReportColumnThatNobodyKnows() {
        only(
                reported(pack -> ((ArrayNode) pack.at("/reports/0/columns")).add("happiness")),
                "reports/" + good().at("/reports/0/id").asText() + "/columns",
                "happiness");
    }

    @Test
    void aNumberAndADateThatAreNone() {
        only(
                reported(pack -> ((ObjectNode)
                                entry(pack, "parameters", "organiser_threshold").at("/values/0"))
                        .put("value", "about 200")),
                "parameters/organiser_threshold/values/1/value",
                "");
        only(reported(pack -> pack.put("from", "2019")), "from", "");
    }

    @Test
    void aSeverityThatOnlyTheProgramGives() {
        only(
                reported(pack -> entry(pack, "checks", "deputy").put("severity", "missing")),
                "checks/deputy/severity",
                "");
    }

    @Test
    void errorsInDifferentPlacesAreAllReportedAtOnce() {
        List<String> reported = reported(pack -> {
            entry(pack, "rules", "activity_fund").remove("cite");
            entry(pack, "checks", "deputy").put("unmet", "actual <");
            pack.put("checked_on", "yesterday");
        });
        assertEquals(3, reported.size(), reported::toString);
    }

    /**
     * What is said of a table of bands in place of the service fund's floors; that the rules look it up by a text is said
     * too, and passed over here.
     */
    private static List<String> bands(String keyType, String bands) {
        List<String> reported = reported(pack -> {
            ObjectNode table = entry(pack, "tables", "service_fund_floor");
            table.put("key_type", keyType);
            ObjectNode edition = (ObjectNode) table.at("/editions/0");
            edition.remove("rows");
            try {
                edition.set("bands", JSON.readTree(bands));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        return reported.stream().filter(said -> said.startsWith("tables/")).toList();
    }

    @Test
    void bandsThatOverlapAtTheirPlace() {
        String where = "tables/service_fund_floor/editions/1/bands/2";
        only(
                bands(
                        "whole",
                        "[{\"to\": 2000, \"value\": 3}, {\"above\": 1500, \"to\": 3000, \"value\": 4}, {\"above\": 3000, \"value\": 5}]"),
                where,
                "overlaps");
        only(bands("whole", "[{\"to\": 2000, \"value\": 3}, {\"from\": 2000, \"value\": 4}]"), where, "overlaps");
    }

    @Test
    void bandsThatLeaveAGapAtTheirPlace() {
        String where = "tables/service_fund_floor/editions/1/bands/2";
        only(bands("whole", "[{\"to\": 2000, \"value\": 3}, {\"above\": 2100, \"value\": 4}]"), where, "gap");
        only(bands("whole", "[{\"below\": 2000, \"value\": 3}, {\"above\": 2000, \"value\": 4}]"), where, "gap");
    }

    @Test
    void bandsThatAreNone() {
        String where = "tables/service_fund_floor/editions/1/bands";
        only(bands("whole", "[{\"to\": 2000, \"value\": 3}, {\"to\": 1000, \"value\": 4}]"), where + "/2", "empty");
        only(bands("whole", "[{\"value\": 3}, {\"to\": 1000, \"value\": 4}]"), where + "/1", "not the last");
        only(bands("whole", "[{\"to\": 5, \"below\": 6, \"value\": 3}]"), where + "/1/below", "to");
        only(bands("whole", "[{\"beyond\": {\"each\": 5, \"adds\": 1}}, {\"value\": 4}]"), where + "/1/beyond", "last");
        only(
                bands("whole", "[{\"to\": 5, \"value\": 3}, {\"beyond\": {\"each\": 0, \"adds\": 1}}]"),
                where + "/2/beyond/each",
                "0");
        only(bands("whole", "[]"), where, "");
    }

    @Test
    void bandsOfWhatIsNoNumber() {
        only(bands("words", "[{\"value\": 3}]"), "tables/service_fund_floor/key_type", "number");
    }

    @Test
    void anAllocationThatIsNotTheWholeOfARule() {
        only(
                reported(formula("activity_fund", "ALLOCATE(county.worker_quota, households) * 100000")),
                "rules/activity_fund/formula",
                "ALLOCATE can only be the whole formula of a rule");
        only(
                reported(pack ->
                        entry(pack, "checks", "deputy").put("actual", "ALLOCATE(county.worker_quota, households)")),
                "checks/deputy/actual",
                "ALLOCATE can only be the whole formula of a rule");
    }

    @Test
    void aMinimumOfAnotherUnitThanTheTotal() {
        List<String> reported = reported(pack -> {
            for (JsonNode rule : pack.path("rules")) {
                if (rule.path("formula").asText().startsWith("ALLOCATE")) {
                    ((ObjectNode) rule).put("formula", "ALLOCATE(county.worker_quota, households, party_members)");
                }
            }
        });
        only(reported, "rules/worker_quota/formula", "名");
    }

    @Test
    void whatIsNoJsonIsReportedWithItsLine() {
        List<PackProblem> problems = problems("{\n\"id\": \"a\",\n\"version\" 1}".getBytes(StandardCharsets.UTF_8));
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).message().in(Messages.of(Locale.ENGLISH)).contains("3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "null", "17", "\"pack\"", "{\"rules\": 5}", "{\"rules\": [5, null, \"a\"]}"})
    void whatIsJsonButNoPackIsReportedAndDoesNotFail(String json) {
        assertTrue(problems(json.getBytes(StandardCharsets.UTF_8)).size() > 0);
    }

    @Test
    void aFileThatIsNotThereIsReported(@TempDir Path folder) throws IOException {
        assertThrows(PackException.class, () -> PackReader.read(folder.resolve("none.json")));
        Path file = Files.write(folder.resolve("pack.json"), good().toString().getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve("half.json"), Files.readString(file).substring(0, 5_000));
        assertThrows(PackException.class, () -> PackReader.read(folder.resolve("half.json")));
    }

    /** An uncited value, an unfinished formula, a wrong unit, an unknown name, a circle and a bound broken, all at once. */
    @Test
    void whatIsWrongInManyWaysIsReportedInOnePass() {
        List<String> places = reported(pack -> {
                    ((ObjectNode) entry(pack, "parameters", "organiser_threshold")
                                    .at("/values/0"))
                            .remove("cite");
                    ((ObjectNode) entry(pack, "parameters", "households_per_worker_min")
                                    .at("/values/0"))
                            .put("value", "0.5");
                    formula("grid_leader_required", "grids +").accept(pack);
                    formula("deputy_required", "households").accept(pack);
                    formula("grid_member_required", "nowhere").accept(pack);
                    formula("activity_fund", "fund_total").accept(pack);
                })
                .stream()
                .map(said -> said.substring(0, said.indexOf(':')))
                .toList();
        assertEquals(
                Set.of(
                        "parameters/organiser_threshold/values/1/cite",
                        "parameters/households_per_worker_min/values",
                        "rules/grid_leader_required/formula",
                        "rules/deputy_required/formula",
                        "rules/grid_member_required/formula",
                        "rules/activity_fund"),
                Set.copyOf(places));
    }
}
