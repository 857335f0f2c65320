package org.heding.assessment.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Quotients of whole numbers are rounded as exact arithmetic rounds them. */
class RoundingTest {
    @ParameterizedTest
    @EnumSource(
            value = RoundingMode.class,
            names = {"HALF_UP", "UP", "DOWN"})
    void everyQuotientIsRoundedExactly(RoundingMode mode) {
        Random random = new Random(23);
        for (int i = 0; i < 5_000; i++) {
            long dividend = random.nextLong() >> random.nextInt(62);
            long divisor = random.nextBoolean() ? 1 + random.nextInt(12) : random.nextLong() >> random.nextInt(60);
            long by = divisor == 0 ? -7 : divisor;
            long exact = BigDecimal.valueOf(dividend)
                    .divide(BigDecimal.valueOf(by), 0, mode)
                    .longValueExact();
            assertEquals(exact, Rounding.divided(dividend, by, mode), () -> dividend + " / " + by);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5, 2, HALF_UP, 3",
        "-5, 2, HALF_UP, -3",
        "5, -2, HALF_UP, -3",
        "-5, -2, HALF_UP, 3",
        "4, 3, HALF_UP, 1",
        "5, 3, HALF_UP, 2",
        "1, 1000000, UP, 1",
        "-1, 1000000, UP, -1",
        "6, 3, UP, 2",
        "-7, 2, DOWN, -3",
        "0, -7, UP, 0",
        "9223372036854775807, 9223372036854775806, HALF_UP, 1"
    })
    void aHalfGoesAwayFromNought(long dividend, long divisor, RoundingMode mode, long rounded) {
        assertEquals(rounded, Rounding.divided(dividend, divisor, mode));
    }
}
