package org.heding.desktop.grid;

import java.util.Optional;
import java.util.function.IntPredicate;
import javafx.scene.input.KeyCode;

/**
 * Where the cursor of a grid goes by a key, as in a spreadsheet.
 *
 * @param rows how many rows are shown
 * @param columns how many columns are shown
 * @param page how many rows are in sight
 * @param filled whether something stands in a cell
 */
record Travel(int rows, int columns, int page, Cells filled) {
    /** Whether something stands in a cell. */
    @FunctionalInterface
    interface Cells {
        boolean at(int row, int column);
    }

    /** Where a key leads; nothing where it does not move the cursor. */
    Optional<Spot> from(Spot at, KeyCode key, boolean control) {
        if (rows == 0 || columns == 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (key) {
                    case UP -> down(at, -1, control);
                    case DOWN -> down(at, 1, control);
                    case LEFT -> right(at, -1, control);
                    case RIGHT -> right(at, 1, control);
                    case HOME -> new Spot(control ? 0 : at.row(), 0);
                    case END -> new Spot(control ? rows - 1 : at.row(), columns - 1);
                    case PAGE_UP -> control ? null : to(at.row() - page, at.column());
                    case PAGE_DOWN -> control ? null : to(at.row() + page, at.column());
                    default -> null;
                });
    }

    private Spot to(int row, int column) {
        return new Spot(Math.clamp(row, 0, rows - 1), Math.clamp(column, 0, columns - 1));
    }

    private Spot down(Spot at, int step, boolean far) {
        return far
                ? to(edge(at.row(), step, rows, row -> filled.at(row, at.column())), at.column())
                : to(at.row() + step, at.column());
    }

    private Spot right(Spot at, int step, boolean far) {
        return far
                ? to(at.row(), edge(at.column(), step, columns, column -> filled.at(at.row(), column)))
                : to(at.row(), at.column() + step);
    }

    /** The end of the filled block, or over blank cells the next filled one, or the last of all. */
    private static int edge(int from, int step, int count, IntPredicate filled) {
        IntPredicate inside = next -> next >= 0 && next < count;
        int at = from + step;
        if (!inside.test(at)) {
            return from;
        }
        boolean block = filled.test(from) && filled.test(at);
        while (inside.test(at + step) && (block ? filled.test(at + step) : !filled.test(at))) {
            at += step;
        }
        return at;
    }
}
