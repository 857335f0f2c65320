package org.heding.desktop.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heding.desktop.session.Snapshot;
import org.heding.document.Act;
import org.heding.document.Edit;
import org.heding.document.Entry;
import org.heding.ledger.IdNumber;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.Level;

/** Says in words what was done to a document and what that changed. Identity numbers are masked wherever they stand. */
final class Trail {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    /** A pack of one's own is a whole file; in a line of a list its beginning is enough. */
    private static final int LONGEST = 120;

    private final Snapshot snapshot;
    private final Messages messages;

    Trail(Snapshot snapshot, Messages messages) {
        this.snapshot = snapshot;
        this.messages = messages;
    }

    /** When an edit was made; nothing for what another program wrote. */
    static String moment(Edit edit) {
        return edit == null ? "" : MOMENT.format(edit.madeAt().atZone(ZoneId.systemDefault()));
    }

    /** What was done. */
    String act(Edit edit) {
        if (edit == null) {
            return messages.text("desktop.history.outside");
        }
        Text act = edit.act().label();
        return edit.stands() ? act.in(messages) : messages.text("desktop.history.taken_back", act);
    }

    /** What was done, and from which cell it was read. */
    String act(Entry entry) {
        return (act(entry.edit()) + " " + entry.place()).strip();
    }

    /** What an edit is called. */
    static String label(Edit edit) {
        return edit == null ? "" : IdNumber.maskedIn(edit.label());
    }

    /** Who did it. */
    static String who(Edit edit) {
        return edit == null ? "" : edit.who();
    }

    /** The edits of an act, or all where it is null, whose line has a text in it. */
    List<Edit> filtered(List<Edit> edits, String text, Act act) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return edits.stream()
                .filter(edit -> act == null || edit.act() == act)
                .filter(edit -> line(edit).stream()
                        .anyMatch(said -> said.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList();
    }

    /** An edit as a line of a list. */
    List<String> line(Edit edit) {
        return List.of(moment(edit), act(edit), label(edit), Integer.toString(edit.changes()), who(edit));
    }

    /** A change as a line of a list. */
    List<String> line(Entry entry) {
        return List.of(
                moment(entry.edit()),
                act(entry),
                who(entry.edit()),
                holder(entry),
                sort(entry),
                field(entry),
                before(entry),
                after(entry));
    }

    /** Whose it is. */
    String holder(Entry entry) {
        String name = snapshot.name(entry.holder());
        return name.isEmpty() ? IdNumber.maskedIn(entry.holder()) : name;
    }

    /** What sort of record it is, and which. */
    String sort(Entry entry) {
        Phrase table = Phrase.of("document.table." + entry.source());
        return IdNumber.maskedIn((table.in(messages) + " " + item(entry)).strip());
    }

    /** What tells the record apart; of a finding's reason the standard in the words of the policy pack. */
    private String item(Entry entry) {
        return snapshot.pack().checks().stream()
                .filter(check ->
                        entry.source().equals("explanation") && entry.item().startsWith(check.id() + " "))
                .findFirst()
                .map(check -> check.label().in(messages)
                        + entry.item().substring(check.id().length()))
                .orElse(entry.item());
    }

    /** The name of the field, in the words of the policy pack where it is a figure. */
    String field(Entry entry) {
        Level level = snapshot.level(entry.holder());
        return Optional.of(entry.field())
                .filter(field -> entry.isFigure())
                .flatMap(field -> snapshot.label(level, field))
                .<Text>map(label -> label)
                .orElse(entry.label())
                .in(messages);
    }

    /** What stood there. */
    String before(Entry entry) {
        return value(entry, entry.before());
    }

    /** What stands there since. */
    String after(Entry entry) {
        return value(entry, entry.after());
    }

    private String value(Entry entry, String stored) {
        if (stored == null || stored.isEmpty()) {
            return messages.text("desktop.figure.none");
        }
        if (entry.field().equals("community")) {
            return snapshot.ledger().unit(stored).map(unit -> unit.name()).orElse(stored);
        }
        return IdNumber.maskedIn(stored.length() > LONGEST ? stored.substring(0, LONGEST) + "…" : stored);
    }
}
