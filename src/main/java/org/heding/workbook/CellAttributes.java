package org.heding.workbook;

import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.typed.TypedValueDecoder;

/** What the tag of a cell says of it, read without making texts of it: this is done for every cell. */
final class CellAttributes extends TypedValueDecoder {
    private static final String[] TYPES = {"s", "n", "str", "b", "inlineStr", "e", "d"};
    private static final int MOST_LETTERS = 3;
    private static final int MOST_DIGITS = 9;

    /** The attribute that is being read. */
    private char name;

    private int column;
    private int style;
    private String type;

    /** Reads the tag that has begun. */
    void read(Markup xml) throws XMLStreamException {
        column = -1;
        style = 0;
        type = "n";
        for (int i = 0; i < xml.attributes(); i++) {
            String attribute = xml.attribute(i);
            if (attribute.length() == 1) {
                name = attribute.charAt(0);
                xml.value(i, this);
            }
        }
    }

    /** The column of its address such as {@code C7}, from 0; -1 if it has none. */
    int column() {
        return column;
    }

    /** The number of its style. */
    int style() {
        return style;
    }

    /** The sort of what it holds. */
    String type() {
        return type;
    }

    @Override
    public void decode(String value) {
        decode(value.toCharArray(), 0, value.length());
    }

    @Override
    public void decode(char[] characters, int start, int end) {
        switch (name) {
            case 'r' -> column = column(characters, start, end);
            case 's' -> style = whole(characters, start, end);
            case 't' -> type = type(characters, start, end);
            default -> {}
        }
    }

    @Override
    public void handleEmptyValue() {
        if (name == 'r' || name == 's') {
            throw new IllegalArgumentException("An attribute without a value: " + name);
        }
    }

    /** The column, from 0, of an address. */
    static int column(char[] characters, int start, int end) {
        int number = 0;
        for (int i = start; i < end && i <= start + MOST_LETTERS; i++) {
            char letter = characters[i];
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            number = number * 26 + letter - 'A' + 1;
        }
        if (number == 0 || number > Address.MOST_COLUMNS) {
            throw new IllegalArgumentException("Not an address: " + new String(characters, start, end - start));
        }
        return number - 1;
    }

    private static int whole(char[] characters, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = characters[i] - '0';
            if (digit < 0 || digit > 9 || i - start == MOST_DIGITS) {
                throw new IllegalArgumentException("Not a number: " + new String(characters, start, end - start));
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static String type(char[] characters, int start, int end) {
        for (String known : TYPES) {
            if (known.length() == end - start && known.charAt(0) == characters[start]) {
                return known;
            }
        }
        return "n";
    }
}
