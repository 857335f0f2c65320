package org.heding.desktop.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.control.Lines;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Archive;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.Kept;
import org.heding.desktop.session.Past;
import org.heding.desktop.session.Preferences;
import org.heding.document.Backup;
import org.heding.document.Backup.Reason;
import org.heding.message.Phrase;

/** The backups of the document: when and why each was made, what differs from now, and a copy to open. */
final class BackupsCard extends VBox {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int ROWS = 8;

    private final Desk desk;
    private final Archive archive;
    private final Preferences preferences;
    private final FilePicker files;
    private final Consumer<Failure> failed;
    private final Label folder = Nodes.wrapped("");
    private final Lines<Kept> table;
    private final Label said = Nodes.wrapped("", "say");
    private final Button compare;
    private final Button restore;

    BackupsCard(Desk desk, Archive archive, Preferences preferences, FilePicker files, Consumer<Failure> failed) {
        this.desk = desk;
        this.archive = archive;
        this.preferences = preferences;
        this.files = files;
        this.failed = failed;
        getStyleClass().addAll("card", "stack");
        folder.setId("backup-folder");
        said.setId("backup-said");
        table = new Lines<>("backups", desk.text("desktop.backup.none"), backup -> false);
        table.setAccessibleText(desk.text("desktop.backup.title"));
        column("when", 13, "words", kept -> moment(kept.backup()));
        column("reason", 7, "words", kept -> kept.backup().reason().label().in(desk.messages()));
        column("units", 6, "figure", kept -> count(kept, "unit"));
        column("people", 6, "figure", kept -> count(kept, "person"));
        column(
                "size",
                8,
                "figure",
                kept -> desk.text(
                        "desktop.history.size", FilePage.kilobytes(kept.backup().size())));
        double em = desk.em();
        table.setMinHeight(ROWS * 2 * em);
        table.setPrefHeight(ROWS * 2 * em);
        table.setMaxWidth(48 * em);
        table.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> chosen());
        compare = button("compare", this::compare);
        restore = button("restore", this::restore);
        FlowPane buttons = new FlowPane(
                button("make", this::make),
                compare,
                restore,
                button("show", this::showFolder),
                button("move", this::move));
        buttons.getStyleClass().addAll("buttons", "links");
        getChildren()
                .addAll(
                        Nodes.label(desk.text("desktop.backup.title"), "card-title"),
                        Nodes.wrapped(desk.text("desktop.backup.note"), "muted"),
                        folder,
                        buttons,
                        said,
                        table);
        say("");
        chosen();
    }

    private void column(String id, int letters, String style, Function<Kept, String> words) {
        table.column(desk.text("desktop.backup.column." + id), letters * desk.em(), style, words);
    }

    private Button button(String id, Runnable action) {
        return Nodes.button("backup-" + id, desk.text("desktop.backup." + id), action);
    }

    /** A dash where the backup cannot be read. */
    private String count(Kept kept, String table) {
        Long count = kept.counts().get(table);
        return count == null ? "–" : desk.figures().number(count);
    }

    private static String moment(Backup backup) {
        return MOMENT.format(backup.madeAt().atZone(ZoneId.systemDefault()));
    }

    private void say(String text) {
        said.setText(text);
        said.setVisible(!text.isEmpty());
        said.setManaged(!text.isEmpty());
    }

    private Optional<Backup> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem()).map(Kept::backup);
    }

    private void chosen() {
        compare.setDisable(selected().isEmpty());
        restore.setDisable(selected().isEmpty());
        say("");
    }

    /** Lists the backups there are now. */
    void update() {
        folder.setText(archive.folder().toString());
        archive.list(this::show, failed);
    }

    private void show(List<Kept> found) {
        if (!found.equals(table.getItems())) {
            table.getItems().setAll(found);
            table.getSelectionModel().selectFirst();
        }
    }

    private void make() {
        archive.make(
                Reason.ASKED,
                made -> {
                    update();
                    say(desk.text("desktop.backup.made", moment(made)));
                },
                failed);
    }

    private void compare() {
        selected().ifPresent(backup -> archive.compare(backup, past -> say(words(backup, past)), failed));
    }

    private String words(Backup backup, Past past) {
        String edits = desk.text("desktop.backup.since", moment(backup), past.since());
        if (past.tables().isEmpty()) {
            return edits + desk.text("desktop.backup.same");
        }
        return edits
                + past.tables().stream()
                        .map(table -> desk.text(
                                "desktop.backup.table",
                                Phrase.of("document.table." + table.name()),
                                table.then(),
                                table.now()))
                        .collect(Collectors.joining(desk.text("desktop.list.separator")));
    }

    private void restore() {
        String name = desk.snapshot().file().getFileName().toString().replace(".heding", "");
        selected().ifPresent(backup -> files.write(
                        FilePicker.Sort.DOCUMENT, desk.text("desktop.backup.restored.name", name))
                .ifPresent(target -> archive.restore(backup, target, failed)));
    }

    private void showFolder() {
        Path inside = selected().map(backup -> backup.file().getParent()).orElseGet(archive::folder);
        files.show(Files.isDirectory(inside) ? inside : archive.folder());
    }

    private void move() {
        files.folder().ifPresent(chosen -> {
            preferences.backups(chosen);
            update();
        });
    }
}
