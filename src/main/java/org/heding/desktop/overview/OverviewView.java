package org.heding.desktop.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Badges;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.control.Shares;
import org.heding.desktop.findings.FindingsView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.Jobs;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.Snapshot;
import org.heding.ledger.Tier;
import org.heding.policy.Severity;

/** The overview (总览): the four figures, who is in post where, what is to be done, and how far the year has come. */
public final class OverviewView implements SectionView {
    private static final int SHOWN_TASKS = 6;
    private static final int SHOWN_LACKS = 5;
    /** The charts' part of the width, in per cent. */
    private static final int LEFT = 54;
    /** More cannot be read at a glance. */
    private static final int SHOWN_BARS = 60;

    private final Desk desk;
    private final VBox content = new VBox();
    private final ScrollPane pane = new ScrollPane(content);
    private final ChartCard posts;
    private final ChartCard money;
    private Tier tier;

    /**
     * The overview of the latest snapshot.
     *
     * @param failed tells the user of a failure
     */
    public OverviewView(Desk desk, Jobs jobs, FilePicker files, Consumer<Failure> failed) {
        this.desk = desk;
        this.posts = new ChartCard(desk, jobs, files, failed, "posts", true);
        this.money = new ChartCard(desk, jobs, files, failed, "money", false);
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
        posts(snapshot, model);
        List<OverviewModel.Money> money = model.money();
        String of = snapshot.settings().title();
        this.money.show(
                desk.text("desktop.overview.money", of), null, new MoneyBars(desk, money, id -> model.tops().stream()
                        .findFirst()
                        .ifPresent(unit -> desk.go(Jump.to(snapshot, unit.code(), id)))));
        VBox left = new VBox(posts);
        if (!money.isEmpty()) {
            left.getChildren().add(this.money);
        }
        VBox.setVgrow(posts, Priority.ALWAYS);
        VBox right = new VBox(panelCard(desk.text("desktop.overview.tasks"), tasks(model)));
        List<OverviewModel.Lack> lacks = model.lacks();
        if (!lacks.isEmpty()) {
            right.getChildren().add(panelCard(desk.text("desktop.overview.lacks"), lacks(lacks)));
        }
        right.getChildren().add(panelCard(desk.text("desktop.overview.steps"), steps(snapshot)));
        left.getStyleClass().add("overview-side");
        right.getStyleClass().add("overview-side");
        Shares below = new Shares(desk.em(), new double[] {LEFT, 100 - LEFT}, List.of(left, right));
        below.getStyleClass().add("overview-below");
        VBox.setVgrow(below, Priority.ALWAYS);
        content.getChildren().setAll(bar, new Cards(desk, model).row(), below);
    }

    /** Who may be employed and who is, by the units of the tier chosen. */
    private void posts(Snapshot snapshot, OverviewModel model) {
        List<Tier> choices = model.tiers();
        if (tier == null || !choices.contains(tier)) {
            tier = choices.isEmpty() ? null : choices.getFirst();
        }
        if (tier == null) {
            posts.show(
                    desk.text("desktop.overview.bars"),
                    null,
                    Nodes.wrapped(desk.text("desktop.overview.bars.none"), "muted"));
            return;
        }
        List<OverviewModel.Pair> pairs = model.pairs(tier);
        List<OverviewModel.Pair> shown = pairs.subList(0, Math.min(SHOWN_BARS, pairs.size()));
        List<Node> nodes = new ArrayList<>();
        if (pairs.isEmpty()) {
            nodes.add(Nodes.wrapped(desk.text("desktop.overview.bars.none"), "muted"));
        } else {
            nodes.add(legend());
            nodes.add(new Bars(desk, shown, (unit, id) -> desk.go(Jump.to(snapshot, unit.code(), id))));
        }
        if (shown.size() < pairs.size()) {
            nodes.add(Nodes.link(
                    desk.text("desktop.overview.bars.more", pairs.size() - shown.size()),
                    () -> desk.go(Jump.to(Section.STAFFING))));
        }
        posts.show(
                desk.text("desktop.overview.posts.by", snapshot.settings().title(), level(tier)),
                choice(choices),
                nodes.toArray(Node[]::new));
    }

    /** A menu: a box to choose from makes its whole list before anybody looks at it, and this stands in the first picture. */
    private MenuButton choice(List<Tier> choices) {
        MenuButton choice = new MenuButton(by(tier));
        choice.setId("overview-tier");
        choice.setMinWidth(MenuButton.USE_PREF_SIZE);
        choice.setAccessibleText(desk.text("desktop.overview.bars") + " " + by(tier));
        ToggleGroup group = new ToggleGroup();
        for (Tier one : choices) {
            RadioMenuItem item = new RadioMenuItem(by(one));
            item.setToggleGroup(group);
            item.setSelected(one == tier);
            item.setOnAction(event -> {
                tier = one;
                posts(desk.snapshot(), new OverviewModel(desk.snapshot()));
            });
            choice.getItems().add(item);
        }
        return choice;
    }

    private String by(Tier of) {
        return desk.text("desktop.overview.by", level(of));
    }

    private String level(Tier of) {
        return desk.text("desktop.level." + of.id());
    }

    private Node legend() {
        HBox legend = new HBox(key("planned"), key("actual"));
        legend.getStyleClass().add("chart-legend");
        return legend;
    }

    private Node key(String of) {
        HBox key = new HBox(Nodes.dot(of), Nodes.label(desk.text("desktop.overview." + of)));
        key.getStyleClass().add("chart-key");
        return key;
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
        return Stream.concat(
                        Stream.of(counts(model)),
                        tasks.stream().limit(SHOWN_TASKS).map(this::task))
                .toList();
    }

    /** How many findings there are of each severity, and how many are explained; each leads to them. */
    private Node counts(OverviewModel model) {
        FlowPane counts = new FlowPane();
        counts.getStyleClass().add("severity-counts");
        for (Severity severity : List.of(Severity.UNMET, Severity.HINT, Severity.MISSING)) {
            counts.getChildren()
                    .add(count(
                            Badges.of(severity, desk.messages()),
                            model.open(severity),
                            "severity-" + severity.id(),
                            severity.id()));
        }
        if (model.explained() > 0) {
            counts.getChildren()
                    .add(count(
                            Badges.of(desk.text("desktop.findings.explained"), Badges.Tone.QUIET),
                            model.explained(),
                            "severity-explained",
                            FindingsView.EXPLAINED));
        }
        return counts;
    }

    private Node count(Node badge, long number, String id, String shown) {
        Hyperlink link =
                Nodes.link(desk.figures().number(number), () -> desk.go(new Jump(Section.FINDINGS, shown, "")));
        link.setId(id);
        HBox count = new HBox(badge, link);
        count.getStyleClass().add("chart-key");
        return count;
    }

    private List<Node> lacks(List<OverviewModel.Lack> lacks) {
        List<Node> lines = new ArrayList<>();
        lacks.stream()
                .limit(SHOWN_LACKS)
                .forEach(lack -> lines.add(line(
                        Badges.of(Severity.MISSING, desk.messages()),
                        desk.text("desktop.overview.lack", lack.label(), lack.count()),
                        "desktop.overview.fill",
                        Jump.to(desk.snapshot(), lack.first(), lack.input()))));
        if (lacks.size() > SHOWN_LACKS) {
            lines.add(Nodes.link(
                    desk.text("desktop.overview.lacks.more", lacks.size() - SHOWN_LACKS),
                    () -> desk.go(new Jump(Section.FINDINGS, Severity.MISSING.id(), ""))));
        }
        return lines;
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
