package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import org.heding.assessment.Retirement.Sort;
import org.heding.ledger.IdNumber;
import org.junit.jupiter.api.Test;

/** The month of retirement, by the month of birth. */
class RetirementTest {
    private static int later(Sort sort, int year, int month) {
        return sort.of(YearMonth.of(year, month)).later();
    }

    private static String id(String day, int order) {
        String seventeen = "990101" + day + "%03d".formatted(order);
        return seventeen + IdNumber.check(seventeen);
    }

    @Test
    void menAreLaterByAMonthForEveryFourMonthsOfBirthUpToThreeYears() {
        assertEquals(0, later(Sort.MAN, 1964, 12));
        assertEquals(1, later(Sort.MAN, 1965, 1));
        assertEquals(1, later(Sort.MAN, 1965, 4));
        assertEquals(2, later(Sort.MAN, 1965, 5));
        assertEquals(35, later(Sort.MAN, 1976, 8));
        assertEquals(36, later(Sort.MAN, 1976, 9));
        assertEquals(36, later(Sort.MAN, 1990, 1));
    }

    @Test
    void womenOfFiftyFiveAreLaterByAMonthForEveryFourMonths() {
        assertEquals(0, later(Sort.WOMAN_55, 1969, 12));
        assertEquals(1, later(Sort.WOMAN_55, 1970, 1));
        assertEquals(36, later(Sort.WOMAN_55, 1981, 9));
        assertEquals(36, later(Sort.WOMAN_55, 1995, 9));
    }

    @Test
    void womenOfFiftyAreLaterByAMonthForEveryTwoMonthsUpToFiveYears() {
        assertEquals(0, later(Sort.WOMAN_50, 1974, 12));
        assertEquals(1, later(Sort.WOMAN_50, 1975, 2));
        assertEquals(2, later(Sort.WOMAN_50, 1975, 3));
        assertEquals(59, later(Sort.WOMAN_50, 1984, 10));
        assertEquals(60, later(Sort.WOMAN_50, 1984, 11));
        assertEquals(60, later(Sort.WOMAN_50, 1999, 1));
    }

    @Test
    void theMonthIsThatOfTheAgeOfBeforeAndWhatItIsLater() {
        assertEquals(YearMonth.of(2024, 12), Sort.MAN.of(YearMonth.of(1964, 12)).month());
        assertEquals(YearMonth.of(2025, 2), Sort.MAN.of(YearMonth.of(1965, 1)).month());
        assertEquals(YearMonth.of(2039, 9), Sort.MAN.of(YearMonth.of(1976, 9)).month());
        assertEquals(
                YearMonth.of(2039, 11), Sort.WOMAN_50.of(YearMonth.of(1984, 11)).month());
    }

    @Test
    void aManHasOneCaseAndAWomanBothForTheCategoryIsNotTold() {
        assertEquals(
                List.of(Sort.MAN),
                Retirement.of(id("19700501", 1)).stream().map(Retirement::sort).toList());
        assertEquals(
                List.of(Sort.WOMAN_55, Sort.WOMAN_50),
                Retirement.of(id("19700501", 2)).stream().map(Retirement::sort).toList());
    }

    @Test
    void aNumberThatTellsNoDayHasNone() {
        assertEquals(List.of(), Retirement.of(id("19700231", 1)));
        assertEquals(List.of(), Retirement.of("示例"));
    }
}
