package org.heding.desktop.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the columns of a table are shown: their order, width and which are hidden.
 *
 * @param entries the columns in their order
 */
record ColumnLayout(List<Entry> entries) {
    private static final Pattern ENTRY = Pattern.compile("(-?)([^-:;][^:;]*)(?::([0-9]{1,3}[.][0-9]))?");

    ColumnLayout {
        entries = List.copyOf(entries);
    }

    /**
     * A column.
     *
     * @param id its name
     * @param width in letters; 0 for the usual one
     * @param hidden whether it is hidden
     */
    record Entry(String id, double width, boolean hidden) {}

    /** A layout as it was written; what cannot be read of it is left out. */
    static ColumnLayout of(String written) {
        List<Entry> entries = new ArrayList<>();
        for (String part : written.split(";")) {
            Matcher entry = ENTRY.matcher(part);
            if (entry.matches()) {
                entries.add(new Entry(
                        entry.group(2),
                        entry.group(3) == null ? 0 : Double.parseDouble(entry.group(3)),
                        !entry.group(1).isEmpty()));
            }
        }
        return new ColumnLayout(entries);
    }

    /** The layout in one line of text. */
    String written() {
        return entries.stream()
                .map(entry -> (entry.hidden() ? "-" : "")
                        + entry.id()
                        + (entry.width() == 0 ? "" : ":%.1f".formatted(entry.width())))
                .collect(Collectors.joining(";"));
    }
}
