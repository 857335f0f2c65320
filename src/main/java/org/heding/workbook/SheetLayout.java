package org.heding.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heding.ledger.Field;

/** A sheet of the import book as a policy pack wants it: the columns of every pack, then those of the inputs it adds. */
final class SheetLayout {
    private final BookSheet sheet;
    private final List<BookColumn> columns;
    private final List<String> figures;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * @param beyond the columns of the inputs that a pack adds
     */
    SheetLayout(BookSheet sheet, List<BookColumn> beyond) {
        this.sheet = sheet;
        List<BookColumn> all = new ArrayList<>(sheet.columns());
        all.addAll(beyond);
        this.columns = List.copyOf(all);
        columns.forEach(column -> places.putIfAbsent(column.id(), places.size()));
        List<String> yearly =
                new ArrayList<>(sheet.tier().map(Field.BY_TIER::get).orElse(List.of()));
        if (sheet == BookSheet.PEOPLE) {
            yearly.add(Field.ANNUAL_PAY);
        }
        beyond.forEach(column -> yearly.add(column.id()));
        this.figures = List.copyOf(yearly);
    }

    /** The sheet. */
    BookSheet sheet() {
        return sheet;
    }

    /** The sheet's name. */
    String title() {
        return sheet.title();
    }

    /** The sheet's name without what stands in brackets. */
    String bareTitle() {
        return title().replaceAll("\\(.*\\)", "");
    }

    /** All columns in their usual order. */
    List<BookColumn> columns() {
        return columns;
    }

    /** The ids of the columns that hold figures of a year. */
    List<String> figures() {
        return figures;
    }

    /** The column that has this name, or another of its names. */
    Optional<BookColumn> named(String name) {
        HeaderText text = HeaderText.of(name);
        return columns.stream()
                .filter(column -> text.fit(column) == HeaderText.Fit.GOOD)
                .findFirst();
    }

    /** The first of the columns that tell one row from another. */
    BookColumn key() {
        return column(sheet.key().get(0));
    }

    /** Whether a row says nothing where all its other columns are blank: a template offers rows that are begun. */
    boolean says(BookColumn column) {
        return sheet != BookSheet.LOCAL_VALUES
                || Set.of("value", "basis", "decided").contains(column.id());
    }

    /** Whether {@link BookRow#CLEAR} in a required column takes the whole record away. */
    boolean clears(BookColumn column) {
        return sheet == BookSheet.LOCAL_VALUES && column.id().equals("value");
    }

    /**
     * The column with this id.
     *
     * @throws IllegalArgumentException if the sheet has none
     */
    BookColumn column(String id) {
        int place = place(id);
        if (place < 0) {
            throw new IllegalArgumentException("No column " + id);
        }
        return columns.get(place);
    }

    /** The place of the column with this id among all, from 0; -1 if the sheet has none. */
    int place(String id) {
        return places.getOrDefault(id, -1);
    }
}
