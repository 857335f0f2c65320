package org.heding.desktop.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heding.ledger.IdNumber;
import org.heding.message.Messages;

/** Finds units, people and sections by what is typed. */
public final class Search {
    private final Snapshot snapshot;
    private final Messages messages;

    /** A search in a snapshot. */
    public Search(Snapshot snapshot, Messages messages) {
        this.snapshot = snapshot;
        this.messages = messages;
    }

    /**
     * Something found.
     *
     * @param name its name
     * @param note what tells it from others of that name
     * @param jump where it is
     */
    public record Hit(String name, String note, Jump jump) {}

    /** The sections, units and people whose name holds a text, or whose code begins with it. */
    public List<Hit> find(String text, int most) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<Hit> hits = new ArrayList<>();
        if (wanted.isEmpty()) {
            return hits;
        }
        for (Section section : Section.values()) {
            String name = section.label().in(messages);
            if (name.toLowerCase(Locale.ROOT).contains(wanted)) {
                hits.add(new Hit(name, messages.text("desktop.search.section"), Jump.to(section)));
            }
        }
        snapshot.ledger().units().values().stream()
                .filter(unit -> unit.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || unit.code().startsWith(wanted))
                .limit(most)
                .forEach(unit -> hits.add(new Hit(
                        unit.name(),
                        unit.tier()
                                .above()
                                .map(above -> snapshot.name(above.prefix(unit.code())))
                                .orElse(unit.code()),
                        Jump.to(snapshot, unit.code(), "name"))));
        snapshot.ledger().people().stream()
                .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(most)
                .forEach(person -> hits.add(new Hit(
                        person.name(),
                        snapshot.name(person.community()) + " " + IdNumber.masked(person.idNumber()),
                        Jump.to(snapshot, person.idNumber(), "name"))));
        return hits.subList(0, Math.min(most, hits.size()));
    }
}
