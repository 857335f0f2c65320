package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandsTest {
    private static final Path BUNDLED = Path.of("resources", "policies", "hefei-2019.json");

    @TempDir
    private Path folder;

    private Path changed(String from, String to) throws Exception {
        String pack = Files.readString(BUNDLED);
        assertTrue(pack.contains(from), from);
        return Files.writeString(folder.resolve("changed.json"), pack.replace(from, to));
    }

    @Test
    void theBundledPacksAreListed() {
        String list = Run.of("policy", "list").ends(0).out();
        PackReader.bundledIds().forEach(id -> assertTrue(list.lines().anyMatch(line -> line.startsWith(id + "　")), id));
    }

    @Test
    void aPackIsShownWithTheSourceOfEveryValueAndRule() {
        PolicyPack pack = PackReader.bundled("hefei-2019");
        String shown = Run.of("policy", "show", "hefei-2019").ends(0).out();
        pack.parameters().forEach(parameter -> assertTrue(shown.contains("（" + parameter.id() + "）"), parameter.id()));
        pack.rules().forEach(rule -> assertTrue(shown.contains("（" + rule.id() + "）= "), rule.id()));
        pack.checks().forEach(check -> assertTrue(shown.contains("（" + check.id() + "）"), check.id()));
        assertTrue(shown.contains("［Q10，推定］") && shown.contains("［Q9，原文］"), shown);
        assertTrue(
                Run.of("policy", "show", BUNDLED, "--lang", "en").ends(0).out().contains("[Q10, "));
    }

    @Test
    void tablesAreShownWithTheirRowsAndWhatIsLeftToTheUserAsSuch() {
        String shown = Run.of("policy", "show", "hefei-2019").ends(0).out();
        assertTrue(shown.contains("（service_fund_floor），按区县类型（市辖区, 县级市, 开发区, 县），元/年"), shown);
        assertTrue(shown.contains("市辖区 300000, 县级市 300000"), shown);
        assertTrue(shown.contains("（reference_pay），按管理岗职级（在文档里填写）"), shown);
        PolicyPack ladder = PackReader.bundled("pay-ladder-3x18");
        String open = Run.of("policy", "show", "pay-ladder-3x18").ends(0).out();
        assertTrue(ladder.parameters().stream()
                .anyMatch(parameter -> parameter.values().isEmpty()));
        ladder.parameters().stream()
                .filter(parameter -> parameter.values().isEmpty())
                .forEach(parameter -> assertTrue(open.contains("（" + parameter.id() + "）：待填"), parameter.id()));
    }

    @Test
    void aPackThatIsNotThereIsRefused() {
        assertTrue(Run.of("policy", "show", "nowhere-1999").ends(2).err().contains("hefei-2019"));
        assertTrue(Run.of("policy", "show", folder.resolve("no.json"))
                .ends(3)
                .err()
                .contains("no.json"));
        assertEquals(
                "", Run.of("policy", "check", folder.resolve("no.json")).ends(3).out());
        assertEquals("", Run.of("policy", "check", folder).ends(3).out());
    }

    @Test
    void aNameThatIsNotKnownIsWrongUsageWhereverItIsTyped() throws Exception {
        for (Run run : List.of(
                Run.of("policy", "diff", "hefei-2019", "nowhere-1999"),
                Run.of("policy", "diff", "nowhere-1999", "hefei-2019"),
                Run.of("calculate", Town.in(folder), "--policy", "nowhere-1999"),
                Run.of("new", folder.resolve("n.heding"), "--policy", "nowhere-1999"))) {
            assertTrue(run.ends(2).err().contains("nowhere-1999") && run.err().contains("hefei-2019"), run.err());
        }
    }

    @Test
    void aSoundPackPasses() {
        assertTrue(Run.of("policy", "check", BUNDLED).ends(0).out().contains("没有问题"));
    }

    @Test
    void aFaultyPackIsToldWithThePlaces() throws Exception {
        Path faulty = changed(
                "MAX(ROUNDDOWN(households / households_per_worker_min, 0), worker_quota_low)", "MAX(nothing_known, 1)");
        Run run = Run.of("policy", "check", faulty).ends(1);
        assertTrue(run.out().contains("worker_quota_high") && run.out().contains("nothing_known"), run.out());
        assertEquals(3, Run.of("policy", "show", faulty).code());
    }

    @Test
    void whatIsNotJsonIsNoPackToCheck() throws Exception {
        Path text = Files.writeString(folder.resolve("text.json"), "{ no }");
        Run run = Run.of("policy", "check", text).ends(3);
        assertEquals("", run.out());
        assertTrue(run.err().contains("text.json") && run.err().contains("第 1 行"), run.err());
        assertEquals(3, Run.of("policy", "show", text).code());
    }

    @Test
    void differencesAreNamedOneByOne() throws Exception {
        assertTrue(Run.of("policy", "diff", "hefei-2019", BUNDLED).ends(0).out().contains("没有差别"));
        Path other = changed("\"households_per_worker_max\", \"label\"", "\"households_per_worker_max\",  \"label\"");
        assertTrue(Run.of("policy", "diff", "hefei-2019", other).ends(0).out().contains("没有差别"));
        Path stricter = changed("\"value\": \"300\"", "\"value\": \"310\"");
        String differences =
                Run.of("policy", "diff", "hefei-2019", stricter).ends(0).out();
        assertTrue(differences.startsWith("改动 parameters/households_per_worker_max"), differences);
        assertTrue(differences.contains("300") && differences.contains("310"), differences);
        assertFalse(differences.contains("households_per_worker_min"), differences);
    }

    @Test
    void whatOnePackLacksIsGoneOrNew() throws Exception {
        Path renamed = changed("\"id\": \"quota_in_range\"", "\"id\": \"quota_range\"");
        String differences =
                Run.of("policy", "diff", "hefei-2019", renamed).ends(0).out();
        assertTrue(differences.contains("删去 checks/county/quota_in_range"), differences);
        assertTrue(differences.contains("新增 checks/county/quota_range"), differences);
    }
}
