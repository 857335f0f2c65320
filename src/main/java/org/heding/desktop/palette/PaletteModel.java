package org.heding.desktop.palette;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Search;
import org.heding.message.Label;

/** What a palette offers for what is typed: first commands and sections, then what the document holds. */
public final class PaletteModel {
    private static final int MOST_ENTRIES = 12;
    private static final int MOST_HITS = 24;

    private final Supplier<List<Entry>> entries;
    private final BiFunction<String, Integer, List<Search.Hit>> search;
    private final Consumer<Jump> road;

    /**
     * A palette.
     *
     * @param entries the commands and sections as they stand now
     * @param search finds what the document holds
     * @param road takes the user there
     */
    public PaletteModel(
            Supplier<List<Entry>> entries, BiFunction<String, Integer, List<Search.Hit>> search, Consumer<Jump> road) {
        this.entries = entries;
        this.search = search;
        this.road = road;
    }

    /** What is offered, best first; all commands and sections before anything is typed. */
    public List<Entry> find(String typed) {
        String wanted = typed.strip();
        if (wanted.isEmpty()) {
            return entries.get();
        }
        Stream<Entry> known = entries.get().stream()
                .filter(entry -> entry.rank(wanted).isPresent())
                .sorted(Comparator.comparingInt(entry -> entry.rank(wanted).getAsInt()))
                .limit(MOST_ENTRIES);
        return Stream.concat(known, search.apply(wanted, MOST_HITS).stream().map(this::entry))
                .toList();
    }

    private Entry entry(Search.Hit hit) {
        return new Entry(hit.name(), Label.same(hit.name()), hit.note(), "", () -> road.accept(hit.jump()));
    }
}
