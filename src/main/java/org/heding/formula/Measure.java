package org.heding.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heding.message.Phrase;

/**
 * A unit of measure (计量单位): a product of powers of base units, such as 元/(人·年).
 *
 * @param powers the base units with their powers, none of them nought
 */
public record Measure(SortedMap<String, Integer> powers) {
    /** What is counted or measured in nothing. */
    public static final Measure NONE = new Measure(new TreeMap<>());

    /** Hundredths: dividing by the number 100 takes it away. */
    public static final Measure PERCENT = of("%");

    public Measure {
        powers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(powers));
    }

    private static Measure of(String base) {
        TreeMap<String, Integer> powers = new TreeMap<>();
        powers.put(base, 1);
        return new Measure(powers);
    }

    /**
     * Reads a unit as people write it: base units, a dot (·) between factors, one stroke (/) before what it is divided
     * by, brackets around several of those.
     *
     * @throws FormulaException if it cannot be read
     */
    public static Measure parse(String text) {
        String[] halves = text.strip().split("/", -1);
        if (halves.length > 2) {
            throw new FormulaException(Phrase.of("formula.measure_unreadable", text), new Span(0, text.length()));
        }
        Measure measure = product(halves[0], text);
        return halves.length == 1 ? measure : measure.over(product(halves[1], text));
    }

    private static Measure product(String factors, String text) {
        String inner =
                factors.startsWith("(") && factors.endsWith(")") ? factors.substring(1, factors.length() - 1) : factors;
        Measure product = NONE;
        if (inner.isEmpty()) {
            return product;
        }
        for (String factor : inner.split("·", -1)) {
            if (factor.isBlank() || factor.contains("(") || factor.contains(")")) {
                throw new FormulaException(Phrase.of("formula.measure_unreadable", text), new Span(0, text.length()));
            }
            product = product.times(of(factor.strip()));
        }
        return product;
    }

    /** The unit of a product. */
    public Measure times(Measure other) {
        return combined(other, 1);
    }

    /** The unit of a quotient. */
    public Measure over(Measure other) {
        return combined(other, -1);
    }

    private Measure combined(Measure other, int sign) {
        TreeMap<String, Integer> combined = new TreeMap<>(powers);
        other.powers.forEach((base, power) -> {
            combined.merge(base, sign * power, Integer::sum);
            combined.remove(base, 0);
        });
        return new Measure(combined);
    }

    /** The unit of what twelve months come to: what was counted by the month is then by the year. */
    Measure ofYear() {
        TreeMap<String, Integer> turned = new TreeMap<>(powers);
        Integer byMonth = turned.get("月");
        if (byMonth != null && byMonth < 0) {
            turned.remove("月");
            turned.merge("年", byMonth, Integer::sum);
            turned.remove("年", 0);
        }
        return new Measure(turned);
    }

    /** The unit as people write it; an empty text for none. */
    @Override
    public String toString() {
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        powers.forEach((base, power) -> {
            for (int i = 0; i < Math.abs(power); i++) {
                (power > 0 ? above : below).add(base);
            }
        });
        String divisor = String.join("·", below);
        String written = String.join("·", above);
        if (below.isEmpty()) {
            return written;
        }
        return written + "/" + (below.size() == 1 ? divisor : "(" + divisor + ")");
    }
}
