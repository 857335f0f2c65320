package org.heding.desktop.control;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/**
 * A table of things that are each a line of words.
 *
 * @param <T> the things
 */
public final class Lines<T> extends TableView<T> {
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

    /** A table whose lines are struck through where this holds. */
    public Lines(String id, String empty, Predicate<T> undone) {
        setId(id);
        getStyleClass().add("plain-table");
        setPlaceholder(Nodes.wrapped(empty, "muted"));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setRowFactory(table -> new TableRow<>() {
            @Override
            protected void updateItem(T item, boolean none) {
                super.updateItem(item, none);
                pseudoClassStateChanged(UNDONE, !none && item != null && undone.test(item));
            }
        });
    }

    /** Adds a column; its width in pixels. */
    public TableColumn<T, String> column(String title, double width, String style, Function<T, String> words) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(words.apply(features.getValue())));
        column.setCellFactory(made -> new Cell<>(style));
        column.setMinWidth(width / 2);
        column.setPrefWidth(width);
        column.setReorderable(false);
        getColumns().add(column);
        return column;
    }

    /** The titles of the columns. */
    public List<String> titles() {
        return getColumns().stream().map(TableColumn::getText).toList();
    }

    /** A cell that tells all of a long text to the mouse. */
    private static final class Cell<T> extends javafx.scene.control.TableCell<T, String> {
        Cell(String style) {
            getStyleClass().add(style);
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            setTooltip(empty || text == null || text.isEmpty() ? null : new Tooltip(text));
        }
    }
}
