package org.heding.desktop.start;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.JobLine;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.help.HelpBook;
import org.heding.desktop.help.HelpPane;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Recent;

/** What is shown while no document is open: the ways to begin, and the documents opened lately. */
public final class StartView extends BorderPane {
    private final Desk desk;
    private final Ways ways;
    private final VBox recent = new VBox();

    /**
     * The ways to begin.
     *
     * @param create with a place of the directory
     * @param book with a workbook
     * @param open with a document
     * @param sample with the sample
     * @param again with a document opened lately
     */
    public record Ways(Runnable create, Runnable book, Runnable open, Runnable sample, Consumer<Path> again) {}

    /** The ways to begin. */
    public StartView(Desk desk, Ways ways) {
        this.desk = desk;
        this.ways = ways;
        setId("start");
        VBox list = new VBox(
                Nodes.label(text("program"), "start-title"),
                Nodes.wrapped(text("start.note"), "muted"),
                way("new", ways.create(), "accent"),
                way("book", ways.book()),
                way("open", ways.open()),
                way("sample", ways.sample()),
                new JobLine(desk),
                recent);
        list.getStyleClass().add("start");
        recent.setId("start-recent");
        recent.getStyleClass().add("start-recent");
        showRecent();
        // In the middle while there is room, and to be scrolled where there is none.
        ScrollPane scroll = new ScrollPane(new StackPane(list));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("edge-to-edge");
        setCenter(scroll);
    }

    private String text(String key) {
        return desk.text("desktop." + key);
    }

    private Node way(String id, Runnable action, String... styles) {
        var button = Nodes.button("start-" + id, text("start." + id), action);
        button.getStyleClass().addAll(styles);
        Label what = Nodes.wrapped(text("start." + id + ".note"), "muted");
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox line = new HBox(button, what);
        line.getStyleClass().add("start-way");
        return line;
    }

    private void showRecent() {
        recent.getChildren().clear();
        Recent documents = desk.recent();
        if (!documents.files().isEmpty()) {
            recent.getChildren().add(Nodes.label(text("start.recent"), "card-title"));
        }
        documents.files().forEach(file -> recent.getChildren().add(line(documents, file)));
    }

    private Node line(Recent documents, Path file) {
        Hyperlink open =
                Nodes.link(file.getFileName().toString(), () -> ways.again().accept(file));
        Label folder = Nodes.label(file.getParent().toString(), "muted", "small");
        folder.setMinWidth(0);
        Label missing = Nodes.label("", "alarm", "small");
        missing.setMinWidth(USE_PREF_SIZE);
        Recent.whenMissing(file, Platform::runLater, () -> missing.setText(text("start.missing")));
        Hyperlink forget = Nodes.link(text("start.forget"), () -> {
            documents.forget(file);
            showRecent();
        });
        forget.getStyleClass().add("quiet-link");
        forget.setAccessibleText(
                desk.text("desktop.start.forget.of", file.getFileName().toString()));
        HBox line = new HBox(open, folder, missing, Nodes.gap(), forget);
        line.getStyleClass().add("task");
        return line;
    }

    /** Shows the help at the right, or takes it away. */
    public void help(Optional<HelpPane> pane) {
        pane.ifPresent(shown -> shown.show(HelpBook.START));
        setRight(pane.orElse(null));
    }
}
