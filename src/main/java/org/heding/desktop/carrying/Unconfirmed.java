package org.heding.desktop.carrying;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.heding.assessment.Carrying;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.Focus;
import org.heding.desktop.session.Jump;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;

/** How many figures came from another year and are not confirmed (未确认), and the way from one to the next. */
public final class Unconfirmed extends HBox {
    private final Desk desk;
    private final Label said = Nodes.wrapped("");
    private Jump last;

    /** A strip of the latest snapshot, which shows itself while there is anything to confirm. */
    public Unconfirmed(Desk desk) {
        this.desk = desk;
        setId("unconfirmed-strip");
        said.setId("unconfirmed");
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        getStyleClass().addAll("banner", "warn");
        getChildren().addAll(said, Nodes.button("next-unconfirmed", desk.text("desktop.carry.next"), this::next));
        update();
    }

    /** Shows what holds of the latest snapshot. */
    public void update() {
        int count = count(desk);
        long units = places(desk).map(Jump::holder).distinct().count();
        said.setText(desk.text("desktop.carry.unconfirmed", count, units));
        setVisible(count > 0);
        setManaged(count > 0);
    }

    /** How many there are. */
    public static int count(Desk desk) {
        return Carrying.unconfirmed(
                desk.snapshot().ledger(),
                desk.snapshot().settings().year(),
                desk.snapshot().settings().place());
    }

    /** Goes to the one after that to which it led before, or else the first. */
    private void next() {
        List<Jump> places = places(desk).toList();
        int before = places.indexOf(last);
        if (!places.isEmpty()) {
            last = places.get((before + 1) % places.size());
            desk.go(last);
            desk.focusProperty().set(new Focus(last.holder(), last.column()));
        }
    }

    private static Stream<Jump> places(Desk desk) {
        String place = desk.snapshot().settings().place();
        return desk.snapshot().ledger().carried(desk.snapshot().settings().year()).entrySet().stream()
                .filter(unit -> unit.getKey().startsWith(place))
                .flatMap(unit ->
                        unit.getValue().keySet().stream().map(field -> Jump.to(desk.snapshot(), unit.getKey(), field)));
    }

    /** Confirms all that there are, as one step of undoing. */
    public static void confirmAll(Desk desk, Consumer<Failure> failed) {
        int year = desk.snapshot().settings().year();
        String place = desk.snapshot().settings().place();
        desk.session()
                .edit(
                        desk.text("desktop.carry.confirm.label", count(desk)),
                        ledger -> changes(ledger, year, place),
                        failed);
    }

    private static List<Change> changes(Ledger ledger, int year, String place) {
        return ledger.carried(year).entrySet().stream()
                .filter(unit -> unit.getKey().startsWith(place))
                .flatMap(unit -> unit.getValue().keySet().stream()
                        .<Change>map(field -> new Change.ConfirmFact(unit.getKey(), year, field)))
                .toList();
    }

    /** The year from which the year that is shown, which has no figures of units, could be begun. */
    public static Optional<Integer> offer(Desk desk) {
        int year = desk.snapshot().settings().year();
        boolean fixed = desk.snapshot().standing().reading()
                || desk.snapshot().standing().closed().contains(year);
        return fixed || Carrying.holds(desk.snapshot().ledger(), year)
                ? Optional.empty()
                : Carrying.latestBefore(desk.snapshot().ledger(), year);
    }
}
