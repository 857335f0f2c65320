package org.heding.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {
    private static final int TRIALS = 2_000;

    private final Random random = new Random(11);

    private long numerator() {
        return random.nextInt(5) == 0 ? 0 : random.nextLong() >> random.nextInt(60);
    }

    private long denominator() {
        long drawn = random.nextLong() >> (2 + random.nextInt(58));
        return drawn == 0 ? 1 : drawn;
    }

    /** Whether a fraction is a quotient of whole numbers, by multiplying out. */
    private static boolean is(BigInteger numerator, BigInteger denominator, Fraction fraction) {
        String[] parts = fraction.toString().split("/");
        BigInteger over = parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]);
        return numerator.multiply(over).equals(new BigInteger(parts[0]).multiply(denominator));
    }

    @Test
    void arithmeticIsThatOfWholeNumbersMultipliedOut() {
        for (int i = 0; i < TRIALS; i++) {
            long a = numerator();
            long b = denominator();
            long c = numerator();
            long d = denominator();
            BigInteger left = BigInteger.valueOf(a).multiply(BigInteger.valueOf(d));
            BigInteger right = BigInteger.valueOf(c).multiply(BigInteger.valueOf(b));
            BigInteger both = BigInteger.valueOf(b).multiply(BigInteger.valueOf(d));
            Fraction first = Fraction.of(a, b);
            Fraction second = Fraction.of(c, d);
            assertTrue(is(left.add(right), both, first.plus(second)));
            assertTrue(is(left.subtract(right), both, first.minus(second)));
            assertTrue(is(BigInteger.valueOf(a).multiply(BigInteger.valueOf(c)), both, first.times(second)));
            if (c != 0) {
                assertTrue(is(left, right, first.dividedBy(second)));
            }
            int order = left.compareTo(right) * both.signum();
            assertEquals(Integer.signum(order), Integer.signum(first.compareTo(second)));
            assertEquals(order == 0, first.equals(second));
        }
    }

    @Test
    void equalQuotientsAreEqualFractionsWithOneHash() {
        for (int i = 0; i < TRIALS; i++) {
            long a = random.nextInt();
            long b = 1 + random.nextInt(100_000);
            long times = random.nextBoolean() ? 1 + random.nextInt(1000) : -1 - random.nextInt(1000);
            assertEquals(Fraction.of(a, b), Fraction.of(a * times, b * times));
            assertEquals(
                    Fraction.of(a, b).hashCode(),
                    Fraction.of(a * times, b * times).hashCode());
        }
    }

    @Test
    void neighboursAreToldApartByTheirHash() {
        assertNotEquals(Fraction.of(1, 3).hashCode(), Fraction.of(2, 3).hashCode());
        assertNotEquals(Fraction.of(1, 3).hashCode(), Fraction.of(1, 2).hashCode());
    }

    @Test
    void addingAndTakingAwayComesBack() {
        for (int i = 0; i < TRIALS; i++) {
            Fraction a = Fraction.of(numerator(), denominator());
            Fraction b = Fraction.of(numerator(), denominator());
            assertEquals(a, a.plus(b).minus(b));
            assertEquals(a.plus(b), b.plus(a));
            assertEquals(a.times(b), b.times(a));
            assertEquals(Fraction.ZERO, a.plus(a.negated()));
            assertEquals(-a.signum(), a.negated().signum());
        }
    }

    @Test
    void aDecimalIsTakenExactlyAndGivenBackExactly() {
        for (int i = 0; i < TRIALS; i++) {
            BigDecimal decimal = BigDecimal.valueOf(random.nextLong(), random.nextInt(20) - 4);
            assertEquals(0, decimal.compareTo(Fraction.of(decimal).toDecimal()));
        }
    }

    @Test
    void aNumberIsGivenExactlyOrNotAtAll() {
        assertEquals(
                Optional.of(new BigDecimal("-12.500000")), Fraction.of(-25, 2).exactly(6));
        assertEquals(Optional.of(new BigDecimal("7")), Fraction.of(14, 2).exactly(6));
        assertEquals(Optional.empty(), Fraction.of(1, 8).exactly(2));
        assertEquals(Optional.empty(), Fraction.of(1, 3).exactly(6));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 2, HALF_UP, 3",
        "-5, 2, HALF_UP, -3",
        "7, 3, HALF_UP, 2",
        "1, 1000000, UP, 1",
        "-1, 1000000, UP, -1",
        "-7, 2, DOWN, -3",
        "6, 3, UP, 2"
    })
    void roundingGoesWhereItsNameSays(long a, long b, RoundingMode mode, long rounded) {
        assertEquals(Fraction.of(rounded), Fraction.of(a, b).rounded(0, mode));
    }

    @Test
    void roundingToTensAndToFen() {
        assertEquals(Fraction.of(1250), Fraction.of(1245).rounded(-1, RoundingMode.HALF_UP));
        assertEquals(new BigDecimal("0.67"), Fraction.of(2, 3).toDecimal(2, RoundingMode.HALF_UP));
    }

    @Test
    void whatHasNoEndIsNoDecimalAndWhatHasAPartIsNotWhole() {
        assertThrows(ArithmeticException.class, () -> Fraction.of(1, 3).toDecimal());
        assertThrows(ArithmeticException.class, () -> Fraction.of(1, 2).toLong());
        assertThrows(ArithmeticException.class, () -> Fraction.of(1, 0));
        assertThrows(ArithmeticException.class, () -> Fraction.of(1).dividedBy(Fraction.ZERO));
        assertFalse(Fraction.of(1, 2).isWhole());
        assertTrue(Fraction.of(4, 2).isWhole());
    }

    @Test
    void differentFractionsHaveDifferentHashes() {
        Set<Integer> hashes = new HashSet<>();
        for (int numerator = 1; numerator < 20; numerator++) {
            for (int denominator : new int[] {1, 23, 29}) {
                hashes.add(Fraction.of(numerator)
                        .dividedBy(Fraction.of(denominator))
                        .hashCode());
            }
        }
        assertTrue(hashes.size() > 50, hashes.size() + " hashes");
    }
}
