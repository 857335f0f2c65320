package org.heding.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {
    private static List<Integer> drawn(long seed) {
        Draw draw = new Draw(seed);
        return IntStream.range(0, 1_000).mapToObj(i -> draw.between(3, 9)).toList();
    }

    @Test
    void theSameSeedDrawsTheSameNumbers() {
        assertEquals(drawn(7), drawn(7));
        assertNotEquals(drawn(7), drawn(8));
    }

    @Test
    void everyNumberOfTheRangeComesUpAndNoOther() {
        assertEquals(
                List.of(3, 4, 5, 6, 7, 8, 9),
                drawn(1).stream().distinct().sorted().toList());
    }

    @Test
    void onceInSoManyTimesIsAboutThat() {
        Draw draw = new Draw(2);
        long hits = IntStream.range(0, 10_000).filter(i -> draw.oncePer(10)).count();
        assertTrue(hits > 800 && hits < 1_200, "hits " + hits);
    }
}
