package org.heding.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;

/** What was changed since a year was closed, as far as it can tell on that year, and why (更正原因). */
public final class Amendments {
    private final Ledger then;
    private final Ledger now;
    private final List<Entry> entries;

    private Amendments(Ledger then, Ledger now, List<Entry> entries) {
        this.then = then;
        this.now = now;
        this.entries = entries;
    }

    /**
     * Reads them out of a document's history.
     *
     * @throws DocumentException if the file can no longer be read
     */
    public static Amendments of(Document document, ClosedYear closed) throws DocumentException {
        Optional<Long> first = document.history(Integer.MAX_VALUE).stream()
                .filter(edit -> !edit.madeAt().isBefore(closed.closedAt()))
                .map(Edit::id)
                .min(Long::compare);
        List<Entry> since = first.isEmpty()
                ? List.of()
                : Tracing.since(document, first.get(), Tracing.KEPT).stream()
                        .filter(entry -> entry.edit().stands()
                                && entry.edit().act() != Act.UNDO
                                && entry.edit().act() != Act.REDO)
                        // What is said of a finding changes no figure.
                        .filter(entry -> !entry.source().equals("explanation"))
                        .filter(entry -> !entry.isOfAYear() || entry.item().equals(String.valueOf(closed.year())))
                        .toList();
        return new Amendments(closed.ledger(), document.ledger().copy(), since);
    }

    /**
     * Why a unit's or person's figures may differ: the labels of the edits that changed its own records, or what it lies in
     * or holds, each once and the last first; of a correction its reason.
     */
    public List<String> reasons(String holder) {
        String place = place(holder);
        return entries.stream()
                .filter(entry -> concerns(entry, holder, place))
                .map(entry -> entry.edit().label())
                .filter(label -> !label.isBlank())
                .distinct()
                .toList();
    }

    private boolean concerns(Entry entry, String holder, String place) {
        if (entry.holder().equals(holder)) {
            return true;
        }
        String changed = place(entry.holder());
        boolean ofAnother = isPerson(entry.holder()) && isPerson(holder);
        // Of a unit also what lies below it; of a person only what holds where he works.
        return !ofAnother && (place.startsWith(changed) || !isPerson(holder) && changed.startsWith(place));
    }

    private boolean isPerson(String holder) {
        return person(holder).isPresent();
    }

    private String place(String holder) {
        return person(holder).map(Person::community).orElse(holder);
    }

    private Optional<Person> person(String holder) {
        return Stream.of(now, then)
                .map(ledger -> ledger.person(holder))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
