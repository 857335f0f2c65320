package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextLayoutTest {
    @Test
    void chineseLettersTakeTwoColumns() {
        assertEquals(0, CjkText.width(""));
        assertEquals(3, CjkText.width("abc"));
        assertEquals(4, CjkText.width("核定"));
        assertEquals(10, CjkText.width("（元/年）") + CjkText.width("1"));
        assertEquals(2, CjkText.width("𠮷"));
        assertEquals(1, CjkText.width("e\u0301"));
    }

    @Test
    void textIsFilledUpToItsColumns() {
        assertEquals("核定  ", CjkText.left("核定", 6));
        assertEquals("  核定", CjkText.right("核定", 6));
        assertEquals("too long", CjkText.right("too long", 3));
    }

    @Test
    void figuresStandUnderOneAnother() {
        TextTable table = new TextTable(List.of("结果", "一区", "二区"));
        table.add(List.of("员额（人）", "7", "1,200"));
        assertEquals(List.of("结果        一区   二区", "-----------------------", "员额（人）     7  1,200"), table.lines(80));
    }

    @Test
    void columnsThatDoNotFitFollowBelow() {
        TextTable table = new TextTable(List.of("r", "aaaa", "bbbb", "cccc"));
        table.add(List.of("x", "1", "2", "3"));
        assertEquals(
                List.of("r  aaaa  bbbb", "-------------", "x     1     2", "", "r  cccc", "-------", "x     3"),
                table.lines(13));
    }

    @Test
    void aTableTooWideForTwoColumnsStillShowsEachOfThem() {
        TextTable table = new TextTable(List.of("result", "a", "b"));
        table.add(List.of("x", "1", "2"));
        assertEquals(7, table.lines(3).size());
    }

    @Test
    void rowsHaveAsManyCellsAsHeadings() {
        TextTable table = new TextTable(List.of("r", "a"));
        assertThrows(IllegalArgumentException.class, () -> table.add(List.of("x")));
    }
}
