package org.heding.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.heding.message.Phrase;

/** A row of a sheet of the import book with its values read; it knows whether any of them was refused. */
final class BookRow {
    /** What is typed to clear a figure that is recorded; a blank cell keeps it. */
    static final String CLEAR = "清空";

    private static final Object CLEARED = new Object();

    private final FoundSheet sheet;
    private final Header header;
    private final RawRow raw;
    private final Consumer<Rejection> rejections;
    /** By the places of the columns in the sheet's layout. */
    private final Object[] values;

    private boolean good = true;

    /**
     * Reads a row.
     *
     * @param rejections hears of every cell that is refused
     */
    BookRow(FoundSheet sheet, Header header, RawRow raw, Consumer<Rejection> rejections) {
        this.sheet = sheet;
        this.header = header;
        this.raw = raw;
        this.rejections = rejections;
        this.values = new Object[sheet.layout().columns().size()];
        header.columns().forEach((column, index) -> raw.cell(index).ifPresentOrElse(cell -> read(cell, column), () -> {
            if (column.required() && (isKey(column) || !removes())) {
                reject(column, CellRefusal.of("workbook.cell.blank"));
            }
        }));
    }

    private boolean isKey(BookColumn column) {
        return sheet().key().contains(column.id());
    }

    /** Whether the row takes a record away. */
    private boolean removes() {
        return header.columns().entrySet().stream()
                .filter(column -> sheet.layout().clears(column.getKey()))
                .anyMatch(column ->
                        raw.cell(column.getValue()).filter(BookRow::isClear).isPresent());
    }

    private static boolean isClear(RawCell cell) {
        String text = cell.text();
        // Nearly no cell says so; most need not be spelt out to see it.
        return text.indexOf(CLEAR.charAt(0)) >= 0 && Spelling.compact(text).equals(CLEAR);
    }

    private void read(RawCell cell, BookColumn column) {
        if (isClear(cell)) {
            if (column.required() && !sheet.layout().clears(column)) {
                reject(column, CellRefusal.of("workbook.cell.required"));
            } else {
                values[sheet.layout().place(column.id())] = CLEARED;
            }
            return;
        }
        try {
            values[sheet.layout().place(column.id())] = sheet.values().of(cell, column);
        } catch (CellRefusal e) {
            reject(column, e);
        }
    }

    /** The value of a column; null if its cell is blank or refused, or the sheet has no such column. */
    private Object value(String id) {
        int place = sheet.layout().place(id);
        return place < 0 ? null : values[place];
    }

    /** The sheet of the import book. */
    BookSheet sheet() {
        return sheet.sheet();
    }

    /** The ids of the columns that hold figures of a year. */
    List<String> figures() {
        return sheet.layout().figures();
    }

    /** Whether nothing of the row was refused so far. */
    boolean good() {
        return good;
    }

    /** Whether the cell of a column holds a value. */
    boolean has(String id) {
        return value(id) != null && !cleared(id);
    }

    /** Whether the cell of a column says that what is recorded is to be cleared. */
    boolean cleared(String id) {
        return value(id) == CLEARED;
    }

    /** A text that is there. */
    String text(String id) {
        return (String) value(id);
    }

    /** A text, or what is recorded where the cell is blank. */
    String text(String id, String recorded) {
        return has(id) ? text(id) : cleared(id) ? "" : recorded;
    }

    /** A day, or what is recorded where the cell is blank. */
    LocalDate date(String id, LocalDate recorded) {
        return has(id) ? (LocalDate) value(id) : cleared(id) ? null : recorded;
    }

    /** A day that is there. */
    LocalDate date(String id) {
        return date(id, null);
    }

    /** Yes or no; there is such a value. */
    boolean truth(String id) {
        return (Boolean) value(id);
    }

    /** A grade that is there. */
    int grade(String id) {
        return (Integer) value(id);
    }

    /** A figure that is there: yes is 1, no is 0. */
    BigDecimal figure(String id) {
        Object value = value(id);
        return value instanceof Boolean yes ? (yes ? BigDecimal.ONE : BigDecimal.ZERO) : (BigDecimal) value;
    }

    /** What tells this row from others; nothing if a part of it is wanting. */
    Optional<String> key() {
        List<String> ids = sheet().key();
        for (String id : ids) {
            if (!has(id)) {
                return Optional.empty();
            }
        }
        // A key of one part is the very text that is recorded: it takes no room of its own.
        return Optional.of(
                ids.size() == 1
                        ? String.valueOf(value(ids.getFirst()))
                        : ids.stream().map(this::value).map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /** The row's place, to be named in messages about another row. */
    Place place() {
        return new Place(sheet.source(), column(sheet.layout().key()), raw.number());
    }

    /** Where a row stands. */
    record Place(SourceSheet sheet, int column, int row) {
        @Override
        public String toString() {
            return sheet.name() + "!" + Address.of(column, row);
        }
    }

    /** Where the changes of this row come from. */
    Origin origin(int first, Map<String, Integer> places) {
        return new Origin(
                first,
                sheet.source().name(),
                raw.number(),
                places,
                sheet.layout().key().id());
    }

    /** Refuses a cell: with the message of a key, and the fix that has the same key with {@code .fix} after it. */
    void reject(String id, String key, Object... arguments) {
        reject(sheet.layout().column(id), CellRefusal.of(key, arguments));
    }

    /** Refuses a cell for a reason that the policy pack gives. */
    void reject(String id, Phrase message) {
        reject(sheet.layout().column(id), CellRefusal.because(message));
    }

    private void reject(BookColumn column, CellRefusal refusal) {
        good = false;
        Integer index = header.columns().get(column);
        String value = index == null ? "" : raw.cell(index).map(RawCell::shown).orElse("");
        Phrase message = refusal.message();
        rejections.accept(
                new Rejection(sheet.source().name(), address(column), column.name(), value, message, refusal.fix()));
    }

    /** The address of a column's cell; where the sheet lacks the column, that of the first cell of the key. */
    private String address(BookColumn column) {
        return Address.of(column(column), raw.number());
    }

    private int column(BookColumn column) {
        Integer index = header.columns().get(column);
        return index == null ? header.columns().getOrDefault(sheet.layout().key(), 0) : index;
    }
}
