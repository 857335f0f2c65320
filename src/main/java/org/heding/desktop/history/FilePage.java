package org.heding.desktop.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Archive;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.Preferences;
import org.heding.document.Health;

/** The document's file: where it is, whether it is sound, and copies of it. */
public final class FilePage {
    private static final int KILOBYTE = 1024;

    private final Desk desk;
    private final FilePicker files;
    private final Consumer<Failure> failed;
    private final VBox pane = new VBox();
    private final BackupsCard backups;
    private final ProtectionCard protection;
    private final Label place = Nodes.wrapped("", "strong");
    private final Label size = Nodes.label("", "muted");
    private final Label said = Nodes.wrapped("", "say");

    /**
     * The file of the open document.
     *
     * @param failed tells the user of a failure
     */
    public FilePage(Desk desk, Archive archive, Preferences preferences, FilePicker files, Consumer<Failure> failed) {
        this.desk = desk;
        this.files = files;
        this.failed = failed;
        this.backups = new BackupsCard(desk, archive, preferences, files, failed);
        said.setId("health");
        said.setVisible(false);
        said.setManaged(false);
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
        this.protection = new ProtectionCard(desk, archive, this::update, failed);
        VBox cards = new VBox(file, protection, backups);
        cards.getStyleClass().add("stack");
        ScrollPane scrolled = new ScrollPane(cards);
        scrolled.setFitToWidth(true);
        scrolled.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        pane.getChildren().add(scrolled);
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

    Node node() {
        return pane;
    }

    void update() {
        Path file = desk.snapshot().file();
        place.setText(file.toAbsolutePath().toString());
        size.setText(desk.text("desktop.history.size", kilobytes(file)));
        backups.update();
        protection.update();
    }

    static long kilobytes(long bytes) {
        return Math.max(1, bytes / KILOBYTE);
    }

    private static long kilobytes(Path file) {
        try {
            return kilobytes(Files.size(file));
        } catch (IOException e) {
            return 0;
        }
    }
}
