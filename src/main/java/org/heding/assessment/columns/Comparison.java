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
        block.clean = a.clean && b.clean;
        if (!block.clean) {
            for (int i = 0; i < to - from; i++) {
                byte state = Arithmetic.greater(a.states[a.offset + i], b.states[b.offset + i]);
                block.states[i] = state >= Column.NONE ? state : block.states[i];
            }
        }
        return block;
    }

    /** One loop for each sign, so that each is a plain loop. */
    private void compare(Block a, Block b, int rows) {
        long[] left = a.values;
        long[] right = b.values;
        byte[] out = block.states;
        switch (operator) {
            case EQUAL -> {
                for (int i = 0; i < rows; i++) {
                    out[i] = left[a.offset + i] == right[b.offset + i] ? Column.YES : Column.NO;
                }
            }
            case NOT_EQUAL -> {
                for (int i = 0; i < rows; i++) {
                    out[i] = left[a.offset + i] != right[b.offset + i] ? Column.YES : Column.NO;
                }
            }
            case LESS -> {
                for (int i = 0; i < rows; i++) {
                    out[i] = left[a.offset + i] < right[b.offset + i] ? Column.YES : Column.NO;
                }
            }
            case LESS_OR_EQUAL -> {
                for (int i = 0; i < rows; i++) {
                    out[i] = left[a.offset + i] <= right[b.offset + i] ? Column.YES : Column.NO;
                }
            }
            case GREATER -> {
                for (int i = 0; i < rows; i++) {
                    out[i] = left[a.offset + i] > right[b.offset + i] ? Column.YES : Column.NO;
                }
            }
            case GREATER_OR_EQUAL -> {
                for (int i = 0; i < rows; i++) {
                    out[i] = left[a.offset + i] >= right[b.offset + i] ? Column.YES : Column.NO;
                }
            }
            default -> throw new IllegalStateException(operator.sign());
        }
    }
}
