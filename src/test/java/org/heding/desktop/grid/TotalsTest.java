package org.heding.desktop.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.heding.desktop.session.SmallDocument;
import org.heding.formula.Fraction;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;
import org.heding.policy.Level;
import org.heding.policy.Rule;
import org.heding.policy.Severity;
import org.heding.policy.Type;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TotalsTest {
    private static SmallDocument small;

    private GridFixture grid;

    @BeforeAll
    static void open(@TempDir Path folder) {
        small = new SmallDocument(folder);
    }

    @AfterAll
    static void close() {
        small.close();
    }

    @BeforeEach
    void show() {
        grid = GridFixture.units(
                small,
                Tier.COMMUNITY,
                Field.HOUSEHOLDS,
                Field.ORGANISERS,
                "organiser_required",
                "activity_fund",
                "worker_quota");
    }

    private Optional<Total> total(String column) {
        return grid.model().total(grid.column(column));
    }

    @Test
    void whatAddsUpIsAddedAndWhatIsWantingIsCounted() {
        assertEquals(Optional.of(new Total(Fraction.of(2), 2, 1)), total(Field.ORGANISERS));
        assertEquals(Optional.of(new Total(Fraction.of(4), 3, 0)), total("organiser_required"));
    }

    @Test
    void moneyIsAlwaysAdded() {
        assertEquals(3, total("activity_fund").orElseThrow().count());
    }

    @Test
    void whatThePackDoesNotAddUpHasNoTotalUnlessItIsMoney() {
        List<Rule> rules = small.snapshot().pack().rules().stream()
                .filter(rule -> rule.level() == Level.COMMUNITY)
                .toList();
        grid = GridFixture.units(
                small, Tier.COMMUNITY, rules.stream().map(Rule::id).toArray(String[]::new));
        for (Rule rule : rules) {
            boolean summed = rule.additive() || rule.type() == Type.MONEY;
            assertEquals(summed, total(rule.id()).isPresent(), rule.id());
        }
        assertTrue(rules.stream().anyMatch(rule -> total(rule.id()).isEmpty()));
        assertTrue(total("name").isEmpty());
        assertTrue(total(Column.STATUS).isEmpty());
    }

    @Test
    void theFilterByStreetNarrowsTheTotal() {
        grid.model().groupProperty().set(SmallDocument.STREET);
        assertEquals(new Total(Fraction.of(5400), 2, 0), total(Field.HOUSEHOLDS).orElseThrow());
        grid.model().groupProperty().set(SmallDocument.OTHER_STREET);
        assertEquals(new Total(Fraction.ZERO, 0, 1), total(Field.HOUSEHOLDS).orElseThrow());
    }

    @Test
    void onlyRowsWithFindingsAreLeftByTheOtherFilterAndBothHoldTogether() {
        grid.model().onlyUnmetProperty().set(true);
        assertTrue(grid.model().row(SmallDocument.SECOND).isPresent());
        assertTrue(grid.model().rows().stream().allMatch(row -> small.snapshot().findings(row.holder()).stream()
                .anyMatch(finding -> finding.severity() == Severity.UNMET)));
        grid.model().groupProperty().set(SmallDocument.OTHER_STREET);
        assertTrue(grid.model().row(SmallDocument.SECOND).isEmpty());
        grid.model().onlyUnmetProperty().set(false);
        assertEquals(1, grid.model().rows().size());
    }

    @Test
    void theSelectionIsAddedWithItsMean() {
        Total total = grid.model()
                .total(
                        Total.NONE,
                        List.of(
                                grid.at(SmallDocument.FIRST, Field.HOUSEHOLDS),
                                grid.at(SmallDocument.SECOND, Field.HOUSEHOLDS),
                                grid.at(SmallDocument.THIRD, Field.HOUSEHOLDS),
                                grid.at(SmallDocument.FIRST, "name")));
        assertEquals(new Total(Fraction.of(5400), 2, 1), total);
        assertEquals(Fraction.of(2700), total.mean());
        assertEquals(Total.NONE, grid.model().total(Total.NONE, List.of()));
    }
}
