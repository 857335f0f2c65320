package org.heding.desktop.control;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** What a dialog says: as high as it is, and scrolled where the window below it is too low, so that buttons stay seen. */
public final class Scrolled extends ScrollPane {
    /** The share of the window that it may take; the rest is for title, buttons and margins. */
    private static final double SHARE = 0.7;

    private final Region content;
    private final Window owner;

    /** What is said over a window. */
    public Scrolled(Region content, Window owner) {
        super(content);
        this.content = content;
        this.owner = owner;
        // Without a skin the content is not yet in the window, has no style, and is measured wrong.
        setSkin(new PlainScrollSkin(this));
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        // Who goes by Tab goes from field to field.
        setFocusTraversable(false);
        getStyleClass().add("edge-to-edge");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) + getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width > 0 ? width : prefWidth(-1);
        double high =
                content.prefHeight(wide - getInsets().getLeft() - getInsets().getRight());
        return Math.min(
                owner.getHeight() * SHARE,
                high + getInsets().getTop() + getInsets().getBottom());
    }
}
