package org.heding.desktop.blank;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.ledger.Form;

/** The tables that others demand (上级表格): a blank to choose, and those that the document keeps. */
public final class FormsCard {
    private final Desk desk;
    private final Actions actions;
    private final VBox card = new VBox();
    private final VBox kept = new VBox();

    /** What can be done with them. */
    public interface Actions {
        /** Asks for a blank. */
        void choose();

        /** Fills a kept one with the figures of the year that is shown. */
        void fill(Form form);

        /** Shows what a kept one's columns mean. */
        void edit(Form form);

        /** Asks for another name of a kept one. */
        void rename(Form form);

        /** Removes a kept one. */
        void remove(Form form);
    }

    /** The card. */
    public FormsCard(Desk desk, Actions actions) {
        this.desk = desk;
        this.actions = actions;
        Button choose = Nodes.button("blank-choose", desk.text("desktop.blank.choose"), actions::choose);
        choose.setDisable(desk.snapshot().standing().reading());
        HBox buttons = new HBox(choose);
        buttons.getStyleClass().add("buttons");
        card.getStyleClass().add("card");
        card.getChildren()
                .addAll(
                        Nodes.label(desk.text("desktop.blank.title"), "card-title"),
                        Nodes.wrapped(desk.text("desktop.blank.note"), "muted"),
                        kept,
                        buttons);
        update();
    }

    /** Shows what the document keeps now. */
    public void update() {
        List<Form> forms = desk.snapshot().ledger().forms(Form.Sort.FILL);
        kept.getChildren().clear();
        for (int i = 0; i < forms.size(); i++) {
            kept.getChildren().add(line(forms.get(i), i));
        }
    }

    private Node line(Form form, int number) {
        Button again = button("fill", number, () -> actions.fill(form));
        again.getStyleClass().add("accent");
        HBox line = new HBox(
                Nodes.label(form.name(), "strong"),
                Nodes.gap(),
                again,
                button("edit", number, () -> actions.edit(form)),
                button("rename", number, () -> actions.rename(form)),
                button("remove", number, () -> actions.remove(form)));
        line.getStyleClass().add("task");
        return line;
    }

    private Button button(String what, int number, Runnable action) {
        Button button = Nodes.button("form-" + what + "-" + number, desk.text("desktop.blank." + what), action);
        button.setDisable(!what.equals("fill") && desk.snapshot().standing().reading());
        return button;
    }

    /** What is shown. */
    public Node node() {
        return card;
    }
}
