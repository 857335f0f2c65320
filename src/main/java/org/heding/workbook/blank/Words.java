package org.heding.workbook.blank;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heding.workbook.Spelling;

/** The words by which other people's tables are understood, and the one spelling in which they are compared. */
final class Words {
    private static final Map<String, List<String>> LISTS = new LinkedHashMap<>();
    /** What every word of one meaning is replaced by, the longest words first. */
    private static final List<Map.Entry<String, String>> SAME = new ArrayList<>();

    /** Brackets, marks and joints say nothing; what stands in brackets does. */
    private static final Pattern MARKS = Pattern.compile("[()\\[\\]【】〔〕<>《》\"“”:*※★/、,.。·_-]");

    static {
        Stream.of("zh", "en").forEach(Words::read);
        LISTS.forEach((key, words) -> {
            if (key.startsWith("word.")) {
                String first = MARKS.matcher(words.getFirst()).replaceAll("");
                words.forEach(word -> SAME.add(Map.entry(word, first)));
            }
        });
        SAME.sort(Comparator.comparing(entry -> -entry.getKey().length()));
    }

    private Words() {}

    private static void read(String language) {
        Properties texts = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("/blank/names_" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        texts.forEach((key, words) -> {
            List<String> list = LISTS.computeIfAbsent(bothLanguages(key.toString(), language), k -> new ArrayList<>());
            Stream.of(words.toString().split(","))
                    .map(Words::bare)
                    .filter(word -> !word.isEmpty())
                    .forEach(list::add);
        });
    }

    /** Words of one meaning stay in their language: the first of each list stands for the others. */
    private static String bothLanguages(String key, String language) {
        return key.startsWith("word.") ? key + "." + language : key;
    }

    /** The words under a key, in both languages, as {@link #bare} spells them. */
    static List<String> of(String key) {
        return LISTS.getOrDefault(key, List.of());
    }

    /** Whether a text is one of the words under a key. */
    static boolean is(String key, String text) {
        return of(key).contains(bare(text));
    }

    /** A text without spaces, marks and brackets, in small letters. */
    static String bare(String text) {
        return MARKS.matcher(Spelling.compact(text).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** A text as names are compared: bare, with the first of the words that mean the same. */
    static String normal(String text) {
        String rest = bare(text);
        StringBuilder normal = new StringBuilder(rest.length());
        int at = 0;
        while (at < rest.length()) {
            int from = at;
            Map.Entry<String, String> found = SAME.stream()
                    .filter(same -> rest.startsWith(same.getKey(), from))
                    .findFirst()
                    .orElse(Map.entry(rest.substring(from, from + 1), rest.substring(from, from + 1)));
            normal.append(found.getValue());
            at += found.getKey().length();
        }
        return normal.toString();
    }
}
