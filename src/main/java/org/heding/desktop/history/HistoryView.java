package org.heding.desktop.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.document.Edit;
import org.heding.document.Health;

/** The document's file (历史与备份): where it is, whether it is sound, a copy of it, and the latest edits. */
public final class HistoryView implements SectionView {
    private static final int SHOWN_EDITS = 100;
    private static final int KILOBYTE = 1024;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Desk desk;
    private final FilePicker files;
    private final Consumer<Failure> failed;
    private final VBox pane = new VBox();
    private final Label place = Nodes.wrapped("", "strong");
    private final Label size = Nodes.label("", "muted");
    private final Label said = Nodes.wrapped("", "say");
    private final VBox edits = new VBox();

    /**
     * The file of the latest snapshot.
     *
     * @param failed tells the user of a failure
     */
    public HistoryView(Desk desk, FilePicker files, Consumer<Failure> failed) {
        this.desk = desk;
        this.files = files;
        this.failed = failed;
        said.setId("health");
        said.setVisible(false);
        said.setManaged(false);
        HBox bar = new HBox(Nodes.title(desk.text("desktop.section.history")));
        bar.getStyleClass().add("bar");
        HBox buttons = new HBox(
                Nodes.button("verify", desk.text("desktop.history.verify"), this::verify),
                Nodes.button("back-up", desk.text("desktop.history.backup"), this::backUp),
                Nodes.button(
                        "show-folder",
                        desk.text("desktop.button.folder"),
                        () -> files.show(desk.snapshot().file().toAbsolutePath().getParent())));
        buttons.getStyleClass().add("buttons");
        VBox file = new VBox(Nodes.label(desk.text("desktop.history.file"), "card-title"), place, size, buttons, said);
        file.getStyleClass().addAll("card", "stack");
        VBox log = new VBox(
                Nodes.label(desk.text("desktop.history.edits"), "card-title"),
                Nodes.wrapped(desk.text("desktop.history.note"), "muted"),
                edits);
        log.getStyleClass().add("card");
        VBox cards = new VBox(file, log);
        cards.getStyleClass().add("stack");
        ScrollPane scrolled = new ScrollPane(cards);
        scrolled.setFitToWidth(true);
        scrolled.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        pane.getStyleClass().add("section");
        pane.getChildren().addAll(bar, scrolled);
        update();
    }

    private void verify() {
        desk.session().verify(this::tell, failed);
    }

    private void tell(Health health) {
        long rows = health.counts().values().stream().mapToLong(Long::longValue).sum();
        StringBuilder text = new StringBuilder(
                desk.text(health.sound() ? "desktop.history.sound" : "desktop.history.unsound", rows, health.format()));
        health.faults().forEach(fault -> text.append('\n').append(fault.in(desk.messages())));
        say(text.toString());
    }

    private void say(String text) {
        said.setText(text);
        said.setVisible(true);
        said.setManaged(true);
    }

    private void backUp() {
        String name = desk.snapshot().file().getFileName().toString().replace(".heding", "");
        files.write(FilePicker.Sort.DOCUMENT, desk.text("desktop.history.backup.name", name))
                .ifPresent(target -> desk.session()
                        .backUp(target, () -> say(desk.text("desktop.history.backedup", target.toString())), failed));
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void update() {
        Path file = desk.snapshot().file();
        place.setText(file.toAbsolutePath().toString());
        size.setText(desk.text("desktop.history.size", kilobytes(file)));
        desk.session().history(SHOWN_EDITS, this::show, failed);
    }

    private static long kilobytes(Path file) {
        try {
            return Math.max(1, Files.size(file) / KILOBYTE);
        } catch (IOException e) {
            return 0;
        }
    }

    private void show(List<Edit> made) {
        edits.getChildren().clear();
        if (made.isEmpty()) {
            edits.getChildren().add(Nodes.wrapped(desk.text("desktop.history.none"), "muted"));
        }
        for (Edit edit : made) {
            String moment = MOMENT.format(edit.madeAt().atZone(ZoneId.systemDefault()));
            HBox line = new HBox(
                    Nodes.label(moment, "muted", "moment"),
                    Nodes.label(edit.label()),
                    Nodes.gap(),
                    Nodes.label(desk.text("desktop.history.changes", edit.changes()), "muted"));
            line.getStyleClass().add("task");
            edits.getChildren().add(line);
        }
    }
}
