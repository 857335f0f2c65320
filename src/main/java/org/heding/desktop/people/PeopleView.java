package org.heding.desktop.people;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.Focus;
import org.heding.desktop.session.Jump;

/** The people (人员): the roster, and in its place the card of one of them. */
public final class PeopleView implements SectionView {
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.ALT_DOWN);

    private final Desk desk;
    private final SectionView roster;
    private final Consumer<Failure> failed;
    private final StackPane pane;
    private PersonCard card;

    /**
     * The people of the latest snapshot.
     *
     * @param roster the grids of people and terms
     * @param failed tells the user of a failure
     */
    public PeopleView(Desk desk, SectionView roster, Consumer<Failure> failed) {
        this.desk = desk;
        this.roster = roster;
        this.failed = failed;
        this.pane = new StackPane(roster.node());
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        Focus focus = desk.focusProperty().get();
        if (card != null && event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (card == null && focus != null && OPEN.match(event)) {
            open(focus.holder());
            event.consume();
        }
    }

    private void open(String idNumber) {
        if (desk.snapshot().ledger().person(idNumber).isPresent()) {
            card = new PersonCard(desk, idNumber, this::close, failed);
            pane.getChildren().setAll(card);
            card.requestFocus();
        }
    }

    private void close() {
        card = null;
        roster.update();
        pane.getChildren().setAll(roster.node());
        roster.node().requestFocus();
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void update() {
        if (card == null) {
            roster.update();
        } else if (!card.update()) {
            close();
        }
    }

    @Override
    public void rest() {
        roster.rest();
    }

    @Override
    public boolean explains() {
        return true;
    }

    @Override
    public void find() {
        if (card == null) {
            roster.find();
        }
    }

    @Override
    public void reveal(Jump jump) {
        if (jump.column().equals(Jump.CARD)) {
            open(jump.holder());
            return;
        }
        if (card != null) {
            close();
        }
        roster.reveal(jump);
    }
}
