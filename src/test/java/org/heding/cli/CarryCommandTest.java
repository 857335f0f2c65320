package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.heding.document.Document;
import org.heding.document.Settings;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that begins a year with figures of another. */
class CarryCommandTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void make() throws Exception {
        file = Town.in(folder);
    }

    private Run carry(Object... more) {
        Object[] all = new Object[6 + more.length];
        System.arraycopy(new Object[] {"carry", file, "--from", "2026", "--to", "2027"}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return Run.of(all);
    }

    private Ledger ledger() throws Exception {
        try (Document document = Document.openForReading(file)) {
            return document.ledger();
        }
    }

    @Test
    void whatUsuallyStaysIsCarriedOverMarkedAndIsOneStepOfUndoing() throws Exception {
        assertTrue(carry().ends(0).out().contains("8 项"));
        Ledger carried = ledger();
        assertEquals(Optional.of(new BigDecimal("3000")), carried.fact(Town.FIRST, 2027, Field.HOUSEHOLDS));
        assertEquals(Optional.of(2026), carried.carriedFrom(Town.FIRST, 2027, Field.HOUSEHOLDS));
        assertEquals(Optional.empty(), carried.fact(Town.FIRST, 2027, Field.PLANNED_SERVICE_FUND));
        assertEquals(Optional.empty(), carried.fact(Town.PERSON, 2027, Field.ANNUAL_PAY));
        assertTrue(Run.of("history", file).ends(0).out().contains("从 2026 年带入"));
        Run.of("undo", file).ends(0);
        assertTrue(ledger().facts(Town.FIRST, 2027).isEmpty());
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() throws Exception {
        byte[] before = Files.readAllBytes(file);
        assertTrue(carry("--dry-run").ends(0).out().contains("可带入 2027 年 8 项"));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void fieldsAreNamedAsFormulasOrPeopleNameThem() throws Exception {
        carry("--fields", "户数,community.planned_service_fund").ends(0);
        assertEquals(
                Optional.of(new BigDecimal("300000.01")), ledger().fact(Town.FIRST, 2027, Field.PLANNED_SERVICE_FUND));
        assertEquals(Optional.of(new BigDecimal("1500")), ledger().fact(Town.SECOND, 2027, Field.HOUSEHOLDS));
        assertEquals(Optional.empty(), ledger().fact(Town.FIRST, 2027, Field.GRIDS));
        assertTrue(carry("--fields", "户数多").ends(2).err().contains("户数多"));
        assertTrue(carry("--fields", "annual_pay").ends(2).err().contains("annual_pay"));
    }

    @Test
    void whatIsThereIsLeftAloneSoTheSecondTimeDoesNothing() throws Exception {
        carry().ends(0);
        byte[] before = Files.readAllBytes(file);
        assertTrue(carry().ends(0).out().contains(" 0 项"));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aClosedYearIsReadFromAndNeverWrittenTo() throws Exception {
        Run.of("close", file, "--year", "2026").ends(0);
        carry().ends(0);
        Run.of("close", file, "--year", "2027").ends(0);
        assertTrue(Run.of("carry", file, "--from", "2026", "--to", "2027", "--fields", "计划服务经费")
                .ends(2)
                .err()
                .contains("计划服务经费"));
        assertTrue(carry("--fields", "planned_service_fund").ends(3).err().contains("封存"));
        Run.of("carry", file, "--from", "2027", "--to", "2027").ends(2);
    }

    @Test
    void checkingHintsAtWhatIsNotConfirmedAndImportingItConfirmsIt() throws Exception {
        carry().ends(0);
        try (Document document = Document.open(file)) {
            Settings now = document.settings();
            document.settings(new Settings(2027, now.policy(), now.place(), now.title(), now.sample()));
        }
        assertEquals(3, hints());
        Path book = folder.resolve("a.xlsx");
        Run.of("template", book, "--from", file).ends(0);
        Run.of("import", file, book).ends(0);
        assertEquals(0, hints());
        assertTrue(ledger().carried(2027).isEmpty());
    }

    private long hints() {
        Run check = Run.of("check", file, "--json");
        return StreamSupport.stream(check.json().path("problems").spliterator(), false)
                .filter(problem -> problem.path("severity").asText().equals("hint")
                        && problem.path("message").asText().contains("从 2026 年带入"))
                .count();
    }
}
