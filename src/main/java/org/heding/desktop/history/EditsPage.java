package org.heding.desktop.history;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.ChoiceText;
import org.heding.desktop.control.Csv;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.control.Lines;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.Jobs;
import org.heding.document.Act;
import org.heding.document.Edit;
import org.heding.document.Entry;
import org.heding.document.Tracing;
import org.heding.message.Phrase;

/** The list of edits with what each changed, or all that was changed of one unit, person or field. */
public final class EditsPage extends VBox {
    private static final int MOST_EDITS = 5_000;
    private static final int MOST_CHANGES = 5_000;

    private final Desk desk;
    private final Jobs jobs;
    private final FilePicker files;
    private final Consumer<Failure> failed;
    private final TextField search = new TextField();
    private final ComboBox<Act> acts = new ComboBox<>();
    private final Button back;
    private final Lines<Edit> edits;
    private final EntriesPane entries;
    private List<Edit> all = List.of();
    private Optional<Trace> trace = Optional.empty();

    /**
     * The edits of the open document.
     *
     * @param failed tells the user of a failure
     */
    public EditsPage(Desk desk, Jobs jobs, FilePicker files, Consumer<Failure> failed) {
        this.desk = desk;
        this.jobs = jobs;
        this.files = files;
        this.failed = failed;
        this.entries = new EntriesPane(desk, failed);
        this.back = Nodes.button("all-edits", desk.text("desktop.history.all"), () -> trace(Optional.empty()));
        getStyleClass().add("history");
        search.setId("history-search");
        search.setAccessibleText(desk.text("desktop.history.search"));
        search.setPromptText(desk.text("desktop.history.search"));
        search.textProperty().addListener((property, old, now) -> fill());
        acts.setId("history-act");
        acts.setAccessibleText(desk.text("desktop.history.column.act"));
        acts.getItems().add(null);
        acts.getItems().addAll(Act.values());
        acts.setConverter(new ChoiceText<>(act ->
                act == null ? desk.text("desktop.history.acts") : act.label().in(desk.messages())));
        acts.setMinWidth(USE_PREF_SIZE);
        acts.valueProperty().addListener((property, old, now) -> fill());
        edits = new Lines<>("edits", desk.text("desktop.history.none"), edit -> !edit.stands());
        edits.setAccessibleText(desk.text("desktop.history.page.edits"));
        column("when", 11, "words", Trail::moment);
        column("act", 8, "words", edit -> trail().act(edit));
        column("label", 26, "words", Trail::label);
        column("changes", 6, "figure", edit -> desk.figures().number(edit.changes()));
        column("who", 10, "words", Trail::who);
        edits.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> chosen(now));
        VBox.setVgrow(edits, Priority.ALWAYS);
        VBox.setVgrow(entries, Priority.ALWAYS);
        trace(Optional.empty());
    }

    private void column(String id, double letters, String style, java.util.function.Function<Edit, String> words) {
        edits.column(desk.text("desktop.history.column." + id), letters * desk.em(), style, words);
    }

    private Trail trail() {
        return new Trail(desk.snapshot(), desk.messages());
    }

    /** The filters, to be put beside the title. */
    Node[] filters() {
        return new Node[] {search, acts, back};
    }

    /** Shows the changes of one unit, person or field; or the list of edits. */
    void trace(Optional<Trace> wanted) {
        trace = wanted;
        boolean list = trace.isEmpty();
        for (Node node : filters()) {
            node.setVisible(list == (node != back));
            node.setManaged(node.isVisible());
        }
        Node note = Nodes.wrapped(desk.text("desktop.history.note", Tracing.KEPT), "muted", "history-note");
        getChildren().setAll(list ? List.of(edits, entries, note) : List.of(entries, note));
        entries.show("", !list, List.of());
        update();
    }

    /** Reads the history again. */
    void update() {
        if (trace.isEmpty()) {
            desk.session().history(MOST_EDITS, this::read, failed);
        } else {
            Trace wanted = trace.get();
            desk.session()
                    .ask(
                            document -> document.changes(wanted.holder(), MOST_CHANGES),
                            found -> show(wanted, found),
                            failed);
        }
    }

    private void show(Trace wanted, List<Entry> found) {
        if (trace.equals(Optional.of(wanted))) {
            String name = desk.snapshot().name(wanted.holder());
            List<Entry> shown = found.stream().filter(wanted::has).toList();
            String field = wanted.field().isEmpty() || shown.isEmpty() ? "" : trail().field(shown.getFirst());
            entries.show(
                    field.isEmpty()
                            ? desk.text("desktop.history.of", name)
                            : desk.text("desktop.history.of.field", name, field, wanted.year()),
                    true,
                    shown);
        }
    }

    private void read(List<Edit> found) {
        all = found;
        fill();
    }

    private void fill() {
        Edit selected = edits.getSelectionModel().getSelectedItem();
        List<Edit> shown = trail().filtered(all, search.getText(), acts.getValue());
        edits.getItems().setAll(shown);
        shown.stream()
                .filter(edit -> selected != null && edit.id() == selected.id())
                .findFirst()
                .ifPresentOrElse(edits.getSelectionModel()::select, edits.getSelectionModel()::selectFirst);
    }

    private void chosen(Edit edit) {
        if (edit == null) {
            entries.show("", false, List.of());
        } else {
            desk.session()
                    .ask(document -> Tracing.of(document, edit, MOST_CHANGES), found -> show(edit, found), failed);
        }
    }

    private void show(Edit edit, List<Entry> found) {
        if (trace.isEmpty() && edit.equals(edits.getSelectionModel().getSelectedItem())) {
            entries.show(
                    desk.text(
                            found.size() < edit.changes() ? "desktop.history.entries.cut" : "desktop.history.entries",
                            Trail.label(edit),
                            found.size()),
                    false,
                    found);
        }
    }

    /** Asks for a file and writes there what is shown. */
    void export() {
        String csv = trace.isPresent()
                ? entries.csv()
                : Csv.of(
                        edits.titles(),
                        edits.getItems().stream().map(trail()::line).toList());
        files.write(FilePicker.Sort.LIST, desk.text("desktop.history.export.name"))
                .ifPresent(target -> jobs.start(
                        Phrase.of("desktop.job.export", target.getFileName().toString()),
                        progress -> Files.writeString(target, csv, StandardCharsets.UTF_8),
                        written -> desk.noticeProperty()
                                .set(Phrase.of(
                                        "desktop.offer.written",
                                        written.getFileName().toString())),
                        failed));
    }
}
