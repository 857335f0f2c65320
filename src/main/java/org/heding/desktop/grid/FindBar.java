package org.heding.desktop.grid;

import java.util.Objects;
import java.util.function.IntSupplier;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;

/** Finds a text in a table and goes from one place to the next; what is found is marked. */
final class FindBar extends HBox {
    private static final Duration PAUSE = Duration.millis(150);

    private final Desk desk;
    private final GridTable table;
    private final TextField text = new TextField();
    private final Label place = Nodes.label("", "muted");
    private final PauseTransition typing = new PauseTransition(PAUSE);
    private final Search search;
    private Hits hits = Hits.NONE;
    private String sought = "";
    /** Whether other cells may be shown since the search. */
    private boolean changed;

    FindBar(Desk desk, GridTable table) {
        this.desk = desk;
        this.table = table;
        this.search = new Search(table.model());
        table.model().onRefresh(() -> changed = true);
        table.getItems().addListener((InvalidationListener) rows -> changed = true);
        table.getVisibleLeafColumns().addListener((InvalidationListener) columns -> changed = true);
        getStyleClass().add("find-bar");
        setId("find-bar");
        text.setId("find-text");
        text.setPromptText(desk.text("desktop.find.prompt"));
        text.setAccessibleText(desk.text("desktop.menu.find_here"));
        place.setId("find-place");
        typing.setOnFinished(event -> seek());
        text.textProperty().addListener((property, old, now) -> typing.playFromStart());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren()
                .addAll(
                        text,
                        button("previous", "↑", () -> go(-1)),
                        button("next", "↓", () -> go(1)),
                        place,
                        Nodes.gap(),
                        button("close", "✕", this::close));
        visible(false);
    }

    private Button button(String what, String sign, Runnable action) {
        Button button = Nodes.button("find-" + what, sign, action);
        button.getStyleClass().add("small-button");
        button.setTooltip(new Tooltip(desk.text("desktop.find." + what)));
        button.setAccessibleText(desk.text("desktop.find." + what));
        return button;
    }

    private void visible(boolean visible) {
        setVisible(visible);
        setManaged(visible);
    }

    /** Begins a search. */
    void open() {
        visible(true);
        text.requestFocus();
        text.selectAll();
    }

    private void close() {
        typing.stop();
        search.giveUp();
        sought = "";
        hits = Hits.NONE;
        table.mark(hits);
        visible(false);
        table.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F3) {
            go(event.isShiftDown() ? -1 : 1);
        } else {
            return;
        }
        event.consume();
    }

    /** Looks for what is typed, and goes to the first place from the cursor on. */
    private void seek() {
        seek(() -> hits.from(table.focused(), table.model().rows(), table.shown()));
    }

    private void seek(IntSupplier first) {
        sought = text.getText();
        changed = false;
        search.seek(table.shown(), sought, found -> {
            hits = found;
            table.mark(hits);
            show(first.getAsInt());
        });
    }

    private void go(int way) {
        typing.stop();
        if (!Objects.equals(sought, text.getText())) {
            seek();
        } else if (changed) {
            seek(() -> next(way));
        } else {
            show(next(way));
        }
    }

    private int next(int way) {
        return hits.next(table.focused(), table.model().rows(), table.shown(), way);
    }

    private void show(int index) {
        if (index < 0) {
            place.setText(text.getText().isBlank() ? "" : desk.text("desktop.find.none"));
            return;
        }
        Position at = hits.places().get(index);
        table.select(table.getItems().indexOf(at.row()), table.shown().indexOf(at.column()));
        place.setText(desk.text("desktop.find.place", index + 1, hits.places().size()));
    }
}
