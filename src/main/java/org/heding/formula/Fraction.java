package org.heding.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/**
 * An exact fraction in lowest terms, with a positive denominator.
 *
 * <p>Nearly all have a place in two longs, and are held there: a province has a hundred thousand at a time.
 */
public final class Fraction implements Comparable<Fraction> {
    /** Nought. */
    public static final Fraction ZERO = new Fraction(0, 1);

    /** So many bits have a place in a long, with its sign. */
    private static final int ORDINARY = 62;

    private static final int LONG = 63;

    /** The numerator, if both have a place in a long. */
    private final long top;
    /** The denominator, if both have a place in a long. */
    private final long bottom;
    /** Numerator and denominator, if one has no place in a long; else null. */
    private final BigInteger[] large;

    private Fraction(long numerator, long denominator) {
        this.top = numerator;
        this.bottom = denominator;
        this.large = null;
    }

    private Fraction(BigInteger numerator, BigInteger denominator) {
        this.top = 0;
        this.bottom = 0;
        this.large = new BigInteger[] {numerator, denominator};
    }

    /** A fraction in lowest terms, wherever it has its place. */
    private static Fraction lowest(BigInteger numerator, BigInteger denominator) {
        return numerator.bitLength() <= LONG && denominator.bitLength() <= LONG
                ? new Fraction(numerator.longValue(), denominator.longValue())
                : new Fraction(numerator, denominator);
    }

    private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("Division by zero");
        }
        if (numerator.bitLength() <= ORDINARY && denominator.bitLength() <= ORDINARY) {
            return reduced(numerator.longValue(), denominator.longValue());
        }
        BigInteger common = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            common = common.negate();
        }
        return lowest(numerator.divide(common), denominator.divide(common));
    }

    /** The same of ordinary numbers, by ordinary arithmetic. */
    private static Fraction reduced(long numerator, long denominator) {
        long common = Math.abs(numerator);
        long less = Math.abs(denominator);
        while (less != 0) {
            long rest = common % less;
            common = less;
            less = rest;
        }
        if (denominator < 0) {
            common = -common;
        }
        return new Fraction(numerator / common, denominator / common);
    }

    private BigInteger numerator() {
        return large == null ? BigInteger.valueOf(top) : large[0];
    }

    private BigInteger denominator() {
        return large == null ? BigInteger.valueOf(bottom) : large[1];
    }

    /** A whole number. */
    public static Fraction of(long whole) {
        return new Fraction(whole, 1);
    }

    /** A quotient of whole numbers. */
    public static Fraction of(long numerator, long denominator) {
        return reduced(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** A decimal number, exactly. */
    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? lowest(decimal.toBigIntegerExact(), BigInteger.ONE)
                : reduced(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** The sum. */
    public Fraction plus(Fraction other) {
        if (isWhole() && other.isWhole()) {
            return lowest(numerator().add(other.numerator()), BigInteger.ONE);
        }
        return reduced(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    /** The difference. */
    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    /** The product. */
    public Fraction times(Fraction other) {
        return isWhole() && other.isWhole()
                ? lowest(numerator().multiply(other.numerator()), BigInteger.ONE)
                : reduced(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if the other is nought
     */
    public Fraction dividedBy(Fraction other) {
        return reduced(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
    }

    /** The same size, of opposite sign. */
    public Fraction negated() {
        return lowest(numerator().negate(), denominator());
    }

    /** −1, 0 or 1. */
    public int signum() {
        return large == null ? Long.signum(top) : large[0].signum();
    }

    /** Whether this is a whole number. */
    public boolean isWhole() {
        return large == null ? bottom == 1 : large[1].equals(BigInteger.ONE);
    }

    /** Whether this number lies between two others or is one of them. */
    public boolean isWithin(long least, long most) {
        return compareTo(of(least)) >= 0 && compareTo(of(most)) <= 0;
    }

    /** This number rounded to so many decimals (fewer than none: to tens, hundreds …). */
    public Fraction rounded(int decimals, RoundingMode mode) {
        return isWhole() && decimals >= 0 ? this : of(toDecimal(decimals, mode));
    }

    /** This number with so many decimals, if it has no more. */
    public Optional<BigDecimal> exactly(int decimals) {
        if (isWhole()) {
            return Optional.of(decimalNumerator());
        }
        BigInteger[] parts = BigInteger.TEN.pow(decimals).divideAndRemainder(denominator());
        return parts[1].signum() == 0
                ? Optional.of(new BigDecimal(numerator().multiply(parts[0]), decimals))
                : Optional.empty();
    }

    /** This number as a decimal, rounded to so many decimals. */
    public BigDecimal toDecimal(int decimals, RoundingMode mode) {
        return decimalNumerator().divide(decimalDenominator(), decimals, mode);
    }

    /**
     * This number as a decimal with as many decimals as it needs.
     *
     * @throws ArithmeticException if it has no end, as one third
     */
    public BigDecimal toDecimal() {
        return decimalNumerator().divide(decimalDenominator());
    }

    private BigDecimal decimalNumerator() {
        return large == null ? BigDecimal.valueOf(top) : new BigDecimal(large[0]);
    }

    private BigDecimal decimalDenominator() {
        return large == null ? BigDecimal.valueOf(bottom) : new BigDecimal(large[1]);
    }

    /**
     * This number as a whole number.
     *
     * @throws ArithmeticException if it is none, or is too large
     */
    public long toLong() {
        if (!isWhole()) {
            throw new ArithmeticException("Not a whole number: " + this);
        }
        return large == null ? top : large[0].longValueExact();
    }

    @Override
    public int compareTo(Fraction other) {
        return large == null && other.large == null && bottom == other.bottom
                ? Long.compare(top, other.top)
                : numerator()
                        .multiply(other.denominator())
                        .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction that
                && top == that.top
                && bottom == that.bottom
                && Arrays.equals(large, that.large);
    }

    @Override
    public int hashCode() {
        return large == null ? 31 * Long.hashCode(top) + Long.hashCode(bottom) : Arrays.hashCode(large);
    }

    @Override
    public String toString() {
        return isWhole() ? numerator().toString() : numerator() + "/" + denominator();
    }
}
