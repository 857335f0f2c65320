package org.heding.desktop.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;

/** What can be done with the selected cells, each with its keys beside it. */
final class CellMenu extends ContextMenu {
    private final Desk desk;
    private final GridTable table;
    private final GridKeys keys;
    private final ColumnMenu columns;
    private final Runnable finding;

    /** @param finding begins a search */
    CellMenu(Desk desk, GridTable table, GridKeys keys, ColumnMenu columns, Runnable finding) {
        this.desk = desk;
        this.table = table;
        this.keys = keys;
        this.columns = columns;
        this.finding = finding;
        // Made anew each time: keys that stay with an item would be taken from the whole window.
        setOnShowing(event -> getItems().setAll(items()));
        setOnHidden(event -> getItems().setAll(new SeparatorMenuItem()));
        getItems().setAll(new SeparatorMenuItem());
    }

    private List<MenuItem> items() {
        Position at = table.focused();
        if (at == null) {
            return List.of(item("find", "desktop.cell.find", "Shortcut+F", finding));
        }
        GridModel model = table.model();
        List<Position> selected = table.selected();
        boolean typed = selected.stream().anyMatch(one -> one.column().typed());
        Menu column = new Menu(at.column().title());
        column.setId("cell-column");
        column.getItems().setAll(columns.items(table.column(at.column())));
        List<MenuItem> items = new ArrayList<>(List.of(
                enabled(typed, item("cell-edit", "desktop.cell.edit", "F2", () -> table.startTyping(null))),
                item("cell-copy", "desktop.cell.copy", "Shortcut+C", keys::copy),
                enabled(typed, item("cell-cut", "desktop.cell.cut", "Shortcut+X", keys::cut)),
                item("cell-paste", "desktop.cell.paste", "Shortcut+V", keys::paste),
                enabled(
                        typed && selected.size() > 1,
                        item("cell-fill", "desktop.cell.fill", "Shortcut+D", keys::fillDown)),
                enabled(typed, item("cell-clear", "desktop.cell.clear", "Delete", () -> model.clear(selected))),
                new SeparatorMenuItem(),
                item("cell-all", "desktop.cell.all", "Shortcut+A", table::selectEverything),
                item("cell-find", "desktop.cell.find", "Shortcut+F", finding),
                item("cell-same", "desktop.columns.same", null, () -> same(at)),
                column,
                new SeparatorMenuItem()));
        items.add(trace("cell", at, one -> one.column().id()));
        items.add(trace("holder", at, one -> ""));
        items.add(enabled(
                selected.stream()
                        .anyMatch(one -> model.cell(one.row(), one.column()).carried()),
                item("confirm-cells", "desktop.carry.confirm.cells", "Shortcut+Enter", () -> model.confirm(selected))));
        items.add(enabled(
                model.rows().stream()
                        .anyMatch(row -> model.cell(row, at.column()).carried()),
                item("confirm-column", "desktop.carry.confirm.column", null, () -> model.confirm(at.column()))));
        return items;
    }

    private void same(Position at) {
        Cell cell = table.model().cell(at.row(), at.column());
        table.model().arrangement().filter(at.column(), new ColumnFilter.OneOf(Set.of(cell.plain())));
    }

    private static MenuItem enabled(boolean enabled, MenuItem item) {
        item.setDisable(!enabled);
        return item;
    }

    private MenuItem item(String id, String text, String shortcut, Runnable action) {
        MenuItem item = new MenuItem(desk.text(text));
        item.setId(id);
        if (shortcut != null) {
            item.setAccelerator(KeyCombination.valueOf(shortcut));
        }
        item.setOnAction(event -> action.run());
        return item;
    }

    /** A way to the history of what is under the cursor. */
    private MenuItem trace(String what, Position at, Function<Position, String> column) {
        MenuItem item = item(
                "trace-" + what,
                "desktop.history.trace." + what,
                null,
                () -> desk.go(new Jump(Section.HISTORY, at.row().holder(), column.apply(at))));
        return enabled(!at.row().holder().isEmpty(), item);
    }
}
