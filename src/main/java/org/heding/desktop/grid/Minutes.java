package org.heding.desktop.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heding.desktop.session.Snapshot;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.Meeting;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.message.Phrase;

/** The meetings (会议记录) as records. */
public final class Minutes implements Records<Meeting> {
    private static final String UNIT = "unit";
    private static final String KIND = "kind";
    private static final String DATE = "date";
    private static final String CHAIR = "chair";
    private static final String TOPIC = "topic";

    private final Snapshot snapshot;
    private final Messages messages;

    /** The meetings of the document. */
    public Minutes(Snapshot snapshot, Messages messages) {
        this.snapshot = snapshot;
        this.messages = messages;
    }

    @Override
    public List<Meeting> all() {
        return snapshot.ledger().units().keySet().stream()
                .flatMap(code -> snapshot.ledger().meetings(code).stream())
                .toList();
    }

    @Override
    public Row row(Meeting meeting) {
        return new Row(
                meeting.unit() + " " + meeting.date() + " " + meeting.kind(),
                meeting.unit(),
                meeting.unit().substring(0, Math.min(9, meeting.unit().length())));
    }

    @Override
    public Optional<Meeting> find(Ledger ledger, Row row) {
        return ledger.meetings(row.holder()).stream()
                .filter(meeting -> row(meeting).key().equals(row.key()))
                .findFirst();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.typed(UNIT, text(UNIT), Column.Look.NAME),
                Column.chosen(KIND, text(KIND), Meeting.KINDS),
                Column.typed(DATE, text(DATE), Column.Look.DAY),
                Column.typed(CHAIR, text(CHAIR), Column.Look.WORDS),
                Column.typed(TOPIC, text(TOPIC), Column.Look.LONG));
    }

    private String text(String column) {
        return messages.text("desktop.column.meeting." + column);
    }

    @Override
    public Map<String, String> texts(Meeting meeting) {
        return Map.of(
                UNIT, snapshot.name(meeting.unit()),
                KIND, meeting.kind(),
                DATE, meeting.date().toString(),
                CHAIR, meeting.chair(),
                TOPIC, meeting.topic());
    }

    @Override
    public List<Change> put(Meeting old, Map<String, String> texts) throws Refusal {
        String unit = old != null && texts.get(UNIT).equals(snapshot.name(old.unit()))
                ? old.unit()
                : unit(needed(texts, UNIT));
        String kind = Typing.choice(needed(texts, KIND), Meeting.KINDS);
        LocalDate date = Typing.day(needed(texts, DATE));
        Meeting meeting = new Meeting(unit, kind, date, texts.getOrDefault(CHAIR, ""), texts.getOrDefault(TOPIC, ""));
        List<Change> changes = new ArrayList<>();
        if (old != null && !row(old).equals(row(meeting))) {
            changes.add(new Change.RemoveMeeting(old.unit(), old.kind(), old.date()));
        }
        changes.add(new Change.PutMeeting(meeting));
        return changes;
    }

    private String unit(String typed) throws Refusal {
        String clean = Typing.clean(typed);
        List<Unit> meant = snapshot.ledger().units().values().stream()
                .filter(unit -> unit.code().equals(clean) || unit.name().equals(clean))
                .toList();
        if (meant.size() != 1) {
            throw new Refusal(Phrase.of(meant.isEmpty() ? "desktop.type.unit" : "desktop.type.unit.several", typed));
        }
        return meant.getFirst().code();
    }

    private String needed(Map<String, String> texts, String field) throws Refusal {
        return Typing.needed(texts, field, text(field));
    }

    @Override
    public Optional<Change> remove(Meeting meeting) {
        return Optional.of(new Change.RemoveMeeting(meeting.unit(), meeting.kind(), meeting.date()));
    }

    @Override
    public boolean growing() {
        return true;
    }
}
