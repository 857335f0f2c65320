package org.heding.desktop.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heding.assessment.Finding;
import org.heding.desktop.session.SmallDocument;
import org.heding.formula.Fraction;
import org.heding.ledger.Change;
import org.heding.ledger.Explained;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;
import org.heding.policy.Level;
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
        List<String> streets = model().pairs(Tier.TOWNSHIP).stream()
                .map(pair -> pair.unit().code())
                .toList();
        assertEquals(SmallDocument.STREET, streets.getFirst());
    }

    @Test
    void theTiersBelowThePlaceCanBeChosen() {
        assertEquals(List.of(Tier.TOWNSHIP, Tier.COMMUNITY), model().tiers());
        assertEquals(
                List.of(SmallDocument.FIRST, SmallDocument.SECOND),
                model().pairs(Tier.COMMUNITY).stream()
                        .map(pair -> pair.unit().code())
                        .toList());
    }

    @Test
    void moneyIsToldByWhoBearsItAndItsPartsAddUp() {
        List<OverviewModel.Money> money = model().money();
        assertEquals(
                List.of("service_fund", "activity_fund"),
                money.stream().map(OverviewModel.Money::id).toList());
        for (OverviewModel.Money one : money) {
            assertEquals(Set.of(Level.CITY, Level.COUNTY), one.shares().keySet());
            assertEquals(model().whole(one.id()), Optional.of(one.total()));
        }
    }

    @Test
    void whatIsExplainedNoLongerCountsAsOpen() {
        Finding hint = small.snapshot().assessment().findings().stream()
                .filter(Finding::explainable)
                .findFirst()
                .orElseThrow();
        long before = model().open(Severity.HINT);
        long tasks =
                model().tasks().stream().mapToInt(OverviewModel.Task::count).sum();
        assertEquals(0, model().explained());
        small.session()
                .edit(
                        "说明",
                        ledger -> List.of(new Change.PutExplained(new Explained(
                                hint.holder(), hint.check().id(), SmallDocument.YEAR, hint.period(), "已报备（示例）"))),
                        small.failures()::add);
        small.settle();
        assertEquals(before - 1, model().open(Severity.HINT));
        assertEquals(1, model().explained());
        assertEquals(
                tasks - 1,
                model().tasks().stream().mapToInt(OverviewModel.Task::count).sum());
    }

    @Test
    void whatIsMissingIsToldByFigureWithTheFirstWhoLacksIt() {
        OverviewModel.Lack households = model().lacks().stream()
                .filter(lack -> lack.input().equals(Field.HOUSEHOLDS))
                .findFirst()
                .orElseThrow();
        assertEquals(1, households.count());
        assertEquals(SmallDocument.THIRD, households.first());
        assertTrue(
                model().lacks().getFirst().count() >= model().lacks().getLast().count());
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
