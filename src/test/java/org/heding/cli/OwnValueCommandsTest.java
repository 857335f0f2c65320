package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heding.document.Document;
import org.heding.document.Edit;
import org.heding.ledger.LocalValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document's own values by command: adopted with what they rest on, listed, given up. */
class OwnValueCommandsTest {
    private static final List<String> CITED = List.of("--basis", "试验纪要", "--decided", "2025-12-20");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void makeDocument() throws Exception {
        file = Town.in(folder);
    }

    private Run adopt(String setting, String... more) {
        List<Object> words = new ArrayList<>(List.of("policy", "adopt", file, setting, "--from", "2026-01-01"));
        words.addAll(CITED);
        words.addAll(List.of(more));
        return Run.of(words.toArray());
    }

    private List<LocalValue> recorded() throws Exception {
        try (Document document = Document.openForReading(file)) {
            return document.ledger().localValues();
        }
    }

    private String figure(String code, String id) {
        return Run.of("calculate", file, "--json")
                .ends(0)
                .json()
                .get("units")
                .valueStream()
                .filter(unit -> unit.get("code").textValue().equals(code))
                .findFirst()
                .orElseThrow()
                .get("values")
                .get(id)
                .textValue();
    }

    @Test
    void aValueIsAdoptedInOneStepAndToldInSum() throws Exception {
        Run run = adopt("organisers_at_threshold=1").ends(0);
        assertTrue(
                run.out().startsWith("已保存：采用本地口径：正好在线上的组织员人数（organisers_at_threshold） = 1（自 2026-01-01 起）"), run.out());
        assertTrue(run.out().contains("改后") && run.out().contains("-1"), run.out());
        assertEquals("1", figure(Town.FIRST, "organiser_required"));
        try (Document document = Document.openForReading(file)) {
            Edit edit = document.history(5).getFirst();
            assertEquals("采用本地口径：正好在线上的组织员人数（organisers_at_threshold） = 1（自 2026-01-01 起）", edit.label());
            assertEquals(1, edit.changes());
        }
    }

    @Test
    void aTrialOfItStoresNothing() throws Exception {
        Run run = adopt("organisers_at_threshold=1", "--dry-run").ends(0);
        assertTrue(run.out().startsWith("试算，没有保存："), run.out());
        assertEquals(List.of(), recorded());
    }

    @Test
    void namesPeopleUseAreUnderstoodAndAreasHold() throws Exception {
        adopt("正好在线上的组织员人数=3", "--area", Town.FIRST).ends(0);
        assertEquals(Town.FIRST, recorded().getFirst().area());
        assertEquals("3", figure(Town.FIRST, "organiser_required"));
        String working = Run.of("explain", file, Town.FIRST, "organiser_required")
                .ends(0)
                .out();
        assertTrue(working.contains("试验纪要") && working.contains("仅一社区"), working);
    }

    @Test
    void aRowOfATableIsAdoptedByItsKey() throws Exception {
        assertEquals("300000.01", figure(Town.FIRST, "service_fund"));
        adopt("service_fund_floor=350000", "--row", "市辖区").ends(0);
        assertEquals("350000.00", figure(Town.FIRST, "service_fund"));
        assertTrue(Run.of("policy", "local", file)
                .ends(0)
                .out()
                .contains("市辖区：350000 元/年，自 2026-01-01 起。依据：试验纪要（2025-12-20 决定）"));
    }

    @Test
    void whatCannotBeIsWrongUsageAndSaysWhatCould() throws Exception {
        assertTrue(adopt("organisers_at_threshold=1.5").ends(2).err().contains("整数"));
        assertTrue(adopt("organisers_at_treshold=1").ends(2).err().contains("organisers_at_threshold"));
        assertTrue(adopt("organisers_at_threshold").ends(2).err().contains("organisers_at_threshold"));
        assertTrue(adopt("service_fund_floor=1", "--row", "市区").ends(2).err().contains("县级市"));
        assertTrue(adopt("nothing=1", "--row", "市辖区").ends(2).err().contains("service_fund_floor"));
        assertTrue(adopt("reference_pay=1", "--row", "10").ends(2).err().contains("参照工资标准"));
        assertTrue(adopt("organisers_at_threshold=1", "--area", "990102")
                .ends(2)
                .err()
                .contains("990102"));
        assertTrue(
                adopt("organisers_at_threshold=1", "--basis", " ").ends(2).err().contains("--basis"));
        assertEquals(List.of(), recorded());
    }

    @Test
    void withoutSourceAndDaysAValueIsRefused() throws Exception {
        for (String wanting : List.of("--from", "--basis", "--decided")) {
            List<Object> words = new ArrayList<>(
                    List.of("policy", "adopt", file, "organisers_at_threshold=1", "--from", "2026-01-01"));
            words.addAll(CITED);
            int at = words.indexOf(wanting);
            words.remove(at + 1);
            words.remove(at);
            assertTrue(Run.of(words.toArray()).ends(2).err().contains(wanting), wanting);
        }
        assertTrue(adopt("organisers_at_threshold=1", "--decided", "昨天")
                .ends(2)
                .err()
                .contains("--decided"));
        assertEquals(List.of(), recorded());
    }

    @Test
    void aValueIsGivenUpByItsNameAndDay() throws Exception {
        adopt("organisers_at_threshold=1").ends(0);
        Run other = Run.of("policy", "drop", file, "organisers_at_threshold", "--from", "2025-01-01")
                .ends(2);
        assertTrue(other.err().contains("--from 2026-01-01"), other.err());
        assertEquals(1, recorded().size());
        Run.of("policy", "drop", file, "正好在线上的组织员人数", "--from", "2026-01-01", "--dry-run")
                .ends(0);
        assertEquals(1, recorded().size());
        Run run = Run.of("policy", "drop", file, "正好在线上的组织员人数", "--from", "2026-01-01")
                .ends(0);
        assertTrue(run.out().startsWith("已保存：取消本地口径："), run.out());
        assertEquals(List.of(), recorded());
        assertEquals("2", figure(Town.FIRST, "organiser_required"));
        assertTrue(Run.of("policy", "drop", file, "organisers_at_threshold", "--from", "2026-01-01")
                .ends(2)
                .err()
                .contains("没有任何本地口径"));
    }

    @Test
    void rowAndAreaTellOwnValuesApart() throws Exception {
        adopt("service_fund_floor=350000", "--row", "市辖区").ends(0);
        adopt("service_fund_floor=360000", "--row", "市辖区", "--area", Town.COUNTY)
                .ends(0);
        Run.of("policy", "drop", file, "service_fund_floor", "--from", "2026-01-01")
                .ends(2);
        Run.of("policy", "drop", file, "service_fund_floor", "--from", "2026-01-01", "--row", "市辖区")
                .ends(0);
        assertEquals(
                List.of(Town.COUNTY), recorded().stream().map(LocalValue::area).toList());
    }

    @Test
    void theListIsForMachinesToo() throws Exception {
        assertTrue(Run.of("policy", "local", file).ends(0).out().contains("没有本地口径"));
        adopt("organisers_at_threshold=1", "--area", Town.STREET).ends(0);
        JsonNode json = Run.of("policy", "local", file, "--json").ends(0).json();
        assertEquals("hefei-2019", json.get("policy").textValue());
        JsonNode value = json.get("values").get(0);
        assertEquals("organisers_at_threshold", value.get("name").textValue());
        assertEquals("", value.get("row").textValue());
        assertEquals(Town.STREET, value.get("area").textValue());
        assertEquals("1", value.get("value").textValue());
        assertEquals("2025-12-20", value.get("decided").textValue());
        assertTrue(value.get("used").booleanValue());
    }

    @Test
    void whatIsShownOfADocumentsPackHasItsOwnValues() throws Exception {
        adopt("organisers_at_threshold=1", "--area", Town.STREET).ends(0);
        adopt("service_fund_floor=350000", "--row", "市辖区").ends(0);
        String shown = Run.of("policy", "show", "hefei-2019", file).ends(0).out();
        assertTrue(shown.contains("1 人，自 2026-01-01（仅试验街道 990101001） 起"), shown);
        assertTrue(shown.contains("市辖区 350000") && shown.contains("试验纪要"), shown);
        assertFalse(Run.of("policy", "show", "hefei-2019").ends(0).out().contains("试验"));
        String differences = Run.of("policy", "diff", "national-2021", "hefei-2019", file)
                .ends(0)
                .out();
        assertTrue(differences.contains("自 2026-01-01 起（仅试验街道 990101001）：1 人［试验纪要（2025-12-20） 本地］"), differences);
    }
}
