package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heding.document.Document;
import org.heding.ledger.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtectCommandTest {
    private static final String PASSWORD = "示例口令2026";

    @TempDir
    Path folder;

    private Path file;
    private Path key;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("a.heding");
        Run.of("sample", file).ends(ExitCode.DONE);
        key = Files.writeString(folder.resolve("key.txt"), "\ufeff" + PASSWORD + "\r\n");
        Run.ASKED.clear();
    }

    @AfterEach
    void forget() {
        Run.passwords(Map.of());
    }

    private Run protect() {
        return Run.of("protect", file, "--new-password-file", key, "--forgotten-is-lost");
    }

    private Path text(String password) throws Exception {
        return Files.writeString(folder.resolve(password + ".txt"), password);
    }

    @Test
    void whatAForgottenPasswordMeansIsSaidBeforeOneIsSet() {
        Run run = protect().ends(ExitCode.DONE);
        assertTrue(run.out().indexOf("忘记密码") < run.out().indexOf("已设密码"), run.out());
        assertTrue(run.out().contains("备份"), run.out());
        Run refused = Run.of("protect", file, "--new-password-file", key, "--password-file", key)
                .ends(ExitCode.USAGE);
        assertTrue(refused.err().contains("--forgotten-is-lost"), refused.err());
    }

    @Test
    void everyCommandThatOpensADocumentTakesItsPassword() throws Exception {
        protect().ends(ExitCode.DONE);
        Path book = folder.resolve("book.xlsx");
        List<List<Object>> commands = List.of(
                List.of("calculate", file),
                List.of("history", file),
                List.of("undo", file),
                List.of("template", book, "--from", file),
                List.of("policy", "list", file),
                List.of("policy", "local", file),
                List.of("report", file, folder.resolve("out.xlsx")),
                List.of("close", file, "--year", "2020"));
        for (List<Object> command : commands) {
            Run refused = Run.of(command.toArray()).ends(ExitCode.UNUSABLE);
            assertTrue(refused.err().contains("密码") && refused.err().contains("--password-file"), refused.err());
            List<Object> with = new ArrayList<>(command);
            with.add("--password-file");
            with.add(key);
            Run.of(with.toArray()).ends(ExitCode.DONE);
        }
        Run.of("import", file, book, "--password-file", key).ends(ExitCode.DONE);
        Run wrong = Run.of("calculate", file, "--password-file", text("something else"))
                .ends(ExitCode.UNUSABLE);
        assertTrue(wrong.err().startsWith("密码不对"), wrong.err());
    }

    @Test
    void theEnvironmentAndThePersonAtTheTerminalGiveIt() {
        protect().ends(ExitCode.DONE);
        Run.passwords(Map.of("HEDING_PASSWORD", PASSWORD));
        Run.of("calculate", file).ends(ExitCode.DONE);
        assertEquals(List.of(), Run.ASKED);
        Run.passwords(Map.of(), PASSWORD);
        Run.of("calculate", file).ends(ExitCode.DONE);
        assertEquals(1, Run.ASKED.size());
        Run.passwords(Map.of(), "something else");
        Run.of("calculate", file).ends(ExitCode.UNUSABLE);
        Run.of("calculate", file, "--password-file", folder.resolve("none.txt")).ends(ExitCode.UNUSABLE);
    }

    @Test
    void aDocumentWithoutAPasswordIsOpenedWithoutAsking() {
        Run.passwords(Map.of("HEDING_PASSWORD", PASSWORD), PASSWORD);
        Run.of("calculate", file).ends(ExitCode.DONE);
        Run.of("protect", file, "--remove").ends(ExitCode.DONE);
        assertEquals(List.of(), Run.ASKED);
    }

    @Test
    void aPasswordIsTypedTwiceAndChangedAndRemoved() {
        Run.passwords(Map.of(), PASSWORD, PASSWORD + "x");
        Run.of("protect", file).ends(ExitCode.USAGE);
        Run.passwords(Map.of(), "short", "short");
        Run.of("protect", file).ends(ExitCode.USAGE);
        Run.passwords(Map.of());
        Run.of("protect", file).ends(ExitCode.USAGE);
        Run.of("calculate", file).ends(ExitCode.DONE);
        Run.passwords(Map.of(), PASSWORD, PASSWORD);
        Run.of("protect", file).ends(ExitCode.DONE);
        Run.passwords(Map.of(), PASSWORD, "another one", "another one");
        Run changed = Run.of("protect", file).ends(ExitCode.DONE);
        assertTrue(changed.out().contains("密码已改"), changed.out());
        Run.passwords(Map.of("HEDING_PASSWORD", PASSWORD));
        Run.of("protect", file, "--remove").ends(ExitCode.UNUSABLE);
        Run.passwords(Map.of("HEDING_PASSWORD", "another one"));
        Run.of("protect", file, "--remove").ends(ExitCode.DONE);
        Run.passwords(Map.of());
        Run.of("calculate", file).ends(ExitCode.DONE);
    }

    @Test
    void theFileIsVerifiedBackedUpAndRestoredWithoutIt() throws Exception {
        protect().ends(ExitCode.DONE);
        Run.of("verify", file).ends(ExitCode.DONE);
        Path backups = folder.resolve("backups");
        Run.of("backup", file, backups).ends(ExitCode.DONE);
        Path backup;
        try (var all = Files.list(backups)) {
            backup = all.findFirst().orElseThrow();
        }
        Path restored = folder.resolve("b.heding");
        Run.of("restore", backup, restored).ends(ExitCode.DONE);
        Run.of("calculate", restored).ends(ExitCode.UNUSABLE);
        Run.of("calculate", restored, "--password-file", key).ends(ExitCode.DONE);
    }

    @Test
    void ofADocumentWhosePasswordIsForgottenAllButPeopleIsSaved() {
        protect().ends(ExitCode.DONE);
        Path saved = folder.resolve("saved.heding");
        Run.of("salvage", file, saved).ends(ExitCode.UNUSABLE);
        assertFalse(Files.exists(saved));
        Run.of("salvage", file, saved, "--without-people").ends(ExitCode.FINDINGS);
        Run.of("calculate", saved).ends(ExitCode.DONE);
        Run.of("salvage", file, folder.resolve("whole.heding"), "--password-file", key)
                .ends(ExitCode.DONE);
    }

    @Test
    void ofTheWholeSampleNoNumberCanBeReadInTheFile() throws Exception {
        List<Person> people;
        try (Document document = Document.openForReading(file)) {
            people = List.copyOf(document.ledger().people());
        }
        assertTrue(people.size() > 50);
        protect().ends(ExitCode.DONE);
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        people.forEach(person -> assertFalse(bytes.contains(person.idNumber()), person::name));
    }
}
