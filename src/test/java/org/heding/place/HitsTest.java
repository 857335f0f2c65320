package org.heding.place;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class HitsTest {
    @Test
    void shorterCodesComeFirstThenNamesThatBeginWithTheText() {
        Hits hits = new Hits(10);
        hits.add(1, 12, true);
        hits.add(2, 6, false);
        hits.add(3, 6, true);
        hits.add(4, 2, false);
        hits.add(5, 6, true);
        assertArrayEquals(new int[] {4, 3, 5, 2, 1}, hits.best().toArray());
    }

    @Test
    void noMoreThanWantedAreGiven() {
        Hits hits = new Hits(3);
        for (int i = 0; i < 1_000; i++) {
            hits.add(i, i % 2 == 0 ? 12 : 9, false);
        }
        assertArrayEquals(new int[] {1, 3, 5}, hits.best().toArray());
    }
}
