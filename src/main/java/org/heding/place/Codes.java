package org.heding.place;

import java.util.Arrays;

/**
 * Division codes (统计用区划代码) in their order, one {@code long} each.
 *
 * <p>A code is filled up to twelve digits with noughts and followed by its length, so that the order of the numbers is
 * the order of the texts and a unit's descendants stand right behind it.
 */
final class Codes {
    static final int DIGITS = 12;
    private static final int SHIFT = 16;

    private final long[] keys;

    Codes(long[] keys) {
        this.keys = keys;
    }

    /** The number that stands for a code of digits. */
    static long key(CharSequence code, int start, int end) {
        long digits = 0;
        for (int i = start; i < end; i++) {
            digits = digits * 10 + (code.charAt(i) - '0');
        }
        for (int i = end - start; i < DIGITS; i++) {
            digits *= 10;
        }
        return digits * SHIFT + (end - start);
    }

    int size() {
        return keys.length;
    }

    int length(int index) {
        return (int) (keys[index] % SHIFT);
    }

    String text(int index) {
        String filled = Long.toString(keys[index] / SHIFT);
        return filled.substring(0, length(index));
    }

    /** Where a code stands, or a negative number. */
    int index(String code) {
        return isCode(code) ? Arrays.binarySearch(keys, key(code, 0, code.length())) : -1;
    }

    /** The first place whose code begins with these digits or follows them. */
    int from(String prefix) {
        return position(key(prefix, 0, prefix.length()));
    }

    /** The place behind the last code that begins with these digits. */
    int to(String prefix) {
        String last = prefix + "9".repeat(DIGITS - prefix.length());
        return position(key(last, 0, DIGITS) + 1);
    }

    /** Whether a text may be a code, or the beginning of one: up to twelve digits, the first of them not 0. */
    static boolean isCode(String text) {
        return !text.isEmpty()
                && text.length() <= DIGITS
                && text.charAt(0) != '0'
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private int position(long key) {
        int found = Arrays.binarySearch(keys, key);
        return found < 0 ? -found - 1 : found;
    }
}
