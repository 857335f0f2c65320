package org.heding.desktop.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Which rows of a sheet are shown and in what order; the document's own order stays what it is.
 *
 * <p>As in a spreadsheet, rows stay where they are when a figure in them changes, until it is filtered or sorted again:
 * whoever fills in what is blank would else lose each row as soon as it is filled.
 */
public final class Arrangement {
    private final BiFunction<Row, Column, Cell> cells;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final StringProperty group = new SimpleStringProperty("");
    private final BooleanProperty onlyUnmet = new SimpleBooleanProperty();
    private final Map<Column, ColumnFilter> filters = new LinkedHashMap<>();
    private final Set<Row> passed = new HashSet<>();
    private final Set<Row> judged = new HashSet<>();
    private final List<Runnable> filtered = new ArrayList<>();
    private Consumer<Runnable> keeping = Runnable::run;
    private Sorting sorting = Sorting.NONE;
    private Sheet sheet;

    /** What somebody chose of the rows: what stays when nobody looks at them. */
    record Choice(Map<Column, ColumnFilter> filters, String group, boolean onlyUnmet, Sorting sorting) {
        /** All rows of a sheet, in its order. */
        static final Choice ALL = new Choice(Map.of(), "", false, Sorting.NONE);
    }

    /** The chosen rows of a sheet. */
    Arrangement(Sheet sheet, BiFunction<Row, Column, Cell> cells, Choice choice) {
        this.sheet = sheet;
        this.cells = cells;
        filters.putAll(choice.filters());
        group.set(choice.group());
        onlyUnmet.set(choice.onlyUnmet());
        sorting = choice.sorting();
        group.addListener((property, old, now) -> arrange());
        onlyUnmet.addListener((property, old, now) -> arrange());
        arrange();
    }

    /** What is chosen now. */
    Choice choice() {
        return new Choice(new LinkedHashMap<>(filters), group.get(), onlyUnmet.get(), sorting);
    }

    /** The rows shown. */
    ObservableList<Row> rows() {
        return rows;
    }

    /** The code of the unit whose rows are shown; an empty text for all. */
    StringProperty groupProperty() {
        return group;
    }

    /** Whether only rows are shown that do not meet a standard. */
    BooleanProperty onlyUnmetProperty() {
        return onlyUnmet;
    }

    /** What is let through, by column. */
    public Map<Column, ColumnFilter> filters() {
        return Map.copyOf(filters);
    }

    /** How many rows there are, shown or not. */
    public long all() {
        return sheet.rows().stream().filter(row -> !row.blank()).count();
    }

    /** Lets through of a column what this says, or with null everything. */
    public void filter(Column column, ColumnFilter filter) {
        if (filter == null) {
            filters.remove(column);
        } else {
            filters.put(column, filter);
        }
        arrange();
        filtered.forEach(Runnable::run);
    }

    /** Lets everything through again. */
    public void unfilter() {
        if (!filters.isEmpty()) {
            filters.clear();
            arrange();
            filtered.forEach(Runnable::run);
        }
    }

    /** Says who changes the rows and keeps the cursor where it was. */
    void onShow(Consumer<Runnable> keeps) {
        keeping = keeps;
    }

    /** Runs after each change of the filters. */
    void onFilter(Runnable then) {
        filtered.add(then);
    }

    /** Sorts the rows. */
    void sort(Sorting by) {
        sorting = by;
        arrange();
    }

    /** The rows that all but a column's own filter let through: those whose texts it may choose from. */
    public List<Row> before(Column column) {
        return sheet.rows().stream()
                .filter(row -> !row.blank() && inView(row))
                .filter(row -> filters.entrySet().stream()
                        .allMatch(
                                entry -> entry.getKey().equals(column) || lets(entry.getValue(), row, entry.getKey())))
                .toList();
    }

    /** Filters and sorts anew. */
    void arrange() {
        judged.clear();
        passed.clear();
        show(sorting.sorted(seen(), cells));
    }

    /** Shows another sheet of the same sort: rows stay in their places, and what is new stands at the end. */
    void follow(Sheet now) {
        sheet = now;
        List<Row> seen = seen();
        if (sorting.keys().isEmpty()) {
            show(seen);
            return;
        }
        Map<Row, Integer> places = new HashMap<>();
        rows.forEach(row -> places.put(row, places.size()));
        show(seen.stream()
                .sorted(Comparator.comparing(row -> places.getOrDefault(row, Integer.MAX_VALUE)))
                .toList());
    }

    private List<Row> seen() {
        return sheet.rows().stream()
                .filter(row -> !row.blank() && inView(row) && passes(row))
                .toList();
    }

    private void show(List<Row> ordered) {
        List<Row> now = new ArrayList<>(ordered);
        if (!onlyUnmet.get()) {
            sheet.rows().stream().filter(Row::blank).forEach(now::add);
        }
        if (!rows.equals(now)) {
            keeping.accept(() -> rows.setAll(now));
        }
    }

    private boolean inView(Row row) {
        return row.group().startsWith(group.get()) && (!onlyUnmet.get() || sheet.unmet(row));
    }

    private boolean passes(Row row) {
        if (filters.isEmpty()) {
            return true;
        }
        if (judged.add(row)
                && filters.entrySet().stream().allMatch(entry -> lets(entry.getValue(), row, entry.getKey()))) {
            passed.add(row);
        }
        return passed.contains(row);
    }

    private boolean lets(ColumnFilter filter, Row row, Column column) {
        return filter.lets(cells.apply(row, column));
    }
}
