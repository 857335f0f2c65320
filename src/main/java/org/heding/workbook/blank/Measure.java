package org.heding.workbook.blank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heding.formula.Fraction;
import org.heding.workbook.Spelling;

/**
 * A unit of measure as tables write it, such as 万元.
 *
 * @param dimension what it measures: units of one dimension can be turned into one another
 * @param size how many of the dimension's first unit it is
 */
record Measure(String dimension, Fraction size) {
    private static final Map<String, Long> TIMES =
            Map.of("十", 10L, "百", 100L, "千", 1000L, "万", 10_000L, "十万", 100_000L, "百万", 1_000_000L, "亿", 100_000_000L);
    private static final Pattern TIMED = Pattern.compile("(十万|百万|[十百千万亿])?(.+)");
    private static final List<String> PEOPLE = List.of("人", "名", "位", "people", "members", "posts");
    private static final Map<String, Measure> AREAS = Map.of(
            "平方公里", new Measure("area", Fraction.of(1)),
            "平方千米", new Measure("area", Fraction.of(1)),
            "km2", new Measure("area", Fraction.of(1)),
            "公顷", new Measure("area", Fraction.of(1, 100)),
            "亩", new Measure("area", Fraction.of(1, 1500)),
            "平方米", new Measure("area", Fraction.of(1, 1_000_000)),
            "m2", new Measure("area", Fraction.of(1, 1_000_000)));
    private static final List<String> OTHERS = List.of("户", "个", "级", "届", "年", "个月", "%", "户/人");

    /** The unit that a text names; nothing if it names none. */
    static Optional<Measure> of(String text) {
        String bare =
                Spelling.compact(text).replaceFirst("^(金额|计量)?单位[:为]?", "").replaceFirst("(/年|每年|ayear)$", "");
        boolean monthly = bare.endsWith("/月") || bare.endsWith("每月") || bare.endsWith("amonth");
        String unit =
                bare.replaceFirst("(/月|每月|amonth)$", "").replace("yuan", "元").replace("人民币", "");
        if (AREAS.containsKey(unit)) {
            return Optional.of(AREAS.get(unit));
        }
        Matcher timed = TIMED.matcher(unit);
        if (!timed.matches()) {
            return Optional.empty();
        }
        Fraction size = Fraction.of(timed.group(1) == null ? 1 : TIMES.get(timed.group(1)));
        String base = timed.group(2);
        if (base.equals("元")) {
            return Optional.of(new Measure(monthly ? "元/月" : "元", size));
        }
        if (PEOPLE.contains(base)) {
            return Optional.of(new Measure("人", size));
        }
        return OTHERS.contains(base) ? Optional.of(new Measure(base, size)) : Optional.empty();
    }

    /** Whether figures in this unit can be given in another; of persons and things 个 counts too. */
    boolean fits(Measure other) {
        return dimension.equals(other.dimension) || counts() && other.counts();
    }

    private boolean counts() {
        return dimension.equals("人") || dimension.equals("个");
    }

    /** A number of this unit in another, exactly; nothing if it has no end as a decimal. */
    Optional<BigDecimal> in(Measure other, Fraction number) {
        try {
            return Optional.of(number.times(size).dividedBy(other.size).toDecimal());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
