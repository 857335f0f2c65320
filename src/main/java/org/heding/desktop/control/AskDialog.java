package org.heding.desktop.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.heding.message.Messages;

/** Asks before something weighty is done, and for a text that must not be blank where one is needed. */
public final class AskDialog extends Dialog<String> {
    /** The id of the dialog's pane. */
    public static final String ID = "ask-dialog";

    /**
     * A question over a window. What it gives is the text, blank where none is asked for; nothing after a refusal.
     *
     * @param said what is about to be done and what that means
     * @param wanted what the text is to say; empty where none is asked for
     * @param doing what is done, on the button
     */
    public AskDialog(Window owner, Messages messages, String said, String wanted, String doing) {
        this(owner, messages, said, wanted, doing, List.of());
    }

    /**
     * The same, with texts to choose from.
     *
     * @param offered texts that are put into the field by one click
     */
    public AskDialog(Window owner, Messages messages, String said, String wanted, String doing, List<String> offered) {
        initOwner(owner);
        Fitted.keep(this);
        setTitle(doing);
        TextField field = new TextField();
        field.setId("ask-field");
        field.setPromptText(wanted);
        field.setAccessibleText(wanted.isEmpty() ? said : wanted);
        VBox content = new VBox(Nodes.wrapped(said));
        content.getStyleClass().add("dialog-said");
        ButtonType go = new ButtonType(doing, ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.text("desktop.button.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().setId(ID);
        getDialogPane().setContent(new Scrolled(content, owner));
        getDialogPane().getButtonTypes().addAll(go, cancel);
        Node going = getDialogPane().lookupButton(go);
        going.setId("ask-go");
        getDialogPane().lookupButton(cancel).setId("ask-cancel");
        if (!wanted.isEmpty()) {
            content.getChildren().add(field);
            offered.forEach(text -> content.getChildren().add(Nodes.link(text, () -> field.setText(text))));
            going.setDisable(true);
            field.textProperty().addListener((property, old, now) -> going.setDisable(now.isBlank()));
        }
        setResultConverter(pressed -> pressed == go ? field.getText() : null);
    }
}
