package org.heding.desktop.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Badges;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.Jump;
import org.heding.formula.Fraction;
import org.heding.ledger.LocalValue;
import org.heding.policy.Layer;
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

    private static final int WORDS_COLUMN = 5;
    private static final int TRIAL_COLUMN = 6;

    private final Desk desk;
    private final Consumer<Failure> failed;
    private final BorderPane pane = new BorderPane();
    private final TreeView<Object> rules = new TreeView<>();
    private final VBox detail = new VBox();
    private final ScrollPane scrolled = new ScrollPane();
    private PolicyPack pack;
    private PolicyModel model;
    private List<LocalValue> shown = List.of();

    /** The pack of the latest snapshot. */
    public PolicyView(Desk desk, Consumer<Failure> failed) {
        this.desk = desk;
        this.failed = failed;
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
        scrolled.setContent(detail);
        scrolled.setFitToWidth(true);
        // The list keeps its width; the detail breaks its lines in what is left.
        scrolled.setPrefWidth(0);
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
            detail.getChildren().setAll(rule(rule));
            List<LocalValue> local = desk.snapshot().ledger().localValues();
            shown = local;
            if (!local.isEmpty()) {
                detail.getChildren().add(new LocalValuesCard(desk, failed).node(local));
            }
            detail.getChildren()
                    .add(paper(rule.citation().layer().map(Layer::paper).orElse(pack.paper())));
        }
    }

    /** Opens the form for another value of a parameter, right below the rule; only one is open at a time. */
    private void tryOut(Rule rule, Parameter parameter) {
        closeTrial();
        TrialCard trial = new TrialCard(desk, rule, parameter, this::closeTrial, failed);
        detail.getChildren().add(1, trial.node());
        trial.first().requestFocus();
        scrolled.applyCss();
        scrolled.layout();
        double hidden = detail.getHeight() - scrolled.getViewportBounds().getHeight();
        double top = trial.node().getBoundsInParent().getMinY();
        scrolled.setVvalue(hidden <= 0 ? 0 : Math.min(1, top / hidden));
    }

    private void closeTrial() {
        detail.getChildren().removeIf(card -> "trial".equals(card.getId()));
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
        rule.remarks().forEach(remark -> card.getChildren().add(Nodes.wrapped(model.remark(rule, remark), "muted")));
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
        table.getColumnConstraints().addAll(columns());
        int row = 0;
        for (String head : new String[] {"parameter", "value", "unit", "from", "status", "clause"}) {
            table.add(Nodes.label(desk.text("desktop.policy." + head), "facts-head"), row++, 0);
        }
        row = 1;
        for (Parameter parameter : model.parameters(rule)) {
            for (Parameter.Dated dated : parameter.values()) {
                table.addRow(
                        row++,
                        Nodes.label(parameter.label().in(desk.messages())),
                        Nodes.label(desk.figures().number(Fraction.of(dated.value()), parameter.type()), "figure"),
                        Nodes.label(parameter.unit().in(desk.messages())),
                        Nodes.label(
                                desk.text("desktop.policy.since", dated.from().toString())),
                        Badges.of(dated.citation().status(), desk.messages()),
                        Nodes.wrapped(words(parameter, dated)));
            }
            Hyperlink trial = Nodes.link(desk.text("desktop.policy.trial"), () -> tryOut(rule, parameter));
            trial.setId("try-" + parameter.id());
            table.add(trial, TRIAL_COLUMN, row - 1);
        }
        return table;
    }

    /** Only what is said of a value breaks its lines and takes what room is left. */
    private static List<ColumnConstraints> columns() {
        List<ColumnConstraints> columns = new ArrayList<>();
        for (int i = 0; i <= TRIAL_COLUMN; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setMinWidth(i == WORDS_COLUMN ? 0 : Region.USE_PREF_SIZE);
            column.setHgrow(i == WORDS_COLUMN ? Priority.ALWAYS : Priority.NEVER);
            columns.add(column);
        }
        return columns;
    }

    private String words(Parameter parameter, Parameter.Dated dated) {
        String note = parameter.note().in(desk.messages());
        String words = dated.citation().words().in(desk.messages());
        return dated.citation().status() == Status.SOURCED || note.isEmpty() ? words : words + " " + note;
    }

    private Node paper(Paper paper) {
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
        // With another pack the window is built anew; here only the document's own values can have changed.
        PolicyPack now = desk.snapshot().pack();
        if (!now.equals(pack) || !desk.snapshot().ledger().localValues().equals(shown)) {
            pack = now;
            model = new PolicyModel(pack, desk.messages());
            show(rules.getSelectionModel().getSelectedItem());
        }
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
