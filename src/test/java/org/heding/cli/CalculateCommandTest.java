package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalculateCommandTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void makeTown() throws Exception {
        file = Town.in(folder);
    }

    private JsonNode unit(JsonNode json, String code) {
        for (JsonNode unit : json.get("units")) {
            if (unit.get("code").asText().equals(code)) {
                return unit;
            }
        }
        throw new AssertionError(code);
    }

    @Test
    void resultsAreDecimalStrings() {
        JsonNode json = Run.of("calculate", file, "--json").ends(0).json();
        assertEquals(2026, json.get("year").intValue());
        assertEquals("hefei-2019", json.get("policy").textValue());
        JsonNode first = unit(json, Town.FIRST);
        assertEquals("community", first.get("level").textValue());
        assertEquals("一社区", first.get("name").textValue());
        JsonNode values = first.get("values");
        assertEquals("2", values.get("organiser_required").textValue());
        assertEquals("300000.01", values.get("service_fund").textValue());
        assertEquals("150000.01", values.get("service_fund_city").textValue());
        assertEquals("150000.00", values.get("service_fund_county").textValue());
        assertEquals("140000.00", values.get("activity_fund").textValue());
        assertEquals("10", values.get("worker_quota").textValue());
        assertEquals(
                "99",
                unit(json, Town.CITY)
                        .get("values")
                        .get("establishment_transfer")
                        .textValue());
        json.get("units").forEach(unit -> unit.get("values").forEach(value -> {
            assertTrue(value.isTextual());
            assertTrue(value.textValue().matches("-?[0-9]+(\\.[0-9]+)?"), value.textValue());
        }));
    }

    @Test
    void aYearForWhichThePackWasNotCheckedIsMarked() {
        JsonNode checked = Run.of("calculate", file, "--json").ends(0).json();
        assertFalse(checked.has("unchecked"));
        JsonNode json =
                Run.of("calculate", file, "--json", "--year", "2027").ends(0).json();
        assertTrue(json.get("unchecked").booleanValue());
        assertEquals("2026-11-23", json.get("checked_on").textValue());
        String text = Run.of("calculate", file, "--year", "2027").ends(0).out();
        assertTrue(text.contains("※ 待核：政策包只核对到 2026-11-23，2027 年的规定可能已有变动"), text);
        assertFalse(Run.of("calculate", file).ends(0).out().contains("※"));
    }

    @Test
    void whatIsMissingIsAbsentAndNamed() {
        JsonNode json = Run.of("calculate", file, "--json").ends(0).json();
        JsonNode third = unit(json, Town.THIRD).get("values");
        assertFalse(third.has("worker_quota"));
        assertFalse(third.has("grid_leader_required"));
        assertEquals("2", third.get("organiser_required").textValue());
        boolean named = false;
        for (JsonNode problem : json.get("problems")) {
            named |= problem.get("code").textValue().equals(Town.THIRD)
                    && problem.get("input").textValue().equals("households")
                    && problem.get("severity").textValue().equals("missing");
            assertFalse(problem.get("message").textValue().isBlank());
        }
        assertTrue(named, json.get("problems").toString());
    }

    @Test
    void peopleAreGivenInFullWithTheirCommunity() {
        JsonNode people = Run.of("calculate", file, "--json").ends(0).json().get("people");
        assertEquals(1, people.size());
        JsonNode person = people.get(0);
        assertEquals(Town.PERSON, person.get("id_number").textValue());
        assertEquals("甲某", person.get("name").textValue());
        assertEquals(Town.FIRST, person.get("community").textValue());
        assertEquals("12", person.get("values").get("pay_months").textValue());
        assertEquals("72000.00", person.get("values").get("pay_reference").textValue());
        assertEquals("2000.00", person.get("values").get("pay_shortfall").textValue());
    }

    @Test
    void unitsStandInTheOrderOfTheirCodes() {
        List<String> codes = new ArrayList<>();
        Run.of("calculate", file, "--json")
                .json()
                .get("units")
                .forEach(unit -> codes.add(unit.get("code").asText()));
        assertEquals(List.of(Town.CITY, Town.COUNTY, Town.STREET, Town.FIRST, Town.SECOND, Town.THIRD), codes);
    }

    @Test
    void anotherYearHasItsOwnFigures() {
        JsonNode json =
                Run.of("calculate", file, "--year", "2025", "--json").ends(0).json();
        assertEquals(2025, json.get("year").intValue());
        assertFalse(unit(json, Town.FIRST).get("values").has("organiser_required"));
    }

    @Test
    void theSummaryBeginsAtTheDocumentsPlace() {
        String summary = Run.of("calculate", file).ends(0).out();
        assertTrue(summary.contains("试验区台账"), summary);
        assertTrue(summary.contains("社区 3 个（其中城市社区 3 个），人员 1 人"), summary);
        assertTrue(summary.contains("试验街道"), summary);
        assertFalse(summary.contains("试验市"), summary);
        assertTrue(summary.contains("数据问题："), summary);
        assertTrue(summary.lines().anyMatch(line -> line.startsWith("服务群众专项经费") && line.contains("900,000.01")));
        assertTrue(summary.lines().anyMatch(line -> line.startsWith("社区工作者核定额度") && line.contains("*15")));
        summary.lines().forEach(line -> assertTrue(CjkText.width(line) <= 110, line));
    }

    @Test
    void theSummaryIsEnglishWhereAsked() {
        String summary = Run.of("calculate", file, "--lang", "en").ends(0).out();
        assertTrue(summary.contains("1 counties, 1 townships, 3 communities"), summary);
        assertTrue(summary.contains("Worker quota"), summary);
    }

    @Test
    void readingNeedsNoWriteAccess() throws Exception {
        byte[] before = Files.readAllBytes(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            Run.of("calculate", file, "--json").ends(0);
            Run.of("explain", file, Town.FIRST, "organiser_required").ends(0);
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        assertEquals(before.length, Files.size(file));
    }

    @Test
    void whatIsNoDocumentIsRefused() throws Exception {
        Path text =
                Files.writeString(folder.resolve("text.heding"), "no document at all, but long enough to be looked at");
        Path half = Files.write(folder.resolve("half.heding"), Arrays.copyOf(Files.readAllBytes(file), 5000));
        for (Path bad : List.of(text, half, folder, folder.resolve("nowhere.heding"))) {
            Run run = Run.of("calculate", bad, "--json").ends(3);
            assertEquals("", run.out());
            assertEquals(2, run.err().lines().count(), run.err());
        }
    }
}
