package org.heding.assessment.columns;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/** The kernels that look a figure up in a table. */
final class LookUps {
    private LookUps() {}

    /** A table of the pack, one edition of which holds for all rows. */
    static final class OfPack extends Kernel {
        private final Kernel key;
        private final Map<Long, Long> rows;
        private final Block block = Block.own();

        /** @param rows the figures by key, at the kernel's scale */
        OfPack(Kernel key, Map<Long, Long> rows, int scale) {
            super(scale);
            this.key = key;
            this.rows = rows;
        }

        @Override
        Block run(int from, int to) {
            Block in = key.run(from, to);
            block.clean = false;
            for (int i = 0; i < to - from; i++) {
                byte state = in.states[i];
                Long figure = state >= Column.NONE ? null : rows.get(in.values[i]);
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
        OfReferencePay(Kernel key, int[] county, int[] month, Column figures) {
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
                block.values[i] = figures.values[at];
                block.states[i] = state >= Column.NONE ? state : found;
            }
            return block;
        }
    }
}
