package org.heding.assessment;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.heding.ledger.IdNumber;

/**
 * When somebody reaches the statutory age of retirement (法定退休年龄), as it rises from 2025 on: a hint, on which nothing
 * rests. For a woman there are two cases, and which is hers is for her place and contract to say.
 *
 * @param sort which case
 * @param month the month in which the age is reached
 * @param later by how many months that is later than the age of before
 */
public record Retirement(Sort sort, YearMonth month, int later) {
    /** The cases. */
    public enum Sort {
        /** Men, from 60 to 63. */
        MAN(60, YearMonth.of(1965, 1), 4, 36),
        /** Women, from 55 to 58. */
        WOMAN_55(55, YearMonth.of(1970, 1), 4, 36),
        /** Women, from 50 to 55. */
        WOMAN_50(50, YearMonth.of(1975, 1), 2, 60);

        private final int years;
        private final YearMonth firstBorn;
        private final int step;
        private final int most;

        /**
         * @param years the age of before
         * @param firstBorn the month of birth from which on it is later
         * @param step of so many months of birth each is later by another month
         * @param most the most months by which it is later
         */
        Sort(int years, YearMonth firstBorn, int step, int most) {
            this.years = years;
            this.firstBorn = firstBorn;
            this.step = step;
            this.most = most;
        }

        /** The retirement of somebody born in a month. */
        public Retirement of(YearMonth born) {
            int later = 0;
            if (!born.isBefore(firstBorn)) {
                long since = firstBorn.until(born, ChronoUnit.MONTHS);
                later = (int) Math.min(most, since / step + 1);
            }
            return new Retirement(this, born.plusYears(years).plusMonths(later), later);
        }
    }

    /** The cases that there are for the holder of an ID number; none where it tells no day of birth. */
    public static List<Retirement> of(String idNumber) {
        return IdNumber.born(idNumber).map(YearMonth::from).stream()
                .flatMap(born -> (IdNumber.isMan(idNumber) ? List.of(Sort.MAN) : List.of(Sort.WOMAN_55, Sort.WOMAN_50))
                        .stream().map(sort -> sort.of(born)))
                .toList();
    }
}
