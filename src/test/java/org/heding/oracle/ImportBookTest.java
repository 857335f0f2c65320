package org.heding.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.heding.place.Place;
import org.heding.place.PlaceDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job by command: an untidy import book of a whole city goes in, and the figures come out as the oracle's. */
class ImportBookTest {
    private static final int YEAR = 2026;
    private static final Set<String> MONEY = Set.of("pay_reference", "pay_shortfall");

    @TempDir
    private Path folder;

    private final Map<String, Integer> organisers = new HashMap<>();
    private World world;

    private void invent(int people) {
        world = RandomWorld.over(CityAgreementTest.communities(), 34, YEAR, 30, people);
        Random random = new Random(5);
        for (String code : world.communities.keySet()) {
            if (random.nextInt(10) > 0) {
                organisers.put(code, random.nextInt(4));
            }
        }
    }

    private Path book() throws IOException {
        Path book = folder.resolve("示例.xlsx");
        WorldBook.write(book, world, organisers, 77);
        return book;
    }

    private void imported(Program program, Path file) throws IOException, InterruptedException {
        JsonNode reading = program.json(0, "import", file, book(), "--json");
        int offices =
                world.workers.stream().mapToInt(one -> one.offices().size()).sum();
        assertEquals(
                world.cities.size()
                        + world.counties.size()
                        + world.townships.size()
                        + world.communities.size()
                        + world.workers.size()
                        + offices
                        + world.references.size(),
                reading.get("accepted").asInt());
        assertEquals(0, reading.get("rejected").size());
        assertTrue(reading.get("notices").toString().contains("备注"), reading.get("notices")::toString);
    }

    @Test
    void aNewDocumentTakesTheBookAndGivesTheOraclesFigures() throws IOException, InterruptedException {
        invent(3_000);
        Program program = new Program(folder);
        Path file = folder.resolve("city.heding");
        program.run(0, "new", file, "--year", YEAR);
        imported(program, file);
        agrees(program.json(0, "calculate", file, "--json"));
        checked(program.json(1, "check", file, "--json"));
    }

    @Test
    void aDocumentMadeFromTheDirectoryTakesTheSameBook() throws IOException, InterruptedException {
        invent(200);
        Program program = new Program(folder);
        Path file = folder.resolve("place.heding");
        program.run(0, "new", file, "--place", "3401", "--year", YEAR);
        imported(program, file);
        // The directory has townships without urban communities, of the type that their number tells.
        for (Place place : PlaceDirectory.bundled().all("3401")) {
            if (place.code().length() == 9 && !world.townships.containsKey(place.code())) {
                int number = Integer.parseInt(place.code().substring(6));
                world.township(place.code(), number < 100 ? "街道" : number < 200 ? "镇" : "其他", null);
            }
        }
        agrees(program.json(0, "calculate", file, "--json"));
    }

    private void agrees(JsonNode results) {
        assertEquals(YEAR, results.get("year").asInt());
        assertEquals("hefei-2019", results.get("policy").asText());
        Map<String, JsonNode> values = new HashMap<>();
        results.get("units").forEach(unit -> values.put(unit.get("code").asText(), unit.get("values")));
        assertEquals(
                world.cities.size() + world.counties.size() + world.townships.size() + world.communities.size(),
                values.size());
        results.get("people").forEach(one -> values.put(one.get("id_number").asText(), one.get("values")));
        assertEquals(world.workers.size(), results.get("people").size());
        Answers answers = Oracle.of(world);
        assertEquals(List.of(), Disagreements.of(world, answers, (holder, id) -> {
            JsonNode value = values.get(holder).get(id);
            return value == null ? null : written(id, value);
        }));
        Set<String> missing = new TreeSet<>();
        Set<String> incomplete = new TreeSet<>();
        results.get("problems").forEach(problem -> {
            Set<String> named = problem.get("severity").asText().equals("missing") ? missing : incomplete;
            named.add(problem.get("code").asText() + " " + problem.get("input").asText());
            assertFalse(problem.get("message").asText().isBlank());
        });
        List<String> silent = new ArrayList<>();
        Disagreements.asked(world)
                .forEach((holder, ids) -> ids.forEach(id -> {
                    boolean unnamed = answers.isIncomplete(holder, id) && !incomplete.contains(holder + " " + id);
                    if (unnamed
                            || answers.isWanting(holder, id)
                                    && !OracleAgreementTest.explained(world, missing, holder)) {
                        silent.add(holder + " " + id);
                    }
                }));
        assertEquals(List.of(), silent);
    }

    /** A value as a decimal string: money with two decimals, all others whole. */
    private static BigDecimal written(String id, JsonNode value) {
        assertTrue(value.isTextual());
        BigDecimal figure = new BigDecimal(value.asText());
        assertEquals(id.contains("fund") || MONEY.contains(id) ? 2 : 0, figure.scale(), id);
        return figure;
    }

    private void checked(JsonNode printed) {
        Answers answers = Oracle.of(world);
        Set<String> expected = new TreeSet<>();
        for (World.Community one : world.communities.values()) {
            BigDecimal required = answers.get(one.code(), "organiser_required");
            Integer actual = organisers.get(one.code());
            if (one.urban() && (required == null || actual == null)) {
                expected.add(one.code() + " missing");
            } else if (one.urban() && actual < required.intValue()) {
                expected.add(one.code() + " unmet " + actual + "/" + required);
            }
        }
        Set<String> found = new TreeSet<>();
        for (JsonNode finding : printed.get("findings")) {
            String severity = finding.get("severity").asText();
            assertTrue(Set.of("unmet", "hint", "missing").contains(severity), severity);
            assertTrue(finding.get("clause").asText().matches("Q\\d+"));
            assertFalse(finding.get("message").asText().isBlank());
            if (finding.get("check").asText().equals("organisers")) {
                String figures = " " + finding.get("actual").asText() + "/"
                        + finding.get("required").asText();
                found.add(finding.get("code").asText() + " " + severity + (severity.equals("missing") ? "" : figures));
            }
        }
        assertEquals(expected, found);
        assertTrue(expected.size() > 100, "too few to tell anything");
    }
}
