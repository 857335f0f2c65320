package org.heding.desktop.overview;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Badges;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.Snapshot;
import org.heding.ledger.Tier;

/** The overview (总览): the four figures, who is in post where, what is to be done, and how far the year has come. */
public final class OverviewView implements SectionView {
    private static final int SHOWN_TASKS = 9;

    private final Desk desk;
    private final VBox content = new VBox();
    private final ScrollPane pane = new ScrollPane(content);

    /** The overview of the latest snapshot. */
    public OverviewView(Desk desk) {
        this.desk = desk;
        content.getStyleClass().addAll("section", "overview");
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.getStyleClass().add("edge-to-edge");
        update();
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void update() {
        Snapshot snapshot = desk.snapshot();
        OverviewModel model = new OverviewModel(snapshot);
        HBox bar = new HBox(
                Nodes.title(desk.text("desktop.section.overview")),
                Nodes.label(
                        desk.text(
                                "desktop.overview.place",
                                snapshot.place()
                                        .map(unit -> unit.name())
                                        .orElse(snapshot.settings().title()),
                                snapshot.units(Tier.TOWNSHIP).size(),
                                snapshot.units(Tier.COMMUNITY).size()),
                        "chip"));
        bar.getStyleClass().add("bar");
        VBox bars = panel(
                desk.text("desktop.overview.bars"),
                model.pairs().isEmpty()
                        ? Nodes.wrapped(desk.text("desktop.overview.bars.none"), "muted")
                        : new Bars(
                                desk, model.pairs(), unit -> desk.go(Jump.to(snapshot, unit.code(), "worker_quota"))));
        ScrollPane scrolled = new ScrollPane(bars);
        scrolled.setFitToWidth(true);
        scrolled.getStyleClass().addAll("edge-to-edge", "card", "panel-scroll");
        VBox right = new VBox(
                panelCard(desk.text("desktop.overview.tasks"), tasks(model)),
                panelCard(desk.text("desktop.overview.steps"), steps(snapshot)));
        right.getStyleClass().add("overview-right");
        HBox below = new HBox(scrolled, right);
        below.getStyleClass().add("overview-below");
        HBox.setHgrow(scrolled, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        scrolled.setPrefWidth(1);
        right.setPrefWidth(1);
        VBox.setVgrow(below, Priority.ALWAYS);
        content.getChildren().setAll(bar, new Cards(desk, model).row(), below);
    }

    private static VBox panel(String title, Node... nodes) {
        VBox panel = new VBox(Nodes.label(title, "card-title"));
        panel.getChildren().addAll(nodes);
        panel.getStyleClass().add("panel");
        return panel;
    }

    private static VBox panelCard(String title, List<? extends Node> nodes) {
        VBox panel = panel(title, nodes.toArray(Node[]::new));
        panel.getStyleClass().add("card");
        return panel;
    }

    private List<Node> tasks(OverviewModel model) {
        List<OverviewModel.Task> tasks = model.tasks();
        if (tasks.isEmpty()) {
            return List.of(Nodes.wrapped(desk.text("desktop.overview.tasks.none"), "muted"));
        }
        return tasks.stream().limit(SHOWN_TASKS).map(this::task).toList();
    }

    private Node task(OverviewModel.Task task) {
        String text = desk.text("desktop.overview.task", task.check().label(), task.count());
        return line(
                Badges.of(task.severity(), desk.messages()),
                text,
                "desktop.overview.see",
                new Jump(Section.FINDINGS, task.severity().id(), task.check().id()));
    }

    private Node line(Node badge, String text, String go, Jump jump) {
        HBox cell = new HBox(badge);
        cell.getStyleClass().add("line-badge");
        var words = Nodes.label(text);
        words.setMinWidth(0);
        words.setTooltip(new Tooltip(text));
        var link = Nodes.link(desk.text(go), () -> desk.go(jump));
        link.setAccessibleText(text + " " + desk.text(go));
        HBox line = new HBox(cell, words, Nodes.gap(), link);
        line.getStyleClass().add("task");
        return line;
    }

    private List<Node> steps(Snapshot snapshot) {
        return new Checklist(snapshot).steps().stream().map(this::step).toList();
    }

    private Node step(Checklist.Step step) {
        String state = desk.text(step.done() ? "desktop.overview.done" : "desktop.overview.open");
        return line(
                Badges.of(state, step.done() ? Badges.Tone.GOOD : Badges.Tone.WARN),
                step.text().in(desk.messages()),
                "desktop.overview.go",
                step.jump());
    }
}
