package org.heding.workbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The values of cells, each sort of cell of a column read once: words, days and codes come again and again in a sheet. What
 * cannot be taken is looked at every time, and so is what comes after the first many.
 */
final class KnownValues {
    /** Enough for words, days, and the communities of a city; not for identity numbers and pay, which rarely recur. */
    private static final int MOST = 1 << 10;

    private final Map<BookColumn, Map<RawCell.Form, Map<String, Object>>> known = new HashMap<>();

    /** The value of a cell that is not blank. */
    Object of(RawCell cell, BookColumn column) throws CellRefusal {
        return switch (column.type()) {
            // The one cannot recur, the other is as quickly read as found.
            case ID_NUMBER, NAME -> CellValue.of(cell, column);
            default -> known(cell, column);
        };
    }

    private Object known(RawCell cell, BookColumn column) throws CellRefusal {
        Map<RawCell.Form, Map<String, Object>> forms = known.get(column);
        if (forms == null) {
            forms = new EnumMap<>(RawCell.Form.class);
            known.put(column, forms);
        }
        Map<String, Object> values = forms.computeIfAbsent(cell.form(), key -> new HashMap<>());
        Object value = values.get(cell.text());
        if (value == null) {
            value = CellValue.of(cell, column);
            if (values.size() < MOST) {
                values.put(cell.text(), value);
            }
        }
        return value;
    }
}
