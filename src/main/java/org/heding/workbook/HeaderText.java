package org.heding.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A header cell taken apart.
 *
 * @param base what stands outside brackets, without spaces and asterisks
 * @param notes what stands in brackets, such as a unit
 */
record HeaderText(String base, List<String> notes) {
    /** How a header fits a column. */
    enum Fit {
        /** It is another column's. */
        NONE,
        /** It is the column's. */
        GOOD,
        /** It is the column's, but in another unit of measure. */
        OTHER_UNIT
    }

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Set<String> SQUARE_KILOMETRES = Set.of("平方公里", "平方千米", "km2");
    /** Words that would make another number of a figure. */
    private static final Pattern OTHER_MEASURE = Pattern.compile(".*(?:[万千百亿亩]|公顷|米|月|m2).*");
    /** Words that make a figure another one than that of the year in hand, such as 社区工作者(核定). */
    private static final Pattern OTHER_SENSE = Pattern.compile(".*(?:核定|应配|缺|计划|预算|实际|拨付|目标|标准|上年|去年|上一年).*");

    /** Takes a header apart. */
    static HeaderText of(String header) {
        String text = Spelling.compact(header)
                .replaceAll("[*※★]", "")
                .replaceAll("[\\[【〔{]", "(")
                .replaceAll("[\\]】〕}]", ")");
        List<String> notes = new ArrayList<>();
        Matcher matcher = BRACKETS.matcher(text);
        while (matcher.find()) {
            notes.addAll(List.of(matcher.group(1).split("[,、;]")));
        }
        return new HeaderText(matcher.replaceAll("").replaceAll("[:.。]+$", ""), notes);
    }

    /** How this header fits a column. */
    Fit fit(BookColumn column) {
        return Stream.concat(Stream.of(column.name()), column.also().stream())
                .map(name -> fit(of(name), column))
                .filter(fit -> fit != Fit.NONE)
                .findFirst()
                .orElse(Fit.NONE);
    }

    /** How this header fits a column that the user has given it: what it says of another unit of measure still counts. */
    Fit given(BookColumn column) {
        HeaderText named = of(column.name());
        return new HeaderText(named.base, notes).fit(named, column) == Fit.OTHER_UNIT ? Fit.OTHER_UNIT : Fit.GOOD;
    }

    private Fit fit(HeaderText own, BookColumn column) {
        if (!base.equalsIgnoreCase(own.base)) {
            return Fit.NONE;
        }
        List<String> qualifiers =
                own.notes.stream().filter(note -> !note.equals(column.unit())).toList();
        for (String note : notes) {
            if (note.isEmpty() || qualifiers.contains(note) || isUnit(note, column.unit())) {
                continue;
            }
            boolean yearly = column.unit().contains("月") && note.contains("年");
            if (!column.unit().isEmpty()
                    && (yearly || OTHER_MEASURE.matcher(note).matches())) {
                return Fit.OTHER_UNIT;
            }
            if (!qualifiers.isEmpty() || OTHER_SENSE.matcher(note).matches()) {
                return Fit.NONE;
            }
        }
        return Fit.GOOD;
    }

    private static boolean isUnit(String note, String unit) {
        String bare = note.startsWith("单位:") ? note.substring(3) : note;
        return bare.equals(unit) || SQUARE_KILOMETRES.contains(unit) && SQUARE_KILOMETRES.contains(bare);
    }
}
