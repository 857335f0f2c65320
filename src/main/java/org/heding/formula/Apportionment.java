package org.heding.formula;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The division of a whole number by weights (最大余数法): each gets the whole part of its exact share, and what is left
 * goes one by one to the largest remainders, so that the parts add up to the whole.
 *
 * @param parts what each gets
 * @param exact what each would get if it could be divided
 */
public record Apportionment(List<Long> parts, List<Fraction> exact) {
    public Apportionment {
        parts = List.copyOf(parts);
        exact = List.copyOf(exact);
    }

    /**
     * Divides a total. Of equal remainders the one with the greater weight comes first if asked so, and then the earlier.
     *
     * @throws IllegalArgumentException if the total or a weight is negative, or all weights are nought
     */
    public static Apportionment of(long total, List<Fraction> weights, boolean heavierFirst) {
        Fraction sum = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
        if (total < 0 || sum.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("Cannot divide " + total + " by weights that sum to " + sum);
        }
        List<Fraction> exact = weights.stream()
                .map(weight -> Fraction.of(total).times(weight).dividedBy(sum))
                .toList();
        List<Long> parts = new ArrayList<>(
                exact.stream().map(share -> whole(share).toLong()).toList());
        long left = total - parts.stream().mapToLong(Long::longValue).sum();
        Comparator<Integer> order = Comparator.comparing(
                        (Integer i) -> exact.get(i).minus(whole(exact.get(i))))
                .reversed();
        if (heavierFirst) {
            order = order.thenComparing(
                    Comparator.comparing((Integer i) -> weights.get(i)).reversed());
        }
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(order)
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return new Apportionment(parts, exact);
    }

    private static Fraction whole(Fraction share) {
        return share.rounded(0, RoundingMode.DOWN);
    }
}
