package org.heding.desktop.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.heding.desktop.session.SmallDocument;
import org.heding.desktop.session.Snapshot;
import org.heding.document.Edit;
import org.heding.ledger.Tier;
import org.heding.message.Messages;
import org.heding.policy.Level;

/** A grid on a small document, without a window. */
final class GridFixture {
    static final Messages CHINESE = Messages.of(Locale.SIMPLIFIED_CHINESE);

    private final SmallDocument small;
    private final GridModel model;
    private Paste tried;

    GridFixture(SmallDocument small, Function<Snapshot, Sheet> sheets) {
        this.small = small;
        this.model = new GridModel(small.session(), CHINESE, sheets);
    }

    static GridFixture units(SmallDocument small, Tier tier, String... figures) {
        return new GridFixture(
                small,
                snapshot -> new RecordSheet<>(
                        snapshot,
                        CHINESE,
                        new Units(snapshot, CHINESE, tier, true),
                        Snapshot.level(tier),
                        List.of(figures)));
    }

    static GridFixture roster(SmallDocument small, String... figures) {
        return new GridFixture(
                small,
                snapshot -> new RecordSheet<>(
                        snapshot,
                        CHINESE,
                        new Roster(snapshot, CHINESE, Roster.FIELDS, false),
                        Level.PERSON,
                        List.of(figures)));
    }

    static <T> GridFixture records(SmallDocument small, Level level, Function<Snapshot, Records<T>> records) {
        return new GridFixture(
                small, snapshot -> new RecordSheet<>(snapshot, CHINESE, records.apply(snapshot), level, List.of()));
    }

    GridModel model() {
        return model;
    }

    Column column(String id) {
        return model.columns().stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Position at(String holder, String column) {
        return new Position(model.row(holder).orElseThrow(), column(column));
    }

    Cell cell(String holder, String column) {
        return model.cell(model.row(holder).orElseThrow(), column(column));
    }

    String text(String holder, String column) {
        return cell(holder, column).text();
    }

    void type(String holder, String column, String text) {
        model.type(at(holder, column), text);
        settle();
    }

    /** Types a new record, field by field. */
    void add(String... fieldsAndTexts) {
        Row blank = model.rows().getLast();
        for (int i = 0; i < fieldsAndTexts.length; i += 2) {
            model.type(new Position(blank, column(fieldsAndTexts[i])), fieldsAndTexts[i + 1]);
        }
        settle();
    }

    /** Pastes a block with its corner in a cell. */
    void paste(String holder, String column, String block) {
        paste(model.row(holder).orElseThrow(), column, block);
    }

    void paste(Row first, String column, String block) {
        tried = null;
        List<Row> rows = model.rows();
        List<Column> columns = model.columns();
        model.prepare(
                List.copyOf(rows.subList(rows.indexOf(first), rows.size())),
                columns.subList(columns.indexOf(column(column)), columns.size()),
                block,
                paste -> {
                    tried = paste;
                    model.paste(paste);
                });
        while (tried == null && small.failures().isEmpty()) {
            small.next();
        }
        settle();
    }

    /** What was tried before it was pasted last. */
    Paste tried() {
        return tried;
    }

    void settle() {
        small.settle();
        model.update();
    }

    String notice() {
        return model.noticeProperty().get() == null
                ? ""
                : model.noticeProperty().get().in(CHINESE);
    }

    /** The edits made so far, the last one first. */
    List<Edit> history() {
        List<List<Edit>> answers = new ArrayList<>();
        small.session().history(99, answers::add, small.failures()::add);
        while (answers.isEmpty() && small.failures().isEmpty()) {
            small.next();
        }
        return answers.getFirst();
    }
}
