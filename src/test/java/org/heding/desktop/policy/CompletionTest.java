package org.heding.desktop.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.heding.message.Messages;
import org.heding.policy.Level;
import org.heding.policy.Naming;
import org.heding.policy.PackReader;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private final Completion completion = new Completion(
            new Naming(PackReader.bundled("hefei-2019"), Messages.of(Locale.SIMPLIFIED_CHINESE)), Level.COMMUNITY);

    private List<String> puts(String text) {
        return completion.of(text, text.length()).stream()
                .map(Completion.Choice::put)
                .toList();
    }

    @Test
    void namesAreFoundByTheBeginningOrAPartOfTheirLabel() {
        assertEquals("党员数", puts("活动经费基数 + 党员").getFirst());
        assertTrue(puts("经费基数").contains("活动经费基数"));
    }

    @Test
    void namesAreFoundByTheirIds() {
        assertTrue(puts("party_mem").contains("党员数"));
    }

    @Test
    void functionsAndLevelsAreFoundTooWhereLettersAreTyped() {
        assertTrue(puts("1 + round").contains("ROUNDUP("));
        assertTrue(puts("区").contains("区县."));
        assertFalse(puts("1 + ").contains("IF("));
    }

    @Test
    void behindALevelOnlyItsNamesAreOffered() {
        List<String> puts = puts("ALLOCATE(区县.核定");
        assertTrue(puts.contains("核定社区工作者总额"), puts.toString());
        assertEquals(List.of("是否城市社区"), puts("是否"));
        assertEquals(List.of(), puts("区县.是否"), "it is a name of another level");
        assertEquals(puts("county.").getFirst(), puts("区县.").getFirst());
    }

    @Test
    void theWordBeforeTheCursorIsWhatIsReplaced() {
        assertEquals(4, Completion.begin("MAX(党员", 6));
        assertEquals(6, Completion.begin("MAX(1,", 6));
    }
}
