package org.heding.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Meeting;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.heding.ledger.Tier;
import org.heding.policy.PolicyPack;

/** What a reading would change of what is recorded: what is new, what becomes another, what stays. */
public final class Difference {
    /** So many of each sort are listed; the rest are only counted. */
    public static final int MOST_LISTED = 5000;

    private final Ledger ledger;
    private final BookLayout layout;
    private final OwnNames names;
    private final Map<Item.Sort, Integer> counts = new EnumMap<>(Item.Sort.class);
    private final Map<Item.Sort, List<Item>> items = new EnumMap<>(Item.Sort.class);
    private Origin origin;
    /** The unit or person put last: the figures that follow are of it. */
    private RecordRow latest;

    /**
     * The difference that a reading makes to a ledger, which is not changed.
     *
     * @param pack the pack for which it was read
     */
    public Difference(Reading reading, Ledger ledger, PolicyPack pack) {
        this.ledger = ledger;
        this.layout = new BookLayout(pack);
        this.names = new OwnNames(pack);
        for (Item.Sort sort : Item.Sort.values()) {
            counts.put(sort, 0);
            items.put(sort, new ArrayList<>());
        }
        int next = 0;
        List<Change> changes = reading.changes();
        for (int i = 0; i < changes.size(); i++) {
            while (next < reading.origins().size()
                    && reading.origins().get(next).first() <= i) {
                origin = reading.origins().get(next++);
            }
            compare(changes.get(i));
        }
    }

    private void compare(Change change) {
        switch (change) {
            case Change.PutUnit put -> {
                latest = RecordRow.of(put.unit());
                compare(ledger.unit(put.unit().code()).map(RecordRow::of), latest);
            }
            case Change.PutPerson put -> {
                latest = RecordRow.of(put.person());
                compare(ledger.person(put.person().idNumber()).map(RecordRow::of), latest);
            }
            case Change.PutTerm put -> compare(recorded(put.term()).map(RecordRow::of), RecordRow.of(put.term()));
            case Change.PutReferencePay put -> compare(recorded(put.pay()).map(RecordRow::of), RecordRow.of(put.pay()));
            case Change.PutMeeting put ->
                compare(recorded(put.meeting()).map(RecordRow::of), RecordRow.of(put.meeting()));
            case Change.PutLocalValue put -> {
                LocalValue value = put.value();
                compare(
                        recorded(value.name(), value.row(), value.area(), value.from())
                                .map(this::row),
                        row(value));
            }
            case Change.RemoveLocalValue gone ->
                recorded(gone.name(), gone.row(), gone.area(), gone.from())
                        .map(this::row)
                        .ifPresentOrElse(
                                old -> add(
                                        Item.Sort.CHANGED,
                                        old,
                                        "value",
                                        old.values().get("value"),
                                        null),
                                () -> count(Item.Sort.SAME));
            case Change.SetFact set -> compare(set);
            // How a book is read is no part of what is read from it.
            case Change.PutForm put -> {}
            default -> throw new IllegalArgumentException("No import makes this change: " + change);
        }
    }

    private Optional<Term> recorded(Term term) {
        return ledger.terms(term.idNumber()).stream()
                .filter(old -> old.start().equals(term.start()))
                .findFirst();
    }

    private Optional<ReferencePay> recorded(ReferencePay pay) {
        return ledger.referencePay().stream()
                .filter(old -> old.area().equals(pay.area())
                        && old.grade() == pay.grade()
                        && old.from().equals(pay.from()))
                .findFirst();
    }

    private Optional<Meeting> recorded(Meeting meeting) {
        return ledger.meetings(meeting.unit()).stream()
                .filter(old -> old.kind().equals(meeting.kind()) && old.date().equals(meeting.date()))
                .findFirst();
    }

    private Optional<LocalValue> recorded(String name, String row, String area, LocalDate from) {
        return ledger.localValues().stream()
                .filter(old -> old.name().equals(name)
                        && old.row().equals(row)
                        && old.area().equals(area)
                        && old.from().equals(from))
                .findFirst();
    }

    private RecordRow row(LocalValue value) {
        return RecordRow.of(
                value, names.find(value.name()).map(OwnNames.Name::title).orElse(value.name()));
    }

    private void compare(Optional<RecordRow> recorded, RecordRow now) {
        if (recorded.isEmpty()) {
            BookColumn key = layout.of(now.sheet()).key();
            add(Item.Sort.ADDED, now, key.id(), null, null);
            return;
        }
        Map<String, Object> old = recorded.get().values();
        Set<String> columns = new TreeSet<>(old.keySet());
        columns.addAll(now.values().keySet());
        columns.removeIf(column -> isSame(old.get(column), now.values().get(column)));
        if (columns.isEmpty()) {
            add(Item.Sort.SAME, now, layout.of(now.sheet()).key().id(), null, null);
        }
        columns.forEach(column -> add(
                Item.Sort.CHANGED, now, column, old.get(column), now.values().get(column)));
    }

    private void compare(Change.SetFact set) {
        Optional<BigDecimal> old = ledger.fact(set.holder(), set.year(), set.field());
        boolean same = isSame(old.orElse(null), set.value());
        if (latest == null || !latest.holder().equals(set.holder())) {
            latest = Tier.of(set.holder()).isPresent()
                    ? RecordRow.of(ledger.unit(set.holder()).orElseThrow())
                    : RecordRow.of(ledger.person(set.holder()).orElseThrow());
        }
        add(same ? Item.Sort.SAME : Item.Sort.CHANGED, latest, set.field(), old.orElse(null), set.value());
    }

    /** By figure: 30 and 30.0 are the same. */
    private static boolean isSame(Object old, Object now) {
        return old instanceof BigDecimal one && now instanceof BigDecimal other
                ? one.compareTo(other) == 0
                : Objects.equals(old, now);
    }

    private void count(Item.Sort sort) {
        counts.merge(sort, 1, Integer::sum);
    }

    private void add(Item.Sort sort, RecordRow row, String column, Object before, Object after) {
        count(sort);
        if (items.get(sort).size() < MOST_LISTED) {
            SheetLayout sheet = layout.of(row.sheet());
            boolean whole = before == null && after == null;
            items.get(sort)
                    .add(new Item(
                            sort,
                            origin == null ? "" : origin.sheet(),
                            origin == null ? "" : origin.cell(column),
                            row.holder(),
                            row.name(),
                            whole ? sheet.title() : sheet.column(column).name(),
                            text(before, sheet, column),
                            text(after, sheet, column)));
        }
    }

    private static String text(Object value, SheetLayout sheet, String column) {
        if (value instanceof BigDecimal number && sheet.column(column).type() == ColumnType.TRUTH) {
            return number.signum() == 0 ? "否" : "是";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, "");
    }

    /** How many units, people, records and values of one's own are new. */
    public int added() {
        return counts.get(Item.Sort.ADDED);
    }

    /** How many figures and other cells would become others. */
    public int changed() {
        return counts.get(Item.Sort.CHANGED);
    }

    /** How many figures and records stay as they are. */
    public int same() {
        return counts.get(Item.Sort.SAME);
    }

    /** The first ones of a sort, in the order of the workbook. */
    public List<Item> items(Item.Sort sort) {
        return List.copyOf(items.get(sort));
    }
}
