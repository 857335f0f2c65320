package org.heding.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions of days: YEAR, DATE and DATEDIF. */
class DatesTest {
    private static Value day(LocalDate day) {
        return Value.of(day.toEpochDay());
    }

    private static Value of(String formula, LocalDate from, LocalDate to) {
        FakeScope scope = new FakeScope("unit", Map.of("from", day(from), "to", day(to)));
        return Evaluator.evaluate(Formula.parse(formula).root(), scope);
    }

    private static Value of(String formula) {
        return of(formula, LocalDate.EPOCH, LocalDate.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-29, 2021-02-28, 0, 11, 365",
        "2020-02-29, 2021-03-01, 1, 12, 366",
        "2020-02-29, 2024-02-28, 3, 47, 1460",
        "2020-02-29, 2024-02-29, 4, 48, 1461",
        "2019-03-01, 2020-02-29, 0, 11, 365",
        "2019-03-01, 2020-03-01, 1, 12, 366",
        "2026-01-31, 2026-02-28, 0, 0, 28",
        "2026-01-31, 2026-03-01, 0, 1, 29",
        "2026-01-31, 2026-03-31, 0, 2, 59",
        "2025-12-31, 2026-12-30, 0, 11, 364",
        "2025-12-31, 2026-12-31, 1, 12, 365",
        "2026-05-05, 2026-05-05, 0, 0, 0",
        "2026-05-05, 2026-05-04, 0, 0, 0",
        "2026-05-05, 2016-05-05, 0, 0, 0"
    })
    void whatHasGoneByIsCountedInWholeYearsMonthsAndDays(
            LocalDate from, LocalDate to, long years, long months, long days) {
        assertEquals(Value.of(years), of("DATEDIF(from, to, \"Y\")", from, to));
        assertEquals(Value.of(months), of("DATEDIF(from, to, \"M\")", from, to));
        assertEquals(Value.of(days), of("DATEDIF(from, to, \"D\")", from, to));
    }

    @Test
    void yearsAndMonthsAreThoseOfAPeriodBetweenAnyTwoDays() {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            LocalDate from = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(40_000));
            LocalDate to = from.plusDays(random.nextInt(20_000));
            Period period = Period.between(from, to);
            assertEquals(Value.of(period.getYears()), of("DATEDIF(from, to, \"Y\")", from, to), from + " " + to);
            assertEquals(Value.of(period.toTotalMonths()), of("DATEDIF(from, to, \"M\")", from, to), from + " " + to);
        }
    }

    @Test
    void theYearOfADayIsItsYear() {
        assertEquals(Value.of(2025), of("YEAR(from)", LocalDate.of(2025, 12, 31), LocalDate.EPOCH));
        assertEquals(Value.of(2026), of("YEAR(from)", LocalDate.of(2026, 1, 1), LocalDate.EPOCH));
        assertEquals(Value.of(1969), of("YEAR(from)", LocalDate.of(1969, 12, 31), LocalDate.EPOCH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATE(2026, 2, 28) | 2026-02-28",
                "DATE(2026, 2, 29) | 2026-03-01",
                "DATE(2024, 2, 29) | 2024-02-29",
                "DATE(2026, 13, 1) | 2027-01-01",
                "DATE(2026, 0, 1) | 2025-12-01",
                "DATE(2026, -1, 1) | 2025-11-01",
                "DATE(2026, 3, 0) | 2026-02-28",
                "DATE(2026, 1, -1) | 2025-12-30",
                "DATE(2026.9, 1.9, 1.9) | 2026-01-01",
                "DATE(1901, 1, 1) | 1901-01-01",
                "DATE(9999, 12, 31) | 9999-12-31",
                "DATE(YEAR(DATE(2019, 1, 10)), 12, 31) | 2019-12-31"
            })
    void aDayIsMadeOfItsParts(String formula, LocalDate day) {
        assertEquals(day(day), of(formula));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATE(1900, 12, 31)",
                "DATE(1901, 1, 0)",
                "DATE(9999, 12, 32)",
                "DATE(10000, 1, 1)",
                "DATE(99999999999999999999, 1, 1)",
                "DATE(2026, 99999999999999999999, 1)",
                "DATE(2026, 1, -99999999999999999999)"
            })
    void aDayThatNoSpreadsheetKnowsIsMissing(String formula) {
        assertInstanceOf(Value.Missing.class, of(formula));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "YEAR(wanted)",
                "DATE(wanted, 1, 1)",
                "DATE(2026, 1, wanted)",
                "DATEDIF(wanted, to, \"Y\")",
                "DATEDIF(from, wanted, \"D\")"
            })
    void whatNeedsAMissingDayIsMissingItself(String formula) {
        Value.Missing missing = assertInstanceOf(Value.Missing.class, of(formula));
        assertEquals(List.of(new Value.Want("unit", "wanted", "")), missing.wants());
    }

    @Test
    void whatIsNotAskedHasNoYear() {
        FakeScope scope = new FakeScope("unit", Map.of("from", Value.NOT_APPLICABLE));
        assertEquals(
                Value.NOT_APPLICABLE,
                Evaluator.evaluate(Formula.parse("YEAR(from)").root(), scope));
    }

    @Test
    void anOlderDayNeverHasMoreBehindIt() {
        Random random = new Random(13);
        for (int i = 0; i < 2_000; i++) {
            LocalDate from = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(9_000));
            LocalDate to = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(15_000));
            for (DateUnit unit : DateUnit.values()) {
                assertTrue(unit.between(from, to) >= unit.between(from.plusDays(1), to), from + " " + to);
                assertTrue(unit.between(from, to) <= unit.between(from, to.plusDays(1)), from + " " + to);
            }
        }
    }
}
