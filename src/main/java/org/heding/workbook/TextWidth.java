package org.heding.workbook;

/** Counts how wide a text is in a sheet, in half-width characters: Chinese characters and their like count twice. */
final class TextWidth {
    private static final int MOST = 250;

    private TextWidth() {}

    /** The width of the longest line of a text. */
    static int of(String text) {
        int widest = 0;
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            width = character == '\n' ? 0 : width + (isWide(character) ? 2 : 1);
            widest = Math.max(widest, width);
        }
        return widest;
    }

    /** The number of lines that a text takes in a width. */
    static int lines(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (of(line) + width - 1) / width);
        }
        return lines;
    }

    /** A column's width in the measure that workbooks use, with a little space at its sides. */
    static int column(int characters) {
        return Math.min(characters + 1, MOST) * 256;
    }

    private static boolean isWide(int character) {
        return character >= 0x1100
                && (character <= 0x115f
                        || character >= 0x2e80 && character <= 0xa4cf
                        || character >= 0xac00 && character <= 0xd7a3
                        || character >= 0xf900 && character <= 0xfaff
                        || character >= 0xfe30 && character <= 0xfe4f
                        || character >= 0xff00 && character <= 0xff60
                        || character >= 0xffe0 && character <= 0xffe6
                        || character >= 0x20000 && character <= 0x3fffd
                        || character >= 0x2014 && character <= 0x2026);
    }
}
