package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When memory is given back. */
class SpareMemoryTest {
    private static final long LIVE = 50L << 20;

    private long now;
    private long used = LIVE;
    private int collections;
    private final SpareMemory memory = new SpareMemory(() -> now, () -> used, () -> {
        collections++;
        used = LIVE;
    });

    @AfterEach
    void close() {
        memory.close();
    }

    private void rest() {
        now += SpareMemory.REST.toNanos();
    }

    @Test
    void whatWorkHasLeftIsGivenBackOnceNobodyDoesAnything() {
        used = LIVE + 4 * SpareMemory.WORTH;
        memory.look();
        assertEquals(0, collections, "right after something was done");
        rest();
        memory.look();
        assertEquals(1, collections, "after a rest");
        memory.look();
        assertEquals(1, collections, "with nothing left to give");
    }

    @Test
    void whoeverTypesIsNotHeldUp() {
        used = LIVE + 4 * SpareMemory.WORTH;
        for (int typed = 0; typed < 10; typed++) {
            now += SpareMemory.REST.toNanos() - 1;
            memory.look();
            memory.touched();
        }
        assertEquals(0, collections);
    }

    @Test
    void workThatGoesOnByItselfIsNotHeldUp() {
        boolean[] working = {true};
        memory.during(() -> working[0]);
        used = LIVE + 4 * SpareMemory.WORTH;
        rest();
        memory.look();
        working[0] = false;
        memory.look();
        assertEquals(0, collections, "while it goes on and right after it");
        rest();
        memory.look();
        assertEquals(1, collections, "after a rest");
    }

    @Test
    void littleIsNotWorthACollection() {
        rest();
        memory.look();
        used += SpareMemory.WORTH - 1;
        memory.look();
        assertEquals(1, collections, "the first only, which finds out what is needed");
        used++;
        memory.look();
        assertEquals(2, collections, "when it has become enough");
    }
}
