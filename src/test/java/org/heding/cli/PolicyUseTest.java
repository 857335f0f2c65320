package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.heding.document.Document;
import org.heding.document.Settings;
import org.heding.ledger.OwnPack;
import org.heding.policy.AreaExample;
import org.heding.policy.Layers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document is set to another pack by command; one from a file goes with the document from then on. */
class PolicyUseTest {
    private static final String COUNTY =
            Layers.over("county", "hefei-2019", Layers.parameter("organisers_at_threshold", "2024-01-01", "1"));
    private static final String TOWN =
            Layers.in(Town.STREET, "town", "county", Layers.parameter("organisers_at_threshold", "2025-01-01", "4"));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void makeDocument() throws Exception {
        file = Town.in(folder);
    }

    private Path pack(String id, String json) throws Exception {
        return Files.writeString(folder.resolve(id + ".json"), json);
    }

    private List<String> packs() throws Exception {
        try (Document document = Document.openForReading(file)) {
            return document.ledger().packs().stream().map(OwnPack::id).toList();
        }
    }

    private String policy() throws Exception {
        try (Document document = Document.openForReading(file)) {
            return document.settings().policy();
        }
    }

    @Test
    void aPackFromAFileIsStoredWithThoseItLiesOver() throws Exception {
        pack("county", COUNTY);
        Run run = Run.of("policy", "use", file, pack("town", TOWN)).ends(0);
        assertTrue(run.out().startsWith("已保存：改用政策包：示例 town（town）"), run.out());
        assertTrue(run.out().contains("改后") && run.out().contains("政策包 county 已存入文档"), run.out());
        assertEquals(List.of("county", "town"), packs());
        assertEquals("town", policy());
        Files.delete(folder.resolve("town.json"));
        Files.delete(folder.resolve("county.json"));
        String working = Run.of("explain", file, Town.FIRST, "organiser_required")
                .ends(0)
                .out();
        assertTrue(working.contains("示例 town · 示例一 · 本地（仅试验街道）"), working);
        try (Document document = Document.openForReading(file)) {
            assertEquals("改用政策包：示例 town（town）", document.history(9).getFirst().label());
            assertEquals(1, document.history(9).size());
        }
    }

    @Test
    void theProgramsPacksAreSetByName() throws Exception {
        assertTrue(Run.of("policy", "use", file, "hefei-2019").ends(0).out().contains("已经用着"));
        Run.of("policy", "use", file, "national-2021").ends(0);
        assertEquals("national-2021", policy());
        assertEquals(List.of(), packs());
    }

    @Test
    void aTrialStoresNeitherPackNorSetting() throws Exception {
        Run run = Run.of("policy", "use", file, pack("county", COUNTY), "--dry-run")
                .ends(0);
        assertTrue(run.out().startsWith("试算，没有保存："), run.out());
        assertEquals("hefei-2019", policy());
        assertEquals(List.of(), packs());
    }

    @Test
    void whatCannotBeUsedChangesNothing() throws Exception {
        Run.of("policy", "use", file, "nowhere").ends(2);
        Run.of("policy", "use", file, folder.resolve("nowhere.json")).ends(3);
        Run.of("policy", "use", file, pack("half", "{ no }")).ends(3);
        Run faulty = Run.of("policy", "use", file, pack("county", COUNTY.replace("L1\", \"status", "L7\", \"status")))
                .ends(3);
        assertTrue(faulty.err().contains("L7"), faulty.err());
        assertEquals("hefei-2019", policy());
        assertEquals(List.of(), packs());
    }

    @Test
    void aDocumentWhosePackCannotBeHadIsPutRight() throws Exception {
        try (Document document = Document.open(file)) {
            Settings old = document.settings();
            document.settings(new Settings(old.year(), "nowhere", old.place(), old.title(), old.sample()));
        }
        assertTrue(Run.of("policy", "list", file).ends(0).out().contains("nowhere　【使用中，但是没有这个政策包】"));
        Run.of("calculate", file).ends(3);
        Run.of("policy", "use", file, "hefei-2019").ends(0);
        Run.of("calculate", file).ends(0);
    }

    @Test
    void ownValuesWithoutAPlaceInThePackAreSaidToRest() throws Exception {
        Run.of(
                        "policy",
                        "adopt",
                        file,
                        "organisers_at_threshold=1",
                        "--from",
                        "2026-01-01",
                        "--basis",
                        "试验",
                        "--decided",
                        "2026-01-01")
                .ends(0);
        String out = Run.of("policy", "use", file, "national-2021").ends(0).out();
        assertTrue(out.contains("本地口径 organisers_at_threshold 现在不起作用"), out);
        assertTrue(Run.of("policy", "local", file).ends(0).out().contains("现在不起作用"));
    }

    @Test
    void theListMarksWhatIsTheDocumentsAndWhatIsInUse() throws Exception {
        Run.of("policy", "use", file, pack("county", COUNTY)).ends(0);
        String list = Run.of("policy", "list", file).ends(0).out();
        assertTrue(list.lines().anyMatch(line -> line.startsWith("county") && line.endsWith("【文档自有，使用中】")), list);
        Run.of("policy", "use", file, "hefei-2019").ends(0);
        list = Run.of("policy", "list", file).ends(0).out();
        assertTrue(list.lines().anyMatch(line -> line.startsWith("county") && line.endsWith("【文档自有】")), list);
        assertTrue(list.lines().anyMatch(line -> line.startsWith("hefei-2019") && line.endsWith("【使用中】")), list);
        Run.of("policy", "use", file, "county").ends(0);
        assertTrue(Run.of("policy", "show", "county", file).ends(0).out().contains("示例 county"));
        Run.of("policy", "show", "county").ends(2);
    }

    @Test
    void packsOfAreasAreShownAndComparedInWords() throws Exception {
        Files.write(
                folder.resolve("example-shares.json"),
                AreaExample.text("example-shares").orElseThrow());
        Path district = Files.write(
                folder.resolve("example-shares-district.json"),
                AreaExample.text("example-shares-district").orElseThrow());
        String shown = Run.of("policy", "show", district).ends(0).out();
        assertTrue(shown.contains("90 ，自 2022-01-01（仅明山区 210504） 起"), shown);
        String differences = Run.of("policy", "diff", folder.resolve("example-shares.json"), district)
                .ends(0)
                .out();
        assertTrue(differences.contains("改动 parameters/basic_parts 基础份数"), differences);
        assertTrue(differences.contains("自 2022-01-01 起（仅明山区 210504）：（无） → 90［示例二 本地］"), differences);
        assertTrue(differences.contains("自 2024-01-01 起（仅明山区 210504） 城市社区：（无） → 120.5 元［示例二 本地］"), differences);
    }

    @Test
    void changedRulesAreComparedInWords() throws Exception {
        Path changed = pack("county", Layers.over("county", "hefei-2019", """
                "remove": [{"checks": ["quota_in_range"], "cite": "L1", "status": "local"}],
                "rules": [{"id": "organiser_required", "formula": "organisers_above", "cite": "L1", "status": "local"}]"""));
        String zh = Run.of("policy", "diff", "hefei-2019", changed).ends(0).out();
        assertTrue(zh.contains("改动 rules/community/organiser_required 社区"), zh);
        assertTrue(zh.contains("→ 线上组织员人数（至少）〔organisers_above〕"), zh);
        assertTrue(zh.contains("删去 checks/county/quota_in_range"), zh);
        String en = Run.of("policy", "diff", "hefei-2019", changed, "--lang", "en")
                .ends(0)
                .out();
        assertTrue(en.contains("→ Organisers above the threshold, at least [organisers_above]"), en);
    }
}
