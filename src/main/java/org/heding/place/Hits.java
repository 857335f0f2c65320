package org.heding.place;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What a search has found, no more of each rank than could ever be shown. */
final class Hits {
    private final int most;
    private final Map<Integer, IntStream.Builder> byRank = new TreeMap<>();
    private final Map<Integer, Integer> counts = new TreeMap<>();

    Hits(int most) {
        this.most = most;
    }

    /** Takes a hit; hits come in the order of codes. Shorter codes rank first, then names that begin with the text. */
    void add(int index, int digits, boolean beginsWith) {
        int rank = digits * 2 + (beginsWith ? 0 : 1);
        if (counts.merge(rank, 1, Integer::sum) <= most) {
            byRank.computeIfAbsent(rank, r -> IntStream.builder()).add(index);
        }
    }

    /** The best of them, best first. */
    IntStream best() {
        return byRank.values().stream().flatMapToInt(IntStream.Builder::build).limit(most);
    }
}
