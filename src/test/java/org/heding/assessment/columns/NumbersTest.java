package org.heding.assessment.columns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    private static final int ROWS = 5;

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                -1,
                Integer.MAX_VALUE,
                Integer.MIN_VALUE,
                Integer.MAX_VALUE + 1L,
                Integer.MIN_VALUE - 1L,
                1L << 32,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void aNumberIsKeptAsItIsAndSoAreThoseBesideIt(long number) {
        Numbers numbers = new Numbers(ROWS);
        numbers.put(1, 7);
        numbers.put(2, number);
        numbers.put(3, -7);
        assertArrayEquals(new long[] {0, 7, number, -7, 0}, all(numbers));
    }

    @ParameterizedTest
    @ValueSource(longs = {3, Integer.MAX_VALUE, Integer.MAX_VALUE + 1L, Integer.MIN_VALUE - 1L, Long.MIN_VALUE})
    void manyAreTakenAndGivenAsTheyAre(long number) {
        Numbers numbers = new Numbers(ROWS);
        numbers.put(0, 9);
        numbers.take(new long[] {number, 5, 1L << 40}, 2, 2);
        assertArrayEquals(new long[] {9, 0, number, 5, 0}, all(numbers));
        long[] given = {-1, -1, -1};
        numbers.give(given, 2, 2);
        assertArrayEquals(new long[] {number, 5, -1}, given);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, Long.MAX_VALUE})
    void whatIsTakenOverIsWrittenAlone(long number) {
        Numbers numbers = new Numbers(ROWS);
        numbers.put(0, number);
        Numbers others = new Numbers(ROWS);
        others.put(1, 1L << 50);
        others.take(numbers);
        others.put(0, 4);
        others.put(4, 1L << 50);
        assertEquals(number, numbers.of(0));
        assertEquals(0, numbers.of(4));
        assertArrayEquals(new long[] {4, 0, 0, 0, 1L << 50}, all(others));
    }

    private static long[] all(Numbers numbers) {
        return IntStream.range(0, ROWS).mapToLong(numbers::of).toArray();
    }
}
