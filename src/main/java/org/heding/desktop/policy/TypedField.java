package org.heding.desktop.policy;

import java.time.LocalDate;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.grid.Refusal;
import org.heding.desktop.grid.Typing;
import org.heding.desktop.session.Desk;
import org.heding.message.Phrase;
import org.heding.message.Text;

/** A field with its name above it and, when it is not filled in rightly, what is wrong below it. */
final class TypedField extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Desk desk;
    private final TextField field = new TextField();
    private final Label error = Nodes.wrapped("", "field-error");

    /**
     * A field.
     *
     * @param id the field's id; what is wrong with it stands under the id with {@code -error}
     */
    TypedField(Desk desk, String id, Text label) {
        this.desk = desk;
        field.setId(id);
        field.setAccessibleText(label.in(desk.messages()));
        error.setId(id + "-error");
        getStyleClass().add("typed-field");
        getChildren().addAll(Nodes.label(label.in(desk.messages()), "muted", "small"), field, error);
        say(null);
        field.textProperty().addListener((property, old, now) -> say(null));
    }

    TextField field() {
        return field;
    }

    /** What is typed, without blanks around it. */
    String text() {
        return field.getText().strip();
    }

    private void say(Text wrong) {
        error.setText(wrong == null ? "" : wrong.in(desk.messages()));
        error.setVisible(wrong != null);
        error.setManaged(wrong != null);
        field.pseudoClassStateChanged(WRONG, wrong != null);
    }

    /** Says what is wrong here, puts the keyboard here, and gives the refusal to be thrown. */
    Refusal refuse(Refusal refusal) {
        say(refusal.why());
        field.requestFocus();
        return refusal;
    }

    /** What is typed; it must not be blank. */
    String needed(String wanting) throws Refusal {
        if (text().isEmpty()) {
            throw refuse(new Refusal(Phrase.of(wanting)));
        }
        return text();
    }

    /** The day that is typed; it must not be blank. */
    LocalDate day(String wanting) throws Refusal {
        try {
            LocalDate day = Typing.day(field.getText());
            if (day != null) {
                return day;
            }
        } catch (Refusal e) {
            throw refuse(e);
        }
        throw refuse(new Refusal(Phrase.of(wanting)));
    }
}
