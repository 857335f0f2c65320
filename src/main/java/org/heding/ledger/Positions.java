package org.heding.ledger;

import java.util.function.IntFunction;

/** Where each of many texts stands in a list: units and people are looked up by the hundred thousand. */
public final class Positions {
    private static final int SPREAD = 0x9E3779B9;

    private final IntFunction<String> texts;
    /** One more than the position of a text, at the place that its hash names or the next that was free; else 0. */
    private final int[] places;

    /**
     * Looks through a list.
     *
     * @param size how many texts there are
     * @param texts the text at a position; of equal ones the last is found
     */
    public Positions(int size, IntFunction<String> texts) {
        this.texts = texts;
        this.places = new int[Integer.highestOneBit(Math.max(1, size)) * 4];
        for (int position = 0; position < size; position++) {
            places[place(texts.apply(position))] = position + 1;
        }
    }

    /** The position of a text, or −1. */
    public int of(String text) {
        return places[place(text)] - 1;
    }

    private int place(String text) {
        int place = text.hashCode() * SPREAD >>> Integer.numberOfLeadingZeros(places.length - 1);
        while (places[place] != 0 && !texts.apply(places[place] - 1).equals(text)) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }
}
