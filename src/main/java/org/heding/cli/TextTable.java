package org.heding.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of figures for a terminal: the first column to the left, the others to the right, broken where too wide. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with its headings. */
    TextTable(List<String> headings) {
        rows.add(List.copyOf(headings));
    }

    /** Adds a row, with as many cells as there are headings. */
    void add(List<String> cells) {
        if (cells.size() != rows.getFirst().size()) {
            throw new IllegalArgumentException(cells.toString());
        }
        rows.add(List.copyOf(cells));
    }

    /** The lines, each at most so wide as long as two columns fit; further columns follow below, under the first. */
    List<String> lines(int most) {
        int[] widths = widths();
        List<String> lines = new ArrayList<>();
        int from = 1;
        do {
            int to = from;
            int width = widths[0];
            while (to < widths.length && (to == from || width + GAP.length() + widths[to] <= most)) {
                width += GAP.length() + widths[to++];
            }
            if (!lines.isEmpty()) {
                lines.add("");
            }
            for (int row = 0; row < rows.size(); row++) {
                lines.add(line(rows.get(row), widths, from, to));
                if (row == 0) {
                    lines.add("-".repeat(width));
                }
            }
            from = to;
        } while (from < widths.length);
        return lines;
    }

    private int[] widths() {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            Arrays.setAll(widths, i -> Math.max(widths[i], CjkText.width(row.get(i))));
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths, int from, int to) {
        StringBuilder line = new StringBuilder(CjkText.left(row.getFirst(), widths[0]));
        for (int i = from; i < to; i++) {
            line.append(GAP).append(CjkText.right(row.get(i), widths[i]));
        }
        return line.toString().stripTrailing();
    }
}
