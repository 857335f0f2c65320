package org.heding.desktop.policy;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.grid.Refusal;
import org.heding.desktop.session.Desk;
import org.heding.document.Act;
import org.heding.ledger.Change;
import org.heding.message.Text;
import org.heding.policy.Table;

/** Fills a table that the pack leaves to the document, or changes rows of another: by typing, or pasting from Excel. */
final class TableForm {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Page page;
    private final Desk desk;
    private final Table table;
    private final TableFilling filling;
    private final AdoptionFields adoption;
    private final GridPane rows = new GridPane();
    private final Label wrong = Nodes.wrapped("", "field-error");
    private final VBox card;

    TableForm(Page page, Table table) {
        this.page = page;
        this.desk = page.desk();
        this.table = table;
        this.filling = new TableFilling(table, desk.snapshot().ledger());
        this.adoption = new AdoptionFields(desk);
        rows.getStyleClass().addAll("facts", "table-rows");
        wrong.setId("table-error");
        Button save = Nodes.button("table-save", desk.text("desktop.policy.adopt"), this::save);
        save.getStyleClass().add("accent");
        FlowPane grounds = AdoptionFields.row(adoption.scope());
        grounds.getChildren().addAll(adoption.grounds());
        card = CardParts.card(
                Nodes.label(desk.text("desktop.policy.table.title", table.label()), "working-heading"),
                Nodes.wrapped(desk.text("desktop.policy.table.how"), "muted"),
                rows,
                wrong,
                grounds,
                AdoptionFields.buttons(
                        save, Nodes.button("table-drop", desk.text("desktop.policy.adopt.drop"), page::close)));
        card.setId("table-form");
        say(null);
        list();
    }

    Node node() {
        return card;
    }

    /** The first figure. */
    Node first() {
        return field("table-figure-0");
    }

    private void say(Text text) {
        wrong.setText(text == null ? "" : text.in(desk.messages()));
        wrong.setManaged(text != null);
        wrong.setVisible(text != null);
    }

    private void list() {
        rows.getChildren().clear();
        rows.addRow(
                0,
                Nodes.label(table.key().in(desk.messages()), "facts-head"),
                Nodes.label(
                        desk.text("desktop.policy.table.figure", table.unit().in(desk.messages())), "facts-head"));
        for (int row = 0; row < filling.size(); row++) {
            add(row);
        }
    }

    private void add(int row) {
        TextField key = typed("table-key-" + row, filling.key(row), row, filling::key);
        TextField figure = typed("table-figure-" + row, filling.figure(row), row, filling::figure);
        figure.getStyleClass().add("figure");
        key.setAccessibleText(table.key().in(desk.messages()));
        figure.setAccessibleText(table.label().in(desk.messages()) + " " + filling.key(row));
        rows.addRow(row + 1, key, figure);
    }

    private TextField typed(String id, String text, int row, BiConsumer<Integer, String> taken) {
        TextField field = new TextField(text);
        field.setId(id);
        field.textProperty().addListener((property, old, now) -> {
            field.pseudoClassStateChanged(WRONG, false);
            say(null);
            taken.accept(row, now);
            for (int more = rows.getRowCount() - 1; more < filling.size(); more++) {
                add(more);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, id, row));
        return field;
    }

    private void key(KeyEvent event, String id, int row) {
        String column = id.substring(0, id.lastIndexOf('-') + 1);
        if (PASTE.match(event)) {
            String text = Clipboard.getSystemClipboard().getString();
            if (text != null && (text.contains("\t") || text.strip().contains("\n"))) {
                filling.paste(row, text);
                list();
                field(id).requestFocus();
                event.consume();
            }
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            focus(column + (row + 1));
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            focus(column + (row - 1));
            event.consume();
        }
    }

    private void focus(String id) {
        TextField field = field(id);
        if (field != null) {
            field.requestFocus();
            field.selectAll();
        }
    }

    private TextField field(String id) {
        return (TextField) rows.getChildren().stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElse(null);
    }

    private void save() {
        try {
            AdoptionFields.Adoption adopted = adoption.read();
            List<Change> changes = filling.changes(adopted);
            String label = desk.text("desktop.policy.table.label", table.label(), changes.size());
            desk.session().edit(Act.ADOPT, label, ledger -> changes, page.failed());
            page.close();
        } catch (Refusal e) {
            say(null);
        } catch (TableFilling.WrongRow e) {
            TextField at = field((e.key() ? "table-key-" : "table-figure-") + e.row());
            at.requestFocus();
            at.pseudoClassStateChanged(WRONG, true);
            say(e.refusal().why());
        }
    }
}
