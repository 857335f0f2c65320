package org.heding.desktop.grid;

import java.util.List;

/**
 * A column of a grid.
 *
 * @param id the input's, result's or field's name
 * @param title what people call it
 * @param unit its unit of measure, or an empty text
 * @param look how its cells look
 * @param typed whether people type in it
 * @param computed whether it is a result of the policy pack
 * @param summed whether its figures add up
 * @param choices what may be chosen; empty where anything may be typed
 */
public record Column(
        String id,
        String title,
        String unit,
        Look look,
        boolean typed,
        boolean computed,
        boolean summed,
        List<String> choices) {
    /** The id of the column that shows which standards are not met. */
    public static final String STATUS = "status";

    public Column {
        choices = List.copyOf(choices);
    }

    /** How a column's cells look. */
    public enum Look {
        /** The name of the row: stays in sight. */
        NAME(12),
        /** Words. */
        WORDS(8),
        /** Long words, such as a source. */
        LONG(18),
        /** A number. */
        NUMBER(5.5),
        /** An amount of money. */
        MONEY(8),
        /** A day. */
        DAY(7.5),
        /** Badges. */
        BADGES(9);

        private final double width;

        Look(double width) {
            this.width = width;
        }

        /** The least width, in letters. */
        public double width() {
            return width;
        }

        /** Whether the cells stand at the right. */
        public boolean right() {
            return this == NUMBER || this == MONEY;
        }
    }

    /** A column of words that people type. */
    public static Column typed(String id, String title, Look look) {
        return new Column(id, title, "", look, true, false, false, List.of());
    }

    /** A column of words that people choose. */
    public static Column chosen(String id, String title, List<String> choices) {
        return new Column(id, title, "", Look.WORDS, true, false, false, choices);
    }

    /** A column that only shows. */
    public static Column shown(String id, String title, Look look) {
        return new Column(id, title, "", look, false, false, false, List.of());
    }
}
