package org.heding.assessment.columns;

import java.math.RoundingMode;
import java.util.List;

/** One share of amounts of money by parts, to the fen by largest remainder. */
final class Sharing extends Kernel {
    private static final int FEN = 2;

    private final Kernel amount;
    private final int index;
    private final List<Kernel> kernels;
    private final boolean fixed;
    private final long[] parts;
    private final Block block = Block.own();
    private long sum;

    /** @param kernels the parts, whole numbers; constants, or one of another size to each row */
    Sharing(Kernel amount, int index, List<Kernel> kernels) {
        super(FEN);
        this.amount = amount.scale < FEN ? Arithmetic.scaled(amount, FEN) : amount;
        this.index = index;
        this.kernels = kernels;
        this.parts = new long[kernels.size()];
        this.fixed = kernels.stream().allMatch(Leaves.Constant.class::isInstance);
        if (fixed) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = ((Leaves.Constant) kernels.get(i)).value;
                sum += parts[i];
            }
        }
    }

    @Override
    Block run(int from, int to) {
        Block in = amount.run(from, to);
        long finer = Column.power(amount.scale - FEN);
        boolean clean = block.states(in, in, to - from);
        List<Block> divided = fixed
                ? List.of()
                : kernels.stream().map(part -> part.run(from, to)).toList();
        for (int i = 0; i < to - from; i++) {
            boolean known = fixed || take(divided, i);
            if (known && (clean || block.states[i] < Column.NONE)) {
                block.values[i] = share(Rounding.divided(in.values[i], finer, RoundingMode.HALF_UP));
            }
        }
        return block;
    }

    /** Takes a row's parts and answers whether all of them are known. */
    private boolean take(List<Block> divided, int i) {
        sum = 0;
        boolean known = true;
        for (int part = 0; part < parts.length; part++) {
            Block own = divided.get(part);
            parts[part] = own.values[i];
            sum = Math.addExact(sum, parts[part]);
            if (parts[part] < 0) {
                throw new ArithmeticException("a negative part is left to exact fractions");
            }
            byte state = own.clean ? Column.KNOWN : own.states[i];
            if (state != Column.KNOWN) {
                block.states[i] = Arithmetic.greater(block.states[i], state);
                block.clean = false;
                known &= state < Column.NONE;
            }
        }
        if (sum == 0 && known) {
            throw new ArithmeticException("no parts at all are left to exact fractions");
        }
        return known;
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
