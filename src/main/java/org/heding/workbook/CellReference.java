package org.heding.workbook;

import org.codehaus.stax2.typed.TypedValueDecoder;

/** The column in a cell's address such as {@code C7}, read without making a text of it. */
final class CellReference extends TypedValueDecoder {
    private static final int MOST_LETTERS = 3;

    private int column;

    /** The column that was read last, from 0. */
    int column() {
        return column;
    }

    @Override
    public void decode(String address) {
        decode(address.toCharArray(), 0, address.length());
    }

    @Override
    public void decode(char[] characters, int start, int end) {
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
        column = number - 1;
    }

    @Override
    public void handleEmptyValue() {
        throw new IllegalArgumentException("No address");
    }
}
