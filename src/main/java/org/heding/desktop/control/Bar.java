package org.heding.desktop.control;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The head of a section: what is shown and filters at the left, buttons at the right, on two lines where need be. */
public final class Bar extends Region {
    private static final double GAP = 8;

    private final HBox left = new HBox(GAP);
    private final HBox filters = new HBox(GAP);
    private final HBox right = new HBox(GAP);

    /** An empty head. */
    public Bar() {
        getStyleClass().add("bar");
        left.setAlignment(Pos.CENTER_LEFT);
        filters.setAlignment(Pos.CENTER_LEFT);
        right.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(left, filters, right);
    }

    /** What stands at the left. */
    public void left(Node... nodes) {
        left.getChildren().setAll(nodes);
    }

    /** What stands beside that, or begins the second line. */
    public void filters(Node... nodes) {
        filters.getChildren().setAll(nodes);
    }

    /** What stands at the right. */
    public void right(Node... nodes) {
        right.getChildren().setAll(nodes);
    }

    /** Takes everything out of it. */
    public void clear() {
        left();
        filters();
        right();
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
        double most = Math.max(left.prefWidth(-1), right.prefWidth(-1));
        double least = Math.min(left.prefWidth(-1), right.prefWidth(-1));
        return margins() + Math.max(most, filters.prefWidth(-1) + GAP + least);
    }

    /** Whether the filters stand on the first line: on two lines they go with what is shorter. */
    private boolean above(boolean one) {
        return one || left.prefWidth(-1) <= right.prefWidth(-1);
    }

    private double below() {
        return filters.prefWidth(-1) + GAP + right.prefWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return margins() + left.prefWidth(-1) + GAP + below();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double first = Math.max(left.prefHeight(-1), second());
        double height = fits(width) ? first : first + GAP + second();
        return getInsets().getTop() + height + getInsets().getBottom();
    }

    private double second() {
        return Math.max(filters.prefHeight(-1), right.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        boolean one = fits(getWidth());
        double start = getInsets().getLeft();
        double top = getInsets().getTop();
        double end = getWidth() - getInsets().getRight();
        double first = Math.max(left.prefHeight(-1), second());
        left.resizeRelocate(start, top, left.prefWidth(-1), first);
        double line = one ? top : top + first + GAP;
        double wide = snapSizeX(right.prefWidth(-1));
        boolean beside = above(one);
        filters.resizeRelocate(
                beside ? start + left.prefWidth(-1) + GAP : start,
                beside ? top : line,
                filters.prefWidth(-1),
                beside ? first : second());
        right.resizeRelocate(end - wide, line, wide, one ? first : second());
    }
}
