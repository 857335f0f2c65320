package org.heding.desktop.grid;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;

/** The table of a grid: cells are selected one by one or in blocks, and the name stays in sight. */
final class GridTable extends TableView<Row> {
    /** The heights of a row, of the header of one line or two, and of the scroll bar, in letters. */
    private static final double ROW = 2;

    private static final double LOW_HEAD = 3.1;
    private static final double TALL_HEAD = 4.3;
    private static final double BAR = 1.1;
    /** How many rows' room there is at least, for what is said of an empty table. */
    private static final int LEAST_ROWS = 4;

    private final GridModel model;
    private final Set<GridCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private final Map<TableColumn<Row, ?>, Column> meanings = new HashMap<>();
    private final FrozenName frozen = new FrozenName(this);
    private String typed;
    private int anchorRow;
    private TableColumn<Row, ?> anchorColumn;

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
        SortedList<Row> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        model.onRefresh(this::show);
        getFocusModel().focusedCellProperty().addListener((InvalidationListener)
                moved -> frozen.reveal(getFocusModel().getFocusedCell().getColumn()));
        new GridKeys(this).listen();
    }

    private TableColumn<Row, Row> made(Column column, double em) {
        TableColumn<Row, Row> made = new TableColumn<>();
        made.setId("column-" + column.id());
        made.setGraphic(Headers.of(column));
        made.setReorderable(false);
        made.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        made.setComparator((one, other) -> model.cell(one, column).compareTo(model.cell(other, column)));
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

    /** Shows what the model says now, without disturbing a cell that is being typed in. */
    void show() {
        cells.forEach(GridCell::show);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        frozen.hold();
    }

    GridModel model() {
        return model;
    }

    /** How far the table is scrolled to the right, in pixels. */
    DoubleProperty scrolled() {
        return frozen.scrolled();
    }

    /** The column that a table column shows. */
    Column meaning(TableColumn<Row, ?> shown) {
        return meanings.get(shown);
    }

    /** The cell under the cursor, or null. */
    Position focused() {
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        if (at.getRow() < 0 || at.getRow() >= getItems().size() || at.getColumn() < 0) {
            return null;
        }
        return new Position(getItems().get(at.getRow()), meaning(getVisibleLeafColumn(at.getColumn())));
    }

    /** The selected cells, row by row. */
    List<Position> selected() {
        return getSelectionModel().getSelectedCells().stream()
                .filter(at -> at.getRow() >= 0 && at.getRow() < getItems().size() && at.getTableColumn() != null)
                .map(at -> new Position(
                        getItems().get(at.getRow()), model.columns().get(at.getColumn())))
                .toList();
    }

    /** Hears of each change of the cell under the cursor and of the selection. */
    void onMove(Consumer<Position> moved) {
        getFocusModel().focusedCellProperty().addListener((InvalidationListener) focused -> moved.accept(focused()));
        getSelectionModel().getSelectedCells().addListener((InvalidationListener) selected -> moved.accept(focused()));
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

    /** Puts the cursor in a cell. */
    void goTo(int row, int column) {
        TableColumn<Row, ?> shown = getVisibleLeafColumn(column);
        getSelectionModel().clearAndSelect(row, shown);
        getFocusModel().focus(row, cast(shown));
        scrollTo(Math.max(0, row - 3));
        frozen.reveal(column);
        requestFocus();
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
            edit(at.getRow(), cast(getVisibleLeafColumn(at.getColumn())));
            typed = null;
        }
    }

    /** What was typed to start the edit; null if nothing was. */
    String takeTyped() {
        return typed;
    }

    /** Stretches the selection from where it began, by the keyboard. */
    void stretch(int down, int right) {
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        if (getSelectionModel().getSelectedCells().size() <= 1) {
            anchor(at.getRow(), cast(getVisibleLeafColumn(Math.max(0, at.getColumn()))));
        }
        int row = Math.clamp(at.getRow() + down, 0, getItems().size() - 1);
        int column =
                Math.clamp(at.getColumn() + right, 0, getVisibleLeafColumns().size() - 1);
        TableColumn<Row, Row> shown = cast(getVisibleLeafColumn(column));
        stretch(row, shown);
        getFocusModel().focus(row, shown);
        frozen.reveal(column);
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
