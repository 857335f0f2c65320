package org.heding.desktop.working;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.heding.assessment.Working;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.message.Text;

/** The lines of which the working is made. */
final class FigureLines {
    /** Chinese characters of name and value that stand side by side in the narrowest pane. */
    private static final int ONE_LINE = 16;

    private final Desk desk;

    FigureLines(Desk desk) {
        this.desk = desk;
    }

    /** Whose figure it is, and which. */
    Node head(String holder, Text label) {
        return Nodes.wrapped(holder + " · " + label.in(desk.messages()), "working-head");
    }

    /** The figure, large. */
    Node big(String holder, Working.Figure figure) {
        Label big = Nodes.wrapped(value(holder, figure), "big");
        big.setId("working-figure");
        big.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("missing"),
                !figure.value().known());
        return big;
    }

    /** A value with its unit. */
    String value(String holder, Working.Figure figure) {
        String text = desk.figures().text(desk.snapshot(), holder, figure.id(), figure.value(), figure.type());
        return figure.value().known() ? (text + " " + figure.unit().in(desk.messages())).strip() : text;
    }

    /** A name, which may be followed, with its value at the right and a remark below. */
    VBox line(String name, String value, String remark, Runnable open) {
        Labeled label = open == null ? Nodes.wrapped(name) : Nodes.link(name, open);
        label.setWrapText(true);
        label.setMinWidth(0);
        Label figure = Nodes.label(value, "figure");
        figure.setMinWidth(Label.USE_PREF_SIZE);
        boolean together = length(name) + length(value) <= ONE_LINE;
        HBox line = together ? new HBox(label, Nodes.gap(), figure) : new HBox(Nodes.gap(), figure);
        VBox box = together ? new VBox(line) : new VBox(label, line);
        if (!remark.isEmpty()) {
            box.getChildren().add(Nodes.wrapped(remark, "muted", "small"));
        }
        box.getStyleClass().add("line");
        return box;
    }

    /** The length of a text in half Chinese characters, halved: two Latin letters take the room of one. */
    private static long length(String text) {
        return (text.chars().map(letter -> letter < 0x2e80 ? 1 : 2).sum() + 1) / 2;
    }
}
