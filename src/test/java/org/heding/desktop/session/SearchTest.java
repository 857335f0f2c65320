package org.heding.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.heding.message.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
    private static SmallDocument small;

    @BeforeAll
    static void open(@TempDir Path folder) {
        small = new SmallDocument(folder);
    }

    @AfterAll
    static void close() {
        small.close();
    }

    private static List<Search.Hit> find(String text) {
        return new Search(small.snapshot(), Messages.of(Locale.SIMPLIFIED_CHINESE)).find(text, 5);
    }

    @Test
    void aPartOfANameFindsTheUnitInItsSection() {
        assertEquals(
                List.of(new Search.Hit("光明社区", "西园街道", new Jump(Section.COMMUNITIES, SmallDocument.FIRST, "name"))),
                find("光明"));
    }

    @Test
    void theBeginningOfACodeFindsUnits() {
        assertEquals(
                2,
                find("340104001").stream()
                        .filter(hit -> hit.jump().section() == Section.COMMUNITIES)
                        .count());
    }

    @Test
    void peopleAreFoundByNameAndNeverShownWithTheirNumber() {
        Search.Hit hit = find("张某").getFirst();
        assertEquals(new Jump(Section.PEOPLE, SmallDocument.SECRETARY, "name"), hit.jump());
        assertFalse(hit.note().contains(SmallDocument.SECRETARY));
    }

    @Test
    void firstLettersFindUnitsAndPeople() {
        assertEquals("光明社区", find("gmsq").getFirst().name());
        assertTrue(find("zm").stream().anyMatch(hit -> hit.jump().section() == Section.PEOPLE));
    }

    @Test
    void aResultIsFoundByItsNameInEitherLanguageAndLeadsToTheFirstRowThatHasIt() {
        List<Search.Hit> found = find("组织员（应配）");
        assertTrue(
                found.contains(new Search.Hit(
                        "组织员（应配）",
                        "数据 · 社区",
                        new Jump(Section.COMMUNITIES, SmallDocument.FIRST, "organiser_required"))),
                found.toString());
    }

    @Test
    void aUnitAndAFigureFindTheFigureItselfWithItsUnit() {
        assertEquals(
                List.of(new Search.Hit(
                        "光明社区 · 户数", "3,000 户", new Jump(Section.COMMUNITIES, SmallDocument.FIRST, "households"))),
                find("光明 户数"));
        assertTrue(find("gm　hs").containsAll(find("光明 户数")));
        assertEquals("光明社区 · 户数", find("光明 households").getFirst().name());
    }

    @Test
    void whatIsMissingIsSaidOfAFigureToo() {
        assertEquals(
                List.of("缺数据"),
                find("三里庵 户数").stream().map(Search.Hit::note).distinct().toList(),
                () -> find("三里庵 户数").toString());
        assertEquals(List.of(), find("光明 不存在的数"));
    }

    @Test
    void nothingTypedFindsNothing() {
        assertTrue(find("  ").isEmpty());
    }
}
