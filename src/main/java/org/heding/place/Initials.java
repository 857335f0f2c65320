package org.heding.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The first letters of the readings of Chinese characters (拼音首字母), by which names are found: hf is 合肥, cq 重庆.
 *
 * <p>A character that is read in several ways is found by each of them; one whose reading the table does not have is
 * found by itself alone.
 */
public final class Initials {
    /** For each character a bit for each letter that one of its readings begins with. */
    private static final int[] LETTERS = load();

    private Initials() {}

    /**
     * Where a name, or a part of it, first reads as a text does: each character of the text is the name's own or,
     * where it is a letter, the first of a reading. Capitals are as small letters.
     *
     * @return the position, or a negative number
     */
    public static int find(CharSequence name, String text) {
        return find(name, 0, name.length(), text);
    }

    /** The same within a part of a text. */
    static int find(CharSequence names, int start, int end, String text) {
        for (int at = start; at <= end - text.length(); at++) {
            if (reads(names, at, text)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean reads(CharSequence names, int at, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!reads(names.charAt(at + i), Character.toLowerCase(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean reads(char character, char typed) {
        return Character.toLowerCase(character) == typed
                || typed >= 'a' && typed <= 'z' && (LETTERS[character] & bit(typed)) != 0;
    }

    private static int bit(char letter) {
        return 1 << letter - 'a';
    }

    private static int[] load() {
        try (InputStream in = Initials.class.getResourceAsStream("/places/initials.txt")) {
            int[] letters = new int[Character.MAX_VALUE + 1];
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line ->
                            line.substring(2).chars().forEach(character -> letters[character] |= bit(line.charAt(0))));
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
