package org.heding.assessment.columns;

import org.heding.formula.Operator;

/** A comparison of two numbers, days or texts. */
final class Comparison extends Kernel {
    private final Operator operator;
    private final Kernel left;
    private final Kernel right;
    private final Block block = Block.ofTruths();

    Comparison(Operator operator, Kernel left, Kernel right) {
        super(0, true);
        int common = Math.max(left.scale, right.scale);
        this.operator = operator;
        this.left = Arithmetic.scaled(left, common);
        this.right = Arithmetic.scaled(right, common);
    }

    @Override
    Block run(int from, int to) {
        Block a = left.run(from, to);
        Block b = right.run(from, to);
        compare(a, b, to - from);
        block.clean = a.clean && b.clean || !lacking(a, b, to - from);
        return block;
    }

    /** Takes over what does not apply or is missing; answers whether anything is. */
    private boolean lacking(Block a, Block b, int rows) {
        int worst = Column.NO;
        for (int i = 0; i < rows; i++) {
            byte state = Arithmetic.greater(a.states[i], b.states[i]);
            block.states[i] = state >= Column.NONE ? state : block.states[i];
            worst |= block.states[i];
        }
        return worst > Column.YES;
    }

    private void compare(Block a, Block b, int rows) {
        switch (operator) {
            case LESS -> less(a, b, rows, Column.NO);
            case GREATER_OR_EQUAL -> less(a, b, rows, Column.YES);
            case GREATER -> less(b, a, rows, Column.NO);
            case LESS_OR_EQUAL -> less(b, a, rows, Column.YES);
            case NOT_EQUAL -> differ(a, b, rows, Column.NO);
            case EQUAL -> differ(a, b, rows, Column.YES);
            default -> throw new IllegalStateException(operator.sign());
        }
    }

    /**
     * Whether the numbers of a block are less than another's, or whether they are not. The sign says so without a branch
     * that the processor would have to guess.
     *
     * @param not {@link Column#YES} to turn the answer round
     */
    private void less(Block a, Block b, int rows, byte not) {
        for (int i = 0; i < rows; i++) {
            long x = a.values[i];
            long y = b.values[i];
            block.states[i] = (byte) ((x & ~y | ~(x ^ y) & x - y) >>> 63 ^ not);
        }
    }

    private void differ(Block a, Block b, int rows, byte not) {
        for (int i = 0; i < rows; i++) {
            long difference = a.values[i] ^ b.values[i];
            block.states[i] = (byte) ((difference | -difference) >>> 63 ^ not);
        }
    }
}
