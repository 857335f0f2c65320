package org.heding.desktop.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/**
 * The skin of every scroll pane, set by the style sheet. JavaFX's own keeps a picture of what is scrolled, as big as the
 * pane: it costs megabytes for each page and is drawn anew with every change.
 */
public final class PlainScrollSkin extends ScrollPaneSkin {
    /** Made by the style sheet. */
    public PlainScrollSkin(ScrollPane pane) {
        super(pane);
        getChildren().stream()
                .filter(child -> child.getStyleClass().contains("viewport"))
                .forEach(PlainScrollSkin::plain);
    }

    private static void plain(Node viewport) {
        viewport.setCache(false);
    }
}
