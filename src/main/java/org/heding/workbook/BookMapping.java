package org.heding.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.heding.message.Phrase;
import org.heding.policy.PolicyPack;

/**
 * What the user says of one book: which of its sheets and headers are which of the import book.
 *
 * @param sheets by the names of its sheets, titles of the import book
 * @param columns by its headers, as {@link Mapping#header} spells them, names of columns of the import book
 */
public record BookMapping(Map<String, String> sheets, Map<String, String> columns) {
    /** Nothing is said. */
    public static final BookMapping NONE = new BookMapping(Map.of(), Map.of());

    public BookMapping {
        sheets = Map.copyOf(sheets);
        columns = Map.copyOf(columns);
    }

    /**
     * What the user says in pairs: by what stands in the book, the sheet or column of the import book.
     *
     * @throws BookException if the import book of the pack has no such sheet or column
     */
    public static BookMapping of(Map<String, String> pairs, PolicyPack pack) throws BookException {
        BookLayout layout = new BookLayout(pack);
        Map<String, String> sheets = new HashMap<>();
        Map<String, String> columns = new HashMap<>();
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            String ours = Spelling.compact(pair.getValue());
            Optional<SheetLayout> sheet = layout.named(ours);
            Optional<BookColumn> column = layout.sheets().stream()
                    .flatMap(one -> one.columns().stream())
                    .filter(one -> HeaderText.of(ours).fit(one) == HeaderText.Fit.GOOD)
                    .findFirst();
            if (sheet.isPresent()) {
                sheets.put(Spelling.compact(pair.getKey()), sheet.get().title());
            } else if (column.isPresent()) {
                columns.put(Mapping.header(pair.getKey()), ours);
            } else {
                throw new BookException(
                        Phrase.of("workbook.map.unknown", pair.getValue()),
                        Phrase.of("workbook.map.unknown.remedy"),
                        null);
            }
        }
        return new BookMapping(sheets, columns);
    }

    /** What is said of a sheet. */
    Mapping of(SourceSheet sheet) {
        return new Mapping(sheets.getOrDefault(Spelling.compact(sheet.name()), ""), columns);
    }

    /** Whether it says anything of a sheet with these headers. */
    boolean speaksOf(SourceSheet sheet, RawRow headers) {
        return !of(sheet).title().isEmpty()
                || headers.cells().stream().anyMatch(cell -> columns.containsKey(Mapping.header(cell.shown())));
    }
}
