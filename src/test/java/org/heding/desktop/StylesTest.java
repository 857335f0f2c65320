package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;

/** The style sheets that the build makes. */
class StylesTest {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z -]*)\"");
    private static final Pattern CONTROL = Pattern.compile("import javafx[.]scene[.](?:control|chart|web)[.](\\w+);");

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "org", "heding", "desktop"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(StylesTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void noStyleThatIsTakenOutIsGivenToANode() throws IOException {
        Set<String> given = new TreeSet<>();
        for (String source : sources()) {
            Matcher literal = LITERAL.matcher(source);
            while (literal.find()) {
                given.addAll(List.of(literal.group(1).split(" ")));
            }
        }
        assertTrue(given.contains("badge"));
        given.retainAll(UnusedStyles.names());
        assertEquals(Set.of(), given);
    }

    @Test
    void noControlWhoseStyleIsTakenOutIsUsed() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String source : sources()) {
            Matcher control = CONTROL.matcher(source);
            while (control.find()) {
                used.add(control.group(1).replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
            }
        }
        assertTrue(used.contains("table-view"));
        used.retainAll(UnusedStyles.names());
        assertEquals(Set.of(), used);
    }

    @Test
    void theThemesKeepTheRulesOfWhatTheWindowHasAndNoOthers() throws IOException {
        for (String theme : List.of("primer-light", "primer-dark")) {
            Stylesheet made = Stylesheet.loadBinary(StylesTest.class.getResource("/styles/" + theme + ".bss"));
            List<String> selectors = made.getRules().stream()
                    .flatMap(rule -> rule.getSelectors().stream())
                    .map(Object::toString)
                    .toList();
            for (String kept :
                    List.of("button", "table-view", "tree-cell", "context-menu", "progress-bar", "check-box")) {
                assertTrue(selectors.stream().anyMatch(selector -> selector.contains("." + kept)), kept);
            }
            for (String gone : UnusedStyles.names()) {
                Pattern name = Pattern.compile("[.]" + Pattern.quote(gone) + "(?![\\w-])");
                assertFalse(
                        selectors.stream()
                                .anyMatch(selector -> name.matcher(selector).find()),
                        gone);
            }
        }
    }
}
