package org.heding.desktop.control;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * A section that the pack has nothing for; it says so.
 *
 * @param node what is shown
 */
public record EmptySection(Node node) implements SectionView {
    /**
     * A section without content.
     *
     * @param title what it is called
     * @param why why there is nothing in it
     */
    public static EmptySection of(String title, String why) {
        VBox box = new VBox(Nodes.title(title), Nodes.wrapped(why, "muted"));
        box.getStyleClass().addAll("section", "empty-section");
        return new EmptySection(box);
    }

    @Override
    public void update() {
        // What it says does not depend on the figures; another pack makes another section.
    }
}
