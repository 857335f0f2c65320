package org.heding.assessment.columns;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The kernels that look a figure up in a table. */
final class LookUps {
    private LookUps() {}

    /** A table of the pack, of which one variant or another holds for a row. */
    static final class OfPack extends Kernel {
        private final Kernel key;
        private final List<Map<Long, Long>> variants;
        private final int[] variant;
        private final Block block = Block.own();

        /**
         * @param variants the figures by key, at the kernel's scale, for each variant
         * @param variant for each row the variant that holds for it; null if there is but one
         */
        OfPack(Kernel key, List<Map<Long, Long>> variants, int[] variant, int scale) {
            super(scale);
            this.key = key;
            this.variants = variants;
            this.variant = variant;
        }

        @Override
        Block run(int from, int to) {
            Block in = key.run(from, to);
            block.clean = false;
            for (int i = 0; i < to - from; i++) {
                byte state = in.states[i];
                Long figure = state >= Column.NONE
                        ? null
                        : variants.get(variant == null ? 0 : variant[from + i]).get(in.values[i]);
                block.values[i] = figure == null ? 0 : figure;
                block.states[i] = state >= Column.NONE ? state : figure == null ? Column.MISSING : Column.KNOWN;
            }
            return block;
        }
    }

    /** The reference pay, laid out by county, grade and month. */
    static final class OfReferencePay extends Kernel {
        /** A power of two, so that any grade may be cut to one that has a place. */
        private static final int GRADES = 16;

        private static final int MONTHS = 12;

        private final Kernel key;
        /** For each row where the figures of its county and month begin. */
        private final int[] places;

        private final Column figures;
        private final Block block = Block.own();

        /**
         * @param county for each row its county's row
         * @param month for each row its month, from 0
         * @param figures for each county sixteen grades of twelve months
         */
        OfReferencePay(Kernel key, int[] county, byte[] month, Column figures) {
            super(figures.scale);
            this.key = key;
            this.places = IntStream.range(0, county.length)
                    .map(row -> place(county[row], 0, month[row]))
                    .toArray();
            this.figures = figures;
        }

        static int size(int counties) {
            return counties * GRADES * MONTHS;
        }

        /** Where the figure of a county, grade and month (from 0) stands. */
        static int place(int county, long grade, int month) {
            return (county * GRADES + (int) grade) * MONTHS + month;
        }

        static boolean holds(long grade) {
            return grade >= 0 && grade < GRADES;
        }

        static Column blank(int counties, int scale) {
            Column figures = new Column(scale, size(counties));
            Arrays.fill(figures.states, Column.MISSING);
            return figures;
        }

        @Override
        Block run(int from, int to) {
            Block in = key.run(from, to);
            block.clean = false;
            for (int i = 0; i < to - from; i++) {
                byte state = in.states[i];
                long grade = in.values[i];
                int at = places[from + i] + (int) (grade & GRADES - 1) * MONTHS;
                byte found = holds(grade) ? figures.states[at] : Column.MISSING;
                block.values[i] = figures.value(at);
                block.states[i] = state >= Column.NONE ? state : found;
            }
            return block;
        }
    }
}
