package org.heding.desktop;

import java.util.Optional;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Standing;
import org.heding.document.Act;
import org.heding.document.Edit;
import org.heding.message.Label;
import org.heding.message.Text;

/** Undoing and redoing (撤销、重做): the menu items that name the step, and the keys. */
final class Steps {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO_TOO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final Desk desk;
    private final Commands commands;
    private final MenuItem undo = new MenuItem();
    private final MenuItem redo = new MenuItem();

    Steps(Desk desk, Commands commands) {
        this.desk = desk;
        this.commands = commands;
        undo.setId("menu-undo");
        undo.setOnAction(event -> commands.undo());
        redo.setId("menu-redo");
        redo.setOnAction(event -> commands.redo());
        update();
    }

    /** What a step is called. */
    static Text name(Edit edit) {
        return edit.act() == Act.SETTINGS && edit.label().isEmpty() ? edit.act().label() : Label.same(edit.label());
    }

    /** The item that undoes. */
    MenuItem undo() {
        return undo;
    }

    /** The item that redoes. */
    MenuItem redo() {
        return redo;
    }

    /** Names the steps of the latest snapshot. */
    void update() {
        Standing standing = desk.snapshot().standing();
        show(undo, "desktop.undo", standing.undoable(), standing.reading());
        show(redo, "desktop.redo", standing.redoable(), standing.reading());
    }

    private void show(MenuItem item, String key, Optional<Edit> edit, boolean reading) {
        item.setDisable(reading || edit.isEmpty());
        item.setText(edit.map(step -> desk.text(key + ".step", name(step))).orElseGet(() -> desk.text(key)));
    }

    /** Takes a key; whether it was one of ours. In a field that is typed in, they are the field's. */
    boolean take(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return false;
        }
        if (UNDO.match(event)) {
            commands.undo();
        } else if (REDO.match(event) || REDO_TOO.match(event)) {
            commands.redo();
        } else {
            return false;
        }
        return true;
    }
}
