package org.heding.desktop.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heding.desktop.grid.Block;
import org.heding.desktop.grid.Refusal;
import org.heding.desktop.grid.Typing;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.message.Phrase;
import org.heding.policy.Table;

/** Rows of a table as they are typed or pasted: a key and a figure each. */
final class TableFilling {
    private final Table table;
    private final List<String> keys = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();

    TableFilling(Table table, Ledger ledger) {
        this.table = table;
        Set<String> known = new LinkedHashSet<>();
        known.addAll(table.keys());
        ledger.localValues().stream()
                .filter(local -> local.name().equals(table.id()))
                .forEach(local -> known.add(local.row()));
        known.forEach(key -> put(key, ""));
        put("", "");
    }

    /** What is wrong with a row. */
    static final class WrongRow extends Exception {
        private static final long serialVersionUID = 1;

        private final int row;
        private final boolean key;
        private final transient Refusal refusal;

        WrongRow(int row, boolean key, Refusal refusal) {
            super(refusal);
            this.row = row;
            this.key = key;
            this.refusal = refusal;
        }

        int row() {
            return row;
        }

        /** Whether it is the key that is wrong, not the figure. */
        boolean key() {
            return key;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    private void put(String key, String figure) {
        keys.add(key);
        figures.add(figure);
    }

    int size() {
        return keys.size();
    }

    String key(int row) {
        return keys.get(row);
    }

    String figure(int row) {
        return figures.get(row);
    }

    /** Takes what is typed as a key; the last row is never full. */
    void key(int row, String text) {
        keys.set(row, text);
        grow();
    }

    /** Takes what is typed as a figure. */
    void figure(int row, String text) {
        figures.set(row, text);
        grow();
    }

    private void grow() {
        if (!keys.getLast().isBlank() || !figures.getLast().isBlank()) {
            put("", "");
        }
    }

    /** Takes a block from a spreadsheet: keys with figures, or figures alone in the order of the rows. */
    void paste(int from, String text) {
        List<List<String>> lines = new ArrayList<>(Block.lines(text));
        if (lines.size() > 1 && !number(lines.getFirst().getLast())) {
            lines.removeFirst();
        }
        int row = from;
        for (List<String> line : lines) {
            if (line.size() > 1) {
                place(line.getFirst(), line.get(1).strip());
            } else {
                figure(row++, line.getFirst().strip());
            }
        }
    }

    private static boolean number(String text) {
        try {
            Typing.number(text);
            return true;
        } catch (Refusal e) {
            return text.isBlank();
        }
    }

    private void place(String key, String figure) {
        for (int row = 0; row < keys.size(); row++) {
            if (plain(keys.get(row)).equals(plain(key))) {
                figure(row, figure);
                return;
            }
        }
        int last = keys.size() - 1;
        key(last, key.strip());
        figure(last, figure);
    }

    /** A key as rows are named: of a number its shortest form. */
    private String plain(String key) {
        try {
            return table.keyType().isNumber()
                    ? Typing.number(key).stripTrailingZeros().toPlainString()
                    : Typing.clean(key);
        } catch (Refusal e) {
            return Typing.clean(key);
        }
    }

    /** The changes that adopt all rows with a figure, in one edit. */
    List<Change> changes(AdoptionFields.Adoption adoption) throws WrongRow {
        Map<String, Change> changes = new LinkedHashMap<>();
        for (int row = 0; row < keys.size(); row++) {
            if (figures.get(row).isBlank()) {
                continue;
            }
            String key = checkedKey(row);
            if (changes.containsKey(key)) {
                throw new WrongRow(row, true, new Refusal(Phrase.of("desktop.policy.table.twice", key)));
            }
            LocalValue value = new LocalValue(
                    table.id(),
                    key,
                    adoption.area(),
                    adoption.from(),
                    checkedFigure(row, key),
                    adoption.basis(),
                    adoption.decided());
            changes.put(key, new Change.PutLocalValue(value));
        }
        if (changes.isEmpty()) {
            throw new WrongRow(0, false, new Refusal(Phrase.of("desktop.policy.table.none")));
        }
        return List.copyOf(changes.values());
    }

    private String checkedKey(int row) throws WrongRow {
        String key = plain(keys.get(row));
        if (key.isEmpty()) {
            throw new WrongRow(row, true, new Refusal(Phrase.of("desktop.policy.table.no_key", table.key())));
        }
        if (table.keyType().isNumber() && !number(key)) {
            throw new WrongRow(row, true, new Refusal(Phrase.of("desktop.type.number", key)));
        }
        return key;
    }

    private BigDecimal checkedFigure(int row, String key) throws WrongRow {
        String text = figures.get(row);
        try {
            BigDecimal figure = Typing.number(text);
            Optional<Phrase> refusal = table.refusal(key, figure);
            if (refusal.isPresent()) {
                throw new Refusal(refusal.get());
            }
            return figure;
        } catch (Refusal e) {
            throw new WrongRow(row, false, e);
        }
    }
}
