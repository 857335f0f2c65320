package org.heding.desktop.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heding.assessment.Finding;
import org.heding.desktop.session.Figures;
import org.heding.desktop.session.Snapshot;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.Parameter;
import org.heding.policy.Rule;
import org.heding.policy.Severity;
import org.heding.policy.Type;

/**
 * A sheet of records with their yearly figures: the fields of the record first, then inputs to type in and the results
 * computed from them.
 *
 * @param <T> the record
 */
public final class RecordSheet<T> implements Sheet {
    /** So many wants are named. */
    private static final int SAID = 3;

    private final Snapshot snapshot;
    private final Messages messages;
    private final Figures figures;
    private final Records<T> records;
    private final Level level;
    private final Map<String, T> byKey = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Column> columns;
    private final Map<String, Column> fields = new HashMap<>();
    private final Map<String, Type> types = new HashMap<>();
    private Row read;
    private Map<String, String> texts;

    /**
     * A sheet.
     *
     * @param level whose figures are shown
     * @param ids the inputs and results, in their order; without any there is no status column either
     */
    public RecordSheet(Snapshot snapshot, Messages messages, Records<T> records, Level level, List<String> ids) {
        this.snapshot = snapshot;
        this.messages = messages;
        this.figures = new Figures(messages);
        this.records = records;
        this.level = level;
        for (T record : records.all()) {
            Row row = records.row(record);
            rows.add(row);
            byKey.put(row.key(), record);
        }
        if (records.growing()) {
            rows.add(new Row(Row.NEW, "", ""));
        }
        List<Column> made = new ArrayList<>(records.columns());
        made.forEach(column -> fields.put(column.id(), column));
        ids.stream().filter(id -> !fields.containsKey(id)).forEach(id -> figureColumn(id)
                .ifPresent(made::add));
        if (!ids.isEmpty()) {
            made.add(Column.shown(Column.STATUS, messages.text("desktop.column.status"), Column.Look.BADGES));
        }
        columns = List.copyOf(made);
        columns.forEach(column -> types.put(column.id(), type(column)));
    }

    private Type type(Column column) {
        return snapshot.pack()
                .input(level, column.id())
                .map(Input::type)
                .or(() -> snapshot.pack().rule(level, column.id()).map(Rule::type))
                .orElse(Type.WORDS);
    }

    private Optional<Column> figureColumn(String id) {
        Optional<Column> input = snapshot.pack()
                .input(level, id)
                .map(asked -> new Column(
                        id,
                        asked.label().in(messages),
                        asked.unit().in(messages),
                        look(asked.type()),
                        asked.type() != Type.WORDS && asked.type() != Type.DATE,
                        false,
                        asked.additive(),
                        asked.type() == Type.TRUTH
                                ? List.of(messages.text("desktop.figure.yes"), messages.text("desktop.figure.no"))
                                : List.of()));
        return input.or(() -> snapshot.pack()
                .rule(level, id)
                .map(rule -> new Column(
                        id,
                        rule.label().in(messages),
                        rule.unit().in(messages),
                        look(rule.type()),
                        false,
                        true,
                        rule.additive() || sums(rule),
                        List.of())));
    }

    /** Whether a figure that nobody adds up for us may be added up here: money always may. */
    private static boolean sums(Rule rule) {
        return rule.type() == Type.MONEY;
    }

    private static Column.Look look(Type type) {
        return switch (type) {
            case MONEY -> Column.Look.MONEY;
            case WHOLE, DECIMAL -> Column.Look.NUMBER;
            case DATE -> Column.Look.DAY;
            case TRUTH, WORDS -> Column.Look.WORDS;
        };
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    @Override
    public Cell cell(Row row, Column column) {
        T record = byKey.get(row.key());
        if (record == null) {
            return Cell.EMPTY;
        }
        if (fields.containsKey(column.id())) {
            return Cell.words(texts(row, record).getOrDefault(column.id(), ""));
        }
        return column.id().equals(Column.STATUS) ? status(row) : figure(row, column);
    }

    /** The cells of a row are asked for one after the other. */
    private Map<String, String> texts(Row row, T record) {
        if (!row.equals(read)) {
            texts = records.texts(record);
            read = row;
        }
        return texts;
    }

    private Cell figure(Row row, Column column) {
        Type type = types.get(column.id());
        Value value = snapshot.value(row.holder(), column.id());
        String text = figures.text(snapshot, row.holder(), column.id(), value, type);
        Optional<Fraction> number =
                value instanceof Value.Amount amount ? Optional.of(amount.number()) : Optional.empty();
        Cell cell = value instanceof Value.Missing missing
                ? new Cell(text, Cell.Mark.MISSING, number, wanting(row, column, missing), false)
                : new Cell(text, Cell.Mark.PLAIN, number, "", false);
        Cell judged = finding(row, column).map(finding -> judged(cell, finding)).orElse(cell);
        return snapshot.ledger()
                .carriedFrom(row.holder(), snapshot.settings().year(), column.id())
                .map(from -> judged.carried(messages.text("desktop.carry.cell", String.valueOf(from))))
                .orElse(judged);
    }

    @Override
    public Total plus(Total others, Row row, Column column) {
        boolean figure = byKey.containsKey(row.key()) && !fields.containsKey(column.id());
        return figure && !column.id().equals(Column.STATUS)
                ? others.plus(snapshot.value(row.holder(), column.id()))
                : others;
    }

    /** What a missing figure wants: all of it that can be said in a line. */
    private String wanting(Row row, Column column, Value.Missing missing) {
        if (!column.computed()) {
            return messages.text("desktop.wanting.blank", column.title());
        }
        List<String> wants =
                missing.wants().stream().map(want -> want(row, want)).distinct().toList();
        String some = wants.stream().limit(SAID).collect(Collectors.joining(messages.text("desktop.list.separator")));
        return messages.text(
                "desktop.wanting.said",
                wants.size() > SAID ? messages.text("desktop.wanting.more", some, wants.size()) : some);
    }

    private String want(Row row, Value.Want want) {
        String what = snapshot.label(snapshot.level(want.holder()), want.input())
                .or(() -> snapshot.pack().parameter(want.input()).map(Parameter::label))
                .map(label -> label.in(messages))
                .orElse(want.input());
        String whose = snapshot.name(want.holder());
        return want.holder().equals(row.holder()) || whose.isEmpty()
                ? what
                : messages.text("desktop.wanting.of", whose, what);
    }

    /** What is to be said of a figure: what is open, else what is explained. */
    private Optional<Finding> finding(Row row, Column column) {
        return Stream.of(snapshot.open(row.holder()), snapshot.findings(row.holder()))
                .flatMap(List::stream)
                .filter(finding -> finding.severity() != Severity.MISSING)
                .filter(finding -> finding.check().place().equals(column.id()))
                .findFirst();
    }

    /** A figure that does not meet a standard; where that is explained it has no colour any more, but says so. */
    private Cell judged(Cell cell, Finding finding) {
        boolean explained = snapshot.assessment().explained(finding).isPresent();
        return cell.marked(explained ? cell.mark() : mark(finding.severity()), snapshot.said(finding, messages));
    }

    private static Cell.Mark mark(Severity severity) {
        return switch (severity) {
            case UNMET -> Cell.Mark.UNMET;
            case HINT -> Cell.Mark.HINT;
            case MISSING, INCOMPLETE -> Cell.Mark.MISSING;
        };
    }

    private Cell status(Row row) {
        List<Finding> all = snapshot.findings(row.holder());
        if (all.isEmpty()) {
            return Cell.words(messages.text("desktop.status.met")).marked(Cell.Mark.MET, "");
        }
        String note =
                all.stream().map(finding -> snapshot.said(finding, messages)).collect(Collectors.joining("\n"));
        List<Finding> found = snapshot.open(row.holder());
        if (found.isEmpty()) {
            return Cell.words(messages.text("desktop.findings.explained")).marked(Cell.Mark.PLAIN, note);
        }
        Severity worst =
                found.stream().map(Finding::severity).min(Severity::compareTo).orElseThrow();
        List<Finding> worstOnes =
                found.stream().filter(finding -> finding.severity() == worst).toList();
        String text = worstOnes.size() == 1
                ? worstOnes.getFirst().check().label().in(messages)
                : messages.text("desktop.status." + worst.id(), worstOnes.size());
        return new Cell(text, mark(worst), Optional.of(Fraction.of(found.size())), note, false);
    }

    @Override
    public List<Change> type(Ledger ledger, Row row, Map<Column, String> texts) throws Refusal {
        List<Change> changes = new ArrayList<>();
        Map<String, String> typed = new HashMap<>();
        for (Map.Entry<Column, String> cell : texts.entrySet()) {
            Column column = cell.getKey();
            if (!column.typed()) {
                throw new Refusal(Phrase.of("desktop.type.computed", column.title()));
            }
            Optional<Input> input = snapshot.pack().input(level, column.id());
            if (input.isPresent() && !fields.containsKey(column.id())) {
                changes.add(new Change.SetFact(
                        row.holder(),
                        snapshot.settings().year(),
                        column.id(),
                        Typing.figure(input.get(), cell.getValue())));
            } else {
                typed.put(column.id(), cell.getValue().strip());
            }
        }
        if (!typed.isEmpty()) {
            changes.addAll(put(ledger, row, typed));
        }
        return changes;
    }

    private List<Change> put(Ledger ledger, Row row, Map<String, String> typed) throws Refusal {
        T record = records.find(ledger, row).orElseThrow(() -> new Refusal(Phrase.of("desktop.type.gone")));
        Map<String, String> texts = new HashMap<>(records.texts(record));
        texts.putAll(typed);
        return records.put(record, texts);
    }

    @Override
    public List<Change> add(Map<String, String> texts) throws Refusal {
        List<Change> changes = new ArrayList<>(records.put(null, texts));
        Optional<String> holder = changes.stream()
                .filter(Change.PutPerson.class::isInstance)
                .map(change -> ((Change.PutPerson) change).person().idNumber())
                .findFirst();
        for (Input input : snapshot.pack().inputs()) {
            String text = texts.getOrDefault(input.id(), "");
            boolean figure = input.level() == level && !fields.containsKey(input.id()) && !text.isBlank();
            if (figure && holder.isPresent()) {
                changes.add(new Change.SetFact(
                        holder.get(), snapshot.settings().year(), input.id(), Typing.figure(input, text)));
            }
        }
        return changes;
    }

    @Override
    public List<Change> remove(Row row) {
        T record = byKey.get(row.key());
        return record == null ? List.of() : records.remove(record).stream().toList();
    }

    @Override
    public boolean unmet(Row row) {
        return snapshot.findings(row.holder()).stream().anyMatch(finding -> finding.severity() == Severity.UNMET);
    }
}
