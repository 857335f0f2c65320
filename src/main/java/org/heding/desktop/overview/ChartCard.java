package org.heding.desktop.overview;

import java.nio.file.Files;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.Picture;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.Jobs;
import org.heding.message.Phrase;

/** A chart in a card: it can be copied or kept as a picture, with its title and what its colours mean. */
final class ChartCard extends VBox {
    /** The least height of a chart that is scrolled, in letters. */
    private static final double LEAST = 18;

    private final Desk desk;
    private final Jobs jobs;
    private final FilePicker files;
    private final Consumer<Failure> failed;
    private final VBox chart = new VBox();
    private final HBox head = new HBox();
    private final Button copy;
    private final Button save;
    private String title = "";

    /**
     * An empty card.
     *
     * @param id what tells its buttons from others
     * @param scrolls whether it may be too long for the window, and is scrolled then
     */
    ChartCard(Desk desk, Jobs jobs, FilePicker files, Consumer<Failure> failed, String id, boolean scrolls) {
        this.desk = desk;
        this.jobs = jobs;
        this.files = files;
        this.failed = failed;
        this.copy = Nodes.button("copy-" + id, desk.text("desktop.chart.copy"), this::copy);
        this.save = Nodes.button("save-" + id, desk.text("desktop.chart.save"), this::save);
        chart.setId("chart-" + id);
        chart.getStyleClass().add("chart-drawn");
        head.getStyleClass().add("chart-head");
        getStyleClass().addAll("card", "chart-card");
        setMinWidth(0);
        if (!scrolls) {
            getChildren().addAll(head, chart);
            setMinHeight(USE_PREF_SIZE);
            return;
        }
        ScrollPane scrolled = new ScrollPane(chart);
        scrolled.setFitToWidth(true);
        scrolled.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        setMinHeight(LEAST * desk.em());
        getChildren().addAll(head, scrolled);
    }

    /**
     * Shows a chart.
     *
     * @param named the title, which stands in the picture
     * @param choice what is chosen from beside it, or null
     * @param nodes the chart
     */
    void show(String named, Node choice, Node... nodes) {
        title = named;
        head.getChildren().setAll(Nodes.gap(), copy, save);
        if (choice != null) {
            head.getChildren().addFirst(choice);
        }
        chart.getChildren().setAll(Nodes.wrapped(named, "card-title"));
        chart.getChildren().addAll(nodes);
    }

    private void copy() {
        Picture.of(chart).copy();
        desk.noticeProperty().set(Phrase.of("desktop.chart.copied", title));
    }

    private void save() {
        Picture picture = Picture.of(chart);
        files.write(FilePicker.Sort.PICTURE, title.replaceAll("[\\\\/:*?\"<>|]", " ") + ".png")
                .ifPresent(target -> jobs.start(
                        Phrase.of("desktop.job.export", target.getFileName().toString()),
                        progress -> Files.write(target, picture.png()),
                        written -> desk.noticeProperty()
                                .set(Phrase.of(
                                        "desktop.offer.written",
                                        written.getFileName().toString())),
                        failed));
    }
}
