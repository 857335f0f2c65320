package org.heding.desktop.grid;

import java.util.ArrayList;
import java.util.List;

/** A block of cells as spreadsheets put it on the clipboard: tabs between cells, line ends between rows. */
public final class Block {
    /** No cell is longer in a spreadsheet. */
    private static final int LONGEST = 32_768;

    private final String text;
    private int at;

    private Block(String text) {
        this.text = text;
    }

    /** The rows of a block without blank rows at its end; tabs and line ends within a cell become blanks. */
    public static List<List<String>> lines(String text) {
        Block block = new Block(text.replace("\r\n", "\n").replace('\r', '\n'));
        List<List<String>> lines = new ArrayList<>();
        while (block.at < block.text.length()) {
            lines.add(block.line());
        }
        while (lines.size() > 1 && lines.getLast().stream().allMatch(String::isBlank)) {
            lines.removeLast();
        }
        return lines;
    }

    /** Whether a block is one cell alone, to be seen without reading it whole. */
    static boolean single(String text) {
        return text.length() < LONGEST
                && lines(text).size() == 1
                && lines(text).getFirst().size() == 1;
    }

    private List<String> line() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(cell());
            boolean more = at < text.length() && text.charAt(at) == '\t';
            at++;
            if (!more) {
                return cells;
            }
        }
    }

    /** The cell that begins here; what ends it is not passed. */
    private String cell() {
        int from = at;
        int close = closing();
        if (close > 0) {
            String inner = text.substring(from + 1, close);
            if (inner.indexOf('\n') >= 0 || inner.indexOf('\t') >= 0) {
                at = close + 1;
                return inner.replace("\"\"", "\"")
                        .replace('\t', ' ')
                        .replace('\n', ' ')
                        .strip();
            }
        }
        while (!ends(at)) {
            at++;
        }
        return text.substring(from, at);
    }

    /** Where the quote that begins here is closed before the end of a cell; 0 if none begins or it is not. */
    private int closing() {
        if (ends(at) || text.charAt(at) != '"') {
            return 0;
        }
        int quote = text.indexOf('"', at + 1);
        while (quote > 0 && !ends(quote + 1)) {
            if (text.charAt(quote + 1) != '"') {
                return 0;
            }
            quote = text.indexOf('"', quote + 2);
        }
        return Math.max(0, quote);
    }

    private boolean ends(int index) {
        return index >= text.length() || text.charAt(index) == '\t' || text.charAt(index) == '\n';
    }
}
