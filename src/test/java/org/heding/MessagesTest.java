package org.heding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The message files of both languages, held against one another and against the program. */
class MessagesTest {
    private static final Path FILES = Path.of("resources", "messages");
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "heding");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9]+)[,}]");

    /** Beginnings of keys that the program puts together, and what it puts after them. */
    private static final Map<String, String> DYNAMIC = Map.of();

    /** Endings that the program puts after a key. */
    private static final Map<String, String> ENDINGS =
            Map.of(".remedy", "what to do about a problem, said after it");

    private static Map<String, Properties> chinese;
    private static Map<String, Properties> english;
    private static Set<String> literals;

    @BeforeAll
    static void readAll() throws IOException {
        chinese = bundles("_zh.properties");
        english = bundles("_en.properties");
        literals = literals();
    }

    private static Map<String, Properties> bundles(String ending) throws IOException {
        Map<String, Properties> bundles = new TreeMap<>();
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(ending)) {
                    Properties texts = new Properties();
                    texts.load(new StringReader(Files.readString(file)));
                    bundles.put(name.substring(0, name.length() - ending.length()), texts);
                }
            }
        }
        return bundles;
    }

    /** All string literals of the program that could be keys or the beginnings of keys. */
    private static Set<String> literals() throws IOException {
        Pattern key = Pattern.compile("\"((?:" + String.join("|", chinese.keySet()) + ")\\.[A-Za-z0-9._-]*)\"");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher literal = key.matcher(Files.readString(source));
                while (literal.find()) {
                    found.add(literal.group(1));
                }
            }
        }
        assertFalse(found.isEmpty(), "The sources were not found");
        return found;
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        chinese.values().forEach(texts -> keys.addAll(texts.stringPropertyNames()));
        return keys;
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertEquals(chinese.keySet(), english.keySet());
        chinese.forEach((name, texts) -> assertEquals(
                new TreeSet<>(texts.stringPropertyNames()),
                new TreeSet<>(english.get(name).stringPropertyNames()),
                name));
    }

    @Test
    void bothLanguagesSpeakOfTheSameArguments() {
        chinese.forEach((name, texts) -> texts.stringPropertyNames()
                .forEach(key -> assertEquals(
                        arguments(texts.getProperty(key)),
                        arguments(english.get(name).getProperty(key)),
                        key)));
    }

    private static Set<String> arguments(String pattern) {
        Set<String> arguments = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(pattern);
        while (argument.find()) {
            arguments.add(argument.group(1));
        }
        return arguments;
    }

    @Test
    void everyMessageCanBeSaid() {
        for (Map<String, Properties> bundles : List.of(chinese, english)) {
            bundles.values().forEach(texts -> texts.forEach((key, pattern) -> {
                MessageFormat format = new MessageFormat((String) pattern);
                String said = format.format(new Object[] {"a", "b", "c", "d", "e", "f", "g", "h"});
                assertFalse(said.isBlank(), key + " says nothing");
                assertFalse(said.matches("(?s).*\\{[0-9]\\}.*"), key + " swallows an argument; double its apostrophe");
            }));
        }
    }

    @Test
    void everyApostropheIsSaid() {
        for (Map<String, Properties> bundles : List.of(chinese, english)) {
            bundles.values().forEach(texts -> texts.forEach((key, pattern) -> assertFalse(
                    ((String) pattern).replace("''", "").contains("'"), key + " has a single apostrophe")));
        }
    }

    @Test
    void keysBeginWithTheirPackage() {
        chinese.forEach((name, texts) -> {
            assertTrue(Files.isDirectory(SOURCES.resolve(name)), "There is no package " + name);
            texts.stringPropertyNames().forEach(key -> assertTrue(key.startsWith(name + "."), key));
        });
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.toList()) {
                Set<String> seen = new TreeSet<>();
                for (String line : Files.readAllLines(file)) {
                    int end = line.indexOf('=');
                    if (end > 0 && !line.startsWith("#") && !Character.isWhitespace(line.charAt(0))) {
                        assertTrue(seen.add(line.substring(0, end).strip()), file + ": " + line);
                    }
                }
            }
        }
    }

    @Test
    void everyKeyOfTheProgramIsThere() {
        Set<String> keys = keys();
        List<String> wanting = new ArrayList<>();
        for (String literal : literals) {
            boolean beginning = literal.endsWith(".");
            if (beginning ? keys.stream().noneMatch(key -> key.startsWith(literal)) : !keys.contains(literal)) {
                wanting.add(literal);
            }
        }
        assertEquals(List.of(), wanting);
    }

    @Test
    void everyKeyThatIsThereIsUsed() {
        List<String> idle =
                keys().stream().filter(key -> !literals.contains(key) && !putTogether(key)).toList();
        assertEquals(List.of(), idle);
    }

    private static boolean putTogether(String key) {
        return DYNAMIC.keySet().stream().anyMatch(key::startsWith)
                || ENDINGS.keySet().stream()
                        .anyMatch(ending -> key.endsWith(ending)
                                && literals.contains(key.substring(0, key.length() - ending.length())));
    }
}
