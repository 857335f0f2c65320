package org.heding.workbook;

import java.io.IOException;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * A workbook that is written row by row, with quotation marks as they are.
 *
 * <p>The library writes each quotation mark as an entity, though XML does not ask for it between tags; and Java's own XML
 * reader refuses a sheet with more than 100,000 characters of entities, which a few thousand formulas with {@code ""} in
 * them soon have.
 */
final class StreamedBook extends SXSSFWorkbook {
    StreamedBook(int rowsInMemory) {
        super(rowsInMemory);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return new PlainWriter();
    }

    private static final class PlainWriter extends SheetDataWriter {
        private static final char FIRST_PRINTABLE = ' ';

        PlainWriter() throws IOException {}

        @Override
        protected void outputEscapedString(String text) throws IOException {
            int written = 0;
            for (int i = 0; i < text.length(); i++) {
                String instead = isUsual(text.charAt(i)) ? null : instead(text, i);
                if (instead != null) {
                    _out.write(text, written, i - written);
                    _out.write(instead);
                    written = i + 1;
                }
            }
            _out.write(text, written, text.length() - written);
        }

        /** Whether a character stands for itself wherever it stands, as nearly all do. */
        private static boolean isUsual(char character) {
            return character >= FIRST_PRINTABLE
                    && character < Character.MIN_SURROGATE
                    && character != '&'
                    && character != '<'
                    && character != '>';
        }

        /** What is written for a character, or null for the character itself. */
        private static String instead(String text, int at) {
            char character = text.charAt(at);
            return switch (character) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> at > 0 && text.charAt(at - 1) == ']' ? "&gt;" : null;
                case '\n' -> "&#xa;";
                case '\r' -> "&#xd;";
                case '\t' -> "&#x9;";
                default -> allowed(text, at) ? null : "?";
            };
        }

        private static boolean allowed(String text, int at) {
            char character = text.charAt(at);
            if (Character.isHighSurrogate(character)) {
                return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
            }
            if (Character.isLowSurrogate(character)) {
                return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
            }
            return character >= FIRST_PRINTABLE && character < '\ufffe';
        }
    }
}
