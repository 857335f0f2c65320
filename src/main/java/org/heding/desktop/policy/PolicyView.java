package org.heding.desktop.policy;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Badges;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Jump;
import org.heding.formula.Fraction;
import org.heding.policy.Level;
import org.heding.policy.Paper;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.heding.policy.Status;

/** The policy pack in force (政策): its rules with formula, parameters and clause. */
public final class PolicyView implements SectionView {
    private static final List<Level> ORDER =
            List.of(Level.COMMUNITY, Level.TOWNSHIP, Level.COUNTY, Level.CITY, Level.PERSON, Level.MONTH);

    private final Desk desk;
    private final PolicyPack pack;
    private final PolicyModel model;
    private final BorderPane pane = new BorderPane();
    private final TreeView<Object> rules = new TreeView<>();
    private final VBox detail = new VBox();

    /** The pack of the latest snapshot. */
    public PolicyView(Desk desk) {
        this.desk = desk;
        this.pack = desk.snapshot().pack();
        this.model = new PolicyModel(pack, desk.messages());
        pane.getStyleClass().addAll("section", "policy");
        HBox bar = new HBox(
                Nodes.title(desk.text("desktop.section.policy")),
                Nodes.label(pack.title().in(desk.messages()), "chip"),
                Nodes.label(
                        desk.text(
                                "desktop.policy.version",
                                pack.version(),
                                pack.checkedOn().toString()),
                        "muted"));
        bar.getStyleClass().add("bar");
        pane.setTop(bar);
        rules.setId("rules");
        rules.setShowRoot(false);
        rules.setCellFactory(tree -> new RuleCell());
        rules.getStyleClass().add("rules");
        fill();
        ScrollPane scrolled = new ScrollPane(detail);
        scrolled.setFitToWidth(true);
        scrolled.getStyleClass().add("edge-to-edge");
        detail.getStyleClass().add("policy-detail");
        HBox both = new HBox(rules, scrolled);
        both.getStyleClass().add("policy-both");
        HBox.setHgrow(scrolled, Priority.ALWAYS);
        pane.setCenter(both);
        rules.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> show(now));
        rules.getSelectionModel().select(1);
    }

    private void fill() {
        TreeItem<Object> root = new TreeItem<>();
        for (Level level : ORDER) {
            TreeItem<Object> group = new TreeItem<>(desk.text("desktop.level." + level.id()));
            group.setExpanded(level != Level.MONTH);
            model.rules(level).forEach(rule -> group.getChildren().add(new TreeItem<>(rule)));
            if (!group.getChildren().isEmpty()) {
                root.getChildren().add(group);
            }
        }
        rules.setRoot(root);
    }

    private void show(TreeItem<Object> item) {
        if (item != null && item.getValue() instanceof Rule rule) {
            detail.getChildren().setAll(rule(rule), paper());
        }
    }

    private Node rule(Rule rule) {
        HBox head = new HBox(
                Nodes.wrapped(rule.label().in(desk.messages()), "rule-title"),
                Nodes.label(
                        desk.text(
                                "desktop.policy.of",
                                desk.text("desktop.level." + rule.level().id()),
                                rule.unit().in(desk.messages())),
                        "muted"),
                Badges.of(rule.citation().status(), desk.messages()));
        head.getStyleClass().add("rule-head");
        VBox card = new VBox(
                head,
                Nodes.label(desk.text("desktop.policy.rule"), "working-heading"),
                formula(model.formula(rule)),
                clause(rule));
        card.getStyleClass().add("card");
        if (!model.parameters(rule).isEmpty()) {
            card.getChildren().add(parameters(rule));
        }
        rule.remarks().forEach(remark -> card.getChildren()
                .add(Nodes.wrapped(remark.says().in(desk.messages()), "muted")));
        return card;
    }

    private static Node formula(String text) {
        VBox box = new VBox(Nodes.wrapped(text, "mono"));
        box.getStyleClass().add("formula");
        return box;
    }

    private Node clause(Rule rule) {
        VBox words = new VBox(
                Nodes.wrapped(rule.citation().words().in(desk.messages())),
                Nodes.label(desk.text("desktop.working.section", rule.citation().section()), "muted", "small"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(Nodes.rule(Orientation.VERTICAL), words);
        box.getStyleClass().add("citation");
        return box;
    }

    private Node parameters(Rule rule) {
        GridPane table = new GridPane();
        table.getStyleClass().add("facts");
        int row = 0;
        for (String head : new String[] {"parameter", "value", "unit", "from", "status", "clause"}) {
            table.add(Nodes.label(desk.text("desktop.policy." + head), "facts-head"), row++, 0);
        }
        row = 1;
        for (Parameter parameter : model.parameters(rule)) {
            for (Parameter.Dated dated : parameter.values()) {
                table.addRow(
                        row++,
                        Nodes.wrapped(parameter.label().in(desk.messages())),
                        Nodes.label(desk.figures().number(Fraction.of(dated.value()), parameter.type()), "figure"),
                        Nodes.label(parameter.unit().in(desk.messages())),
                        Nodes.label(
                                desk.text("desktop.policy.since", dated.from().toString())),
                        Badges.of(dated.citation().status(), desk.messages()),
                        Nodes.wrapped(words(parameter, dated)));
            }
        }
        return table;
    }

    private String words(Parameter parameter, Parameter.Dated dated) {
        String note = parameter.note().in(desk.messages());
        String words = dated.citation().words().in(desk.messages());
        return dated.citation().status() == Status.SOURCED || note.isEmpty() ? words : words + " " + note;
    }

    private Node paper() {
        Paper paper = pack.paper();
        VBox card = new VBox(
                Nodes.label(desk.text("desktop.policy.paper"), "working-heading"),
                Nodes.wrapped(paper.title().in(desk.messages()), "strong"),
                Nodes.wrapped(desk.text(
                        "desktop.policy.issued",
                        paper.issuer(),
                        paper.issuedOn(),
                        pack.from().toString())),
                Nodes.wrapped(desk.text("desktop.policy.source", paper.source(), paper.publishedOn()), "muted"),
                Nodes.wrapped(paper.caveat().in(desk.messages()), "say", "hint"));
        card.getStyleClass().add("card");
        return card;
    }

    /** A rule in the list, marked where it is read into the paper. */
    private final class RuleCell extends TreeCell<Object> {
        @Override
        protected void updateItem(Object item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(null);
            setText(null);
            if (!empty && item instanceof Rule rule) {
                setText(rule.label().in(desk.messages()));
                if (rule.citation().status() != Status.SOURCED) {
                    setGraphic(Badges.of(rule.citation().status(), desk.messages()));
                    setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
                }
            } else if (!empty && item != null) {
                setText(item.toString());
            }
            getStyleClass().remove("group");
            if (item instanceof String) {
                getStyleClass().add("group");
            }
        }
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void update() {
        // A pack does not change while it is open; with another one the window is built anew.
    }

    @Override
    public void reveal(Jump jump) {
        model.about(jump.column())
                .ifPresent(rule -> rules.getRoot().getChildren().forEach(group -> group.getChildren()
                        .forEach(item -> {
                            if (item.getValue() == rule) {
                                group.setExpanded(true);
                                rules.getSelectionModel().select(item);
                                rules.scrollTo(Math.max(0, rules.getRow(item) - 4));
                            }
                        })));
    }
}
