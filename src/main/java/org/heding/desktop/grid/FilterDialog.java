package org.heding.desktop.grid;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.heding.desktop.control.ChoiceText;
import org.heding.desktop.control.Fitted;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;

/** Asks what a column lets through: some of its texts, numbers that compare so, only what is blank or has a problem. */
final class FilterDialog extends Dialog<ButtonType> {
    private static final int COMPARISONS = 2;
    private static final double WIDTH = 34;
    private static final double HEIGHT = 15;
    private static final double LEAST = 4;
    /** What stands around the list. */
    private static final double REST = 17;

    private static final double SHARE = 0.92;

    private final Desk desk;
    private final FilterModel model;
    private final ToggleGroup only = new ToggleGroup();
    private final List<ComboBox<ColumnFilter.Sign>> signs = new ArrayList<>();
    private final List<TextField> numbers = new ArrayList<>();
    private final TextField search = new TextField();
    private final CheckBox all = new CheckBox();
    private final ListView<String> texts = new ListView<>();
    private final Label refusal = Nodes.wrapped("", "bad-text");
    private ColumnFilter chosen;

    FilterDialog(Window owner, Desk desk, Column column, FilterModel model) {
        this.desk = desk;
        this.model = model;
        initOwner(owner);
        Fitted.keep(this);
        setTitle(desk.text("desktop.columns.filter.of", column.title()));
        VBox content = new VBox(onlyLine());
        content.getStyleClass().addAll("dialog-said", "column-filter");
        if (column.look().right()) {
            content.getChildren().add(comparisons());
        }
        texts.setPrefHeight(height(owner));
        content.getChildren().addAll(searchLine(), texts, refusal);
        buttons();
        getDialogPane().setId("filter-dialog");
        getDialogPane().setContent(content);
        getDialogPane().setPrefWidth(WIDTH * desk.em());
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
        // The dialog gives the keys to its first button as it is shown.
        setOnShown(event -> Platform.runLater((numbers.isEmpty() ? search : numbers.getFirst())::requestFocus));
    }

    /** As high as the window has room for: the buttons are always seen. */
    private double height(Window owner) {
        return Math.clamp(SHARE * owner.getHeight() - REST * desk.em(), LEAST * desk.em(), HEIGHT * desk.em());
    }

    private Node onlyLine() {
        HBox line = new HBox(
                only("any", !model.blank() && !model.problem()),
                only("blank", model.blank()),
                only("problem", model.problem()));
        line.getStyleClass().add("buttons");
        return line;
    }

    private ToggleButton only(String what, boolean now) {
        ToggleButton button = new ToggleButton(desk.text("desktop.filter." + what));
        button.setId("filter-" + what);
        button.setUserData(what);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setToggleGroup(only);
        button.setSelected(now);
        return button;
    }

    private Node comparisons() {
        HBox line = new HBox(word("desktop.filter.compare"));
        line.getStyleClass().add("buttons");
        for (int i = 0; i < COMPARISONS; i++) {
            FilterModel.Asked now = i < model.asked().size() ? model.asked().get(i) : null;
            ComboBox<ColumnFilter.Sign> sign = new ComboBox<>();
            sign.setId("filter-sign-" + i);
            sign.getItems().add(null);
            sign.getItems().addAll(ColumnFilter.Sign.values());
            sign.setConverter(
                    new ChoiceText<>(one -> one == null ? desk.text("desktop.filter.no_compare") : one.toString()));
            sign.setValue(now == null ? null : now.sign());
            TextField number = new TextField(now == null ? "" : now.number());
            number.setId("filter-number-" + i);
            number.setPromptText(desk.text("desktop.filter.number"));
            number.setAccessibleText(desk.text("desktop.filter.number"));
            sign.setAccessibleText(desk.text("desktop.filter.number"));
            HBox.setHgrow(number, Priority.ALWAYS);
            // Whoever types a number and no sign means at least it.
            number.textProperty().addListener((property, old, typed) -> {
                if (sign.getValue() == null && !typed.isBlank()) {
                    sign.setValue(ColumnFilter.Sign.AT_LEAST);
                }
            });
            signs.add(sign);
            numbers.add(number);
            if (i > 0) {
                line.getChildren().add(word("desktop.filter.and"));
            }
            line.getChildren().addAll(sign, number);
        }
        return line;
    }

    private Label word(String key) {
        Label word = Nodes.label(desk.text(key));
        word.setMinWidth(Region.USE_PREF_SIZE);
        return word;
    }

    private Node searchLine() {
        search.setId("filter-search");
        search.setPromptText(desk.text("desktop.filter.search"));
        search.setAccessibleText(desk.text("desktop.filter.search"));
        HBox.setHgrow(search, Priority.ALWAYS);
        search.textProperty().addListener((property, old, now) -> find());
        all.setId("filter-all");
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setOnAction(event -> {
            texts.getItems().forEach(text -> model.choose(text, all.isSelected()));
            texts.refresh();
        });
        texts.setId("filter-texts");
        texts.setCellFactory(list -> new Choice());
        texts.setOnKeyPressed(event -> {
            String text = texts.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && text != null) {
                choose(text, !model.chosen(text));
                event.consume();
            }
        });
        find();
        HBox line = new HBox(search, all);
        line.getStyleClass().add("buttons");
        return line;
    }

    private void find() {
        texts.getItems().setAll(model.found(search.getText()));
        all.setText(desk.text("desktop.filter.all", texts.getItems().size()));
        tickAll();
    }

    private void tickAll() {
        long ticked = texts.getItems().stream().filter(model::chosen).count();
        all.setSelected(ticked == texts.getItems().size());
        all.setIndeterminate(ticked > 0 && !all.isSelected());
    }

    private void choose(String text, boolean now) {
        model.choose(text, now);
        texts.refresh();
        tickAll();
    }

    private void buttons() {
        ButtonType go = new ButtonType(desk.text("desktop.filter.go"), ButtonBar.ButtonData.OK_DONE);
        ButtonType clear = new ButtonType(desk.text("desktop.filter.clear"), ButtonBar.ButtonData.LEFT);
        ButtonType cancel = new ButtonType(desk.text("desktop.button.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().addAll(go, clear, cancel);
        Button going = (Button) getDialogPane().lookupButton(go);
        going.setId("filter-go");
        going.addEventFilter(ActionEvent.ACTION, event -> {
            if (!taken()) {
                event.consume();
            }
        });
        getDialogPane().lookupButton(clear).setId("filter-clear");
        getDialogPane().lookupButton(cancel).setId("filter-cancel");
        setResultConverter(pressed -> pressed == cancel ? null : pressed);
    }

    private boolean taken() {
        Object now = only.getSelectedToggle() == null
                ? "any"
                : only.getSelectedToggle().getUserData();
        model.only(now.equals("blank"), now.equals("problem"));
        model.asked().clear();
        for (int i = 0; i < signs.size(); i++) {
            if (signs.get(i).getValue() != null) {
                model.asked()
                        .add(new FilterModel.Asked(
                                signs.get(i).getValue(), numbers.get(i).getText()));
            }
        }
        // What a search has found is what is meant, as in a spreadsheet.
        if (!search.getText().isBlank()) {
            model.texts().keySet().stream()
                    .filter(text -> !texts.getItems().contains(text))
                    .forEach(text -> model.choose(text, false));
        }
        try {
            chosen = model.filter();
            return true;
        } catch (Refusal e) {
            refusal.setText(e.why().in(desk.messages()));
            return false;
        }
    }

    /** What was chosen; null for everything. */
    ColumnFilter chosen() {
        return chosen;
    }

    /** A text with a box to tick. */
    private final class Choice extends ListCell<String> {
        private final CheckBox box = new CheckBox();

        Choice() {
            box.setFocusTraversable(false);
            box.setOnAction(event -> choose(getItem(), box.isSelected()));
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setGraphic(empty ? null : box);
            if (!empty) {
                String shown = text.isEmpty() ? desk.text("desktop.filter.is_blank") : text;
                int count = model.texts().get(text);
                box.setText(count == 1 ? shown : shown + "  ×" + count);
                box.setSelected(model.chosen(text));
            }
        }
    }
}
