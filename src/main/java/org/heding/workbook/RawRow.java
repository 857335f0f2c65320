package org.heding.workbook;

import java.util.List;
import java.util.Optional;

/**
 * A row as a workbook stores it.
 *
 * @param number its number, from 1
 * @param cells its cells that hold something, from the left
 */
record RawRow(int number, List<RawCell> cells) {
    /** The cell in a column; nothing if it is blank. */
    Optional<RawCell> cell(int column) {
        // In most rows no cell is wanting, and then it stands at its column's place.
        if (column < cells.size() && cells.get(column).column() == column) {
            return Optional.of(cells.get(column));
        }
        for (RawCell cell : cells) {
            if (cell.column() == column) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }
}
