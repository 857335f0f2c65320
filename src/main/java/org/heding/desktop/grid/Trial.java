package org.heding.desktop.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.message.Phrase;

/** Tries what is typed on a sheet: what it takes of it, and what it refuses and why. Nothing is changed by it. */
final class Trial {
    private final Sheet sheet;
    private final Ledger ledger;
    private final Map<Row, Map<Column, String>> taken = new LinkedHashMap<>();
    private final List<Change> added = new ArrayList<>();
    private final Map<Object, Integer> records = new HashMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private int line;
    private int cells;

    /** A trial on what is recorded at this moment. */
    Trial(Sheet sheet, Ledger ledger) {
        this.sheet = sheet;
        this.ledger = ledger;
    }

    /** Tries the next line: over a row, or on the blank row as a new record. */
    void type(Row row, Map<Column, String> texts) {
        line++;
        if (row.blank()) {
            add(row, texts);
        } else {
            over(row, texts);
        }
    }

    /** All of it together, else as much as goes together from the left. */
    private void over(Row row, Map<Column, String> texts) {
        Map<Column, String> good = new LinkedHashMap<>(texts);
        try {
            sheet.type(ledger, row, good);
        } catch (Refusal whole) {
            good.clear();
            texts.forEach((column, text) -> {
                good.put(column, text);
                try {
                    sheet.type(ledger, row, good);
                } catch (Refusal e) {
                    good.remove(column);
                    refused.add(new Refused(line, new Position(row, column), text, e.why()));
                }
            });
        }
        if (!good.isEmpty()) {
            taken.put(row, good);
            cells += good.size();
        }
    }

    private void add(Row blank, Map<Column, String> texts) {
        Map<String, String> typed = new TreeMap<>();
        texts.forEach((column, text) -> typed.put(column.id(), text));
        try {
            List<Change> changes = sheet.add(typed);
            for (Change change : changes) {
                Integer before = records.putIfAbsent(record(change), line);
                if (before != null) {
                    throw new Refusal(Phrase.of("desktop.type.twice", before));
                }
            }
            added.addAll(changes);
            cells += texts.size();
        } catch (Refusal e) {
            String whole =
                    texts.values().stream().filter(text -> !text.isBlank()).collect(Collectors.joining(" "));
            Column first = texts.keySet().iterator().next();
            refused.add(new Refused(line, new Position(blank, first), whole, e.why()));
        }
    }

    /** What tells a new record from others; two lines of a block must not be the same. */
    private static Object record(Change change) {
        return switch (change) {
            case Change.PutPerson put -> put.person().idNumber();
            case Change.PutTerm put -> List.of(put.term().idNumber(), put.term().start());
            case Change.PutMeeting put ->
                List.of(
                        put.meeting().unit(),
                        put.meeting().kind(),
                        put.meeting().date());
            case Change.PutReferencePay put ->
                List.of(put.pay().area(), put.pay().grade(), put.pay().from());
            default -> change;
        };
    }

    /** What is taken of each row. */
    Map<Row, Map<Column, String>> taken() {
        return taken;
    }

    /** What makes the new records. */
    List<Change> added() {
        return added;
    }

    /** What is refused. */
    List<Refused> refused() {
        return refused;
    }

    /** How many cells are taken. */
    int cells() {
        return cells;
    }
}
