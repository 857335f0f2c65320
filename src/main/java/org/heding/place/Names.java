package org.heding.place;

import java.util.Arrays;

/** The names of all divisions: one text, a line each, and where each line starts. */
final class Names {
    private final String lines;
    private final int[] starts;

    Names(String lines, int[] starts) {
        this.lines = lines;
        this.starts = starts;
    }

    String get(int index) {
        return lines.substring(starts[index], end(index));
    }

    /** Calls for each name that holds a text, in their order. */
    void holding(String text, Found found) {
        for (int at = lines.indexOf(text); at >= 0; ) {
            int position = Arrays.binarySearch(starts, at);
            int index = position < 0 ? -position - 2 : position;
            found.at(index, position >= 0);
            at = lines.indexOf(text, end(index));
        }
    }

    /** Calls for each name that reads as a text of first letters, in their order. */
    void reading(String text, Found found) {
        for (int index = 0; index < starts.length; index++) {
            int at = Initials.find(lines, starts[index], end(index), text);
            if (at >= 0) {
                found.at(index, at == starts[index]);
            }
        }
    }

    private int end(int index) {
        return (index + 1 < starts.length ? starts[index + 1] : lines.length()) - 1;
    }

    /** Hears of a name that was found. */
    interface Found {
        void at(int index, boolean beginsWith);
    }
}
