package org.heding.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/** An exact fraction in lowest terms, with a positive denominator. */
public final class Fraction implements Comparable<Fraction> {
    /** Nought. */
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /** So many bits have a place in a long, with its sign. */
    private static final int ORDINARY = 62;

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Fraction(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("Division by zero");
        }
        BigInteger common = common(numerator, denominator);
        if (denominator.signum() < 0) {
            common = common.negate();
        }
        if (common.equals(BigInteger.ONE)) {
            return new Fraction(numerator, denominator);
        }
        // A million fractions that come to whole numbers share their one.
        return new Fraction(
                numerator.divide(common), common.equals(denominator) ? BigInteger.ONE : denominator.divide(common));
    }

    /** The greatest common divisor; of ordinary numbers by ordinary arithmetic. */
    private static BigInteger common(BigInteger one, BigInteger other) {
        if (one.bitLength() > ORDINARY || other.bitLength() > ORDINARY) {
            return one.gcd(other);
        }
        long greater = Math.abs(one.longValue());
        long less = Math.abs(other.longValue());
        while (less != 0) {
            long rest = greater % less;
            greater = less;
            less = rest;
        }
        return BigInteger.valueOf(greater);
    }

    /** A whole number. */
    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** A quotient of whole numbers. */
    public static Fraction of(long numerator, long denominator) {
        return reduced(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** A decimal number, exactly. */
    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : reduced(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** The sum. */
    public Fraction plus(Fraction other) {
        if (isWhole() && other.isWhole()) {
            return new Fraction(numerator.add(other.numerator), BigInteger.ONE);
        }
        return reduced(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The difference. */
    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    /** The product. */
    public Fraction times(Fraction other) {
        return isWhole() && other.isWhole()
                ? new Fraction(numerator.multiply(other.numerator), BigInteger.ONE)
                : reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if the other is nought
     */
    public Fraction dividedBy(Fraction other) {
        return reduced(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** The same size, of opposite sign. */
    public Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    /** −1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    /** Whether this is a whole number. */
    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
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
            return Optional.of(new BigDecimal(numerator));
        }
        BigInteger[] parts = BigInteger.TEN.pow(decimals).divideAndRemainder(denominator);
        return parts[1].signum() == 0
                ? Optional.of(new BigDecimal(numerator.multiply(parts[0]), decimals))
                : Optional.empty();
    }

    /** This number as a decimal, rounded to so many decimals. */
    public BigDecimal toDecimal(int decimals, RoundingMode mode) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, mode);
    }

    /**
     * This number as a decimal with as many decimals as it needs.
     *
     * @throws ArithmeticException if it has no end, as one third
     */
    public BigDecimal toDecimal() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator));
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
        return numerator.longValueExact();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(numerator, denominator);
    }

    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
