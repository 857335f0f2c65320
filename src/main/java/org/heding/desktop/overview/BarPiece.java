package org.heding.desktop.overview;

import java.math.RoundingMode;
import javafx.scene.layout.Region;
import org.heding.formula.Fraction;

/** A piece of a bar that is as long as its share of the longest bar. */
final class BarPiece {
    private static final int DIGITS = 4;

    private BarPiece() {}

    /**
     * A piece in a line.
     *
     * @param words the room in the line for words, in pixels
     */
    static Region of(Region line, double words, Fraction amount, Fraction most, String style) {
        Region bar = new Region();
        bar.getStyleClass().addAll("hbar", style);
        // Only the drawing is inexact: how long a bar is.
        double share = most.signum() > 0
                ? amount.dividedBy(most).toDecimal(DIGITS, RoundingMode.HALF_UP).doubleValue()
                : 0;
        bar.prefWidthProperty().bind(line.widthProperty().subtract(words).multiply(Math.max(0, share)));
        bar.setMinWidth(0);
        bar.setMaxWidth(Region.USE_PREF_SIZE);
        return bar;
    }
}
