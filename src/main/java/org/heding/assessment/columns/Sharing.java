package org.heding.assessment.columns;

import java.math.RoundingMode;
import java.util.List;

/** One share of amounts of money by parts, to the fen by largest remainder. */
final class Sharing extends Kernel {
    private static final int FEN = 2;

    private final Kernel amount;
    private final int index;
    private final long[] parts;
    private final long sum;
    private final Block block = Block.own();

    Sharing(Kernel amount, int index, List<Leaves.Constant> parts) {
        super(FEN);
        this.amount = amount.scale < FEN ? Arithmetic.scaled(amount, FEN) : amount;
        this.index = index;
        this.parts = parts.stream().mapToLong(part -> part.value).toArray();
        this.sum = parts.stream().mapToLong(part -> part.value).sum();
    }

    @Override
    Block run(int from, int to) {
        Block in = amount.run(from, to);
        long finer = Column.power(amount.scale - FEN);
        boolean clean = block.states(in, in, to - from);
        for (int i = 0; i < to - from; i++) {
            if (clean || block.states[i] < Column.NONE) {
                block.values[i] = share(Rounding.divided(in.values[i], finer, RoundingMode.HALF_UP));
            }
        }
        return block;
    }

    private long share(long fen) {
        if (fen < 0) {
            throw new ArithmeticException("a negative amount is not shared");
        }
        long left = fen;
        for (long part : parts) {
            left -= Math.multiplyExact(fen, part) / sum;
        }
        long own = Math.multiplyExact(fen, parts[index]);
        long ahead = 0;
        for (int i = 0; i < parts.length; i++) {
            long other = fen * parts[i] % sum;
            if (other > own % sum || other == own % sum && i < index) {
                ahead++;
            }
        }
        return own / sum + (ahead < left ? 1 : 0);
    }
}
