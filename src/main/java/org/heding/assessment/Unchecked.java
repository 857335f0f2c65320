package org.heding.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.heding.policy.Citation;
import org.heding.policy.Level;
import org.heding.policy.Needs;
import org.heding.policy.Parameter;
import org.heding.policy.Rule;
import org.heding.policy.Table;

/**
 * Which figures rest on what a pack says of a year for which nobody has compared it with its source (待核): those that look
 * up a value or table of the pack, and whatever is computed from them. What the document itself says is of its own day.
 */
final class Unchecked {
    private static final int DECEMBER = 12;

    private final Book book;
    private final int year;
    private final Map<Needs.Need, Boolean> found = new HashMap<>();

    Unchecked(Book book, int year) {
        this.book = book;
        this.year = year;
    }

    /** Whether a figure of a level rests on such a value, by whatever way. */
    boolean of(Level level, String id) {
        if (book.pack().isCheckedFor(year)) {
            return false;
        }
        Needs.Need need = new Needs.Need(level, id);
        Boolean known = found.get(need);
        if (known == null) {
            // Packs hold no circles: nothing asks for this figure meanwhile.
            known = rests(level, id);
            found.put(need, known);
        }
        return known;
    }

    private boolean rests(Level level, String id) {
        Rule rule = book.rule(level, id);
        if (rule != null) {
            return Needs.of(rule).stream().anyMatch(need -> of(need.level(), need.id()));
        }
        if (book.input(level, id) != null) {
            return false;
        }
        Parameter parameter = book.parameter(id);
        Optional<Table> table = book.pack().table(id);
        return days(level).stream()
                .anyMatch(day -> parameter != null && ofPack(parameter.on(day).map(Parameter.Dated::citation))
                        || ofPack(table.flatMap(one -> one.on(day)).map(Table.Edition::citation)));
    }

    private static boolean ofPack(Optional<Citation> citation) {
        return citation.map(said -> !said.isDocuments()).orElse(false);
    }

    /** The days on which what a level needs is looked up. */
    private List<LocalDate> days(Level level) {
        return level == Level.MONTH
                ? IntStream.rangeClosed(1, DECEMBER)
                        .mapToObj(month -> LocalDate.of(year, month, 1))
                        .toList()
                : List.of(LocalDate.of(year, DECEMBER, 31));
    }
}
