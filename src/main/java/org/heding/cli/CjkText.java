package org.heding.cli;

/** Text as a terminal lays it out: a Chinese character takes two columns. */
final class CjkText {
    private CjkText() {}

    /** The number of columns a text takes. */
    static int width(String text) {
        return text.codePoints().map(CjkText::width).sum();
    }

    private static int width(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = character >= 0x1100
                && (character <= 0x115F
                        || character >= 0x2E80 && character <= 0xA4CF
                        || character >= 0xAC00 && character <= 0xD7A3
                        || character >= 0xF900 && character <= 0xFAFF
                        || character >= 0xFE30 && character <= 0xFE6F
                        || character >= 0xFF00 && character <= 0xFF60
                        || character >= 0xFFE0 && character <= 0xFFE6
                        || character >= 0x1F300 && character <= 0x1F64F
                        || character >= 0x20000 && character <= 0x3FFFD);
        return wide ? 2 : 1;
    }

    /** The text with blanks after it up to so many columns. */
    static String left(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** The text with blanks before it up to so many columns. */
    static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }
}
