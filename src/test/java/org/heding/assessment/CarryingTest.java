package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.heding.policy.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a year begins with from the year before, and what is said of it until it is confirmed. */
class CarryingTest {
    private static final PolicyPack PACK = PackReader.bundled("hefei-2019");
    private static final String COUNTY = "990101";
    private static final String FIRST = "990101001001";
    private static final String SECOND = "990101001002";
    private static final String ELSEWHERE = "990102001001";

    private final Ledger ledger = new Ledger();

    @BeforeEach
    void fill() {
        unit("9901", "");
        unit(COUNTY, "市辖区");
        unit("990101001", "街道");
        unit(FIRST, Kind.URBAN);
        unit(SECOND, Kind.URBAN);
        unit("990102", "市辖区");
        unit("990102001", "街道");
        unit(ELSEWHERE, Kind.URBAN);
        set(FIRST, 2025, Field.HOUSEHOLDS, "3000");
        set(SECOND, 2025, Field.HOUSEHOLDS, "2400");
        set(ELSEWHERE, 2025, Field.HOUSEHOLDS, "1000");
        set(SECOND, 2026, Field.HOUSEHOLDS, "2500");
        set(FIRST, 2025, Field.PLANNED_SERVICE_FUND, "350000.01");
        set(COUNTY, 2025, Field.APPROVED_QUOTA, "40");
    }

    private void unit(String code, String kind) {
        ledger.apply(new Change.PutUnit(new Unit(code, "单位" + code, kind)));
    }

    private void set(String unit, int year, String field, String value) {
        ledger.apply(new Change.SetFact(unit, year, field, new BigDecimal(value)));
    }

    private Carrying carrying() {
        return Carrying.of(PACK, ledger, 2025, 2026, COUNTY);
    }

    private static Carrying.Line line(Carrying carrying, String field) {
        return carrying.lines().stream()
                .filter(line -> line.input().id().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private void carryAll() {
        carrying().changes(line -> true).forEach(ledger::apply);
    }

    @Test
    void onlyWhatIsNotThereAndLiesInThePlaceIsOffered() {
        assertEquals(
                List.of(Field.APPROVED_QUOTA, Field.HOUSEHOLDS, Field.PLANNED_SERVICE_FUND),
                carrying().lines().stream().map(line -> line.input().id()).toList());
        assertEquals(1, line(carrying(), Field.HOUSEHOLDS).count());
    }

    @Test
    void plannedMoneyIsOfItsYearAndHouseholdsUsuallyStay() {
        assertFalse(
                line(carrying(), Field.PLANNED_SERVICE_FUND).input().carries().usual());
        assertTrue(line(carrying(), Field.HOUSEHOLDS).input().carries().usual());
    }

    @Test
    void theFigureIsTheSameToTheFenAndWhatIsThereStaysAndNothingOfTheYearBefore() {
        carryAll();
        assertEquals(Optional.of(new BigDecimal("350000.01")), ledger.fact(FIRST, 2026, Field.PLANNED_SERVICE_FUND));
        assertEquals(Optional.of(2025), ledger.carriedFrom(FIRST, 2026, Field.PLANNED_SERVICE_FUND));
        assertEquals(Optional.of(new BigDecimal("2500")), ledger.fact(SECOND, 2026, Field.HOUSEHOLDS));
        assertEquals(Optional.empty(), ledger.carriedFrom(SECOND, 2026, Field.HOUSEHOLDS));
        assertEquals(Optional.empty(), ledger.fact(ELSEWHERE, 2026, Field.HOUSEHOLDS));
        assertEquals(Optional.of(new BigDecimal("3000")), ledger.fact(FIRST, 2025, Field.HOUSEHOLDS));
        assertTrue(carrying().lines().isEmpty());
    }

    @Test
    void theYearToCarryFromIsTheLatestBeforeWithFigures() {
        assertEquals(Optional.of(2025), Carrying.latestBefore(ledger, 2026));
        assertEquals(Optional.of(2026), Carrying.latestBefore(ledger, 2030));
        assertEquals(Optional.empty(), Carrying.latestBefore(ledger, 2025));
        set(FIRST, 2024, Field.HOUSEHOLDS, "1");
        ledger.apply(new Change.SetFact(FIRST, 2024, Field.HOUSEHOLDS, null));
        assertEquals(Optional.empty(), Carrying.latestBefore(ledger, 2025));
    }

    @Test
    void whatIsNotConfirmedIsAHintOfEachUnitUntilItIs() {
        carryAll();
        Assessment before = Assessment.of(PACK, ledger, 2026, COUNTY);
        List<Problem> hints = before.problems().stream()
                .filter(problem -> problem.severity() == Severity.HINT)
                .toList();
        assertEquals(List.of(COUNTY, FIRST), hints.stream().map(Problem::holder).toList());
        assertEquals(Field.HOUSEHOLDS, hints.get(1).input());
        assertEquals(
                "单位990101001001的户数等 2 项从 2025 年带入，还没有确认",
                hints.get(1).message().in(Messages.of(Locale.SIMPLIFIED_CHINESE)));
        assertEquals(3, Carrying.unconfirmed(ledger, 2026, COUNTY));
        List<Change> confirmed = List.of(
                new Change.ConfirmFact(FIRST, 2026, Field.HOUSEHOLDS),
                new Change.ConfirmFact(FIRST, 2026, Field.PLANNED_SERVICE_FUND),
                new Change.ConfirmFact(COUNTY, 2026, Field.APPROVED_QUOTA));
        Ledger now = ledger.copy();
        confirmed.forEach(now::apply);
        Assessment after = before.after(now, confirmed);
        assertTrue(after.problems().stream().noneMatch(problem -> problem.severity() == Severity.HINT));
        assertEquals(before.value(COUNTY, "worker_quota"), after.value(COUNTY, "worker_quota"));
        assertEquals(3, Carrying.unconfirmed(ledger, 2026, COUNTY), "the copy alone was confirmed");
    }

    @Test
    void carriedFiguresCountAtOnceAsTypedOnesDo() {
        Assessment before = Assessment.of(PACK, ledger, 2026, COUNTY);
        List<Change> carried = carrying().changes(line -> true);
        Ledger now = ledger.copy();
        carried.forEach(now::apply);
        Assessment after = before.after(now, carried);
        Assessment anew = Assessment.of(PACK, now.copy(), 2026, COUNTY);
        assertEquals(Outcome.of(anew), Outcome.of(after));
        assertFalse(Outcome.of(before).equals(Outcome.of(after)));
    }
}
