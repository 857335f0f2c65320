package org.heding.desktop.control;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.heding.desktop.session.Details;
import org.heding.desktop.session.Failure;
import org.heding.message.Messages;
import org.heding.message.Text;

/** Says what happened and what to do, with the details to copy for whoever helps. */
public final class ErrorDialog extends Dialog<Void> {
    /** The id of the dialog's pane. */
    public static final String ID = "error-dialog";

    /**
     * A way out that the dialog offers.
     *
     * @param id the id of its button
     * @param label what it is called
     * @param action what it does, when the dialog is gone
     */
    public record Offer(String id, Text label, Runnable action) {}

    /** A dialog over a window. */
    public ErrorDialog(Window owner, Messages messages, Failure failure, List<Offer> offers) {
        initOwner(owner);
        Fitted.keep(this);
        setTitle(messages.text("desktop.error.title"));
        VBox said = new VBox(
                Nodes.wrapped(failure.problem().in(messages), "dialog-problem"),
                Nodes.wrapped(failure.remedy().in(messages), "dialog-remedy"));
        said.getStyleClass().add("dialog-said");
        offers.forEach(offer -> said.getChildren().add(button(offer, messages)));
        ButtonType copy = new ButtonType(messages.text("desktop.error.copy"), ButtonBar.ButtonData.LEFT);
        ButtonType close = new ButtonType(messages.text("desktop.button.close"), ButtonBar.ButtonData.OK_DONE);
        getDialogPane().setId(ID);
        getDialogPane().setContent(new Scrolled(said, owner));
        getDialogPane().getButtonTypes().addAll(copy, close);
        Button copying = (Button) getDialogPane().lookupButton(copy);
        copying.setId("error-copy");
        copying.addEventFilter(javafx.event.ActionEvent.ACTION, event -> {
            copy(failure, messages);
            event.consume();
        });
        getDialogPane().lookupButton(close).setId("error-close");
    }

    private Button button(Offer offer, Messages messages) {
        return Nodes.button(offer.id(), offer.label().in(messages), () -> {
            // A dialog closes only with a result, and this one has none to give.
            getDialogPane().getScene().getWindow().hide();
            offer.action().run();
        });
    }

    private static void copy(Failure failure, Messages messages) {
        ClipboardContent content = new ClipboardContent();
        content.putString(Details.of(failure, messages));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
