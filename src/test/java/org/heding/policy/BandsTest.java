package org.heding.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.heding.formula.Fraction;
import org.heding.policy.Bands.Band;
import org.heding.policy.Bands.Beyond;
import org.heding.policy.Bands.Edge;
import org.junit.jupiter.api.Test;

class BandsTest {
    private static final Bands TIERS = ExamplePacks.staffing()
            .table("worker_bands")
            .orElseThrow()
            .on(LocalDate.of(2026, 12, 31))
            .orElseThrow()
            .bands()
            .orElseThrow();

    private static List<String> of(Bands bands, long... keys) {
        return LongStream.of(keys)
                .mapToObj(key ->
                        bands.figure(Fraction.of(key)).map(Fraction::toString).orElse("none"))
                .toList();
    }

    private static Band band(String from, String to, String value) {
        return new Band(edge(from), edge(to), new BigDecimal(value));
    }

    private static Optional<Edge> edge(String said) {
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Edge(new BigDecimal(said.substring(1)), said.charAt(0) == '='));
    }

    @Test
    void anEdgeLiesOnTheSideItSays() {
        assertEquals(List.of("3", "3", "4", "4", "5"), of(TIERS, 0, 2000, 2001, 3000, 3001));
        Bands below = new Bands(List.of(band("", "-2000", "1"), band("=2000", "", "2")), Optional.empty());
        assertEquals(List.of("1", "2"), of(below, 1999, 2000));
    }

    @Test
    void beyondTheLastBandEachFullStepAddsUpToTheCap() {
        assertEquals(List.of("6", "6", "7", "7", "8"), of(TIERS, 5000, 5499, 5500, 5999, 6000));
        assertEquals(List.of("16", "17", "17"), of(TIERS, 10_499, 10_500, 900_000));
    }

    @Test
    void aStartedStepCountsWhereTheTableSaysSo() {
        Beyond started = new Beyond(BigDecimal.valueOf(500), BigDecimal.ONE, true, Optional.empty());
        Bands bands = new Bands(List.of(band("", "=5000", "6")), Optional.of(started));
        assertEquals(List.of("6", "7", "7", "8"), of(bands, 5000, 5001, 5500, 5501));
    }

    @Test
    void whatLiesInNoBandHasNoFigure() {
        Bands bands = new Bands(List.of(band("=10", "-20", "1")), Optional.empty());
        assertEquals(List.of("none", "1", "1", "none"), of(bands, 9, 10, 19, 20));
    }

    @Test
    void aBandIsSaidInSigns() {
        assertEquals(
                List.of("≤ 2000", "> 2000, ≤ 3000", "> 3000, ≤ 4000", "> 4000, ≤ 5000"),
                TIERS.bands().stream().map(Band::said).toList());
        assertEquals("+1/500, ≤ 17", TIERS.beyond().orElseThrow().said());
    }
}
