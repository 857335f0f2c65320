package org.heding.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.heding.ledger.Form;

/**
 * What a sheet of somebody else's means (对应): which sheet of the import book it is, and which columns its headers are. It
 * is remembered in the document for every sheet that has the same headers.
 *
 * @param title the title of the sheet of the import book; empty where that need not be said, {@link #PASSED_OVER} where
 *     the sheet is not to be read
 * @param columns by the headers, as {@link #header} spells them, the names of the columns of the import book; an empty
 *     name passes the column over
 */
public record Mapping(String title, Map<String, String> columns) {
    /** In the place of a title: the sheet is not read. */
    public static final String PASSED_OVER = "-";

    static final Mapping NONE = new Mapping("", Map.of());

    /** No header holds them: they are taken out of headers. */
    private static final String BETWEEN = "|";

    private static final String LINE = "\n";
    private static final String TAB = "\t";

    public Mapping {
        columns = Map.copyOf(columns);
    }

    /** A header in the one spelling by which headers are compared. */
    public static String header(String text) {
        return Spelling.compact(text).replaceAll("[*※★|]", "");
    }

    /** What tells a sheet from others: its headers, from the left. */
    static String key(RawRow headers) {
        return headers.cells().stream().map(cell -> header(cell.shown())).collect(Collectors.joining(BETWEEN));
    }

    /** The name of the column that a header was given, an empty one if it is passed over; nothing if it was given none. */
    Optional<String> column(RawCell cell) {
        return Optional.ofNullable(columns.get(header(cell.shown())));
    }

    /** This mapping with another over it. */
    Mapping with(Mapping other) {
        Map<String, String> both = new HashMap<>(columns);
        both.putAll(other.columns);
        return new Mapping(other.title.isEmpty() ? title : other.title, both);
    }

    /** The record of this mapping for the sheets with these headers. */
    public Form form(String key) {
        StringBuilder meaning = new StringBuilder(title);
        new TreeMap<>(columns)
                .forEach((header, column) ->
                        meaning.append(LINE).append(header).append(TAB).append(column));
        return new Form(Form.Sort.READ, key, meaning.toString(), "");
    }

    /** The mapping in a record. */
    static Mapping of(Form form) {
        List<String> lines = List.of(form.meaning().split(LINE, -1));
        Map<String, String> columns = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int tab = line.indexOf(TAB);
            if (tab > 0) {
                columns.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
        return new Mapping(lines.getFirst(), columns);
    }
}
