package org.heding.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heding.message.Phrase;
import org.heding.policy.Bands.Band;
import org.heding.policy.Bands.Beyond;
import org.heding.policy.Bands.Edge;

/**
 * Reads the bands of a table. An upper edge is {@code to}, which lies in the band, or {@code below}, which does not; a
 * lower edge {@code from} or {@code above}. A lower edge that is not written is where the band before ends; one that is
 * written must be just there.
 */
final class BandReader {
    private final List<Band> bands = new ArrayList<>();
    private Optional<Beyond> beyond = Optional.empty();

    private BandReader() {}

    /** The bands of an edition of a table. */
    static Bands read(PackEntry edition) {
        BandReader reader = new BandReader();
        List<PackEntry> entries = edition.entries("bands");
        for (int i = 0; i < entries.size(); i++) {
            PackEntry entry = entries.get(i);
            if (!entry.has("beyond")) {
                reader.band(entry, i == entries.size() - 1);
            } else if (i == entries.size() - 1 && reader.ends()) {
                reader.beyond(entry);
            } else {
                entry.report("beyond", Phrase.of("policy.band_beyond"));
            }
        }
        if (reader.bands.isEmpty()) {
            edition.report("bands", Phrase.of("policy.wanting"));
        }
        return new Bands(reader.bands, reader.beyond);
    }

    /** Whether there is a last band and it has an upper edge. */
    private boolean ends() {
        return !bands.isEmpty() && bands.getLast().upper().isPresent();
    }

    private void band(PackEntry entry, boolean last) {
        Optional<Edge> before =
                bands.isEmpty() ? Optional.empty() : bands.getLast().upper();
        Optional<Edge> expected = before.map(edge -> new Edge(edge.at(), !edge.included()));
        Optional<Edge> written = edge(entry, "from", "above");
        Optional<Edge> upper = edge(entry, "to", "below");
        if (!bands.isEmpty() && written.isPresent()) {
            expected.ifPresent(edge -> joined(entry, edge, written.get()));
        }
        Optional<Edge> lower = written.or(() -> expected);
        if (upper.isEmpty() && !last || lower.isPresent() && upper.isPresent() && empty(lower.get(), upper.get())) {
            entry.report("", Phrase.of("policy.band_order"));
        }
        bands.add(new Band(lower, upper, entry.number("value")));
    }

    /** A band must begin where the one before ends, and the number between them must lie in one of them alone. */
    private static void joined(PackEntry entry, Edge expected, Edge written) {
        int order = written.at().compareTo(expected.at());
        boolean overlaps = order < 0 || order == 0 && written.included() && !expected.included();
        boolean leaves = order > 0 || order == 0 && !written.included() && expected.included();
        if (overlaps) {
            entry.report("", Phrase.of("policy.band_overlap", plain(written), plain(expected)));
        } else if (leaves) {
            entry.report("", Phrase.of("policy.band_gap", plain(expected), plain(written)));
        }
    }

    private static String plain(Edge edge) {
        return edge.at().toPlainString();
    }

    private static boolean empty(Edge lower, Edge upper) {
        int order = lower.at().compareTo(upper.at());
        return order > 0 || order == 0 && !(lower.included() && upper.included());
    }

    private static Optional<Edge> edge(PackEntry entry, String included, String excluded) {
        if (entry.has(included) && entry.has(excluded)) {
            entry.report(excluded, Phrase.of("policy.band_two_edges", included, excluded));
        }
        return entry.decimal(included).map(at -> new Edge(at, true)).or(() -> entry.decimal(excluded)
                .map(at -> new Edge(at, false)));
    }

    private void beyond(PackEntry entry) {
        PackEntry more = entry.entry("beyond");
        BigDecimal each = more.number("each");
        if (each.signum() <= 0) {
            more.report("each", Phrase.of("policy.band_step"));
        }
        beyond = Optional.of(new Beyond(each, more.number("adds"), more.flag("started"), entry.decimal("cap")));
    }
}
