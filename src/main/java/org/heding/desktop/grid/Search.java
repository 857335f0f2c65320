package org.heding.desktop.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Looks for a text among the cells shown. */
final class Search {
    /** So many rows are looked through before the window is drawn again. */
    private static final int SLICE = 250;

    private final GridModel model;
    private final Slices slices = new Slices();

    Search(GridModel model) {
        this.model = model;
    }

    /**
     * Begins to look for a text; what was begun before is given up.
     *
     * @param then hears where it stands
     */
    void seek(List<Column> columns, String text, Consumer<Hits> then) {
        String wanted = Hits.plain(text);
        List<Row> rows = wanted.isEmpty() ? List.of() : List.copyOf(model.rows());
        List<Position> places = new ArrayList<>();
        int[] next = {0};
        slices.run(() -> {
            int to = Math.min(rows.size(), next[0] + SLICE);
            rows.subList(next[0], to).forEach(row -> columns.stream()
                    .filter(column ->
                            Hits.plain(model.cell(row, column).plain()).contains(wanted))
                    .forEach(column -> places.add(new Position(row, column))));
            next[0] = to;
            if (to == rows.size()) {
                then.accept(new Hits(places));
                return true;
            }
            return false;
        });
    }

    /** Gives up what was begun. */
    void giveUp() {
        slices.giveUp();
    }
}
