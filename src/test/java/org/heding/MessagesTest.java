package org.heding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heding.message.Messages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The message files of both languages, held against one another and against the program. */
class MessagesTest {
    private static final Path FILES = Path.of("resources", "messages");
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "heding");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9]+)[,}]");

    /** Beginnings of keys that the program completes with words that stand in no source, and why. */
    private static final Map<String, String> OPEN = Map.of(
            "assessment.word.", "the words that formulas are read out in, named by functions and operators",
            "document.table.", "the tables of a document, named by the schema");

    private static Map<String, Properties> chinese;
    private static Map<String, Properties> english;
    private static Set<String> literals;
    private static Set<String> endings;
    private static Set<String> words;

    @BeforeAll
    static void readAll() throws IOException {
        chinese = bundles("_zh.properties");
        english = bundles("_en.properties");
        String sources = sources();
        literals = found(sources, "\"((?:" + String.join("|", chinese.keySet()) + ")\\.[A-Za-z0-9._-]*)\"");
        endings = found(sources, "\"(\\.[A-Za-z_.]+)\"");
        words = found(sources, "\"([A-Za-z0-9_.-]+)\"");
        for (String constant : found(sources, "\\b([A-Z][A-Z0-9_]*)\\b")) {
            words.add(constant);
            words.add(constant.toLowerCase(Locale.ROOT));
        }
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

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(source)).append('\n');
            }
        }
        return all.toString();
    }

    /** What stands in the brackets of a pattern, wherever the sources match it. */
    private static Set<String> found(String sources, String pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(sources);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        assertFalse(found.isEmpty(), pattern + " is not found");
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
            bundles.values()
                    .forEach(texts -> texts.forEach((key, pattern) -> {
                        MessageFormat format = new MessageFormat((String) pattern);
                        String said = format.format(new Object[] {1, 2, 3, 4, 5, 6, 7, 8});
                        assertFalse(said.isBlank(), key + " says nothing");
                        assertFalse(
                                said.matches("(?s).*\\{[0-9]\\}.*"),
                                key + " swallows an argument; double its apostrophe");
                    }));
        }
    }

    @Test
    void everyApostropheIsSaid() {
        for (Map<String, Properties> bundles : List.of(chinese, english)) {
            bundles.values()
                    .forEach(texts -> texts.forEach((key, pattern) -> assertFalse(
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
        List<String> wanting = literals.stream()
                // Names of documents look like keys.
                .filter(literal -> !keys.contains(literal) && !literal.endsWith(".heding"))
                // The beginning of keys whose endings are put after it.
                .filter(literal -> !isBeginning(literal) || keys.stream().noneMatch(key -> key.startsWith(literal)))
                .filter(literal -> endings.stream().noneMatch(ending -> keys.contains(literal + ending)))
                .toList();
        assertEquals(List.of(), wanting);
    }

    @Test
    void everyKeyThatIsThereIsUsed() {
        assertEquals(List.of(), keys().stream().filter(key -> !isUsed(key)).toList());
    }

    private static boolean isBeginning(String literal) {
        return literal.endsWith(".") || literal.endsWith("_");
    }

    /** Whether the program says this key, or puts it together out of words that it has. */
    private static boolean isUsed(String key) {
        return literals.contains(key)
                || OPEN.keySet().stream().anyMatch(key::startsWith)
                || literals.stream()
                        .anyMatch(literal -> isBeginning(literal)
                                && key.startsWith(literal)
                                && isWord(key.substring(literal.length())))
                || endings.stream()
                        .anyMatch(ending ->
                                key.endsWith(ending) && isUsed(key.substring(0, key.length() - ending.length())));
    }

    private static boolean isWord(String text) {
        return words.contains(text)
                || text.matches("[0-9]+")
                || IntStream.range(1, text.length())
                        .anyMatch(end -> isBeginning(text.substring(0, end))
                                && (words.contains(text.substring(0, end))
                                        || words.contains(text.substring(0, end - 1)))
                                && isWord(text.substring(end)));
    }

    @Test
    void ofOneItIsSaidOtherwiseInEnglish() {
        Messages said = Messages.of(Locale.ENGLISH);
        assertEquals("1 cell pasted", said.text("desktop.edit.paste", 1));
        assertEquals("0 cells pasted", said.text("desktop.edit.paste", 0));
        assertEquals("10,000 cells pasted", said.text("desktop.edit.paste", 10_000));
        assertEquals("1 row imported, 2 changes.", said.text("desktop.import.done", 1, 2));
        assertEquals("1 community · 1 person   computed in 2.0 ms", said.text("desktop.status.size", 1, 1, "2.0"));
    }
}
