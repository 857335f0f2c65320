package org.heding.desktop.palette;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;
import org.heding.desktop.control.Nodes;
import org.heding.message.Messages;

/** The palette: a field to type in, and below it what that could mean. */
public final class Palette extends TextField {
    private static final double WIDTH = 36;
    private static final int ROWS = 12;
    private static final double ROW = 2.1;

    private final PaletteModel model;
    private final double em;
    private final Runnable leave;
    private final ListView<Entry> list = new ListView<>();
    private final Popup popup = new Popup();

    /**
     * A palette.
     *
     * @param em the size of the text, by which the list is measured
     * @param leave gives the keyboard back
     */
    public Palette(Messages messages, PaletteModel model, double em, Runnable leave) {
        this.model = model;
        this.em = em;
        this.leave = leave;
        setId("search");
        setAccessibleText(messages.text("desktop.search.about"));
        list.setId("palette-list");
        list.setAccessibleText(messages.text("desktop.search.about"));
        list.getStyleClass().add("palette");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW * em);
        list.setPlaceholder(Nodes.wrapped(messages.text("desktop.search.none"), "muted"));
        list.setCellFactory(view -> new Cell());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        textProperty().addListener((property, old, now) -> {
            if (isFocused()) {
                look();
            }
        });
        setOnMouseClicked(event -> look());
        focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                popup.hide();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Takes the keyboard and shows what can be done. */
    public void open() {
        requestFocus();
        selectAll();
        look();
    }

    private void look() {
        list.getItems().setAll(model.find(getText()));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        Bounds at = localToScreen(getBoundsInLocal());
        if (at == null) {
            return;
        }
        double wide = Math.min(WIDTH * em, getScene().getWidth() - em);
        int rows = Math.clamp(list.getItems().size(), 2, ROWS);
        double high = Math.min(rows * ROW * em + em, getScene().getHeight() - 5 * em);
        list.setPrefSize(wide, high);
        popup.getScene().getStylesheets().setAll(getScene().getStylesheets());
        // As far to the left as it must to be wholly in the window.
        double right =
                getScene().getWindow().getX() + getScene().getX() + getScene().getWidth();
        popup.show(this, Math.min(at.getMinX(), right - wide - em / 2), at.getMaxY() + 2);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            clear();
            popup.hide();
            leave.run();
        } else if (event.getCode() == KeyCode.ENTER) {
            run(list.getSelectionModel().getSelectedItem());
        } else if (event.getCode() == KeyCode.DOWN && !popup.isShowing()) {
            look();
        } else if (event.getCode() == KeyCode.DOWN) {
            move(1);
        } else if (event.getCode() == KeyCode.UP) {
            move(-1);
        } else if (event.getCode() == KeyCode.PAGE_DOWN) {
            move(ROWS - 1);
        } else if (event.getCode() == KeyCode.PAGE_UP) {
            move(1 - ROWS);
        } else {
            return;
        }
        event.consume();
    }

    private void move(int rows) {
        int to = Math.clamp(
                list.getSelectionModel().getSelectedIndex() + (long) rows,
                0,
                Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - ROWS / 2));
    }

    private void run(Entry entry) {
        if (entry != null) {
            popup.hide();
            clear();
            leave.run();
            entry.action().run();
        }
    }

    private final class Cell extends ListCell<Entry> {
        private final Label name = Nodes.label("");
        private final Label note = Nodes.label("", "muted", "small");
        private final Label key = Nodes.label("", "key");
        private final HBox line = new HBox(name, note, Nodes.gap(), key);

        Cell() {
            line.getStyleClass().add("palette-line");
            note.setMinWidth(0);
            key.setMinWidth(USE_PREF_SIZE);
            line.setMinWidth(0);
            line.setPrefWidth(1);
            setOnMouseClicked(event -> run(getItem()));
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(entry.name());
            note.setText(entry.note());
            key.setText(entry.key());
            setAccessibleText(entry.name() + " " + entry.note() + " " + entry.key());
            setGraphic(line);
        }
    }
}
