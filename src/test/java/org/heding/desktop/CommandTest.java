package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.heding.desktop.help.HelpBook;
import org.heding.desktop.help.HelpPage;
import org.heding.desktop.session.Section;
import org.heding.message.Messages;
import org.junit.jupiter.api.Test;

class CommandTest {
    private static final List<Messages> LANGUAGES =
            List.of(Messages.of(Locale.SIMPLIFIED_CHINESE), Messages.of(Locale.ENGLISH));

    @Test
    void everyCommandHasAKeyAndNoKeyIsForTwoThings() {
        Map<KeyCombination, String> used = new HashMap<>();
        for (Command command : Command.values()) {
            assertFalse(command.keys().isEmpty(), command.id());
            for (KeyCombination key : command.keys()) {
                assertEquals(null, used.put(key, command.id()), command.id() + " " + key);
            }
        }
        for (Section section : Section.values()) {
            assertEquals(null, used.put(Keys.of(section), section.id()), section.id());
        }
    }

    @Test
    void noKeyIsOneOfTheGrids() {
        Set<String> grid = Set.of("Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+D", "Ctrl+A", "Ctrl+0", "Ctrl+Enter", "F2");
        Stream.of(Command.values())
                .flatMap(command -> command.keys().stream())
                .forEach(key -> assertFalse(grid.contains(Keys.said(key)), key.getName()));
    }

    @Test
    void everyCommandHasANameOfItsOwnInBothLanguages() {
        for (Messages messages : LANGUAGES) {
            Set<String> names = new HashSet<>();
            for (Command command : Command.values()) {
                assertTrue(names.add(command.label().in(messages)), command.id());
            }
        }
    }

    @Test
    void everyCommandIsInAMenu() {
        long shown = Stream.of("file", "edit", "view", "help")
                .mapToLong(menu -> Command.of(menu).size())
                .sum();
        assertEquals(Command.values().length, shown);
    }

    @Test
    void theHelpHasAPageForEverySectionAndAWordOnEveryCommandInBothLanguages() {
        for (Messages messages : LANGUAGES) {
            Set<String> mentioned = new TreeSet<>();
            HelpBook book = new HelpBook(messages, id -> {
                mentioned.add(id);
                return Keys.named(id, messages);
            });
            Set<String> all = new TreeSet<>();
            Stream.of(Command.values()).forEach(command -> all.add(command.id()));
            assertEquals(all, mentioned);
            List<String> pages = book.pages().stream().map(HelpPage::id).toList();
            Stream.of(Section.values()).forEach(section -> assertTrue(pages.contains(section.id()), section.id()));
        }
    }

    @Test
    void theHelpSaysTheKeyOfACommandAsItIs() {
        assertEquals("“导出报表…”（Ctrl+E）", Keys.named("export", LANGUAGES.getFirst()));
        assertEquals("“New from a workbook…” (Ctrl+Shift+N)", Keys.named("new-book", LANGUAGES.getLast()));
    }
}
