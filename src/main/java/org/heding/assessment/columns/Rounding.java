package org.heding.assessment.columns;

import java.math.RoundingMode;

/** Rounds a number, or a quotient of two without computing it first: nothing is lost on the way. */
final class Rounding extends Kernel {
    private final Kernel numerator;
    private final Kernel denominator;
    private final long up;
    private final long down;
    private final RoundingMode mode;
    private final Block block = Block.own();

    Rounding(Kernel numerator, Kernel denominator, int places, RoundingMode mode) {
        super(places);
        this.numerator = numerator;
        this.denominator = denominator;
        int shift = places + denominator.scale - numerator.scale;
        this.up = Column.power(Math.max(shift, 0));
        this.down = Column.power(Math.max(-shift, 0));
        this.mode = mode;
    }

    @Override
    Block run(int from, int to) {
        Block a = numerator.run(from, to);
        Block b = denominator.run(from, to);
        boolean clean = block.states(a, b, to - from);
        for (int i = 0; i < to - from; i++) {
            long divisor = b.values[i];
            if (!clean && block.states[i] >= Column.NONE) {
                continue;
            }
            if (divisor == 0) {
                block.states[i] = Column.MISSING;
                block.clean = false;
            } else {
                block.values[i] = divided(Math.multiplyExact(a.values[i], up), Math.multiplyExact(divisor, down), mode);
            }
        }
        return block;
    }

    static long divided(long dividend, long divisor, RoundingMode mode) {
        long whole = dividend / divisor;
        long rest = dividend % divisor;
        if (rest == 0 || mode == RoundingMode.DOWN) {
            return whole;
        }
        long away = (dividend < 0) == (divisor < 0) ? 1 : -1;
        boolean half = Math.abs(rest) >= Math.abs(divisor) - Math.abs(rest);
        return mode == RoundingMode.UP || half ? whole + away : whole;
    }
}
