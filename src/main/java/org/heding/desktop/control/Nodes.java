package org.heding.desktop.control;

import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** The small pieces that all views are made of. */
public final class Nodes {
    private Nodes() {}

    /** A label of a style. */
    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** The title of a section; it is never cut. */
    public static Label title(String text) {
        Label title = label(text, "section-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        return title;
    }

    /** A label that breaks into lines. */
    public static Label wrapped(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A button. */
    public static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** A link. */
    public static Hyperlink link(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(event -> {
            link.setVisited(false);
            action.run();
        });
        link.setMinWidth(Region.USE_PREF_SIZE);
        return link;
    }

    /** A small square of a colour, beside what it stands for in a chart. */
    public static Region dot(String style) {
        Region dot = new Region();
        dot.getStyleClass().addAll("dot", style);
        return dot;
    }

    /** Takes what room is left. */
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** A thin line between groups of things. */
    public static Region rule(Orientation orientation) {
        Region line = new Region();
        line.getStyleClass().add(orientation == Orientation.HORIZONTAL ? "hairline" : "vairline");
        return line;
    }

    /** Says in an empty field what it is for: in full where there is room for it, else in brief. */
    public static void prompt(TextField field, String full, String brief) {
        InvalidationListener fit = width -> {
            Text words = new Text(full);
            words.setFont(field.getFont());
            double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
            field.setPromptText(words.getLayoutBounds().getWidth() <= room ? full : brief);
        };
        field.widthProperty().addListener(fit);
        field.fontProperty().addListener(fit);
        field.setPromptText(full);
    }
}
