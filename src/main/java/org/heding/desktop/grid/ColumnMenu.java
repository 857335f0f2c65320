package org.heding.desktop.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.heding.desktop.session.Desk;

/** What can be done with a column: filter and sort by it, move and hide it. By the menu of its head and by keys. */
final class ColumnMenu {
    private final Desk desk;
    private final GridTable table;
    private final ShownColumns columns;
    private final List<Act> acts;

    ColumnMenu(Desk desk, GridTable table, ShownColumns columns) {
        this.desk = desk;
        this.table = table;
        this.columns = columns;
        this.acts = List.of(
                new Act("filter", keys(KeyCode.DOWN, KeyCombination.ALT_DOWN), this::filter),
                new Act("unfilter", keys(KeyCode.UP, KeyCombination.ALT_DOWN), column -> table.model()
                        .arrangement()
                        .filter(table.meaning(column), null)),
                new Act("rising", null, column -> sort(column, TableColumn.SortType.ASCENDING)),
                new Act("falling", null, column -> sort(column, TableColumn.SortType.DESCENDING)),
                new Act("unsorted", null, column -> table.getSortOrder().clear()),
                new Act("left", shifted(KeyCode.LEFT), column -> move(column, -1)),
                new Act("right", shifted(KeyCode.RIGHT), column -> move(column, 1)),
                new Act("hide", keys(KeyCode.DIGIT0, KeyCombination.SHORTCUT_DOWN), this::hide),
                new Act("reset", null, column -> columns.reset()));
    }

    /**
     * Something that can be done.
     *
     * @param keys by which keys; null for none
     */
    private record Act(String id, KeyCombination keys, Consumer<TableColumn<Row, ?>> does) {}

    private static KeyCombination keys(KeyCode code, KeyCombination.Modifier modifier) {
        return new KeyCodeCombination(code, modifier);
    }

    private static KeyCombination shifted(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    /** Does what a key asks of the column under the cursor; whether it asks anything. */
    boolean take(KeyEvent event) {
        Position at = table.focused();
        for (Act act : acts) {
            if (act.keys() != null && act.keys().match(event) && at != null) {
                act.does().accept(table.column(at.column()));
                return true;
            }
        }
        return false;
    }

    /** Gives the head of a column its menu. */
    void attach(TableColumn<Row, ?> column) {
        ContextMenu menu = new ContextMenu(new SeparatorMenuItem());
        // Made anew each time: keys that stay with an item would be taken from the whole window.
        menu.setOnShowing(event -> menu.getItems().setAll(items(column)));
        menu.setOnHidden(event -> menu.getItems().setAll(new SeparatorMenuItem()));
        column.setContextMenu(menu);
    }

    /** The items for a column. */
    List<MenuItem> items(TableColumn<Row, ?> column) {
        Menu shown = new Menu(desk.text("desktop.columns.show"));
        shown.setId("columns-show");
        columns.choices().forEach(choice -> {
            CheckMenuItem item = new CheckMenuItem(table.meaning(choice).title());
            item.setId("show-" + table.meaning(choice).id());
            item.setSelected(choice.isVisible());
            item.setOnAction(event -> columns.show(choice, item.isSelected()));
            shown.getItems().add(item);
        });
        List<MenuItem> items =
                new ArrayList<>(acts.stream().map(act -> item(act, column)).toList());
        items.add(items.size() - 1, shown);
        items.add(5, new SeparatorMenuItem());
        items.add(2, new SeparatorMenuItem());
        return items;
    }

    private MenuItem item(Act act, TableColumn<Row, ?> column) {
        MenuItem item = new MenuItem(desk.text("desktop.columns." + act.id()));
        item.setId("column-menu-" + act.id());
        item.setAccelerator(act.keys());
        item.setOnAction(event -> act.does().accept(column));
        return item;
    }

    /** The cursor goes with the column. */
    private void move(TableColumn<Row, ?> column, int step) {
        int row = table.cursor().row();
        columns.move(column, step);
        table.select(row, table.shown().indexOf(table.meaning(column)));
    }

    /** The cursor goes to the neighbour. */
    private void hide(TableColumn<Row, ?> column) {
        Spot at = table.cursor();
        columns.show(column, false);
        table.select(at.row(), Math.min(at.column(), table.shown().size() - 1));
    }

    private void sort(TableColumn<Row, ?> column, TableColumn.SortType type) {
        column.setSortType(type);
        table.getSortOrder().setAll(List.of(column));
    }

    /** Asks what a column lets through. */
    void filter(TableColumn<Row, ?> shown) {
        Column column = table.meaning(shown);
        Arrangement arrangement = table.model().arrangement();
        FilterModel filter = new FilterModel(table.model(), column, arrangement.before(column));
        FilterDialog dialog = new FilterDialog(table.getScene().getWindow(), desk, column, filter);
        dialog.showAndWait().ifPresent(pressed -> arrangement.filter(column, dialog.chosen()));
        table.requestFocus();
    }
}
