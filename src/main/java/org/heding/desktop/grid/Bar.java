package org.heding.desktop.grid;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The head of a section: filters at the left, buttons at the right, or below where there is no room beside. */
final class Bar extends Region {
    private static final double GAP = 8;

    private final HBox left = new HBox(GAP);
    private final HBox right = new HBox(GAP);

    Bar() {
        getStyleClass().add("bar");
        left.setAlignment(Pos.CENTER_LEFT);
        right.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(left, right);
    }

    /** What stands at the left. */
    void left(Node... nodes) {
        left.getChildren().setAll(nodes);
    }

    /** What stands at the right. */
    void right(Node... nodes) {
        right.getChildren().setAll(nodes);
    }

    private double margins() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    private boolean fits(double width) {
        return width < 0 || computePrefWidth(-1) <= width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return margins() + Math.max(left.minWidth(-1), right.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return margins() + left.prefWidth(-1) + GAP + right.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double one = left.prefHeight(-1);
        double other = right.prefHeight(-1);
        double height = fits(width) ? Math.max(one, other) : one + GAP + other;
        return getInsets().getTop() + height + getInsets().getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double room = getWidth() - margins();
        double wide = snapSizeX(right.prefWidth(-1));
        if (fits(getWidth())) {
            double high = getHeight() - insets.getTop() - insets.getBottom();
            left.resizeRelocate(insets.getLeft(), insets.getTop(), room - GAP - wide, high);
            right.resizeRelocate(getWidth() - insets.getRight() - wide, insets.getTop(), wide, high);
        } else {
            double high = left.prefHeight(-1);
            left.resizeRelocate(insets.getLeft(), insets.getTop(), room, high);
            right.resizeRelocate(
                    insets.getLeft(), insets.getTop() + high + GAP, Math.min(wide, room), right.prefHeight(-1));
        }
    }
}
