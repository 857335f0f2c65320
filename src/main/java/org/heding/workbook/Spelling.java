package org.heding.workbook;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes one spelling of the many that people and programs produce: full-width characters, all sorts of spaces. */
final class Spelling {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}\\p{Cf}\\p{Cc}]+|[\\s\\p{Z}\\p{Cf}\\p{Cc}]+$");
    private static final Pattern PADDING = Pattern.compile("(?<=\\p{IsHan})[\\s\\p{Z}\\p{Cf}\\p{Cc}]+(?=\\p{IsHan})");

    private Spelling() {}

    /** Half-width and without any space: for codes, numbers, dates, words and headers. */
    static String compact(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** Half-width, with single spaces and none at the edges. */
    static String plain(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }

    /** As typed, without spaces at the edges: for free text. */
    static String trimmed(String text) {
        return EDGES.matcher(text).replaceAll("");
    }

    /** As typed, without spaces at the edges and between Chinese characters: for names. */
    static String name(String text) {
        return PADDING.matcher(trimmed(text)).replaceAll("");
    }
}
