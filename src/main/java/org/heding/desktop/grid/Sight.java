package org.heding.desktop.grid;

import java.util.Optional;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/** Which rows of a table are in sight. */
final class Sight {
    private static final int USUAL_PAGE = 20;
    private static final int ABOVE = 3;

    private final TableView<Row> table;

    Sight(TableView<Row> table) {
        this.table = table;
    }

    private Optional<VirtualFlow<?>> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? Optional.of(flow)
                : Optional.empty();
    }

    private static int rows(VirtualFlow<?> flow) {
        IndexedCell<?> last = flow.getLastVisibleCell();
        return last.getIndex() - flow.getFirstVisibleCell().getIndex();
    }

    /** The first row that is seen. */
    int top() {
        return flow().map(flow -> flow.getFirstVisibleCell().getIndex()).orElse(0);
    }

    /** How many rows are seen whole. */
    int page() {
        return flow().map(flow -> Math.max(1, rows(flow))).orElse(USUAL_PAGE);
    }

    /** Scrolls no further than needed for a row to be seen. */
    void reveal(int row) {
        flow().ifPresentOrElse(flow -> reveal(flow, row), () -> table.scrollTo(Math.max(0, row - ABOVE)));
    }

    private void reveal(VirtualFlow<?> flow, int row) {
        if (row <= flow.getFirstVisibleCell().getIndex()) {
            table.scrollTo(row);
        } else if (row >= flow.getLastVisibleCell().getIndex()) {
            // The last one may be seen in part only.
            table.scrollTo(Math.max(0, Math.min(row, row - rows(flow) + 1)));
        }
    }
}
