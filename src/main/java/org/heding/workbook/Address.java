package org.heding.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a workbook's XML writes cell addresses and control characters. */
final class Address {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    /** The columns that a sheet can have. */
    static final int MOST_COLUMNS = 16_384;

    private Address() {}

    /** The address of a column, from 0, and a row, from 1. */
    static String of(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }

    /** A text with its escaped characters, such as {@code _x000D_} for a carriage return, put in. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPE.matcher(text);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
