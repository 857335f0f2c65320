package org.heding.desktop.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {
    @Test
    void tabsPartCellsAndLineEndsPartRows() {
        List<List<String>> cells = List.of(List.of("1", "2"), List.of("3", "4"));
        assertEquals(cells, Block.lines("1\t2\n3\t4"));
        assertEquals(cells, Block.lines("1\t2\r\n3\t4\r\n"));
        assertEquals(cells, Block.lines("1\t2\r3\t4\r"));
    }

    @Test
    void blankCellsKeepTheirPlaceEvenAtTheEndOfARow() {
        assertEquals(List.of(List.of("", "2", ""), List.of("3", "", "")), Block.lines("\t2\t\n3\t\t\n"));
        assertEquals(List.of(List.of("1", "")), Block.lines("1\t"));
        assertEquals(List.of(List.of("1"), List.of(""), List.of("3")), Block.lines("1\n\n3"));
    }

    @Test
    void blankRowsAtTheEndAreNoRows() {
        assertEquals(List.of(List.of("1")), Block.lines("1\n\n\t\n"));
        assertEquals(List.of(List.of("")), Block.lines("\n"));
        assertEquals(List.of(), Block.lines(""));
    }

    @Test
    void aQuotedCellHoldsItsOwnLineEnds() {
        assertEquals(List.of(List.of("会议 第二行", "2"), List.of("3", "4")), Block.lines("\"会议\n第二行\"\t2\n3\t4\n"));
        assertEquals(List.of(List.of("说\"好\" 了", "x")), Block.lines("\"说\"\"好\"\"\r\n了\"\tx"));
        assertEquals(List.of(List.of("a b")), Block.lines("\"a\tb\""));
    }

    @Test
    void quotesThatWrapNothingSpecialAreLetters() {
        assertEquals(List.of(List.of("\"党建\"", "5")), Block.lines("\"党建\"\t5"));
        assertEquals(List.of(List.of("他说\"好\"")), Block.lines("他说\"好\""));
    }

    @Test
    void aQuoteThatIsNeverClosedSwallowsNothing() {
        assertEquals(List.of(List.of("\"12", "3"), List.of("4")), Block.lines("\"12\t3\n4"));
        assertEquals(List.of(List.of("\"")), Block.lines("\""));
        assertEquals(List.of(List.of("\"a\"b", "2"), List.of("c\"")), Block.lines("\"a\"b\t2\nc\""));
    }

    @Test
    void aLargeBlockIsReadWhole() {
        List<List<String>> lines = Block.lines("\"1\"\"\n2\"\t3,000\t\n".repeat(20_000));
        assertEquals(20_000, lines.size());
        assertEquals(List.of("1\" 2", "3,000", ""), lines.getLast());
    }
}
