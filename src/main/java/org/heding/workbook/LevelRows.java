package org.heding.workbook;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.heding.ledger.Positions;

/**
 * The rows of one level in a sheet: contiguous and in the order of their paths, so that what lies below a unit is one
 * block.
 */
final class LevelRows {
    private final int first;
    private final List<Holder> holders;
    private final Positions positions;

    /**
     * Whoever has a row.
     *
     * @param id the code of a unit or the ID number of a person
     * @param above what stands before the id in what the rows are sorted by: a person's community, nothing for a unit;
     *     what the pack is not about comes last, with a {@code ~} before that
     */
    record Holder(String id, String above) {
        /** What the rows are sorted by. */
        String path() {
            return above.isEmpty() ? id : above.concat(id);
        }
    }

    LevelRows(int first, List<Holder> holders) {
        this(first, List.copyOf(holders), new Positions(holders.size(), row -> holders.get(row)
                .id()));
    }

    private LevelRows(int first, List<Holder> holders, Positions positions) {
        this.first = first;
        this.holders = holders;
        this.positions = positions;
    }

    /** The same holders from another row on; what is known of their order is shared. */
    LevelRows from(int row) {
        return new LevelRows(row, holders, positions);
    }

    /** Those of the holders that meet a condition. */
    LevelRows where(Predicate<Holder> condition) {
        List<Holder> meeting = holders.stream().filter(condition).toList();
        return meeting.size() == holders.size() ? this : new LevelRows(first, meeting);
    }

    /** The number of the first row, counted from nought. */
    int first() {
        return first;
    }

    /** The number of the row after the last. */
    int end() {
        return first + holders.size();
    }

    List<Holder> holders() {
        return holders;
    }

    /** The number of a holder's row, counted from nought. */
    OptionalInt row(String id) {
        int position = positions.of(id);
        return position < 0 ? OptionalInt.empty() : OptionalInt.of(first + position);
    }

    /** The rows of what lies below a code; nothing if there are none. */
    Optional<Span> below(String code) {
        int from = lowerBound(code);
        int to = lowerBound(code + '}');
        return from == to ? Optional.empty() : Optional.of(new Span(first + from, first + to - 1));
    }

    /** The holders below a code. */
    List<Holder> holdersBelow(String code) {
        return holders.subList(lowerBound(code), lowerBound(code + '}'));
    }

    private int lowerBound(String path) {
        int low = 0;
        int high = holders.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holders.get(middle).path().compareTo(path) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Rows from a first to a last, both counted from nought and both included. */
    record Span(int first, int last) {}
}
