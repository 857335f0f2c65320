package org.heding.desktop.grid;

import java.util.HashMap;
import java.util.Map;
import org.heding.message.Messages;

/** What was typed in a grid: it stands over the figures until the document has it, and longer where that cannot take it. */
final class Overlay {
    private final Map<Position, Cell> cells = new HashMap<>();
    private final Map<String, String> draft = new HashMap<>();

    /** What stands over a cell, or null. */
    Cell over(Position at) {
        return cells.get(at);
    }

    /** What has been typed in the blank row at the end, by column. */
    Map<String, String> draft() {
        return draft;
    }

    /** Lays over what was tried: what is taken, and in red what is refused. */
    void lay(Trial trial, Messages messages) {
        trial.taken()
                .forEach((row, texts) -> texts.forEach(
                        (column, text) -> cells.put(new Position(row, column), Cell.words(text.strip()))));
        trial.refused().stream()
                .filter(one -> !one.at().row().blank())
                .forEach(one -> cells.put(
                        one.at(),
                        Cell.words(one.text())
                                .marked(Cell.Mark.REJECTED, one.why().in(messages))));
    }

    /** What was taken is in the document by now, or was said to have failed; what was refused stays. */
    void settle() {
        cells.values().removeIf(cell -> cell.mark() != Cell.Mark.REJECTED);
    }

    /** Takes away what stands over a cell; whether anything did. */
    boolean forget(Position at) {
        return cells.remove(at) != null;
    }
}
