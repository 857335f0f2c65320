package org.heding.assessment.columns;

import java.util.List;
import org.heding.formula.Function;

/** The kernels of sums, differences and products, and of the least, greatest and sum of several. */
final class Arithmetic {
    private Arithmetic() {}

    /** A kernel's numbers at a greater scale. */
    static Kernel scaled(Kernel kernel, int scale) {
        if (kernel.scale == scale) {
            return kernel;
        }
        long factor = Column.power(scale - kernel.scale);
        if (kernel instanceof Leaves.Constant constant) {
            return new Leaves.Constant(Math.multiplyExact(constant.value, factor), scale, constant.state);
        }
        return new Scaled(kernel, scale, factor);
    }

    private static final class Scaled extends Kernel {
        private final Kernel of;
        private final long factor;
        private final Block block = Block.own();

        Scaled(Kernel of, int scale, long factor) {
            super(scale);
            this.of = of;
            this.factor = factor;
        }

        @Override
        Block run(int from, int to) {
            Block in = of.run(from, to);
            for (int i = 0; i < to - from; i++) {
                block.values[i] = Math.multiplyExact(in.values[i], factor);
            }
            block.states(in, in, to - from);
            return block;
        }
    }

    /** A sum of two, or their difference. */
    static final class Sum extends Kernel {
        private final Kernel left;
        private final Kernel right;
        private final long sign;
        private final Block block = Block.own();

        Sum(Kernel left, Kernel right, boolean minus) {
            super(Math.max(left.scale, right.scale));
            this.left = scaled(left, scale);
            this.right = scaled(right, scale);
            this.sign = minus ? -1 : 1;
        }

        @Override
        Block run(int from, int to) {
            Block a = left.run(from, to);
            Block b = right.run(from, to);
            boolean clean = block.states(a, b, to - from);
            for (int i = 0; i < to - from; i++) {
                if (clean || block.states[i] < Column.NONE) {
                    block.values[i] = Math.addExact(a.values[i], sign * b.values[i]);
                }
            }
            return block;
        }
    }

    /** A product of two. */
    static final class Product extends Kernel {
        private final Kernel left;
        private final Kernel right;
        private final Block block = Block.own();

        Product(Kernel left, Kernel right) {
            super(left.scale + right.scale);
            this.left = left;
            this.right = right;
        }

        @Override
        Block run(int from, int to) {
            Block a = left.run(from, to);
            Block b = right.run(from, to);
            boolean clean = block.states(a, b, to - from);
            for (int i = 0; i < to - from; i++) {
                if (clean || block.states[i] < Column.NONE) {
                    block.values[i] = Math.multiplyExact(a.values[i], b.values[i]);
                }
            }
            return block;
        }
    }

    /** The least, greatest or sum of several; what does not apply is passed over, what is missing makes it missing. */
    static final class Several extends Kernel {
        private final Function function;
        private final List<Kernel> kernels;
        private final Block block = Block.own();

        Several(Function function, List<Kernel> kernels) {
            super(kernels.stream().mapToInt(kernel -> kernel.scale).max().orElseThrow());
            this.function = function;
            this.kernels = kernels.stream().map(kernel -> scaled(kernel, scale)).toList();
        }

        @Override
        Block run(int from, int to) {
            int rows = to - from;
            if (known(from, to, rows)) {
                return block;
            }
            block.clean = false;
            byte none = function == Function.SUM ? Column.KNOWN : Column.NONE;
            java.util.Arrays.fill(block.values, 0, rows, 0);
            java.util.Arrays.fill(block.states, 0, rows, none);
            boolean[] begun = new boolean[rows];
            for (Kernel kernel : kernels) {
                Block in = kernel.run(from, to);
                for (int i = 0; i < rows; i++) {
                    add(i, in.values[i], in.states[i], begun);
                }
            }
            return block;
        }

        /** Combines figures all of which are known; answers whether they are. */
        private boolean known(int from, int to, int rows) {
            for (int k = 0; k < kernels.size(); k++) {
                Block in = kernels.get(k).run(from, to);
                if (!in.clean) {
                    return false;
                }
                for (int i = 0; i < rows; i++) {
                    long value = in.values[i];
                    block.values[i] = k == 0 ? value : combine(function, block.values[i], value);
                }
            }
            block.known();
            return true;
        }

        private void add(int i, long value, byte state, boolean[] begun) {
            if (state == Column.NONE || block.states[i] == Column.MISSING) {
                return;
            }
            if (state == Column.MISSING) {
                block.states[i] = Column.MISSING;
                block.values[i] = 0;
                return;
            }
            block.values[i] = begun[i] ? combine(function, block.values[i], value) : value;
            block.states[i] = begun[i] ? greater(block.states[i], state) : state;
            begun[i] = true;
        }
    }

    static long combine(Function function, long a, long b) {
        return switch (function) {
            case SUM -> Math.addExact(a, b);
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case LAST -> b;
            default -> throw new IllegalStateException(function.name());
        };
    }

    /** The state that prevails of two; what is computed from the sum of no figures is a figure itself. */
    static byte greater(byte a, byte b) {
        byte greater = a >= b ? a : b;
        return greater < Column.KNOWN ? Column.KNOWN : greater;
    }
}
