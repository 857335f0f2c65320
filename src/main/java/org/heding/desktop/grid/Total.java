package org.heding.desktop.grid;

import org.heding.formula.Fraction;
import org.heding.formula.Value;

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

    /** With one more figure. */
    public Total plus(Value value) {
        return switch (value) {
            case Value.Amount amount -> new Total(sum.plus(amount.number()), count + 1, missing);
            case Value.Missing wanting -> new Total(sum, count, missing + 1);
            default -> this;
        };
    }

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
