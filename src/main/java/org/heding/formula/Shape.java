package org.heding.formula;

import java.util.Optional;

/**
 * What a checker knows of an expression: the sort of its value and its unit of measure.
 *
 * @param sort the sort
 * @param measure the unit; nothing for a number written in the formula or a count, which takes any unit in a sum or a
 *     comparison and none in a product
 */
public record Shape(Sort sort, Optional<Measure> measure) {
    /** A number without a unit of its own. */
    public static final Shape BARE = new Shape(Sort.NUMBER, Optional.empty());

    /** Yes or no. */
    public static final Shape TRUTH = new Shape(Sort.TRUTH, Optional.empty());

    /** A text. */
    public static final Shape WORDS = new Shape(Sort.WORDS, Optional.empty());

    /** A day. */
    public static final Shape DATE = new Shape(Sort.DATE, Optional.empty());

    /** A number with a unit. */
    public static Shape in(Measure measure) {
        return new Shape(Sort.NUMBER, Optional.of(measure));
    }

    /** The shape of a sum of twelve months. */
    Shape ofYear() {
        return new Shape(sort, measure.map(Measure::ofYear));
    }

    /** Whether two may be added, compared or stand for one another. */
    public boolean fits(Shape other) {
        return sort == other.sort && (measure.isEmpty() || other.measure.isEmpty() || measure.equals(other.measure));
    }
}
