package org.heding.workbook.blank;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.heding.policy.Level;
import org.heding.policy.Type;
import org.heding.workbook.Spelling;

/** Finds what a heading means among what is known of a level; only what cannot be anything else is sure. */
final class Matching {
    static final int SURE = 90;
    private static final int WHOLE = 100;
    private static final int WITHOUT_GROUPS = 95;
    private static final int PART = 60;
    private static final int LIKE = 40;
    private static final Pattern NOTE = Pattern.compile("\\(([^()]*)\\)");

    private final Known known;

    Matching(Known known) {
        this.known = known;
    }

    /**
     * The best that was found.
     *
     * @param meaning the meaning; {@link Meaning#LEAVE} if nothing comes near
     * @param score how good it is, from 0
     */
    record Match(Meaning meaning, int score) {
        static final Match NONE = new Match(Meaning.LEAVE, 0);
    }

    /** The unit of measure that a heading's brackets name; an empty text for none. */
    static String unit(List<String> path) {
        Matcher notes = NOTE.matcher(Spelling.compact(path.getLast()));
        while (notes.find()) {
            if (Measure.of(notes.group(1)).isPresent()) {
                return notes.group(1).replaceFirst("^单位:", "");
            }
        }
        return "";
    }

    private static String withoutUnits(String text) {
        return NOTE.matcher(Spelling.compact(text))
                .replaceAll(
                        note -> Measure.of(note.group(1)).isPresent() ? "" : Matcher.quoteReplacement(note.group()));
    }

    /**
     * What a heading means at a level.
     *
     * @param unit the unit of measure of the column
     */
    Match of(List<String> path, String unit, Level level) {
        List<String> said = path.stream().map(Matching::withoutUnits).toList();
        if (Words.is("name.number", said.getLast())) {
            return new Match(Meaning.NUMBER, WHOLE);
        }
        List<String> telling =
                said.stream().filter(text -> !Words.is("neutral", text)).toList();
        String leaf = said.getLast();
        Match best = find(String.join("", said), unit, level, WHOLE);
        best = better(best, find(String.join("", telling), unit, level, WITHOUT_GROUPS));
        best = better(best, find(leaf, unit, level, PART));
        best = better(best, find(NOTE.matcher(leaf).replaceAll(""), unit, level, PART));
        return best.score() > 0 ? best : like(Words.normal(String.join("", said)), unit, level);
    }

    private static Match better(Match one, Match other) {
        return other.score() > one.score() ? other : one;
    }

    private Match find(String text, String unit, Level level, int score) {
        String normal = Words.normal(text);
        List<Thing> found = known.at(level).stream()
                .filter(thing -> !normal.isEmpty() && thing.names().contains(normal))
                .toList();
        return found.isEmpty() ? Match.NONE : match(found.getFirst(), unit, found.size() > 1 ? PART : score);
    }

    private Match like(String normal, String unit, Level level) {
        List<Thing> near = known.at(level).stream()
                .filter(thing -> thing.names().stream()
                        .anyMatch(name -> name.length() > 2 && (normal.contains(name) || name.contains(normal))))
                .collect(Collectors.toList());
        return near.isEmpty() || normal.length() < 2 ? Match.NONE : match(near.getFirst(), unit, LIKE);
    }

    /** A number in a unit that it cannot be turned into is not sure, whatever it is called. */
    private static Match match(Thing thing, String unit, int score) {
        if (unit.isEmpty() || !thing.type().isNumber()) {
            return new Match(Meaning.take(thing.id(), ""), score);
        }
        return thing.canBeIn(unit)
                ? new Match(Meaning.take(thing.id(), unit), score)
                : new Match(Meaning.take(thing.id(), ""), Math.min(score, PART));
    }

    /** Whether a thing is an amount of money, which the line above a table gives the unit of. */
    boolean isMoney(Meaning meaning) {
        return known.thing(meaning.what())
                .filter(thing -> thing.type() == Type.MONEY)
                .isPresent();
    }
}
