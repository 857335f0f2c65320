package org.heding.desktop.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Csv;
import org.heding.desktop.control.Lines;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.document.Entry;
import org.heding.ledger.Change;

/** Changes field by field, with what stood there before and since, and the way to put the old value back. */
public final class EntriesPane extends VBox {
    private final Desk desk;
    private final Consumer<Failure> failed;
    private final Label title = Nodes.label("", "strong");
    private final Lines<Entry> table;
    private final Button restore;
    /** What is the same in every line of one edit, or of one holder, is not shown there. */
    private final List<TableColumn<Entry, String>> ofEdits;

    private final TableColumn<Entry, String> ofHolders;

    /**
     * An empty list.
     *
     * @param failed tells the user of a failure
     */
    public EntriesPane(Desk desk, Consumer<Failure> failed) {
        this.desk = desk;
        this.failed = failed;
        title.setId("entries-title");
        title.setMinWidth(0);
        table = new Lines<>(
                "entries",
                desk.text("desktop.history.entries.none"),
                entry -> entry.edit() != null && !entry.edit().stands());
        table.setAccessibleText(desk.text("desktop.history.column.changes"));
        double em = desk.em();
        TableColumn<Entry, String> when = column("when", 11.5 * em, entry -> Trail.moment(entry.edit()));
        when.setMinWidth(11.5 * em);
        ofEdits = List.of(
                when,
                column("act", 9 * em, entry -> trail().act(entry)),
                column("who", 7 * em, entry -> Trail.who(entry.edit())));
        ofHolders = column("holder", 12 * em, entry -> trail().holder(entry));
        column("sort", 11 * em, entry -> trail().sort(entry));
        column("field", 10 * em, entry -> trail().field(entry));
        column("before", 10 * em, entry -> trail().before(entry));
        column("after", 10 * em, entry -> trail().after(entry));
        restore = Nodes.button("restore-value", desk.text("desktop.history.restore"), this::restore);
        table.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> chosen());
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox head = new HBox(title, Nodes.gap(), restore);
        head.getStyleClass().add("bar");
        getChildren().addAll(head, table);
        chosen();
    }

    private TableColumn<Entry, String> column(
            String id, double width, java.util.function.Function<Entry, String> words) {
        return table.column(desk.text("desktop.history.column." + id), width, "words", words);
    }

    private Trail trail() {
        return new Trail(desk.snapshot(), desk.messages());
    }

    private Optional<Change> change() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .flatMap(entry -> Restoring.of(entry, desk.snapshot().ledger()));
    }

    private void chosen() {
        restore.setDisable(desk.snapshot().standing().reading() || change().isEmpty());
    }

    private void restore() {
        Entry entry = table.getSelectionModel().getSelectedItem();
        change().ifPresent(change -> desk.session()
                .edit(
                        desk.text("desktop.edit.restore", trail().field(entry), trail().holder(entry)),
                        ledger -> List.of(change),
                        failed));
    }

    /**
     * Shows changes.
     *
     * @param traced whether they are those of one unit or person, not of one edit
     */
    public void show(String named, boolean traced, List<Entry> entries) {
        ofEdits.forEach(column -> column.setVisible(traced));
        ofHolders.setVisible(!traced);
        title.setText(named);
        Entry selected = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(entries);
        if (selected != null && entries.contains(selected)) {
            table.getSelectionModel().select(selected);
        }
        chosen();
    }

    /** What is shown, as text for a spreadsheet. */
    String csv() {
        return Csv.of(
                table.titles(), table.getItems().stream().map(trail()::line).toList());
    }
}
