package org.heding.desktop.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.heding.ledger.Ledger;

/** A block that is about to be pasted: what is taken of it, what is refused, and what has no room. */
public final class Paste {
    private final Trial trial;
    private int lines;
    private int columns;

    private Paste(Trial trial) {
        this.trial = trial;
    }

    /**
     * Tries a block.
     *
     * @param rows the rows from the first on, as on the screen; more lines become new records where there is a blank row
     * @param columns the columns from the first on, as on the screen
     * @param block the lines with their cells
     */
    static Paste of(Sheet sheet, Ledger ledger, List<Row> rows, List<Column> columns, List<List<String>> block) {
        Paste paste = new Paste(new Trial(sheet, ledger));
        List<List<String>> lines = titled(columns, block) ? block.subList(1, block.size()) : block;
        for (int i = 0; i < lines.size(); i++) {
            Row row = rows.isEmpty() ? null : rows.get(Math.min(i, rows.size() - 1));
            if (row == null || i >= rows.size() && !row.blank()) {
                paste.lines++;
            } else {
                paste.line(row, columns, lines.get(i));
            }
        }
        return paste;
    }

    /** Whether the first line is the heads of the columns, copied with them. */
    private static boolean titled(List<Column> columns, List<List<String>> block) {
        List<String> first = block.isEmpty() ? List.of() : block.getFirst();
        return first.size() <= columns.size()
                && first.stream().anyMatch(text -> !text.isBlank())
                && IntStream.range(0, first.size())
                        .allMatch(i -> first.get(i).isBlank()
                                || Typing.clean(first.get(i))
                                        .equals(Typing.clean(columns.get(i).title())));
    }

    private void line(Row row, List<Column> shown, List<String> texts) {
        columns = Math.max(columns, texts.size() - shown.size());
        Map<Column, String> typed = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(texts.size(), shown.size()); i++) {
            // What is computed comes by itself with a new record.
            boolean meant = shown.get(i).typed() || !texts.get(i).isBlank() && !row.blank();
            if (meant) {
                typed.put(shown.get(i), texts.get(i));
            }
        }
        if (!typed.isEmpty()) {
            trial.type(row, typed);
        }
    }

    Trial trial() {
        return trial;
    }

    /** How many cells are taken. */
    public int cells() {
        return trial.cells();
    }

    /** What is refused. */
    public List<Refused> refused() {
        return trial.refused();
    }

    /** How many lines have no room below. */
    public int lines() {
        return lines;
    }

    /** How many columns have no room at the right. */
    public int columns() {
        return columns;
    }

    /** Whether all of it is taken. */
    public boolean whole() {
        return refused().isEmpty() && lines == 0 && columns == 0;
    }
}
