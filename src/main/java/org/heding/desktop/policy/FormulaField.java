package org.heding.desktop.policy;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.formula.FormulaException;
import org.heding.policy.Naming;
import org.heding.policy.Rule;
import org.heding.policy.TypedFormula;

/** Where a formula is typed: it completes names, and says while one types what is wrong, with the place marked. */
final class FormulaField extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final KeyCombination COMPLETE = new KeyCodeCombination(KeyCode.SPACE, KeyCombination.CONTROL_DOWN);

    private final Desk desk;
    private final Naming naming;
    private final Rule rule;
    private final Completion completion;
    private final TextArea text = new TextArea();
    private final TextFlow marked = new TextFlow();
    private final VBox said = new VBox();
    private final ContextMenu choices = new ContextMenu();
    private List<FormulaException> problems = List.of();

    FormulaField(Desk desk, Naming naming, Rule rule) {
        this.desk = desk;
        this.naming = naming;
        this.rule = rule;
        this.completion = new Completion(naming, rule.level());
        text.setId("formula-text");
        text.setAccessibleText(desk.text("desktop.policy.formula.text"));
        text.setWrapText(true);
        text.setPrefRowCount(3);
        text.getStyleClass().add("mono");
        text.setText(naming.shown(rule.level(), rule.formula()));
        marked.setId("formula-marked");
        said.setId("formula-said");
        getStyleClass().add("typed-field");
        getChildren().addAll(text, marked, said);
        text.textProperty().addListener((property, old, now) -> {
            check();
            if (now.length() > old.length() && text.isFocused()) {
                // The cursor follows the text only after this.
                javafx.application.Platform.runLater(() -> offer(false));
            }
        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (COMPLETE.match(event)) {
                offer(true);
                event.consume();
            } else if (event.getCode() == KeyCode.TAB) {
                // In a form Tab leads on; a formula has no use for tabs.
                leave(event);
            }
        });
        check();
    }

    private void leave(KeyEvent event) {
        KeyEvent onward = new KeyEvent(
                event.getSource(),
                event.getTarget(),
                event.getEventType(),
                event.getCharacter(),
                event.getText(),
                event.getCode(),
                event.isShiftDown(),
                true,
                event.isAltDown(),
                event.isMetaDown());
        if (!event.isControlDown()) {
            event.consume();
            text.fireEvent(onward);
        }
    }

    TextArea area() {
        return text;
    }

    /** Whether it can be used as it stands. */
    boolean sound() {
        return problems.isEmpty();
    }

    /** What is stored of it. */
    String stored() {
        return TypedFormula.read(naming, rule.level(), text.getText()).text();
    }

    private void check() {
        problems = TypedFormula.problems(naming, rule, text.getText());
        said.getChildren().clear();
        marked.getChildren().clear();
        text.pseudoClassStateChanged(WRONG, !problems.isEmpty());
        marked.setManaged(!problems.isEmpty());
        if (problems.isEmpty()) {
            var root = TypedFormula.read(naming, rule.level(), text.getText()).root();
            said.getChildren()
                    .add(Nodes.wrapped(
                            desk.text(
                                    "desktop.policy.formula.reads",
                                    desk.snapshot().assessment().wording(rule.level(), root)),
                            "muted"));
            return;
        }
        mark(problems.getFirst());
        for (FormulaException problem : problems) {
            said.getChildren()
                    .add(Nodes.wrapped(
                            desk.text(
                                    "desktop.policy.formula.at", problem.span().start() + 1, problem.problem()),
                            "field-error"));
        }
    }

    private void mark(FormulaException problem) {
        String typed = text.getText();
        int start = Math.clamp(problem.span().start(), 0, typed.length());
        int end = Math.clamp(problem.span().end(), start, typed.length());
        String wrong = start == end ? "▲" : typed.substring(start, end);
        Text here = new Text(wrong);
        here.getStyleClass().add("wrong-part");
        marked.getChildren().addAll(plain(typed.substring(0, start)), here, plain(typed.substring(end)));
    }

    private static Text plain(String words) {
        Text part = new Text(words);
        part.getStyleClass().add("plain-part");
        return part;
    }

    private void offer(boolean asked) {
        int cursor = text.getCaretPosition();
        boolean word = Completion.begin(text.getText(), cursor) < cursor;
        List<Completion.Choice> found =
                asked || word ? completion.of(text.getText(), cursor) : List.<Completion.Choice>of();
        choices.getItems().setAll(found.stream().map(this::item).toList());
        if (found.isEmpty()) {
            choices.hide();
        } else if (!choices.isShowing()) {
            choices.show(text, Side.BOTTOM, 0, 0);
        }
    }

    private MenuItem item(Completion.Choice choice) {
        MenuItem item = new MenuItem(choice.shown());
        item.setOnAction(event -> put(choice));
        return item;
    }

    /** Puts what was chosen in the place of the word before the cursor. */
    private void put(Completion.Choice choice) {
        choices.hide();
        int cursor = text.getCaretPosition();
        text.replaceText(Completion.begin(text.getText(), cursor), cursor, choice.put());
        text.requestFocus();
    }
}
