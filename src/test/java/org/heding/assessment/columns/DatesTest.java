package org.heding.assessment.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Period;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Days computed without objects are those of the calendar. */
class DatesTest {
    private static final int TRIALS = 20_000;

    private final Random random = new Random(17);

    private LocalDate drawn() {
        LocalDate day = LocalDate.of(1600 + random.nextInt(800), 1, 1).plusDays(random.nextInt(366));
        return switch (random.nextInt(4)) {
            case 0 -> day.withDayOfMonth(1);
            case 1 -> day.withDayOfMonth(day.lengthOfMonth());
            default -> day;
        };
    }

    private static long parts(LocalDate day) {
        return day.getYear() * 512L + day.getMonthValue() * 32L + day.getDayOfMonth();
    }

    @Test
    void everyDayOfFourHundredYearsHasItsYearMonthAndDay() {
        LocalDate end = LocalDate.of(2301, 1, 1);
        for (LocalDate day = LocalDate.of(1901, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
            assertEquals(parts(day), Dates.parts(day.toEpochDay()), day::toString);
        }
    }

    @Test
    void theEndsOfCenturiesAndErasAreNoException() {
        for (int year : new int[] {-400, -1, 0, 1, 4, 100, 400, 1600, 1700, 1900, 2000, 2100, 2400, 9999}) {
            for (LocalDate day = LocalDate.of(year, 2, 27); day.getMonthValue() < 4; day = day.plusDays(1)) {
                assertEquals(parts(day), Dates.parts(day.toEpochDay()), day::toString);
                assertEquals(day.getYear(), Dates.year(day.toEpochDay()), day::toString);
            }
        }
    }

    @Test
    void yearsAndMonthsGoneByAreThoseOfAPeriod() {
        for (int i = 0; i < TRIALS; i++) {
            LocalDate from = drawn();
            LocalDate to = random.nextInt(3) == 0 ? from.plusDays(random.nextInt(800)) : drawn();
            Period gone = to.isBefore(from) ? Period.ZERO : Period.between(from, to);
            String where = from + " " + to;
            assertEquals(gone.getYears(), Dates.years(from.toEpochDay(), to.toEpochDay()), where);
            assertEquals(gone.toTotalMonths(), Dates.months(from.toEpochDay(), to.toEpochDay()), where);
        }
    }

    @Test
    void onTheDayItselfNothingHasGoneByAndOnAnAnniversaryAYear() {
        long day = LocalDate.of(2020, 2, 29).toEpochDay();
        assertEquals(0, Dates.years(day, day));
        assertEquals(0, Dates.months(day, day));
        assertEquals(0, Dates.years(day, LocalDate.of(2021, 2, 28).toEpochDay()));
        assertEquals(1, Dates.years(day, LocalDate.of(2021, 3, 1).toEpochDay()));
        assertEquals(4, Dates.years(day, LocalDate.of(2024, 2, 29).toEpochDay()));
        assertEquals(48, Dates.months(day, LocalDate.of(2024, 2, 29).toEpochDay()));
    }

    @Test
    void monthsBeyondTheirYearRunOn() {
        for (int i = 0; i < TRIALS; i++) {
            int year = 1901 + random.nextInt(500);
            int month = random.nextInt(2_000) - 1_000;
            LocalDate first = LocalDate.of(year, 1, 1).plusMonths(month - 1L);
            assertEquals(first.toEpochDay(), Dates.first(year, month), () -> year + " " + month);
        }
    }
}
