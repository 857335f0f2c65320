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
import java.util.stream.Stream;
import org.heding.document.DocumentException;
import org.heding.formula.Sort;
import org.heding.policy.Level;
import org.heding.policy.Severity;
import org.heding.policy.Status;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The message files of both languages, held against one another and against the program. */
class MessagesTest {
    private static final Path FILES = Path.of("resources", "messages");
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "heding");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9]+)[,}]");

    /** Beginnings of keys that the program completes with the names of constants, and those names. */
    private static final Map<String, Stream<? extends Enum<?>>> COMPLETED = Map.of(
            "document.", Stream.of(DocumentException.Kind.values()),
            "formula.sort.", Stream.of(Sort.values()),
            "cli.severity.", Stream.of(Severity.values()),
            "assessment.word.level.", Stream.of(Level.values()),
            "assessment.status.", Stream.of(Status.values()));

    /** Beginnings of keys that the program completes in ways that are not seen here, and why. */
    private static final Map<String, String> OPEN = Map.of(
            "assessment.word.", "the words that formulas are read out in, named by functions and operators",
            "document.table.", "the tables of a document",
            "workbook.hint.", "what a column takes, named by its type",
            "workbook.instructions.", "the lines of the first sheet, numbered",
            "workbook.template.note.", "the note of a sheet, named by the sheet",
            "workbook.report_", "the fixed words of the report, named by where they stand",
            "workbook.report_sheet_", "the names of the report's own sheets",
            "workbook.report_status_", "statuses as the report words them",
            "workbook.write_", "what can go wrong with a file that is written");

    private static Map<String, Properties> chinese;
    private static Map<String, Properties> english;
    private static Set<String> literals;
    private static Set<String> endings;

    @BeforeAll
    static void readAll() throws IOException {
        chinese = bundles("_zh.properties");
        english = bundles("_en.properties");
        endings = literals("\\.[A-Za-z_.]+");
        literals = literals("(?:" + String.join("|", chinese.keySet()) + ")\\.[A-Za-z0-9._-]*");
        COMPLETED.forEach((beginning, names) -> {
            assertTrue(literals.remove(beginning), beginning + " is not used");
            names.forEach(name -> literals.add(beginning + name.name().toLowerCase(Locale.ROOT)));
        });
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

    /** All string literals of the program of a form. */
    private static Set<String> literals(String form) throws IOException {
        Pattern key = Pattern.compile("\"(" + form + ")\"");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
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
                .filter(literal -> !keys.contains(literal) && !OPEN.containsKey(literal))
                // The beginning of keys whose endings are literals too.
                .filter(literal -> endings.stream().noneMatch(ending -> keys.contains(literal + ending)))
                .toList();
        assertEquals(List.of(), wanting);
    }

    @Test
    void everyKeyThatIsThereIsUsed() {
        assertEquals(List.of(), keys().stream().filter(key -> !isUsed(key)).toList());
    }

    private static boolean isUsed(String key) {
        return literals.contains(key)
                || OPEN.keySet().stream().anyMatch(key::startsWith)
                || endings.stream()
                        .anyMatch(ending ->
                                key.endsWith(ending) && isUsed(key.substring(0, key.length() - ending.length())));
    }
}
