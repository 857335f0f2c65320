package org.heding.desktop.grid;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * By which columns rows are sorted, the first one first. Numbers stand by size and before words, words in the order of
 * their sounds (拼音), and what is blank at the end, whichever way the rest goes.
 */
record Sorting(List<Key> keys) {
    /** As the document has them. */
    static final Sorting NONE = new Sorting(List.of());

    private static final Comparator<CollationKey> BY_SOUND = Comparator.naturalOrder();

    Sorting {
        keys = List.copyOf(keys);
    }

    /** A column, and whether the least stands first. */
    record Key(Column column, boolean rising) {}

    /** A cell with what it is sorted by, found out once. */
    private record Place(Cell cell, CollationKey sound) {
        static Place of(Cell cell) {
            Collator collator = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
            return new Place(cell, cell.number().isPresent() ? null : collator.getCollationKey(cell.text()));
        }

        int compare(Place other) {
            if (sound == null && other.sound == null) {
                return cell.number().orElseThrow().compareTo(other.cell.number().orElseThrow());
            }
            return sound == null ? -1 : other.sound == null ? 1 : BY_SOUND.compare(sound, other.sound);
        }
    }

    /** The rows in order. */
    List<Row> sorted(List<Row> rows, BiFunction<Row, Column, Cell> cells) {
        List<Row> sorted = new ArrayList<>(rows);
        for (Key key : keys.reversed()) {
            Map<Row, Place> places = rows.stream()
                    .collect(Collectors.toMap(Function.identity(), row -> Place.of(cells.apply(row, key.column()))));
            sorted.sort((one, other) -> compare(places.get(one), places.get(other), key.rising()));
        }
        return sorted;
    }

    private static int compare(Place one, Place other, boolean rising) {
        if (one.cell().blank() || other.cell().blank()) {
            return Boolean.compare(one.cell().blank(), other.cell().blank());
        }
        return rising ? one.compare(other) : other.compare(one);
    }
}
