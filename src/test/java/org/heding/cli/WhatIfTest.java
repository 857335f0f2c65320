package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.heding.document.Document;
import org.heding.ledger.Change;
import org.heding.ledger.LocalValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code heding calculate --with}: what another value would change, with nothing stored. */
class WhatIfTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void makeTown() throws Exception {
        file = Town.in(folder);
    }

    private static JsonNode change(JsonNode json, String code, String result) {
        for (JsonNode change : json.get("changes")) {
            if (change.get("code").textValue().equals(code)
                    && change.get("result").textValue().equals(result)) {
                return change;
            }
        }
        throw new AssertionError(json.get("changes").toString());
    }

    @Test
    void beforeAndAfterStandBesideTheUsualKeys() {
        JsonNode json = Run.of("calculate", file, "--json", "--with", "organisers_at_threshold=1")
                .ends(0)
                .json();
        assertEquals("hefei-2019", json.get("policy").textValue());
        assertEquals("1", json.get("with").get("organisers_at_threshold").textValue());
        JsonNode change = change(json, Town.FIRST, "organiser_required");
        assertEquals("2", change.get("before").textValue());
        assertEquals("1", change.get("after").textValue());
        assertEquals("-1", change.get("difference").textValue());
        assertEquals("community", change.get("level").textValue());
        BigDecimal before = sum(json, "before", "organiser_required");
        BigDecimal after = sum(json, "after", "organiser_required");
        assertEquals(new BigDecimal("-1"), after.subtract(before));
        for (JsonNode unit : json.get("units")) {
            if (unit.get("code").textValue().equals(Town.FIRST)) {
                assertEquals("1", unit.get("values").get("organiser_required").textValue());
            }
        }
        assertTrue(json.has("people") && json.has("problems"));
    }

    private static BigDecimal sum(JsonNode json, String side, String result) {
        return new BigDecimal(json.get(side).get("community").get(result).textValue());
    }

    @Test
    void severalValuesAreTriedAtOnceByIdOrName() {
        JsonNode json = Run.of(
                        "calculate", file, "--json", "--with", "organisers_at_threshold=1", "--with", "活动经费每名党员=300")
                .ends(0)
                .json();
        assertEquals("300", json.get("with").get("activity_per_member").textValue());
        assertEquals(
                "20000.00",
                change(json, Town.FIRST, "activity_fund").get("difference").textValue());
        assertEquals(
                "-1",
                change(json, Town.FIRST, "organiser_required").get("difference").textValue());
    }

    @Test
    void thePeopleWhoWinAndLoseAreNamedAndSummed() {
        String out = Run.of("calculate", file, "--with", "organisers_at_threshold=1")
                .ends(0)
                .out();
        assertTrue(out.contains("试改：正好在线上的组织员人数 2 → 1 人"), out);
        assertTrue(out.contains("- 一社区（990101001001） 组织员（应配）：2 → 1（-1）"), out);
        assertTrue(out.contains("什么都没有保存"), out);
        assertFalse(out.contains("二社区"), out);
    }

    @Test
    void nothingIsStored() throws Exception {
        byte[] before = Files.readAllBytes(file);
        Run.of("calculate", file, "--with", "organisers_at_threshold=1").ends(0);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void theValueThatStandsChangesNothing() {
        Run run =
                Run.of("calculate", file, "--with", "organisers_at_threshold=2").ends(0);
        assertTrue(run.out().contains("没有一个结果因此改变"), run.out());
    }

    @Test
    void anUnknownNameIsRefusedWithThoseThatComeClose() {
        Run run = Run.of("calculate", file, "--with", "organiser_treshold=1").ends(2);
        assertEquals("", run.out());
        assertTrue(run.err().contains("organiser_threshold"), run.err());
        assertTrue(Run.of("calculate", file, "--with", "zz=1").ends(2).err().contains("没有参数“zz”"));
        assertTrue(Run.of("calculate", file, "--with", "组织员分档=1").ends(2).err().contains("组织员分档线"));
    }

    @Test
    void whatIsNoValueIsRefused() {
        for (String typed : List.of("organiser_threshold", "organiser_threshold=", "organiser_threshold=viele", "=1")) {
            assertEquals("", Run.of("calculate", file, "--with", typed).ends(2).out(), typed);
        }
        assertTrue(Run.of("calculate", file, "--with", "organiser_threshold=1.5")
                .ends(2)
                .err()
                .contains("必须是整数"));
        assertTrue(Run.of("calculate", file, "--with", "organiser_threshold=-1")
                .ends(2)
                .err()
                .contains("不能小于 0"));
    }

    @Test
    void anotherPackIsTriedToo() throws Exception {
        Path pack = folder.resolve("county.json");
        Files.writeString(pack, """
                {"id": "county", "version": "1", "over": "hefei-2019", "checked_on": "2027-01-01",
                 "title": {"zh": "示例区", "en": "Example"},
                 "paper": {"title": {"zh": "示例", "en": "Example"}, "issuer": {"zh": "示例", "en": "Example"},
                   "issued": "2024-01-01", "source": {"zh": "示例", "en": "Example"}, "published": "2024-01-01",
                   "caveat": {"zh": "示例", "en": "Example"}},
                 "clauses": {"L1": {"section": "示例一", "zh": "示例", "en": "Example"}},
                 "parameters": [{"id": "organisers_at_threshold",
                   "values": [{"from": "2024-01-01", "value": "1", "cite": "L1", "status": "local"}]}]}""");
        JsonNode json =
                Run.of("calculate", file, "--json", "--policy", pack).ends(0).json();
        assertEquals("county", json.get("policy").textValue());
        String shown = Run.of("policy", "show", pack).ends(0).out();
        assertTrue(shown.contains("合肥 2019 · ") && shown.contains("示例一"), shown);
        assertEquals(
                "1", change(json, Town.FIRST, "organiser_required").get("after").textValue());
    }

    @Test
    void aValueOfTheDocumentsOwnHoldsInEveryCommand() throws Exception {
        LocalValue local = LocalValue.ofParameter(
                "organisers_at_threshold",
                LocalDate.of(2026, 1, 1),
                BigDecimal.ONE,
                "示例会议纪要",
                LocalDate.of(2025, 12, 20));
        try (Document document = Document.open(file)) {
            document.edit("采用", List.of(new Change.PutLocalValue(local)));
        }
        JsonNode json = Run.of("calculate", file, "--json").ends(0).json();
        for (JsonNode unit : json.get("units")) {
            if (unit.get("code").textValue().equals(Town.FIRST)) {
                assertEquals("1", unit.get("values").get("organiser_required").textValue());
            }
        }
        String working = Run.of("explain", file, Town.FIRST, "organiser_required")
                .ends(0)
                .out();
        assertTrue(working.contains("本地：示例会议纪要（2025-12-20）"), working);
        Run checked = Run.of("check", file, "--json");
        for (JsonNode finding : checked.json().get("findings")) {
            assertFalse(
                    finding.get("code").textValue().equals(Town.FIRST)
                            && finding.get("check").textValue().contains("organiser"),
                    finding.toString());
        }
    }
}
