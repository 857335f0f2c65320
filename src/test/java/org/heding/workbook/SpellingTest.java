package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The spellings that people and programs produce come down to one. */
class SpellingTest {
    @Test
    void compactTextIsHalfWidthWithoutAnySpace() {
        assertEquals("340104", Spelling.compact("３４０\u3000104\u200b"));
        assertEquals("户数(户)", Spelling.compact(" 户\n数（户）\t\ufeff"));
        assertEquals("abc", Spelling.compact("abc"));
        assertEquals("", Spelling.compact(" \u00a0\u3000\r\n"));
    }

    @Test
    void plainTextKeepsSingleSpaces() {
        assertEquals("1 234 567", Spelling.plain("\u30001\u00a0234   567 "));
        assertEquals("1,234", Spelling.plain("１，２３４"));
    }

    @Test
    void trimmedTextIsAsTypedButForItsEdges() {
        assertEquals("（示例）\n第二 行", Spelling.trimmed("\u3000（示例）\n第二 行\r\n"));
        assertEquals("", Spelling.trimmed("\u3000 "));
    }

    @Test
    void namesLosePaddingOnlyBetweenChineseCharacters() {
        assertEquals("张三", Spelling.name(" 张\u3000 三 "));
        assertEquals("示例 A区", Spelling.name("示例 A区"));
        assertEquals("A B", Spelling.name("A B"));
        assertEquals("", Spelling.name(" "));
    }
}
