package org.heding.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heding.document.Personal.Column;

/**
 * What becomes of personal columns, in SQL, by a function {@code turned}: of a number; or of a figure with the number as it is
 * stored, the year and the field.
 */
final class PersonalSql {
    private PersonalSql() {}

    /** What becomes of each personal column of a table. */
    static Map<String, String> inTable(String table) {
        Map<String, String> turned = new LinkedHashMap<>();
        columns(table).forEach(column -> turned.put(column.name(), turned(column, column.name(), "person", "year")));
        return turned;
    }

    /** What becomes of the journal's rows about a table. */
    static Map<String, String> inJournal(String table) {
        Map<String, String> turned = new LinkedHashMap<>();
        turned.put("holder", "turned(holder)");
        List.of("before", "after").forEach(cell -> turned.put(cell, inJournal(cell, columns(table))));
        return turned;
    }

    private static List<Column> columns(String table) {
        return Personal.COLUMNS.stream()
                .filter(column -> column.table().equals(table))
                .toList();
    }

    /** Of a cell of the journal, which holds a value of one column, or a whole row as JSON. */
    private static String inJournal(String cell, List<Column> columns) {
        String row = columns.stream()
                .map(column -> ", '$.%s', %s".formatted(column.name(), inJournal(column, inRow(cell, column))))
                .collect(Collectors.joining("", "json_set(" + cell, ")"));
        String value = columns.stream()
                .map(column -> " WHEN '%s' THEN %s".formatted(column.name(), inJournal(column, cell)))
                .collect(Collectors.joining());
        return "iif(%1$s IS NULL, NULL, CASE field WHEN '' THEN %2$s%3$s ELSE %1$s END)".formatted(cell, row, value);
    }

    private static String inRow(String cell, Column column) {
        return "json_extract(%s, '$.%s')".formatted(cell, column.name());
    }

    private static String inJournal(Column column, String value) {
        return turned(column, value, "holder", "item");
    }

    private static String turned(Column column, String value, String person, String year) {
        return switch (column.sort()) {
            case NUMBER -> "turned(%s)".formatted(value);
            case FIGURE -> "turned(%s, %s, %s, '%s')".formatted(value, person, year, column.name());
            // Put together with a text it is one itself, as it was, and not a part of the JSON around it.
            case FIGURES ->
                "(SELECT json_group_object(m.key, turned(m.value, %s, %s, m.key)) || '' FROM json_each(%s) AS m)"
                        .formatted(person, year, value);
        };
    }
}
