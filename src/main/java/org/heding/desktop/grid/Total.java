package org.heding.desktop.grid;

import org.heding.formula.Fraction;

/**
 * What some cells add up to.
 *
 * @param sum the sum of the numbers
 * @param count how many numbers there are
 * @param missing how many figures are wanting
 */
public record Total(Fraction sum, int count, int missing) {
    /** Of no cell. */
    public static final Total NONE = new Total(Fraction.ZERO, 0, 0);

    /** With one more cell. */
    public Total plus(Cell cell) {
        if (cell.number().isPresent()) {
            return new Total(sum.plus(cell.number().get()), count + 1, missing);
        }
        return cell.mark() == Cell.Mark.MISSING ? new Total(sum, count, missing + 1) : this;
    }

    /** The mean; of at least one number. */
    public Fraction mean() {
        return sum.dividedBy(Fraction.of(count));
    }
}
