package org.heding.desktop.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.heding.message.Messages;

/** Asks for passwords, which are not shown. What it gives is one password for each field; nothing after a refusal. */
public final class PasswordDialog extends Dialog<List<char[]>> {
    /** The id of the dialog's pane. */
    public static final String ID = "password-dialog";

    private final Messages messages;
    private final VBox content = new VBox();
    private final Label hint = Nodes.wrapped("", "muted");
    private final List<PasswordField> fields = new ArrayList<>();
    private final Button going;
    private Function<List<String>, String> wanting = typed -> "";
    private CheckBox known;

    /**
     * A question over a window.
     *
     * @param said what the password is for, and what was wrong with the last one
     * @param doing what is done, on the button
     */
    public PasswordDialog(Window owner, Messages messages, List<String> said, String doing) {
        this.messages = messages;
        initOwner(owner);
        Fitted.keep(this);
        setTitle(doing);
        said.forEach(paragraph -> content.getChildren().add(Nodes.wrapped(paragraph)));
        content.getStyleClass().add("dialog-said");
        hint.setId("password-hint");
        ButtonType go = new ButtonType(doing, ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.text("desktop.button.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().setId(ID);
        getDialogPane().setContent(new Scrolled(content, owner));
        getDialogPane().getButtonTypes().addAll(go, cancel);
        going = (Button) getDialogPane().lookupButton(go);
        going.setId("password-go");
        getDialogPane().lookupButton(cancel).setId("password-cancel");
        getDialogPane().addEventFilter(KeyEvent.KEY_RELEASED, event -> judge());
        // Wherever the cursor is, also where a sentence is ticked.
        content.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !going.isDisable()) {
                event.consume();
                going.fire();
            }
        });
        setResultConverter(pressed -> pressed == go ? typed() : null);
        setOnShown(event -> Platform.runLater(fields.getFirst()::requestFocus));
        setOnHidden(event -> fields.forEach(PasswordField::clear));
    }

    /** Adds a field. */
    public PasswordDialog field(String id, String label) {
        PasswordField field = new PasswordField();
        field.setId(id);
        Label name = Nodes.label(label);
        name.setLabelFor(field);
        field.setAccessibleText(label);
        field.textProperty().addListener((property, old, now) -> judge());
        fields.add(field);
        content.getChildren().add(new VBox(name, field));
        return this;
    }

    /**
     * Says what is needed before the button can be pressed.
     *
     * @param lacking what is still wanting with what was typed so far; empty where nothing is
     */
    public PasswordDialog needing(Function<List<String>, String> lacking) {
        wanting = lacking;
        return this;
    }

    /** Adds a sentence that must be ticked. */
    public PasswordDialog ticking(String sentence) {
        known = new CheckBox(sentence);
        known.setId("password-known");
        known.setWrapText(true);
        known.selectedProperty().addListener((property, old, now) -> judge());
        content.getChildren().add(known);
        return this;
    }

    /** Shows it; whoever does not refuse is heard. */
    public void ask(List<String> styles, Consumer<List<char[]>> go) {
        content.getChildren().add(hint);
        judge();
        getDialogPane().getStylesheets().setAll(styles);
        resultProperty().addListener((property, old, typed) -> Optional.ofNullable(typed)
                .ifPresent(given -> Platform.runLater(() -> go.accept(given))));
        show();
    }

    private List<String> texts() {
        return fields.stream().map(PasswordField::getText).toList();
    }

    private List<char[]> typed() {
        return texts().stream().map(String::toCharArray).toList();
    }

    private void judge() {
        List<String> texts = texts();
        String lacking = texts.stream().allMatch(String::isEmpty) ? "" : wanting.apply(texts);
        boolean typed = texts.stream().noneMatch(String::isEmpty) && lacking.isEmpty();
        going.setDisable(!typed || known != null && !known.isSelected());
        boolean capitals = Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
        hint.setText((capitals ? messages.text("desktop.password.capitals") + " " : "") + lacking);
    }
}
