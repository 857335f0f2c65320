package org.heding.desktop.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.heding.desktop.session.Section;
import org.heding.message.Messages;
import org.junit.jupiter.api.Test;

class HelpBookTest {
    private static final HelpBook CHINESE = new HelpBook(Messages.of(Locale.SIMPLIFIED_CHINESE), id -> "〔" + id + "〕");
    private static final HelpBook ENGLISH = new HelpBook(Messages.of(Locale.ENGLISH), id -> "[" + id + "]");

    @Test
    void bothLanguagesHaveTheSamePagesInTheSameOrderBuiltAlike() {
        for (int i = 0; i < CHINESE.pages().size(); i++) {
            HelpPage chinese = CHINESE.pages().get(i);
            HelpPage english = ENGLISH.pages().get(i);
            assertEquals(chinese.id(), english.id());
            assertEquals(headings(chinese), headings(english), chinese.id());
        }
        assertEquals(CHINESE.pages().size(), ENGLISH.pages().size());
    }

    private static long headings(HelpPage page) {
        return page.blocks().stream()
                .filter(block -> block.sort() == HelpPage.Sort.HEADING)
                .count();
    }

    @Test
    void aSectionsPageBearsTheSectionsName() {
        for (Section section : Section.values()) {
            String name = section.label().in(Messages.of(Locale.SIMPLIFIED_CHINESE));
            assertEquals(name, CHINESE.page(section.id()).title());
        }
    }

    @Test
    void pagesAreShort() {
        for (HelpPage page : CHINESE.pages()) {
            int letters = page.blocks().stream()
                    .mapToInt(block -> block.text().length())
                    .sum();
            assertTrue(letters < 900, page.id() + " has " + letters);
            assertFalse(page.blocks().isEmpty(), page.id());
        }
    }

    @Test
    void linesAreHeadingsOnesOfAListOrParagraphsAndNamesAreFilledIn() {
        HelpPage page = HelpPage.of("x", "# 标题\n\n一段{a-b}\n## 小标题\n- 一项 {c.d_e}\n", name -> "<" + name + ">");
        assertEquals("标题", page.title());
        assertEquals(
                List.of(
                        new HelpPage.Block(HelpPage.Sort.PARAGRAPH, "一段<a-b>"),
                        new HelpPage.Block(HelpPage.Sort.HEADING, "小标题"),
                        new HelpPage.Block(HelpPage.Sort.ITEM, "一项 <c.d_e>")),
                page.blocks());
    }

    @Test
    void aSearchFindsThePagesThatHoldEveryWordWhateverTheirCase() {
        List<String> found =
                ENGLISH.search("PASSWORD backups").stream().map(HelpPage::id).toList();
        assertEquals(List.of(Section.HISTORY.id()), found);
        assertEquals(ENGLISH.pages(), ENGLISH.search(" "));
        assertEquals(List.of(), ENGLISH.search("no such thing"));
    }

    @Test
    void aPageThatIsNotThereIsAFaultOfTheProgram() {
        assertThrows(IllegalArgumentException.class, () -> CHINESE.page("nothing"));
    }
}
