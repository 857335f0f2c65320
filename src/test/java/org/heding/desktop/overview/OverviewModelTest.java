package org.heding.desktop.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.heding.desktop.session.SmallDocument;
import org.heding.formula.Fraction;
import org.heding.ledger.Field;
import org.heding.policy.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewModelTest {
    @TempDir
    Path folder;

    private SmallDocument small;

    @BeforeEach
    void open() {
        small = new SmallDocument(folder);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private OverviewModel model() {
        return new OverviewModel(small.snapshot());
    }

    @Test
    void theWholeIsThatOfThePlace() {
        assertEquals(Optional.of(Fraction.of(18)), model().whole("worker_quota"));
        assertEquals(Optional.empty(), model().whole(Field.GRIDS));
    }

    @Test
    void barsAreOfTheStreetsTheLargestFirst() {
        List<String> streets =
                model().pairs().stream().map(pair -> pair.unit().code()).toList();
        assertEquals(SmallDocument.STREET, streets.getFirst());
    }

    @Test
    void whoIsPaidTooLittleIsCounted() {
        assertEquals(1, model().underpaid());
        small.session()
                .edit(
                        "",
                        ledger -> List.of(SmallDocument.fact(SmallDocument.WORKER, Field.ANNUAL_PAY, "80000")),
                        small.failures()::add);
        small.settle();
        assertEquals(0, model().underpaid());
    }

    @Test
    void tasksAreCountedByCheckTheUnmetFirst() {
        List<OverviewModel.Task> tasks = model().tasks();
        assertEquals(Severity.UNMET, tasks.getFirst().severity());
        OverviewModel.Task organisers = tasks.stream()
                .filter(task -> task.check().id().equals("organisers") && task.severity() == Severity.UNMET)
                .findFirst()
                .orElseThrow();
        assertEquals(1, organisers.count());
        assertEquals(SmallDocument.SECOND, organisers.first().holder());
    }

    @Test
    void unitsThatWantFiguresAreCountedOnce() {
        assertTrue(model().unitsWanting() >= 3);
        assertTrue(model().unitsWanting() <= small.snapshot().ledger().units().size());
    }
}
