package org.heding.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * XML as bytes in UTF-8, gathered and handed on in large pieces: tags as they stand, texts with what XML wants escaped.
 * What XML does not allow at all becomes a question mark.
 */
final class XmlBytes {
    private static final int SIZE = 1 << 14;
    /** The most bytes of a character: an escaped one has six at most. */
    private static final int WIDEST = 6;

    private static final byte[] LESS = ascii("&lt;");
    private static final byte[] GREATER = ascii("&gt;");
    private static final byte[] AMPERSAND = ascii("&amp;");

    private final OutputStream out;
    private final byte[] bytes;
    private int count;

    XmlBytes(OutputStream out) {
        this(out, SIZE);
    }

    /** The same in pieces of another size. */
    XmlBytes(OutputStream out, int size) {
        this.out = out;
        this.bytes = new byte[size];
    }

    /** The bytes of a text of plain letters, as {@link #plain(byte[])} wants them. */
    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes bytes as they are. */
    void plain(byte[] written) {
        plain(written, written.length);
    }

    private void plain(byte[] written, int length) {
        if (length > bytes.length) {
            flush();
            hand(written, length);
            return;
        }
        room(length);
        System.arraycopy(written, 0, bytes, count, length);
        count += length;
    }

    /** Writes a text between tags. */
    void text(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            room(WIDEST);
            char character = text.charAt(i);
            if (character >= 0x80) {
                i += wide(text, i, character);
            } else if (character == '<') {
                plain(LESS);
            } else if (character == '&') {
                plain(AMPERSAND);
            } else if (character == '>' && i > 0 && text.charAt(i - 1) == ']') {
                plain(GREATER);
            } else {
                bytes[count++] = (byte) (character >= ' ' || character == '\n' || character == '\t' ? character : '?');
            }
        }
    }

    /** Writes a character beyond ASCII; answers how many characters more of the text it took. */
    private int wide(String text, int at, char character) {
        if (character < 0x800) {
            bytes[count++] = (byte) (0xC0 | character >> 6);
            bytes[count++] = (byte) (0x80 | character & 0x3F);
            return 0;
        }
        if (Character.isSurrogate(character)) {
            int point = text.codePointAt(at);
            if (!Character.isSupplementaryCodePoint(point)) {
                bytes[count++] = '?';
                return 0;
            }
            bytes[count++] = (byte) (0xF0 | point >> 18);
            bytes[count++] = (byte) (0x80 | point >> 12 & 0x3F);
            bytes[count++] = (byte) (0x80 | point >> 6 & 0x3F);
            bytes[count++] = (byte) (0x80 | point & 0x3F);
            return 1;
        }
        if (character >= '\ufffe') {
            bytes[count++] = '?';
            return 0;
        }
        bytes[count++] = (byte) (0xE0 | character >> 12);
        bytes[count++] = (byte) (0x80 | character >> 6 & 0x3F);
        bytes[count++] = (byte) (0x80 | character & 0x3F);
        return 0;
    }

    private void room(int wanted) {
        if (count + wanted > bytes.length) {
            flush();
        }
    }

    /** Hands on what has been gathered. */
    void flush() {
        hand(bytes, count);
        count = 0;
    }

    private void hand(byte[] written, int length) {
        try {
            out.write(written, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
