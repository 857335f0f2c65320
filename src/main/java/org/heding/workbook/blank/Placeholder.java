package org.heding.workbook.blank;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heding.ledger.Tier;
import org.heding.workbook.Spelling;

/**
 * A name in braces: {@code {年度}}, {@code {区县.社区工作者核定额度}}, {@code {蜀山区.活动经费|万元}}.
 *
 * @param text what stands between the braces
 * @param of whose: a tier, a unit's name or code; empty for the place the document is about
 * @param name what is wanted
 * @param unit the unit of measure, or empty
 */
record Placeholder(String text, String of, String name, String unit) {
    /** Where placeholders stand in a text. */
    static final Pattern BRACES = Pattern.compile("[{｛]([^{}｛｝]+)[}｝]");

    private static final Pattern PARTS = Pattern.compile("(?:([^.|]+)\\.)?([^.|]+)(?:\\|([^|]+))?");

    /** What a placeholder asks: a thing, of somebody. */
    record Question(Thing thing, String holder) {}

    /** The placeholder of a text between braces. */
    static Placeholder of(String text) {
        Matcher parts = PARTS.matcher(Spelling.compact(text));
        return parts.matches()
                ? new Placeholder(text, said(parts.group(1)), parts.group(2), said(parts.group(3)))
                : new Placeholder(text, "", "", "");
    }

    private static String said(String part) {
        return part == null ? "" : part;
    }

    /** What it asks; nothing if it is not known what, or of whom. */
    Optional<Question> question(Known known, HolderSearch search) {
        return known.named(name).stream()
                .filter(thing -> unit.isEmpty() || thing.canBeIn(unit))
                .flatMap(thing -> question(thing, search).stream())
                .findFirst();
    }

    /** A thing, of the one unit that can be meant. */
    Optional<Question> question(Thing thing, HolderSearch search) {
        if (thing.group() == Thing.Group.SETTINGS) {
            return of.isEmpty() ? Optional.of(new Question(thing, "")) : Optional.empty();
        }
        List<String> holders = of.isEmpty() ? ofPlace(thing, search) : ofNamed(search);
        List<String> told =
                holders.stream().filter(holder -> thing.of(Levels.of(holder))).toList();
        return told.size() == 1 ? Optional.of(new Question(thing, told.getFirst())) : Optional.empty();
    }

    private List<String> ofNamed(HolderSearch search) {
        for (Tier tier : Tier.values()) {
            if (Words.is("level." + tier.id(), of)) {
                return search.of(tier);
            }
        }
        return search.find(of);
    }

    /** The place of the document, else the one unit of the highest tier that has the thing. */
    private static List<String> ofPlace(Thing thing, HolderSearch search) {
        List<String> own = search.place();
        if (own.stream().anyMatch(holder -> thing.of(Levels.of(holder)))) {
            return own;
        }
        for (Tier tier : Tier.values()) {
            List<String> units = search.of(tier);
            if (units.size() == 1 && thing.of(Levels.of(units.getFirst()))) {
                return units;
            }
        }
        return List.of();
    }
}
