package org.heding.desktop.grid;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Nodes;

/** The heads of columns: the title and, small below it, the unit. */
final class Headers {
    private static final double LATIN = 0.58;
    private static final double ONE_LINE = 7.2;
    private static final double MARGIN = 1.9;

    private Headers() {}

    static VBox of(Column column) {
        Label title = Nodes.label(column.title(), "column-title");
        title.setWrapText(true);
        VBox head = new VBox(title);
        if (!column.unit().isEmpty()) {
            head.getChildren().add(Nodes.label(column.unit(), "column-unit"));
        }
        head.getStyleClass().add("column-head");
        head.setAlignment(column.look().right() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        title.setTextAlignment(
                column.look().right() ? javafx.scene.text.TextAlignment.RIGHT : javafx.scene.text.TextAlignment.LEFT);
        Tooltip.install(head, new Tooltip(column.title()));
        return head;
    }

    /** The width of a column in letters. */
    static double width(Column column) {
        double title = length(column.title());
        double needed = breaks(column) ? title / 2 + MARGIN + 1 : title + MARGIN;
        return Math.max(column.look().width(), Math.max(needed, length(column.unit()) + MARGIN));
    }

    /** Whether the title takes two lines. */
    static boolean breaks(Column column) {
        return length(column.title()) > Math.max(ONE_LINE, column.look().width() - MARGIN);
    }

    private static double length(String text) {
        return text.chars().mapToDouble(letter -> letter < 0x2e80 ? LATIN : 1).sum();
    }
}
