package org.heding.assessment.columns;

import org.heding.formula.DateUnit;

/** The kernels of days: whole numbers of days since 1970, of which year, month and day are computed without objects. */
final class Dates {
    /** From 1 March of the year 0 to 1970: years are counted from March, so that the leap day is their last. */
    private static final int SHIFT = 719_468;

    private static final int DAYS_OF_ERA = 146_097;
    private static final int YEARS_OF_ERA = 400;
    private static final int FIRST_YEAR = 1901;
    private static final int LAST_YEAR = 9999;
    private static final long MOST = 10_000_000;

    private Dates() {}

    /** A day's year, month and day in one number that orders as days do: year × 512 + month × 32 + day. */
    static long parts(long day) {
        int z = Math.toIntExact(day + SHIFT);
        int era = Math.floorDiv(z, DAYS_OF_ERA);
        int dayOfEra = z - era * DAYS_OF_ERA;
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int fromMarch = (5 * dayOfYear + 2) / 153;
        int month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
        long year = (long) era * YEARS_OF_ERA + yearOfEra + (month <= 2 ? 1 : 0);
        return year << 9 | month << 5 | dayOfYear - (153 * fromMarch + 2) / 5 + 1;
    }

    static long year(long day) {
        return parts(day) >> 9;
    }

    /** The whole months gone by: twelve make a year, and one less where the day of the month has not been reached. */
    static long months(long from, long to) {
        if (to < from) {
            return 0;
        }
        long a = parts(from);
        long b = parts(to);
        long months = ((b >> 9) - (a >> 9)) * 12 + (b >> 5 & 15) - (a >> 5 & 15);
        return (b & 31) < (a & 31) ? months - 1 : months;
    }

    static long years(long from, long to) {
        if (to < from) {
            return 0;
        }
        long a = parts(from);
        long b = parts(to);
        long years = (b >> 9) - (a >> 9);
        return (b & 511) < (a & 511) ? years - 1 : years;
    }

    /** The first day of a month, which may lie beyond its year. */
    static long first(long year, long month) {
        long months = year * 12 + month - 1;
        long y = Math.floorDiv(months, 12L);
        int m = (int) Math.floorMod(months, 12L) + 1;
        long ofMarch = m <= 2 ? y - 1 : y;
        long era = Math.floorDiv(ofMarch, (long) YEARS_OF_ERA);
        long yearOfEra = ofMarch - era * YEARS_OF_ERA;
        long dayOfYear = (153L * (m > 2 ? m - 3 : m + 9) + 2) / 5;
        return era * DAYS_OF_ERA + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - SHIFT;
    }

    /** YEAR. */
    static final class Year extends Kernel {
        private final Kernel date;
        private final Block block = Block.own();

        Year(Kernel date) {
            super(0);
            this.date = date;
        }

        @Override
        Block run(int from, int to) {
            Block in = date.run(from, to);
            boolean clean = block.states(in, in, to - from);
            for (int i = 0; i < to - from; i++) {
                if (clean || block.states[i] < Column.NONE) {
                    block.values[i] = year(in.values[i]);
                }
            }
            return block;
        }
    }

    /** DATEDIF. */
    static final class Between extends Kernel {
        private final DateUnit unit;
        private final Kernel first;
        private final Kernel second;
        private final Block block = Block.own();

        Between(DateUnit unit, Kernel first, Kernel second) {
            super(0);
            this.unit = unit;
            this.first = first;
            this.second = second;
        }

        @Override
        Block run(int from, int to) {
            Block a = first.run(from, to);
            Block b = second.run(from, to);
            boolean clean = block.states(a, b, to - from);
            for (int i = 0; i < to - from; i++) {
                if (clean || block.states[i] < Column.NONE) {
                    block.values[i] = between(a.values[i], b.values[i]);
                }
            }
            return block;
        }

        private long between(long from, long to) {
            return switch (unit) {
                case Y -> years(from, to);
                case M -> months(from, to);
                case D -> Math.max(0, to - from);
            };
        }
    }

    /** DATE, of whole numbers. */
    static final class Of extends Kernel {
        private final Kernel year;
        private final Kernel month;
        private final Kernel day;
        private final Block block = Block.own();

        Of(Kernel year, Kernel month, Kernel day) {
            super(0);
            if (year.scale + month.scale + day.scale > 0) {
                throw new Unsupported("a day of parts with decimals");
            }
            this.year = year;
            this.month = month;
            this.day = day;
        }

        @Override
        Block run(int from, int to) {
            Block y = year.run(from, to);
            Block m = month.run(from, to);
            Block d = day.run(from, to);
            int rows = to - from;
            block.clean = false;
            for (int i = 0; i < rows; i++) {
                byte state = Arithmetic.greater(y.states[i], m.states[i]);
                state = Arithmetic.greater(state, d.states[i]);
                // What comes of a sum that leaves something out is a day as any other.
                block.states[i] = state < Column.NONE ? Column.KNOWN : state;
                if (state < Column.NONE) {
                    put(i, y.values[i], m.values[i], d.values[i]);
                }
            }
            return block;
        }

        private void put(int i, long y, long m, long d) {
            boolean known = y >= FIRST_YEAR && y <= LAST_YEAR && Math.abs(m) <= MOST && Math.abs(d) <= MOST;
            long date = known ? first(y, m) + d - 1 : 0;
            boolean possible = known && year(date) >= FIRST_YEAR && year(date) <= LAST_YEAR;
            block.values[i] = possible ? date : 0;
            block.states[i] = possible ? Column.KNOWN : Column.MISSING;
        }
    }
}
