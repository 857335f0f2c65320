package org.heding.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.heding.formula.Fraction;

/**
 * The bands of a number (分档), each with its figure, the lowest first.
 *
 * @param bands the bands, which neither overlap nor leave a gap
 * @param beyond what is added above the last band; nothing where there is no figure above it
 */
public record Bands(List<Band> bands, Optional<Beyond> beyond) {
    public Bands {
        bands = List.copyOf(bands);
    }

    /**
     * An edge of a band.
     *
     * @param at the number
     * @param included whether the number itself lies in the band
     */
    public record Edge(BigDecimal at, boolean included) {}

    /**
     * A band.
     *
     * @param lower its lower edge; nothing for the first, if that takes in whatever is less
     * @param upper its upper edge; nothing for the last, if that takes in whatever is more
     * @param value its figure
     */
    public record Band(Optional<Edge> lower, Optional<Edge> upper, BigDecimal value) {
        /** Whether a number lies above this band's lower edge and below its upper one. */
        boolean holds(Fraction key) {
            return lower.map(edge -> reaches(key.compareTo(Fraction.of(edge.at())), edge))
                            .orElse(true)
                    && upper.map(edge -> reaches(Fraction.of(edge.at()).compareTo(key), edge))
                            .orElse(true);
        }

        private static boolean reaches(int order, Edge edge) {
            return edge.included() ? order >= 0 : order > 0;
        }

        /** The band in signs, such as {@code > 2000, ≤ 3000}. */
        public String said() {
            String from = lower.map(edge -> (edge.included() ? "≥ " : "> ") + plain(edge))
                    .orElse("");
            String to = upper.map(edge -> (edge.included() ? "≤ " : "< ") + plain(edge))
                    .orElse("");
            return from.isEmpty() || to.isEmpty() ? from + to : from + ", " + to;
        }

        private static String plain(Edge edge) {
            return edge.at().stripTrailingZeros().toPlainString();
        }
    }

    /**
     * What is added to the last band's figure above its upper edge.
     *
     * @param each for how much more
     * @param adds how much is added each time
     * @param started whether a part of it that has been started counts as a whole
     * @param cap the most it may come to, or nothing
     */
    public record Beyond(BigDecimal each, BigDecimal adds, boolean started, Optional<BigDecimal> cap) {
        /** The steps in signs, such as {@code +1/500, ≤ 17}. */
        public String said() {
            String steps = "+" + adds.toPlainString() + "/" + (started ? "≤ " : "") + each.toPlainString();
            return cap.map(most -> steps + ", ≤ " + most.toPlainString()).orElse(steps);
        }

        private Fraction figure(Band last, Fraction key) {
            Fraction over = key.minus(Fraction.of(last.upper().orElseThrow().at()));
            Fraction steps =
                    over.dividedBy(Fraction.of(each)).rounded(0, started ? RoundingMode.UP : RoundingMode.DOWN);
            Fraction figure = Fraction.of(last.value()).plus(steps.times(Fraction.of(adds)));
            return cap.map(Fraction::of)
                    .filter(most -> most.compareTo(figure) < 0)
                    .orElse(figure);
        }
    }

    /** The figure of a number; nothing where it lies in no band. */
    public Optional<Fraction> figure(Fraction key) {
        Optional<Fraction> found =
                bands.stream().filter(band -> band.holds(key)).findFirst().map(band -> Fraction.of(band.value()));
        if (found.isPresent() || beyond.isEmpty()) {
            return found;
        }
        Band last = bands.getLast();
        boolean above = last.upper()
                .map(edge -> Fraction.of(edge.at()).compareTo(key) <= 0)
                .orElse(false);
        return above ? Optional.of(beyond.get().figure(last, key)) : Optional.empty();
    }
}
