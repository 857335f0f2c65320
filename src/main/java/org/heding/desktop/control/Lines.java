package org.heding.desktop.control;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A table of things that are each a line of words.
 *
 * @param <T> the things
 */
public final class Lines<T> extends TableView<T> {
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");
    private static final String FIGURE = "figure";
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparing((String text) -> number(text)).thenComparing(Comparator.naturalOrder());
    private static final BigDecimal LOWEST = BigDecimal.TEN.pow(30).negate();

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
        if (style.equals(FIGURE)) {
            column.setComparator(BY_NUMBER);
        }
        column.setMinWidth(width / 2);
        column.setPrefWidth(width);
        column.setReorderable(false);
        getColumns().add(column);
        return column;
    }

    /** The titles of the columns. */
    public List<String> titles() {
        return getVisibleLeafColumns().stream().map(TableColumn::getText).toList();
    }

    /** Lets several lines be chosen and copied by the usual key, for a spreadsheet or a letter. */
    public void copyable() {
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy(getSelectionModel().getSelectedItems());
                event.consume();
            }
        });
    }

    /** Copies all lines that are shown. */
    public void copyAll() {
        copy(getItems());
    }

    /** Copies lines under their titles, with tabs between cells. */
    private void copy(List<T> lines) {
        ClipboardContent content = new ClipboardContent();
        content.putString(Stream.concat(Stream.of(titles()), lines.stream().map(this::cells))
                .map(cells -> String.join("\t", cells))
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private List<String> cells(T line) {
        return getVisibleLeafColumns().stream()
                .map(column -> String.valueOf(column.getCellData(line))
                        .replace('\t', ' ')
                        .replace('\n', ' '))
                .toList();
    }

    /** The number that a text says, by which it is sorted; what is none stands before all. */
    private static BigDecimal number(String text) {
        String plain = text.replace(",", "").replace("+", "");
        return NUMBER.matcher(plain).matches() ? new BigDecimal(plain) : LOWEST;
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
