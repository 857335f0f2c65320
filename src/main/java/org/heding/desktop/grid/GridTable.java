package org.heding.desktop.grid;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;

/** The table of a grid: cells are selected one by one or in blocks, and the name stays in sight. */
final class GridTable extends TableView<Row> {
    /** The heights of a row, of the header of one line or two, and of the scroll bar, in letters. */
    private static final double ROW = 2;

    private static final double LOW_HEAD = 3.1;
    private static final double TALL_HEAD = 4.3;
    private static final double BAR = 1.1;
    private static final PseudoClass FILTERED = PseudoClass.getPseudoClass("filtered");

    /** How many rows' room there is at least, for what is said of an empty table. */
    private static final int LEAST_ROWS = 4;

    private final GridModel model;
    private final Set<GridCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private final Map<TableColumnBase<Row, ?>, Column> meanings = new HashMap<>();
    private final FrozenName frozen = new FrozenName(this);
    private final Sight sight = new Sight(this);
    private Consumer<TableColumn<Row, ?>> filtering = column -> {};
    private Set<Position> found = Set.of();
    private String typed;
    /** What is to be seen when there is something to see. */
    private Place begun = Place.BEGINNING;

    private int anchorRow;
    private TableColumn<Row, ?> anchorColumn;

    /** A table; the width of a letter in pixels. */
    GridTable(GridModel model, double em) {
        this.model = model;
        getStyleClass().add("grid");
        setId("grid");
        getSelectionModel().setCellSelectionEnabled(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setEditable(true);
        model.columns().forEach(column -> getColumns().add(made(column, em)));
        boolean tall = model.columns().stream().anyMatch(Headers::breaks);
        if (tall) {
            getStyleClass().add("tall");
        }
        // No higher than its rows: what no row needs is not drawn, and the totals stand right below.
        double rest = BAR + (tall ? TALL_HEAD : LOW_HEAD);
        maxHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> em
                                * (rest
                                        + ROW
                                                * Math.max(
                                                        LEAST_ROWS, model.rows().size())),
                        model.rows()));
        prefHeightProperty().bind(maxHeightProperty());
        Sorting sorting = model.arrangement().choice().sorting();
        setItems(model.rows());
        setSortPolicy(table -> arrange());
        // Rows and policy, when they are set, begin without an order.
        getSortOrder().setAll(sorting.keys().stream().map(this::sorted).toList());
        model.arrangement().onShow(this::keepCursor);
        model.onRefresh(this::show);
        model.arrangement().onFilter(this::show);
        getFocusModel().focusedCellProperty().addListener((InvalidationListener)
                moved -> frozen.reveal(getFocusModel().getFocusedCell().getColumn()));
        new Composing(this).listen();
    }

    private TableColumn<Row, Row> made(Column column, double em) {
        TableColumn<Row, Row> made = new TableColumn<>();
        made.setId("column-" + column.id());
        made.setGraphic(Headers.of(column, () -> filtering.accept(made)));
        made.setReorderable(column.look() != Column.Look.NAME);
        made.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        made.setPrefWidth(Headers.width(column) * em);
        if (column.look() == Column.Look.NAME) {
            made.getStyleClass().add("name-column");
        }
        if (column.computed()) {
            made.getStyleClass().add("computed-column");
        }
        made.setCellFactory(table -> {
            GridCell cell = new GridCell(this, column);
            cells.add(cell);
            return cell;
        });
        meanings.put(made, column);
        return made;
    }

    /** Sorts by the columns whose heads were clicked. */
    private boolean arrange() {
        model.arrangement()
                .sort(new Sorting(getSortOrder().stream()
                        .map(column -> new Sorting.Key(
                                meaning(column), column.getSortType() == TableColumn.SortType.ASCENDING))
                        .toList()));
        return true;
    }

    /** The cursor stays on its figure; where that is no more shown, in its place. */
    private void keepCursor(Runnable change) {
        Spot cursor = cursor();
        Position at = focused();
        change.run();
        if (at != null && !getItems().isEmpty() && getEditingCell() == null) {
            int row = getItems().indexOf(at.row());
            select(row < 0 ? Math.min(cursor.row(), getItems().size() - 1) : row, cursor.column());
        }
    }

    /** Shows what the model says now, without disturbing a cell that is being typed in. */
    void show() {
        cells.forEach(GridCell::show);
        Map<Column, ColumnFilter> filters = model.arrangement().filters();
        getColumns().forEach(column -> column.getGraphic()
                .pseudoClassStateChanged(FILTERED, filters.containsKey(meaning(column))));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        frozen.hold();
        if (begun != Place.BEGINNING) {
            // Before the first layout JavaFX does not know how much is seen, and scrolls elsewhere.
            Place wanted = begun;
            begun = Place.BEGINNING;
            Platform.runLater(() -> see(wanted));
        }
    }

    /**
     * Where somebody was in a table.
     *
     * @param cursor the cell under the cursor, or null
     * @param top the first row seen
     * @param across how far it is scrolled to the right, in pixels
     */
    record Place(Spot cursor, int top, double across) {
        /** Where everybody begins. */
        static final Place BEGINNING = new Place(null, 0, 0);
    }

    /** Where the cursor is and what is seen. */
    Place place() {
        return new Place(
                focused() == null ? null : cursor(), sight.top(), scrolled().get());
    }

    /** Goes where somebody was before, in a table that has not been seen yet. */
    void begin(Place place) {
        Spot cursor = place.cursor();
        if (cursor != null
                && cursor.row() < getItems().size()
                && cursor.column() < getVisibleLeafColumns().size()) {
            TableColumn<Row, ?> column = getVisibleLeafColumn(cursor.column());
            getSelectionModel().clearAndSelect(cursor.row(), column);
            getFocusModel().focus(cursor.row(), cast(column));
        }
        begun = place;
    }

    private void see(Place place) {
        scrollTo(place.top());
        frozen.scroll(place.across());
    }

    private TableColumn<Row, ?> sorted(Sorting.Key key) {
        TableColumn<Row, ?> column = column(key.column());
        column.setSortType(key.rising() ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
        return column;
    }

    GridModel model() {
        return model;
    }

    /** How far the table is scrolled to the right, in pixels. */
    DoubleProperty scrolled() {
        return frozen.scrolled();
    }

    /** The column that a table column shows. */
    Column meaning(TableColumnBase<Row, ?> shown) {
        return meanings.get(shown);
    }

    /** The table column that shows a column. */
    TableColumn<Row, ?> column(Column column) {
        return getColumns().stream()
                .filter(shown -> meaning(shown).equals(column))
                .findFirst()
                .orElseThrow();
    }

    /** Says who asks what a column lets through. */
    void onFilter(Consumer<TableColumn<Row, ?>> asks) {
        filtering = asks;
    }

    /** Marks what a search has found. */
    void mark(Hits hits) {
        found = Set.copyOf(hits.places());
        show();
    }

    /** Whether a search has found a cell. */
    boolean found(Row row, Column column) {
        return !found.isEmpty() && found.contains(new Position(row, column));
    }

    /** The columns shown, in their order. */
    List<Column> shown() {
        return getVisibleLeafColumns().stream().map(this::meaning).toList();
    }

    /** What stands at a place on the screen. */
    Position at(Spot spot) {
        return new Position(getItems().get(spot.row()), meaning(getVisibleLeafColumn(spot.column())));
    }

    /** Where the cursor is. */
    Spot cursor() {
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        return new Spot(Math.max(0, at.getRow()), Math.max(0, at.getColumn()));
    }

    /** Where keys lead from here. */
    Travel travel() {
        return new Travel(getItems().size(), getVisibleLeafColumns().size(), sight.page(), (row, column) -> {
            Position at = at(new Spot(row, column));
            return !model.cell(at.row(), at.column()).blank();
        });
    }

    /** The cell under the cursor, or null. */
    Position focused() {
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        if (at.getRow() < 0 || at.getRow() >= getItems().size() || at.getColumn() < 0) {
            return null;
        }
        return at(cursor());
    }

    /** The selected cells, row by row. */
    List<Position> selected() {
        return getSelectionModel().getSelectedCells().stream()
                .filter(at -> at.getRow() >= 0 && at.getRow() < getItems().size() && at.getColumn() >= 0)
                .map(at -> at(new Spot(at.getRow(), at.getColumn())))
                .toList();
    }

    /** Hears of each change of the cell under the cursor and of the selection. */
    void onMove(Consumer<Position> moved) {
        getFocusModel().focusedCellProperty().addListener((InvalidationListener) focused -> moved.accept(focused()));
        getSelectionModel().getSelectedCells().addListener((InvalidationListener) selected -> moved.accept(focused()));
    }

    /** Selects all that is filled in, and leaves the cursor where it is. */
    void selectEverything() {
        Spot cursor = cursor();
        int rows = (int) getItems().stream().filter(row -> !row.blank()).count();
        if (rows > 0) {
            anchor(0, cast(getVisibleLeafColumn(0)));
            stretch(rows - 1, cast(getVisibleLeafColumn(getVisibleLeafColumns().size() - 1)));
            getFocusModel().focus(cursor.row(), cast(getVisibleLeafColumn(cursor.column())));
        }
    }

    /** Moves the cursor; at the end of a line it goes to the next. */
    void move(int down, int right) {
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        int row = at.getRow() + down;
        int column = at.getColumn() + right;
        int columns = getVisibleLeafColumns().size();
        if (column >= columns) {
            column = 0;
            row++;
        } else if (column < 0) {
            column = columns - 1;
            row--;
        }
        if (row >= 0 && row < getItems().size()) {
            goTo(row, column);
        }
    }

    /** Moves the cursor along its row, and no further than its ends. */
    void step(int right) {
        Spot at = cursor();
        goTo(
                at.row(),
                Math.clamp(at.column() + right, 0, getVisibleLeafColumns().size() - 1));
    }

    /** Puts the cursor in a cell, and takes the keys. */
    void goTo(int row, int column) {
        select(row, column);
        requestFocus();
    }

    /** Puts the cursor in a cell. */
    void select(int row, int column) {
        begun = Place.BEGINNING;
        TableColumn<Row, ?> shown = getVisibleLeafColumn(column);
        getSelectionModel().clearAndSelect(row, shown);
        getFocusModel().focus(row, cast(shown));
        sight.reveal(row);
        frozen.reveal(column);
    }

    @SuppressWarnings("unchecked")
    private static TableColumn<Row, Row> cast(TableColumn<Row, ?> shown) {
        return (TableColumn<Row, Row>) shown;
    }

    /** Starts typing in the cell under the cursor: over what stands there, or, with null, in it. */
    void startTyping(String first) {
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        Position position = focused();
        if (position != null && position.column().typed()) {
            typed = first;
            sight.reveal(at.getRow());
            frozen.reveal(at.getColumn());
            edit(at.getRow(), cast(getVisibleLeafColumn(at.getColumn())));
            typed = null;
        }
    }

    /** The lower left corner of a cell on the whole screen; of the table where the cell is out of sight. */
    Point2D place(Spot spot) {
        Node seen = cells.stream()
                .filter(cell -> cell.getScene() != null && cell.getIndex() == spot.row())
                .filter(cell -> getVisibleLeafIndex(cell.getTableColumn()) == spot.column())
                .map(Node.class::cast)
                .findFirst()
                .orElse(this);
        Bounds bounds = seen.localToScreen(seen.getLayoutBounds());
        return bounds == null ? Point2D.ZERO : new Point2D(bounds.getMinX(), bounds.getMaxY());
    }

    /** The cell that is being typed in. */
    Optional<GridCell> edited() {
        return cells.stream().filter(GridCell::isEditing).findFirst();
    }

    /** What was typed to start the edit; null if nothing was. */
    String takeTyped() {
        return typed;
    }

    /** Stretches the selection from where it began to another cell, by the keyboard. */
    void stretch(Spot to) {
        Spot cursor = cursor();
        if (getSelectionModel().getSelectedCells().size() <= 1) {
            anchor(cursor.row(), cast(getVisibleLeafColumn(cursor.column())));
        }
        TableColumn<Row, Row> shown = cast(getVisibleLeafColumn(to.column()));
        stretch(to.row(), shown);
        getFocusModel().focus(to.row(), shown);
        sight.reveal(to.row());
        frozen.reveal(to.column());
    }

    void anchor(int row, TableColumn<Row, Row> column) {
        anchorRow = row;
        anchorColumn = column;
    }

    void stretch(int row, TableColumn<Row, Row> column) {
        if (anchorColumn != null && row < getItems().size()) {
            getSelectionModel().clearSelection();
            getSelectionModel().selectRange(anchorRow, cast(anchorColumn), row, column);
        }
    }
}
