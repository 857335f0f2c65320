package org.heding.workbook;

import java.text.Normalizer;

/** Makes one spelling of the many that people and programs produce: full-width characters, all sorts of spaces. */
public final class Spelling {
    /** Chinese characters proper, which need not be looked up one by one. */
    private static final char FIRST_HAN = '\u4e00';

    private static final char LAST_HAN = '\u9fff';

    private Spelling() {}

    /** Half-width and without any space: for codes, numbers, dates, words and headers. */
    public static String compact(String text) {
        return isBare(text) ? text : spaced(Normalizer.normalize(text, Normalizer.Form.NFKC), "");
    }

    /** Half-width, with single spaces and none at the edges. */
    public static String plain(String text) {
        return isBare(text) ? text : spaced(trimmed(Normalizer.normalize(text, Normalizer.Form.NFKC)), " ");
    }

    /** As typed, without spaces at the edges: for free text. */
    public static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean hasSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isSpace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is nothing but spaces. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** As typed, without spaces at the edges and between Chinese characters: for names. */
    public static String name(String text) {
        String trimmed = trimmed(text);
        if (!hasSpace(trimmed)) {
            return trimmed;
        }
        StringBuilder name = new StringBuilder(trimmed.length());
        for (int i = 0; i < trimmed.length(); i++) {
            int next = i;
            while (isSpace(trimmed.charAt(next))) {
                next++;
            }
            if (next == i || !isHan(trimmed.charAt(i - 1)) || !isHan(trimmed.charAt(next))) {
                name.append(trimmed, i, next + 1);
            } else {
                name.append(trimmed.charAt(next));
            }
            i = next;
        }
        return name.toString();
    }

    /** Whether a text consists of visible ASCII characters, as most cells do: there is nothing to be done then. */
    static boolean isBare(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static String spaced(String text, String space) {
        StringBuilder spaced = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = true;
            } else {
                spaced.append(gap ? space : "").append(c);
                gap = false;
            }
        }
        return spaced.toString();
    }

    /** Spaces, line breaks, and the characters that take no room at all. */
    private static boolean isSpace(char c) {
        if (c <= ' ') {
            return true;
        }
        return c >= 0x7f
                && (c < FIRST_HAN || c > LAST_HAN)
                && (Character.isSpaceChar(c) || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
