package org.heding.desktop.grid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.heding.desktop.control.Nodes;

/** The heads of columns: the title and, small below it, the unit. */
final class Headers {
    private static final double LATIN = 0.58;
    private static final double ONE_LINE = 6.2;
    private static final double MARGIN = 1.7;
    private static final double MARK = 1;
    private static final double SMALL = 0.82;
    private static final Pattern ENDED = Pattern.compile("(.+)（(.+)）");

    private Headers() {}

    /** A title without its bracketed end, and that end: 组织员（应配） is 组织员, with 应配 below. */
    private record Title(String main, String note) {
        static Title of(Column column) {
            Matcher ended = ENDED.matcher(column.title());
            boolean split = column.look().right() && ended.matches();
            String bracket = split ? ended.group(2) : "";
            String main = split ? ended.group(1) : column.title();
            boolean both = !bracket.isEmpty() && !column.unit().isEmpty();
            return new Title(main, bracket + (both ? " · " : "") + column.unit());
        }
    }

    /**
     * The head of a column.
     *
     * @param filtering asks what the column lets through
     */
    static VBox of(Column column, Runnable filtering) {
        Title parts = Title.of(column);
        boolean right = column.look().right();
        Label title = Nodes.label(parts.main(), "column-title");
        title.setWrapText(true);
        title.setTextAlignment(right ? TextAlignment.RIGHT : TextAlignment.LEFT);
        Label mark = Nodes.label("▾", "column-filter-mark");
        mark.setId("filter-" + column.id());
        // The head itself sorts.
        mark.setOnMousePressed(Event::consume);
        mark.setOnMouseReleased(event -> {
            filtering.run();
            event.consume();
        });
        HBox below = new HBox(Nodes.label(parts.note(), "column-unit"));
        below.getChildren().add(right ? 0 : 1, Nodes.gap());
        below.getChildren().add(right ? 0 : 2, mark);
        VBox head = new VBox(title, below);
        head.getStyleClass().add("column-head");
        head.setAlignment(right ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        Tooltip.install(head, new Tooltip(column.title()));
        return head;
    }

    /** The width of a column in letters. */
    static double width(Column column) {
        Title parts = Title.of(column);
        double title = length(parts.main());
        double needed = breaks(column) ? title / 2 + MARGIN + 0.6 : title + MARGIN;
        return Math.max(column.look().width(), Math.max(needed, length(parts.note()) * SMALL + MARGIN + MARK));
    }

    /** Whether the title takes two lines. */
    static boolean breaks(Column column) {
        return length(Title.of(column).main())
                > Math.max(ONE_LINE, column.look().width() - MARGIN);
    }

    /** The length of a text in Chinese characters. */
    private static double length(String text) {
        return text.chars().mapToDouble(letter -> letter < 0x2e80 ? LATIN : 1).sum();
    }
}
