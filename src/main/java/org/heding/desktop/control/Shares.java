package org.heding.desktop.control;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Things side by side, each with its share of the width; where one of them would have less than it needs, half as many side
 * by side, and the others below.
 */
public final class Shares extends Region {
    /** The room between them, in letters. */
    private static final double GAP = 0.9;

    private final double gap;
    private final double[] shares;

    /**
     * Things side by side.
     *
     * @param em the width of a letter in pixels
     * @param shares what share of the width each has while all stand in one row, in hundredths
     * @param things what is shown
     */
    public Shares(double em, double[] shares, List<? extends Node> things) {
        this.gap = GAP * em;
        this.shares = shares.clone();
        getChildren().setAll(things);
    }

    /** Things of equal shares. */
    public Shares(double em, List<? extends Node> things) {
        this(em, things.stream().mapToDouble(thing -> 100.0 / things.size()).toArray(), things);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** How many stand side by side. */
    private int columns(double width) {
        int columns = getChildren().size();
        while (columns > 1 && !fits(columns, width)) {
            columns = (columns + 1) / 2;
        }
        return columns;
    }

    private boolean fits(int columns, double width) {
        for (int i = 0; i < getChildren().size(); i++) {
            if (getChildren().get(i).minWidth(-1) > wide(i, columns, width)) {
                return false;
            }
        }
        return true;
    }

    /** The width of one of them. */
    private double wide(int index, int columns, double width) {
        double room = width - getInsets().getLeft() - getInsets().getRight() - (columns - 1) * gap;
        return columns == shares.length ? room * shares[index] / 100 : room / columns;
    }

    /** The height of a row: what the highest of it wants, or needs at least. */
    private double high(int first, int columns, double width, ToDoubleBiFunction<Node, Double> height) {
        double high = 0;
        for (int i = first; i < Math.min(first + columns, getChildren().size()); i++) {
            high = Math.max(high, height.applyAsDouble(getChildren().get(i), wide(i, columns, width)));
        }
        return high;
    }

    private double all(double width, ToDoubleBiFunction<Node, Double> height) {
        double given = width < 0 ? computePrefWidth(-1) : width;
        int columns = columns(given);
        double high = getInsets().getTop() + getInsets().getBottom();
        for (int first = 0; first < getChildren().size(); first += columns) {
            high += high(first, columns, given, height) + (first == 0 ? 0 : gap);
        }
        return high;
    }

    @Override
    protected double computeMinWidth(double height) {
        double most = getChildren().stream()
                .mapToDouble(child -> child.minWidth(-1))
                .max()
                .orElse(0);
        return getInsets().getLeft() + most + getInsets().getRight();
    }

    @Override
    protected double computePrefWidth(double height) {
        double all = getChildren().stream()
                .mapToDouble(child -> child.prefWidth(-1) + gap)
                .sum();
        return getInsets().getLeft() + Math.max(0, all - gap) + getInsets().getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return all(width, Node::minHeight);
    }

    @Override
    protected double computePrefHeight(double width) {
        return all(width, Node::prefHeight);
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        int columns = columns(getWidth());
        double top = insets.getTop();
        for (int first = 0; first < getChildren().size(); first += columns) {
            boolean last = first + columns >= getChildren().size();
            double high = last
                    ? Math.max(
                            high(first, columns, getWidth(), Node::minHeight), getHeight() - insets.getBottom() - top)
                    : high(first, columns, getWidth(), Node::prefHeight);
            double start = insets.getLeft();
            for (int i = first; i < Math.min(first + columns, getChildren().size()); i++) {
                double wide = wide(i, columns, getWidth());
                getChildren()
                        .get(i)
                        .resizeRelocate(snapPositionX(start), snapPositionY(top), snapSizeX(wide), snapSizeY(high));
                start += wide + gap;
            }
            top += high + gap;
        }
    }
}
