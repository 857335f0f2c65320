package org.heding.desktop.grid;

import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.heding.desktop.control.Badges;

/**
 * A cell that shows what the model says and takes what is typed.
 *
 * <p>Leaving a cell commits it, whichever way it is left; only Esc gives up. The value of the cell is its row, so that
 * a new snapshot never disturbs a cell that is being typed in.
 */
final class GridCell extends TableCell<Row, Row> {
    private static final PseudoClass COMPUTED = PseudoClass.getPseudoClass("computed");

    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

    private static final PseudoClass CARRIED = PseudoClass.getPseudoClass("carried");

    /** What begins an edit whose first letters an input method is still composing: the table keeps the keys for it. */
    static final String COMPOSED = "";

    private final GridTable grid;
    private final Column column;
    private TextField field;
    private Position editing;
    private boolean over;
    private boolean mending;

    GridCell(GridTable grid, Column column) {
        this.grid = grid;
        this.column = column;
        pseudoClassStateChanged(COMPUTED, column.computed());
        getStyleClass().add(column.look().right() ? "figure" : "words");
        if (column.look() == Column.Look.NAME) {
            getStyleClass().add("name");
            setViewOrder(-1);
            translateXProperty().bind(grid.scrolled());
        }
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        // A tip is a window of its own: too dear to make one for every cell that scrolls past.
        setOnMouseEntered(event -> tell());
        setOnDragDetected(event -> {
            startFullDrag();
            grid.anchor(getIndex(), getTableColumn());
        });
        setOnMouseDragEntered(event -> grid.stretch(getIndex(), getTableColumn()));
    }

    /** With Shift the selection is stretched from where the keys began it too. */
    private void pressed(MouseEvent event) {
        boolean stretching = event.isShiftDown() && event.getButton() == MouseButton.PRIMARY;
        if (stretching && !isEmpty() && !isEditing() && grid.getEditingCell() == null) {
            grid.stretch(new Spot(getIndex(), grid.getVisibleLeafIndex(getTableColumn())));
            event.consume();
        }
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        if (!isEditing()) {
            show();
        }
    }

    /** Shows what the model says now. */
    void show() {
        if (isEditing()) {
            return;
        }
        Cell cell = isEmpty() || getItem() == null ? Cell.EMPTY : grid.model().cell(getItem(), column);
        pseudoClassStateChanged(CARRIED, cell.carried());
        pseudoClassStateChanged(FOUND, getItem() != null && grid.found(getItem(), column));
        for (Cell.Mark mark : Cell.Mark.values()) {
            pseudoClassStateChanged(Marks.of(mark), cell.mark() == mark);
        }
        if (column.look() == Column.Look.BADGES && !cell.text().isEmpty()) {
            setText(null);
            setGraphic(Badges.of(cell.text(), Marks.tone(cell.mark())));
        } else {
            setText(cell.text());
            setGraphic(null);
        }
        if (getTooltip() != null) {
            setTooltip(null);
        }
    }

    /** Lets the note be read that the mouse points at. */
    private void tell() {
        String note = isEmpty() || getItem() == null
                ? ""
                : grid.model().cell(getItem(), column).note();
        setTooltip(note.isEmpty() ? null : new Tooltip(note));
    }

    @Override
    public void startEdit() {
        if (!column.typed() || getItem() == null) {
            return;
        }
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        editing = new Position(getItem(), column);
        String begun = grid.takeTyped();
        over = begun != null;
        mending = false;
        field = new TextField(begun == null ? grid.model().editable(editing) : begun);
        field.getStyleClass().add("cell-field");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // Whoever clicks into the text means to mend it, and arrows move within it.
        field.setOnMousePressed(event -> mending = true);
        field.focusedProperty().addListener((focused, was, is) -> {
            if (!is) {
                leave();
            }
        });
        setText(null);
        setGraphic(field);
        // A field takes keys only once it has its skin; the next key may come before the next picture.
        field.applyCss();
        if (!COMPOSED.equals(begun)) {
            field.requestFocus();
        }
        if (begun == null) {
            field.selectAll();
        } else {
            field.end();
        }
        if (!column.choices().isEmpty()) {
            choose();
        }
    }

    /** The field that is typed in; null where none is. */
    TextField field() {
        return field;
    }

    private void choose() {
        ContextMenu menu = new ContextMenu();
        column.choices().forEach(choice -> {
            MenuItem item = new MenuItem(choice);
            item.setOnAction(event -> {
                if (field != null) {
                    field.setText(choice);
                    leave();
                }
            });
            menu.getItems().add(item);
        });
        field.setContextMenu(menu);
        menu.show(this, Side.BOTTOM, 0, 0);
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            Position left = editing;
            editing = null;
            super.cancelEdit();
            close();
            grid.model().forget(left);
        } else if (code == KeyCode.ENTER || code == KeyCode.UP || code == KeyCode.DOWN) {
            leave();
            grid.move(code == KeyCode.UP || event.isShiftDown() ? -1 : 1, 0);
        } else if (code == KeyCode.TAB) {
            leave();
            grid.move(0, event.isShiftDown() ? -1 : 1);
        } else if (over && !mending && !event.isShiftDown() && (code == KeyCode.LEFT || code == KeyCode.RIGHT)) {
            leave();
            grid.step(code == KeyCode.LEFT ? -1 : 1);
        } else {
            return;
        }
        event.consume();
    }

    /** Commits what is typed. */
    private void leave() {
        if (editing == null) {
            return;
        }
        Position at = editing;
        String text = field.getText();
        editing = null;
        if (isEditing()) {
            super.cancelEdit();
        }
        close();
        if (over) {
            grid.model().typeOver(at, text);
        } else {
            grid.model().type(at, text);
        }
    }

    private void close() {
        if (field != null && field.getContextMenu() != null) {
            field.getContextMenu().hide();
        }
        boolean focused = field != null && field.isFocused();
        field = null;
        show();
        if (focused) {
            grid.requestFocus();
        }
    }

    /** The table gives up an edit when something else is clicked; a clerk means to keep what is typed. */
    @Override
    public void cancelEdit() {
        if (editing != null) {
            leave();
        } else {
            super.cancelEdit();
        }
    }
}
