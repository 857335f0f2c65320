package org.heding.desktop.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.Session;
import org.heding.desktop.session.Snapshot;
import org.heding.document.Act;
import org.heding.document.DocumentException;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.message.Text;

/**
 * What a grid shows at this moment and what typing in it does: the sheet of the latest snapshot, seen through the
 * filters, with what was typed and could not be taken laid over it.
 */
public final class GridModel {
    /** So many letters are tried at once without anybody noticing. */
    private static final int AT_ONCE = 10_000;

    private final Session session;
    private final Messages messages;
    private final Function<Snapshot, Sheet> sheets;
    private final ReadOnlyObjectWrapper<Text> notice = new ReadOnlyObjectWrapper<>();
    private final Overlay overlay;
    private final List<Runnable> refreshed = new ArrayList<>();
    private final Arrangement arrangement;
    private Sheet sheet;

    /** What was done with a grid: what stays of it when nobody looks at it. */
    record Left(Overlay typed, Arrangement.Choice choice) {
        /** What there is before anything was done. */
        static Left nothing() {
            return new Left(new Overlay(), Arrangement.Choice.ALL);
        }
    }

    /** A model of the sheets that this makes of snapshots. */
    public GridModel(Session session, Messages messages, Function<Snapshot, Sheet> sheets) {
        this(session, messages, sheets, Left.nothing());
    }

    /** A model with what was left in an earlier one. */
    GridModel(Session session, Messages messages, Function<Snapshot, Sheet> sheets, Left left) {
        this.session = session;
        this.messages = messages;
        this.sheets = sheets;
        this.sheet = sheets.apply(session.snapshot());
        this.overlay = left.typed();
        this.arrangement = new Arrangement(sheet, this::cell, left.choice());
    }

    /** What is to be kept of it. */
    Left left() {
        overlay.settle();
        return new Left(overlay, arrangement.choice());
    }

    /** Shows the latest snapshot. */
    public void update() {
        sheet = sheets.apply(session.snapshot());
        overlay.settle();
        arrangement.follow(sheet);
        refreshed.forEach(Runnable::run);
    }

    /** Runs after each change of what is shown. */
    public void onRefresh(Runnable then) {
        refreshed.add(then);
    }

    /** Which rows are shown, and in what order. */
    public Arrangement arrangement() {
        return arrangement;
    }

    /** The rows that the filters let through. */
    public ObservableList<Row> rows() {
        return arrangement.rows();
    }

    /** The columns. */
    public List<Column> columns() {
        return sheet.columns();
    }

    /** The code of the unit whose rows are shown; an empty text for all. */
    public StringProperty groupProperty() {
        return arrangement.groupProperty();
    }

    /** Whether only rows are shown that do not meet a standard. */
    public BooleanProperty onlyUnmetProperty() {
        return arrangement.onlyUnmetProperty();
    }

    /** What the status bar says of the last thing typed. */
    public ReadOnlyObjectProperty<Text> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** What stands in a cell. */
    public Cell cell(Row row, Column column) {
        Cell over = overlay.over(new Position(row, column));
        if (over != null) {
            return over;
        }
        return row.blank() ? Cell.words(overlay.draft().getOrDefault(column.id(), "")) : sheet.cell(row, column);
    }

    /** The text with which typing in a cell begins: without separators where it is a number. */
    public String editable(Position at) {
        Cell cell = cell(at.row(), at.column());
        if (cell.mark() == Cell.Mark.MISSING) {
            return "";
        }
        return at.column().look().right() ? cell.text().replace(",", "") : cell.text();
    }

    /** Takes what was typed in a cell over what stood there: the same typed again confirms what came from another year. */
    public void typeOver(Position at, String text) {
        if (isUnchanged(at, text)) {
            confirm(List.of(at));
        } else {
            type(at, text);
        }
    }

    private boolean isUnchanged(Position at, String text) {
        return !at.row().blank() && overlay.over(at) == null && text.strip().equals(editable(at));
    }

    /** Takes what was typed in a cell. */
    public void type(Position at, String text) {
        if (at.row().blank()) {
            typeNew(at.column(), text);
            return;
        }
        if (isUnchanged(at, text)) {
            return;
        }
        take(Act.EDIT, List.of(new Typed(at, text)), "desktop.edit.cell");
    }

    /** Confirms those of some cells that came from another year, in one edit. */
    public void confirm(List<Position> cells) {
        int year = session.snapshot().settings().year();
        List<Change> changes = cells.stream()
                .filter(at -> cell(at.row(), at.column()).carried())
                .<Change>map(at -> new Change.ConfirmFact(
                        at.row().holder(), year, at.column().id()))
                .toList();
        if (!changes.isEmpty()) {
            session.edit(messages.text("desktop.carry.confirm.label", changes.size()), ledger -> changes, this::failed);
        }
    }

    /** Confirms all of a column that the filters let through. */
    public void confirm(Column column) {
        confirm(rows().stream().map(row -> new Position(row, column)).toList());
    }

    private void typeNew(Column column, String text) {
        overlay.draft().put(column.id(), text.strip());
        try {
            List<Change> changes = sheet.add(overlay.draft());
            overlay.draft().clear();
            notice.set(null);
            session.edit(messages.text("desktop.edit.add"), ledger -> changes, this::failed);
        } catch (Refusal e) {
            notice.set(e.why());
        }
        refreshed.forEach(Runnable::run);
    }

    /** A text typed at a place. */
    private record Typed(Position at, String text) {}

    /** Clears cells, in one edit. */
    public void clear(List<Position> cells) {
        take(
                Act.EDIT,
                cells.stream()
                        .filter(at -> at.column().typed() && !at.row().blank())
                        .map(at -> new Typed(at, ""))
                        .toList(),
                "desktop.edit.clear");
    }

    /**
     * Tries a block of cells before it is pasted. A large one is tried on the document's thread.
     *
     * @param rows the rows from the first on, in the order on the screen
     * @param columns the columns from the first on
     * @param block the cells, with tabs and line ends between them
     * @param then hears what would be taken and what refused
     */
    public void prepare(List<Row> rows, List<Column> columns, String block, Consumer<Paste> then) {
        Sheet tried = sheet;
        Ledger now = session.snapshot().ledger();
        if (block.length() > AT_ONCE) {
            notice.set(Phrase.of("desktop.paste.trying"));
            session.ask(
                    document -> Paste.of(tried, now, rows, columns, Block.lines(block)),
                    paste -> {
                        notice.set(null);
                        then.accept(paste);
                    },
                    this::failed);
        } else {
            then.accept(Paste.of(tried, now, rows, columns, Block.lines(block)));
        }
    }

    /** Pastes what is taken of a block, in one edit; what is refused stays in its cell in red. */
    public void paste(Paste paste) {
        take(Act.PASTE, paste.trial(), "desktop.edit.paste");
        if (paste.lines() > 0) {
            sayToo(Phrase.of("desktop.paste.cut", paste.lines()));
        }
        if (paste.columns() > 0) {
            sayToo(Phrase.of("desktop.paste.cut.columns", paste.columns()));
        }
    }

    /** Fills cells with a text, in one edit. */
    public void fill(List<Position> cells, String text) {
        take(
                Act.PASTE,
                cells.stream()
                        .filter(at -> !at.row().blank())
                        .map(at -> new Typed(at, text))
                        .toList(),
                "desktop.edit.paste");
    }

    private void sayToo(Text more) {
        Text before = notice.get();
        notice.set(before == null ? more : words -> before.in(words) + " " + more.in(words));
    }

    private void take(Act act, List<Typed> typed, String label) {
        Map<Row, Map<Column, String>> lines = new LinkedHashMap<>();
        typed.forEach(one -> lines.computeIfAbsent(one.at().row(), row -> new LinkedHashMap<>())
                .put(one.at().column(), one.text()));
        Trial trial = new Trial(sheet, session.snapshot().ledger());
        lines.forEach(trial::type);
        take(act, trial, label);
    }

    private void take(Act act, Trial trial, String label) {
        overlay.lay(trial, messages);
        notice.set(said(trial));
        if (trial.cells() > 0) {
            session.edit(act, label(label, trial), ledger -> changes(ledger, trial), this::failed);
        }
        refreshed.forEach(Runnable::run);
    }

    /** What the edit is called: of one cell, by the cell's name. */
    private String label(String key, Trial trial) {
        if (trial.cells() > 1 || trial.taken().isEmpty()) {
            return messages.text(key, trial.cells());
        }
        Map.Entry<Row, Map<Column, String>> only =
                trial.taken().entrySet().iterator().next();
        Column column = only.getValue().keySet().iterator().next();
        String name = session.snapshot().name(only.getKey().holder());
        return name.isEmpty()
                ? messages.text(key + ".one", column.title())
                : messages.text(key + ".of", column.title(), name);
    }

    /** What is said of what was refused. */
    private static Text said(Trial trial) {
        List<Refused> refused = trial.refused();
        if (refused.isEmpty()) {
            return null;
        }
        Text first = refused.getFirst().why();
        return refused.size() + trial.cells() == 1 ? first : Phrase.of("desktop.paste.refused", refused.size(), first);
    }

    private List<Change> changes(Ledger ledger, Trial trial) {
        List<Change> changes = new ArrayList<>();
        trial.taken().forEach((row, texts) -> {
            try {
                changes.addAll(sheet.type(ledger, row, texts));
            } catch (Refusal e) {
                throw new IllegalStateException(e);
            }
        });
        changes.addAll(trial.added());
        return changes;
    }

    private void failed(Failure failure) {
        overlay.settle();
        boolean closed =
                failure.kind().filter(DocumentException.Kind.CLOSED::equals).isPresent();
        // What to do about it is not plain to see here, and no dialog says it.
        notice.set(
                closed
                        ? words -> failure.problem().in(words) + " "
                                + failure.remedy().in(words)
                        : failure.problem());
        refreshed.forEach(Runnable::run);
    }

    /** Forgets what was typed and could not be taken. */
    public void forget(Position at) {
        if (overlay.forget(at)) {
            notice.set(null);
            refreshed.forEach(Runnable::run);
        }
    }

    /** Removes rows, in one edit. */
    public void remove(List<Row> gone) {
        List<Change> changes = gone.stream()
                .distinct()
                .flatMap(row -> sheet.remove(row).stream())
                .toList();
        if (!changes.isEmpty()) {
            session.edit(messages.text("desktop.edit.remove", gone.size()), ledger -> changes, this::failed);
        }
    }

    /** Cells as text for another program: tabs between cells, line ends between rows. */
    public String copy(List<List<Position>> block) {
        List<String> lines = new ArrayList<>();
        for (List<Position> line : block) {
            lines.add(String.join("\t", line.stream().map(this::plain).toList()));
        }
        return String.join("\n", lines);
    }

    private String plain(Position at) {
        return editable(at).replace('\t', ' ').replace('\n', ' ');
    }

    /** The sum of a column over the rows shown; nothing where it has none. */
    public Optional<Total> total(Column column) {
        if (!column.summed()) {
            return Optional.empty();
        }
        return Optional.of(total(Total.NONE, column, 0, rows().size()));
    }

    /** What some figures add up to and those of a column in the rows from one to before another. */
    Total total(Total others, Column column, int from, int to) {
        Total total = others;
        for (Row row : rows().subList(from, to)) {
            total = plus(total, new Position(row, column));
        }
        return total;
    }

    /** What some figures add up to and those of some cells. */
    public Total total(Total others, List<Position> cells) {
        Total total = others;
        for (Position at : cells) {
            total = plus(total, at);
        }
        return total;
    }

    private Total plus(Total total, Position at) {
        Cell over = overlay.over(at);
        return over == null ? sheet.plus(total, at.row(), at.column()) : total.plus(over);
    }

    /** The row of a unit or person, if the filters let it through. */
    public Optional<Row> row(String holder) {
        return rows().stream()
                .filter(row -> Objects.equals(row.key(), holder))
                .findFirst()
                .or(() -> rows().stream()
                        .filter(row -> row.holder().equals(holder))
                        .findFirst());
    }
}
