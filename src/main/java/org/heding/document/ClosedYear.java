package org.heding.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heding.ledger.Ledger;

/**
 * A closed year (封存): all that was recorded when it was closed, by which packs it was computed, and what came of it.
 *
 * @param year the year
 * @param closedAt when it was closed
 * @param who by whom
 * @param hash the SHA-256, in hexadecimal digits, of all its rows
 * @param settings the settings, with the pack's name
 * @param ledger what was recorded, with the packs' texts as packs of one's own
 * @param results what was computed
 */
public record ClosedYear(
        int year, Instant closedAt, String who, String hash, Settings settings, Ledger ledger, List<Result> results) {
    public ClosedYear {
        results = List.copyOf(results);
    }

    /** A figure as it was computed. */
    public Optional<String> figure(String holder, String name) {
        return results.stream()
                .filter(result ->
                        result.holder().equals(holder) && result.name().equals(name))
                .map(Result::value)
                .findFirst();
    }
}
