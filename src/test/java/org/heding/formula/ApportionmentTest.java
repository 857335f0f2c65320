package org.heding.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ApportionmentTest {
    private static final int TRIALS = 500;

    private final Random random = new Random(7);

    private static List<Fraction> weights(long... weights) {
        return LongStream.of(weights).mapToObj(Fraction::of).toList();
    }

    private List<Fraction> drawn() {
        List<Fraction> weights = new ArrayList<>();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            weights.add(Fraction.of(random.nextInt(9_000), 1 + random.nextInt(3)));
        }
        weights.add(Fraction.of(1 + random.nextInt(9_000)));
        return weights;
    }

    private static long sum(List<Long> parts) {
        return parts.stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void thePartsAddUpAndAreNeverNegative() {
        for (int i = 0; i < TRIALS; i++) {
            long total = random.nextInt(2_000);
            List<Long> parts =
                    Apportionment.of(total, drawn(), random.nextBoolean()).parts();
            assertEquals(total, sum(parts));
            assertTrue(parts.stream().allMatch(part -> part >= 0));
        }
    }

    @Test
    void eachPartIsItsExactShareRoundedUpOrDown() {
        for (int i = 0; i < TRIALS; i++) {
            Apportionment division = Apportionment.of(random.nextInt(2_000), drawn(), true);
            for (int j = 0; j < division.parts().size(); j++) {
                Fraction gap = Fraction.of(division.parts().get(j))
                        .minus(division.exact().get(j));
                assertTrue(gap.compareTo(Fraction.of(1)) < 0 && gap.compareTo(Fraction.of(-1)) > 0, gap::toString);
            }
        }
    }

    @Test
    void whoHasMoreWeightNeverGetsLess() {
        for (int i = 0; i < TRIALS; i++) {
            List<Fraction> weights = drawn();
            List<Long> parts =
                    Apportionment.of(random.nextInt(2_000), weights, true).parts();
            for (int a = 0; a < weights.size(); a++) {
                for (int b = 0; b < weights.size(); b++) {
                    assertTrue(weights.get(a).compareTo(weights.get(b)) <= 0 || parts.get(a) >= parts.get(b));
                }
            }
        }
    }

    @Test
    void ofEqualWeightsNobodyLosesWhenTheTotalGrows() {
        List<Fraction> weights = Collections.nCopies(7, Fraction.of(980));
        List<Long> before = Apportionment.of(0, weights, true).parts();
        for (long total = 1; total <= 100; total++) {
            List<Long> parts = Apportionment.of(total, weights, true).parts();
            for (int i = 0; i < parts.size(); i++) {
                assertTrue(parts.get(i) >= before.get(i));
            }
            before = parts;
        }
    }

    /** The shares of two, and the parts of equal weights, never shrink; this is why most funds are shared fairly. */
    @Test
    void ofTwoNeitherLosesWhenTheTotalGrowsByOne() {
        for (int i = 0; i < TRIALS; i++) {
            List<Fraction> two = List.of(
                    Fraction.of(1 + random.nextInt(50), 1 + random.nextInt(3)), Fraction.of(random.nextInt(50)));
            long total = random.nextInt(3_000);
            boolean heavierFirst = random.nextBoolean();
            List<Long> before = Apportionment.of(total, two, heavierFirst).parts();
            List<Long> after = Apportionment.of(total + 1, two, heavierFirst).parts();
            for (int j = 0; j < 2; j++) {
                long more = after.get(j) - before.get(j);
                assertTrue(more == 0 || more == 1, two + " of " + total + ": " + before + " " + after);
            }
        }
    }

    /** By largest remainder one of three or more may lose one when the total grows by one, but never more than one. */
    @Test
    void ofSeveralOneMayLoseOneButNoMoreWhenTheTotalGrowsByOne() {
        int lost = 0;
        for (int i = 0; i < TRIALS * 4; i++) {
            List<Fraction> weights = drawn();
            long total = random.nextInt(200);
            List<Long> before = Apportionment.of(total, weights, true).parts();
            List<Long> after = Apportionment.of(total + 1, weights, true).parts();
            for (int j = 0; j < weights.size(); j++) {
                long more = after.get(j) - before.get(j);
                assertTrue(more >= -1 && more <= 2, weights + " of " + total + ": " + before + " " + after);
                lost += more < 0 ? 1 : 0;
            }
        }
        assertTrue(lost > 0, "the example below is no rare one");
    }

    /** The paradox of Alabama, which any largest remainder has: ten shared 1∶3∶3 give two to the first, eleven but one. */
    @Test
    void tenAndElevenSharedOneThreeThree() {
        assertEquals(
                List.of(2L, 4L, 4L),
                Apportionment.of(10, weights(1, 3, 3), false).parts());
        assertEquals(
                List.of(1L, 5L, 5L),
                Apportionment.of(11, weights(1, 3, 3), false).parts());
    }

    @Test
    void theOrderDoesNotMatterWhereNoTwoWeightsAreEqual() {
        for (int i = 0; i < TRIALS; i++) {
            List<Fraction> weights = new ArrayList<>(drawn());
            Set<Fraction> different = new HashSet<>(weights);
            long total = random.nextInt(500);
            List<Long> parts = Apportionment.of(total, weights, true).parts();
            List<Integer> order = new ArrayList<>();
            for (int j = 0; j < weights.size(); j++) {
                order.add(j);
            }
            Collections.shuffle(order, random);
            List<Long> shuffled = Apportionment.of(
                            total, order.stream().map(weights::get).toList(), true)
                    .parts();
            if (different.size() == weights.size()) {
                assertEquals(order.stream().map(parts::get).toList(), shuffled);
            }
        }
    }

    @Test
    void equalRemaindersGoToTheGreaterWeightOnlyWhereThatIsAsked() {
        assertEquals(
                List.of(0L, 2L), Apportionment.of(2, weights(100, 300), true).parts());
        assertEquals(
                List.of(1L, 1L), Apportionment.of(2, weights(100, 300), false).parts());
    }

    @Test
    void whatCannotBeDividedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Apportionment.of(-1, weights(1), true));
        assertThrows(IllegalArgumentException.class, () -> Apportionment.of(1, weights(0, 0), true));
        assertThrows(IllegalArgumentException.class, () -> Apportionment.of(1, weights(2, -1), true));
        assertThrows(IllegalArgumentException.class, () -> Apportionment.of(1, List.of(), true));
    }
}
