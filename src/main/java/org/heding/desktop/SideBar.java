package org.heding.desktop;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Badges;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.Snapshot;
import org.heding.ledger.Tier;
import org.heding.policy.Severity;

/** The sections, with the number of what is to be done in them. */
final class SideBar extends ScrollPane {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Desk desk;
    private final Map<Section, Button> buttons = new EnumMap<>(Section.class);
    private final Map<Section, Label> counts = new EnumMap<>(Section.class);

    SideBar(Desk desk) {
        this.desk = desk;
        getStyleClass().addAll("side", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox list = new VBox();
        list.getStyleClass().add("side-list");
        Section.Group group = Section.Group.NONE;
        for (Section section : Section.values()) {
            if (section.group() != group) {
                group = section.group();
                list.getChildren().add(Nodes.label(group.label().in(desk.messages()), "side-heading"));
            }
            list.getChildren().add(button(section));
        }
        setContent(list);
        update();
    }

    private Button button(Section section) {
        Button button = Nodes.button(
                "section-" + section.id(), section.label().in(desk.messages()), () -> desk.go(Jump.to(section)));
        button.getStyleClass().setAll("side-button");
        button.setMaxWidth(Double.MAX_VALUE);
        // What it shows is as wide as it is, so that without this it could grow and never shrink.
        button.setMinWidth(0);
        Label name = Nodes.label(section.label().in(desk.messages()));
        Label count = Badges.of("", section == Section.FINDINGS ? Badges.Tone.BAD : Badges.Tone.WARN);
        HBox graphic = new HBox(name, Nodes.gap(), count);
        graphic.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        graphic.prefWidthProperty().bind(button.widthProperty().subtract(desk.em() * 1.3));
        button.setText(null);
        button.setGraphic(graphic);
        button.setTooltip(new Tooltip(Keys.said(Keys.of(section))));
        buttons.put(section, button);
        counts.put(section, count);
        return button;
    }

    /** Shows what is to be done now. */
    void update() {
        Snapshot snapshot = desk.snapshot();
        count(
                Section.FINDINGS,
                snapshot.assessment().findings().stream()
                        .filter(finding -> finding.severity() == Severity.UNMET)
                        .count());
        for (Tier tier : new Tier[] {Tier.COUNTY, Tier.TOWNSHIP, Tier.COMMUNITY}) {
            count(
                    Section.of(tier),
                    snapshot.units(tier).stream()
                            .filter(unit -> snapshot.findings(unit.code()).stream()
                                    .anyMatch(finding -> finding.severity() == Severity.MISSING))
                            .count());
        }
        for (Section section : Section.values()) {
            Label count = counts.get(section);
            count.setVisible(!count.getText().isEmpty());
            buttons.get(section).setAccessibleText(section.label().in(desk.messages()) + " " + count.getText());
        }
    }

    private void count(Section section, long number) {
        counts.get(section).setText(number == 0 ? "" : Long.toString(number));
    }

    /** Gives the keyboard to the button of a section. */
    void focus(Section section) {
        buttons.get(section).requestFocus();
    }

    /** Marks the section shown; null marks none. */
    void mark(Section shown) {
        buttons.forEach((section, button) -> button.pseudoClassStateChanged(ON, section == shown));
    }
}
