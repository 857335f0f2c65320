package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.heding.document.Act;
import org.heding.document.Document;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Person;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done to a document, and undoing it, from the command line. */
class HistoryCommandsTest {
    @TempDir
    private Path folder;

    private Path file;
    private Unit community;
    private Person person;

    @BeforeEach
    void edit() throws Exception {
        file = Town.in(folder);
        try (Document document = Document.open(file)) {
            community = document.ledger().units(Tier.COMMUNITY, "").getFirst();
            person = document.ledger().people().iterator().next();
            document.edit(
                    "填写户数",
                    List.of(new Change.SetFact(
                            community.code(), document.settings().year(), Field.HOUSEHOLDS, BigDecimal.valueOf(4321))));
            document.edit("删除人员", List.of(new Change.RemovePerson(person.idNumber())));
        }
    }

    @Test
    void theEditsAreListedTheLastOneFirst() {
        List<String> lines = Run.of("history", file).ends(0).out().lines().toList();
        assertTrue(lines.get(0).contains("删除人员"), lines::toString);
        assertTrue(lines.get(1).contains("填写户数"), lines::toString);
        assertEquals(
                1, Run.of("history", file, "--most", "1").ends(0).out().lines().count());
    }

    @Test
    void theChangesOfAUnitSayWhatStoodThere() {
        String said = Run.of("history", file, community.code()).ends(0).out();
        assertTrue(said.contains("户数：") && said.contains("→ 4321"), said);
        assertTrue(
                Run.of("history", file, "340199", "--lang", "en").ends(0).out().contains("Nothing was changed"));
    }

    @Test
    void whatWasImportedSaysFromWhichCell() throws Exception {
        try (Document document = Document.open(file)) {
            document.edit(
                    Act.IMPORT,
                    "导入 册.xlsx",
                    List.of(
                            new Change.FromCell("城市社区基本情况", "D7"),
                            new Change.SetFact(
                                    community.code(),
                                    document.settings().year(),
                                    Field.HOUSEHOLDS,
                                    BigDecimal.valueOf(1234))));
        }
        List<String> lines =
                Run.of("history", file, community.code()).ends(0).out().lines().toList();
        assertTrue(lines.get(0).contains("导入（城市社区基本情况!D7）"), lines::toString);
        assertTrue(lines.get(0).endsWith("→ 1234"), lines::toString);
        assertTrue(lines.get(1).endsWith("→ 4321"), lines::toString);
    }

    @Test
    void theHistoryOfAPersonShowsNoIdNumber() {
        String said = Run.of("history", file, person.idNumber()).ends(0).out();
        assertTrue(said.contains(person.name()), said);
        assertFalse(said.contains(person.idNumber()), said);
    }

    @Test
    void theLatestEditIsUndoneAndDoneAgain() throws Exception {
        assertTrue(Run.of("undo", file).ends(0).out().contains("删除人员"));
        try (Document document = Document.openForReading(file)) {
            assertEquals(person, document.ledger().person(person.idNumber()).orElseThrow());
        }
        assertTrue(Run.of("history", file).ends(0).out().contains("已撤销"));
        assertTrue(Run.of("redo", file).ends(0).out().contains("删除人员"));
        assertTrue(Run.of("redo", file).ends(0).out().contains("没有可以重做"));
        Run.of("undo", file).ends(0);
        Run.of("undo", file).ends(0);
        assertTrue(Run.of("undo", file).ends(0).out().contains("没有可以撤销"));
    }

    @Test
    void whatCanBeReadOfADamagedDocumentIsSaved() throws Exception {
        Path saved = folder.resolve("抢救.heding");
        assertTrue(Run.of("salvage", file, saved).ends(0).out().contains("全部读出"));
        assertEquals(
                Run.of("calculate", file, "--json").out(),
                Run.of("calculate", saved, "--json").out());
        Run.of("salvage", file, saved).ends(3);
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.heding"), Arrays.copyOf(bytes, bytes.length / 3));
        int code = Run.of("salvage", cut, folder.resolve("other.heding")).code();
        assertTrue(code == 1 || code == 3, "exit " + code);
    }
}
