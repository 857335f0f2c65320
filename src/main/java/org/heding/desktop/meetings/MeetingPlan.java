package org.heding.desktop.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.heding.assessment.Standard;
import org.heding.desktop.session.Snapshot;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Unit;
import org.heding.message.Label;
import org.heding.policy.Check;

/** Which meetings a year asks of each unit, what of them was held, and what is still due (会议完成情况). */
final class MeetingPlan {
    private static final int MONTHS = 12;

    private final Set<Column> columns = new LinkedHashSet<>();
    private final Map<String, Map<Column, Cell>> cells = new TreeMap<>();
    private final Snapshot snapshot;
    private final LocalDate today;

    /**
     * The plan of a year.
     *
     * @param today what day it is: a meeting of a quarter that has not ended is not late
     */
    MeetingPlan(Snapshot snapshot, LocalDate today) {
        this.snapshot = snapshot;
        this.today = today;
        for (Check check : snapshot.pack().checks()) {
            if (isOfMeetings(check)) {
                snapshot.assessment().standards(check).forEach(this::add);
            }
        }
    }

    /** How a meeting of a period stands. */
    enum State {
        /** 已开. */
        HELD,
        /** 缺: its period is over. */
        LATE,
        /** 待开: its period is running. */
        DUE,
        /** 未到: its period has not begun. */
        COMING
    }

    /**
     * A meeting of a period of the year.
     *
     * @param check the name of the check
     * @param label what people call it
     * @param period the period, from 1
     * @param of how many of them a year has
     */
    record Column(String check, Label label, int period, int of) {}

    /** How a unit stands to it: so many were held of so many. */
    record Cell(State state, Fraction held, Fraction required) {
        /** How many are wanting. */
        Fraction wanting() {
            return required.minus(held);
        }
    }

    /** A unit with its meetings. */
    record Row(Unit unit, Map<Column, Cell> cells) {
        /** Whether something is late or due. */
        boolean open() {
            return cells.values().stream().anyMatch(cell -> cell.state() == State.LATE || cell.state() == State.DUE);
        }
    }

    /** A check by periods that leads to no figure is one of meetings. */
    private boolean isOfMeetings(Check check) {
        return !check.periods().isEmpty()
                && check.level().isUnit()
                && snapshot.label(check.level(), check.place()).isEmpty();
    }

    private void add(Standard standard) {
        boolean counted = standard.actual() instanceof Value.Amount && standard.required() instanceof Value.Amount;
        if (counted && standard.met().isPresent()) {
            Check check = standard.check();
            Column column = new Column(
                    check.id(),
                    check.label(),
                    standard.period(),
                    check.periods().size());
            columns.add(column);
            State state = standard.met().get() ? State.HELD : state(column);
            cells.computeIfAbsent(standard.holder(), none -> new LinkedHashMap<>())
                    .put(
                            column,
                            new Cell(
                                    state,
                                    ((Value.Amount) standard.actual()).number(),
                                    ((Value.Amount) standard.required()).number()));
        }
    }

    private State state(Column column) {
        int months = MONTHS / column.of();
        LocalDate first = LocalDate.of(snapshot.assessment().year(), 1, 1).plusMonths((column.period() - 1L) * months);
        if (today.isBefore(first)) {
            return State.COMING;
        }
        return today.isBefore(first.plusMonths(months)) ? State.DUE : State.LATE;
    }

    /** The meetings and periods, in the order of the pack. */
    List<Column> columns() {
        return List.copyOf(columns);
    }

    /** The units by their codes; all of them, or those of which something is late or due. */
    List<Row> rows(boolean open) {
        List<Row> rows = new ArrayList<>();
        cells.forEach((code, own) -> snapshot.ledger().unit(code).ifPresent(unit -> rows.add(new Row(unit, own))));
        return rows.stream().filter(row -> !open || row.open()).toList();
    }

    /** How many units have a meeting in a state. */
    long count(State state) {
        return cells.values().stream()
                .flatMap(own -> own.values().stream())
                .filter(cell -> cell.state() == state)
                .count();
    }
}
