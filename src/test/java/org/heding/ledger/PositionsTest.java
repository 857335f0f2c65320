package org.heding.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PositionsTest {
    @Test
    void everyTextIsFoundWhereItStandsAndNoOther() {
        for (int size : new int[] {0, 1, 2, 3, 4, 1023, 1024, 1025, 20_000}) {
            List<String> texts =
                    IntStream.range(0, size).mapToObj(i -> "9901" + i).toList();
            Positions positions = new Positions(size, texts::get);
            for (int i = 0; i < size; i++) {
                assertEquals(i, positions.of("9901" + i));
                assertEquals(-1, positions.of("9902" + i));
            }
            assertEquals(-1, positions.of(""));
        }
    }

    @Test
    void textsOfOneHashAreToldApart() {
        List<String> texts = List.of("AaAa", "BBBB", "AaBB");
        Positions positions = new Positions(3, texts::get);
        assertEquals(List.of(0, 1, 2), texts.stream().map(positions::of).toList());
        assertEquals(-1, positions.of("BBAa"));
    }

    @Test
    void ofEqualTextsTheLastIsFound() {
        List<String> texts = List.of("a", "b", "a");
        assertEquals(2, new Positions(3, texts::get).of("a"));
    }
}
