package org.heding.desktop.grid;

import java.util.StringJoiner;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.heding.desktop.control.Fitted;
import org.heding.desktop.control.Lines;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;

/** Shows before anything is pasted which cells are refused, why, and what to do; it gives whether the rest is pasted. */
final class PasteDialog extends Dialog<Boolean> {
    private static final double WIDTH = 66;
    private static final double SHARE = 0.92;
    private static final double HEAD = 3;
    private static final double ROW = 2;
    /** What stands around the table. */
    private static final double REST = 13;

    private static final double HEIGHT = 20;

    private final Desk desk;

    PasteDialog(Window owner, Desk desk, Paste paste) {
        this.desk = desk;
        initOwner(owner);
        Fitted.keep(this);
        setTitle(desk.text("desktop.paste.title"));
        VBox content = new VBox(Nodes.wrapped(said(paste), "dialog-problem"), Nodes.wrapped(rest(paste), "muted"));
        content.getStyleClass().add("paste-said");
        Lines<Refused> table = table();
        table.getItems().setAll(paste.refused());
        double most = Math.min(HEIGHT, SHARE * owner.getHeight() / desk.em() - REST);
        table.setPrefHeight(Math.min(most, HEAD + ROW * paste.refused().size()) * desk.em());
        if (!paste.refused().isEmpty()) {
            content.getChildren().add(table);
        }
        ButtonType go = new ButtonType(desk.text("desktop.paste.go", paste.cells()), ButtonBar.ButtonData.OK_DONE);
        ButtonType copy = new ButtonType(desk.text("desktop.paste.copy"), ButtonBar.ButtonData.LEFT);
        ButtonType cancel = new ButtonType(desk.text("desktop.paste.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().setId("paste-dialog");
        getDialogPane().setContent(content);
        // The theme keeps dialogs narrower than a table of reasons.
        getDialogPane().getStyleClass().add("wide");
        content.setPrefWidth(Math.min(WIDTH * desk.em(), SHARE * owner.getWidth()));
        getDialogPane().getButtonTypes().addAll(go, copy, cancel);
        Node going = getDialogPane().lookupButton(go);
        going.setId("paste-go");
        going.setDisable(paste.cells() == 0);
        Node copying = getDialogPane().lookupButton(copy);
        copying.setId("paste-copy");
        copying.setDisable(paste.refused().isEmpty());
        copying.addEventFilter(ActionEvent.ACTION, event -> {
            table.copyAll();
            event.consume();
        });
        getDialogPane().lookupButton(cancel).setId("paste-cancel");
        setResultConverter(pressed -> pressed == go);
    }

    private String said(Paste paste) {
        StringJoiner said = new StringJoiner(" ");
        if (!paste.refused().isEmpty()) {
            said.add(desk.text("desktop.paste.said", paste.refused().size()));
        }
        if (paste.lines() > 0) {
            said.add(desk.text("desktop.paste.lines", paste.lines()));
        }
        if (paste.columns() > 0) {
            said.add(desk.text("desktop.paste.columns", paste.columns()));
        }
        return said.toString();
    }

    private String rest(Paste paste) {
        return paste.cells() == 0 ? desk.text("desktop.paste.none") : desk.text("desktop.paste.rest", paste.cells());
    }

    private Lines<Refused> table() {
        Lines<Refused> table = new Lines<>("paste-refused", "", line -> false);
        table.copyable();
        double em = desk.em();
        table.column(desk.text("desktop.paste.column.line"), 5 * em, "figure", one -> String.valueOf(one.line()));
        table.column(desk.text("desktop.paste.column.row"), 13 * em, "words", this::row);
        table.column(desk.text("desktop.paste.column.column"), 8 * em, "words", this::column);
        table.column(desk.text("desktop.paste.column.text"), 8 * em, "bad-text", Refused::text);
        table.column(desk.text("desktop.paste.column.why"), 28 * em, "words", one -> one.why()
                .in(desk.messages()));
        return table;
    }

    private String row(Refused one) {
        return one.at().row().blank()
                ? desk.text("desktop.paste.new")
                : desk.snapshot().name(one.at().row().holder());
    }

    private String column(Refused one) {
        return one.at().row().blank() ? "" : one.at().column().title();
    }
}
