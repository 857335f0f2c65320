package org.heding.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heding.ledger.Tier;
import org.heding.policy.Citation;
import org.heding.policy.Level;
import org.heding.policy.Needs;
import org.heding.policy.Needs.Need;
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
    private final Map<Need, Set<Need>> sources = new HashMap<>();

    Unchecked(Book book, int year) {
        this.book = book;
        this.year = year;
    }

    /**
     * Whether a figure of a level rests on such a value, by whatever way.
     *
     * @param code the unit it is of or lies in; empty for any
     */
    boolean of(Level level, String id, String code) {
        return !book.pack().isCheckedFor(year)
                && sources(new Need(level, id)).stream().anyMatch(source -> isOfPack(source, code));
    }

    /** The parameters and tables that a figure needs, each at the level at which it is looked up. */
    private Set<Need> sources(Need figure) {
        Set<Need> known = sources.get(figure);
        if (known == null) {
            known = new LinkedHashSet<>();
            Rule rule = book.rule(figure.level(), figure.id());
            if (rule != null) {
                // Packs hold no circles: nothing asks for this figure meanwhile.
                for (Need need : Needs.of(rule)) {
                    known.addAll(sources(need));
                }
            } else if (book.input(figure.level(), figure.id()) == null) {
                known.add(figure);
            }
            sources.put(figure, known);
        }
        return known;
    }

    private boolean isOfPack(Need source, String code) {
        String unit = above(source.level(), code);
        Parameter parameter = book.parameter(source.id());
        Optional<Table> table = book.table(source.id());
        return days(source.level()).stream()
                .anyMatch(day ->
                        parameter != null && isOfPack(parameter.on(day, unit).map(Parameter.Dated::citation))
                                || table.map(one -> said(one, day, unit))
                                        .orElse(Stream.empty())
                                        .anyMatch(citation -> isOfPack(Optional.of(citation))));
    }

    private static Stream<Citation> said(Table table, LocalDate day, String code) {
        return table.banded()
                ? table.on(day, code).map(Table.Edition::citation).stream()
                : table.rows(day, code).values().stream().map(Parameter.Dated::citation);
    }

    private static boolean isOfPack(Optional<Citation> citation) {
        return citation.map(said -> !said.isDocuments()).orElse(false);
    }

    /** The unit at a level: one that lies above the unit of a code, or else that itself. */
    private static String above(Level level, String code) {
        if (!level.isUnit()) {
            return code;
        }
        Tier tier = Tier.valueOf(level.name());
        return code.length() > tier.digits() ? tier.prefix(code) : code;
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
