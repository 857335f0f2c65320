package org.heding.desktop.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.TablePosition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of a grid, as a spreadsheet has them. */
final class GridKeys {
    private final GridTable table;
    private final Consumer<Paste> pasting;
    private final Predicate<KeyEvent> columns;

    /**
     * The keys of a table.
     *
     * @param pasting decides on a block that was tried
     * @param columns hears of keys that are about columns
     */
    GridKeys(GridTable table, Consumer<Paste> pasting, Predicate<KeyEvent> columns) {
        this.table = table;
        this.pasting = pasting;
        this.columns = columns;
    }

    void listen() {
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void typed(KeyEvent event) {
        String letter = event.getCharacter();
        boolean command = event.isShortcutDown() || event.isAltDown() || event.isMetaDown();
        if (table.getEditingCell() == null
                && !command
                && !letter.isEmpty()
                && letter.charAt(0) >= ' '
                && letter.charAt(0) != 127) {
            table.startTyping(letter);
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (table.getEditingCell() == null && (columns.test(event) || moved(event) || done(event))) {
            event.consume();
        }
    }

    private boolean moved(KeyEvent event) {
        Optional<Spot> to = event.isAltDown()
                ? Optional.empty()
                : table.travel().from(table.cursor(), event.getCode(), event.isShortcutDown());
        to.ifPresent(spot -> {
            if (event.isShiftDown()) {
                table.stretch(spot);
            } else {
                table.goTo(spot.row(), spot.column());
            }
        });
        return to.isPresent();
    }

    private boolean done(KeyEvent event) {
        return event.isShortcutDown() ? command(event.getCode()) : !event.isAltDown() && plain(event);
    }

    private boolean plain(KeyEvent event) {
        int way = event.isShiftDown() ? -1 : 1;
        switch (event.getCode()) {
            case ENTER -> table.move(way, 0);
            case TAB -> table.move(0, way);
            case F2 -> table.startTyping(null);
            case DELETE, BACK_SPACE -> table.model().clear(table.selected());
            case ESCAPE -> {
                Position at = table.focused();
                if (at != null) {
                    table.model().forget(at);
                }
            }
            default -> {
                return event.getCode() == KeyCode.SPACE;
            }
        }
        return true;
    }

    private boolean command(KeyCode code) {
        switch (code) {
            case A -> table.selectEverything();
            case C -> copy();
            case X -> cut();
            case V -> paste();
            case D -> fillDown();
            case ENTER -> table.model().confirm(table.selected());
            default -> {
                return false;
            }
        }
        return true;
    }

    void cut() {
        copy();
        table.model().clear(table.selected());
    }

    void copy() {
        Map<Integer, TreeMap<Integer, Position>> block = new TreeMap<>();
        for (TablePosition<?, ?> at : table.getSelectionModel().getSelectedCells()) {
            Position position = table.at(new Spot(at.getRow(), at.getColumn()));
            block.computeIfAbsent(at.getRow(), row -> new TreeMap<>()).put(at.getColumn(), position);
        }
        List<List<Position>> lines = new ArrayList<>();
        block.values().forEach(line -> lines.add(List.copyOf(line.values())));
        ClipboardContent content = new ClipboardContent();
        content.putString(table.model().copy(lines));
        Clipboard.getSystemClipboard().setContent(content);
    }

    void paste() {
        String block = Clipboard.getSystemClipboard().getString();
        if (block == null || block.isEmpty() || table.focused() == null) {
            return;
        }
        if (Block.single(block) && table.selected().size() > 1) {
            table.model().fill(table.selected(), Block.lines(block).getFirst().getFirst());
        } else {
            table.model().prepare(rowsFrom(corner(true)), rightOf(corner(false)), block, pasting);
        }
    }

    private List<Row> rowsFrom(int row) {
        return List.copyOf(table.getItems().subList(row, table.getItems().size()));
    }

    private List<Column> rightOf(int column) {
        return table.shown().subList(column, table.shown().size());
    }

    /** The first row or column of the selection. */
    private int corner(boolean rows) {
        return table.getSelectionModel().getSelectedCells().stream()
                .mapToInt(at -> rows ? at.getRow() : at.getColumn())
                .min()
                .orElse(
                        rows
                                ? table.getFocusModel().getFocusedCell().getRow()
                                : table.getFocusModel().getFocusedCell().getColumn());
    }

    /** Fills the selection with its first row. */
    void fillDown() {
        int first = corner(true);
        int left = corner(false);
        List<Position> selected = table.selected();
        long rows = selected.stream().map(Position::row).distinct().count();
        if (rows < 2) {
            return;
        }
        List<Column> columns = table.shown();
        long width = selected.size() / rows;
        List<Position> top = columns.subList(left, (int) Math.min(columns.size(), left + width)).stream()
                .map(column -> new Position(table.getItems().get(first), column))
                .toList();
        String line = table.model().copy(List.of(top)) + '\n';
        table.model().prepare(rowsFrom(first + 1), rightOf(left), line.repeat((int) rows - 1), table.model()::paste);
    }
}
