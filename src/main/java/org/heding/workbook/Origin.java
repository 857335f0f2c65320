package org.heding.workbook;

import java.util.Map;

/**
 * The row from which changes come: those of a reading from the first one of this row to the first one of the next.
 *
 * @param first the place of its first change among the reading's changes
 * @param sheet the sheet's name in the workbook
 * @param row the row, from 1
 * @param columns where the columns stand, from 0, by their ids
 * @param key the id of the column that stands for what has no column
 */
record Origin(int first, String sheet, int row, Map<String, Integer> columns, String key) {
    /** The address of the cell of a column; where there is no such column, that of the key. */
    String cell(String column) {
        return Address.of(columns.getOrDefault(column, columns.getOrDefault(key, 0)), row);
    }
}
