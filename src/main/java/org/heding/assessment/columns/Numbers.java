package org.heding.assessment.columns;

import java.util.Arrays;

/** Whole numbers by row: as ints while each fits one, as nearly all do of the millions that a province has. */
final class Numbers {
    /** Null once a number does not fit. */
    private int[] narrow;
    /** Null as long as all fit. */
    private long[] wide;

    /** So many noughts. */
    Numbers(int size) {
        narrow = new int[size];
    }

    /** The number of a row. */
    long of(int row) {
        return wide == null ? narrow[row] : wide[row];
    }

    /** Puts a number in a row. */
    void put(int row, long number) {
        if (wide == null && number != (int) number) {
            widen();
        }
        if (wide == null) {
            narrow[row] = (int) number;
        } else {
            wide[row] = number;
        }
    }

    /** Takes over all numbers of others, which are as many. */
    void take(Numbers others) {
        narrow = others.narrow == null ? null : others.narrow.clone();
        wide = others.wide == null ? null : others.wide.clone();
    }

    /** Takes over the first of some numbers, for the rows from one on. */
    void take(long[] numbers, int from, int count) {
        if (wide == null && !fit(numbers, count)) {
            widen();
        }
        if (wide != null) {
            System.arraycopy(numbers, 0, wide, from, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            narrow[from + i] = (int) numbers[i];
        }
    }

    /** Gives the numbers of the rows from one on. */
    void give(long[] numbers, int from, int count) {
        if (wide != null) {
            System.arraycopy(wide, from, numbers, 0, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            numbers[i] = narrow[from + i];
        }
    }

    private static boolean fit(long[] numbers, int count) {
        long beyond = 0;
        for (int i = 0; i < count; i++) {
            beyond |= numbers[i] ^ (int) numbers[i];
        }
        return beyond == 0;
    }

    private void widen() {
        wide = Arrays.stream(narrow).asLongStream().toArray();
        narrow = null;
    }
}
