package org.heding.desktop.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.ChoiceText;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.grid.Refusal;
import org.heding.desktop.session.Desk;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.message.Phrase;

/** What every value of one's own needs: from which day it holds, where, what it rests on, and when it was decided. */
final class AdoptionFields {
    private final Desk desk;
    private final TypedField from;
    private final TypedField basis;
    private final TypedField decided;
    private final ComboBox<Unit> area = new ComboBox<>();

    /**
     * What is typed.
     *
     * @param area the code of the unit for which it holds; empty for the whole document
     */
    record Adoption(LocalDate from, String area, String basis, LocalDate decided) {}

    AdoptionFields(Desk desk) {
        this.desk = desk;
        this.from = new TypedField(desk, "trial-from", Phrase.of("desktop.policy.trial.from"));
        this.basis = new TypedField(desk, "adopt-basis", Phrase.of("desktop.policy.adopt.basis"));
        this.decided = new TypedField(desk, "adopt-decided", Phrase.of("desktop.policy.adopt.decided"));
        from.field().setText(desk.snapshot().assessment().year() + "-01-01");
        basis.getStyleClass().add("wide");
        area.setId("adopt-area");
        area.setAccessibleText(desk.text("desktop.policy.adopt.area"));
        area.getItems().add(null);
        area.getItems().addAll(areas());
        area.setConverter(
                new ChoiceText<>(unit -> unit == null ? desk.text("desktop.policy.adopt.everywhere") : unit.name()));
        area.setValue(null);
    }

    /** The counties of the document and, where it is about one of these alone, its townships. */
    private List<Unit> areas() {
        List<Unit> counties = desk.snapshot().units(Tier.COUNTY);
        return counties.size() > 1
                ? counties
                : Stream.concat(counties.stream(), desk.snapshot().units(Tier.TOWNSHIP).stream())
                        .toList();
    }

    /** The first day it holds. */
    LocalDate from() throws Refusal {
        return from.day("desktop.policy.trial.no_from");
    }

    /** The code of the unit for which it holds; empty for the whole document. */
    String area() {
        return area.getValue() == null ? "" : area.getValue().code();
    }

    /** All of it. */
    Adoption read() throws Refusal {
        return new Adoption(
                from(),
                area(),
                basis.needed("desktop.policy.adopt.no_basis"),
                decided.day("desktop.policy.adopt.no_day"));
    }

    /** Where and from when: what is tried needs this too. */
    List<Node> scope() {
        VBox where = new VBox(Nodes.label(desk.text("desktop.policy.adopt.area"), "muted", "small"), area);
        where.getStyleClass().add("typed-field");
        return List.of(from, where);
    }

    /** What it rests on. */
    List<Node> grounds() {
        return List.of(basis, decided);
    }

    /** Fields beside one another, as many as there is room for. */
    static FlowPane row(List<Node> nodes) {
        FlowPane row = new FlowPane(nodes.toArray(Node[]::new));
        row.getStyleClass().add("fields");
        return row;
    }

    /** Buttons below them. */
    static HBox buttons(Node... buttons) {
        HBox row = new HBox(buttons);
        row.getStyleClass().add("buttons");
        return row;
    }
}
