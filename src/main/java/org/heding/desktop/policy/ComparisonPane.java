package org.heding.desktop.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.heding.assessment.Comparison;
import org.heding.desktop.control.ChoiceText;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.policy.Rule;

/** What a change would come to: a result by unit and in sum, who has more and who less, and the sums of the others. */
final class ComparisonPane extends VBox {
    private static final int MOST_UNITS = 40;

    private final Desk desk;
    private final Comparison comparison;
    private final VBox units = new VBox();

    /**
     * A comparison.
     *
     * @param first the result that is shown by unit first, if it changes
     */
    ComparisonPane(Desk desk, Comparison comparison, Optional<Rule> first) {
        this.desk = desk;
        this.comparison = comparison;
        getStyleClass().add("comparison");
        if (comparison.tallies().isEmpty()) {
            getChildren().add(Nodes.wrapped(desk.text("desktop.policy.trial.same")));
            return;
        }
        Rule shown = first.filter(rule -> !TrialModel.of(comparison, rule).isEmpty())
                .or(() -> comparison.tallies().stream()
                        .filter(TrialModel::moves)
                        .map(Comparison.Tally::rule)
                        .findFirst())
                .orElseGet(() -> comparison.tallies().getFirst().rule());
        if (comparison.tallies().size() > 1) {
            getChildren().add(choice(shown));
        }
        getChildren().add(units);
        show(shown);
        List<Comparison.Tally> others = TrialModel.others(comparison, shown);
        if (!others.isEmpty()) {
            getChildren()
                    .addAll(Nodes.label(desk.text("desktop.policy.trial.others"), "working-heading"), sums(others));
        }
        List<Rule> oneSided = TrialModel.oneSided(comparison);
        if (!oneSided.isEmpty()) {
            String names = oneSided.stream()
                    .map(rule -> rule.label().in(desk.messages()))
                    .collect(Collectors.joining(desk.text("desktop.list.separator")));
            getChildren().add(Nodes.wrapped(desk.text("desktop.policy.trial.one_sided", names), "muted"));
        }
    }

    private Node choice(Rule shown) {
        ComboBox<Rule> choice = new ComboBox<>();
        choice.setId("compared-result");
        choice.setAccessibleText(desk.text("desktop.policy.trial.outcome"));
        choice.getItems()
                .setAll(comparison.tallies().stream()
                        .map(Comparison.Tally::rule)
                        .toList());
        choice.setConverter(new ChoiceText<>(rule -> rule == null ? "" : named(rule)));
        choice.setValue(choice.getItems().stream()
                .filter(rule -> TrialModel.same(rule, shown))
                .findFirst()
                .orElse(shown));
        choice.valueProperty().addListener((property, old, now) -> show(now));
        return choice;
    }

    private String named(Rule rule) {
        return desk.text(
                "desktop.policy.trial.result",
                rule.label(),
                desk.text("desktop.level." + rule.level().id()));
    }

    private void show(Rule rule) {
        units.getChildren().setAll(table(rule));
        TrialModel.tally(comparison, rule).filter(TrialModel::moves).ifPresent(tally -> units.getChildren()
                .add(Nodes.wrapped(
                        desk.text(
                                "desktop.policy.trial.who",
                                tally.gaining(),
                                number(tally.gained(), rule),
                                tally.losing(),
                                number(tally.lost(), rule)),
                        "muted")));
    }

    private Node table(Rule rule) {
        GridPane table = heads("unit");
        List<Comparison.Difference> differences = TrialModel.of(comparison, rule);
        int row = 1;
        for (Comparison.Difference one : differences.subList(0, Math.min(MOST_UNITS, differences.size()))) {
            table.addRow(
                    row++,
                    Nodes.label(desk.snapshot().name(one.holder())),
                    Nodes.label(figure(one.holder(), rule, one.before()), "figure"),
                    Nodes.label(figure(one.holder(), rule, one.after()), "figure"),
                    Nodes.label(one.by().map(by -> signed(by, rule)).orElse(""), "figure"));
        }
        if (differences.size() > MOST_UNITS) {
            table.addRow(
                    row++,
                    Nodes.label(desk.text("desktop.policy.trial.more", differences.size() - MOST_UNITS), "muted"));
        }
        Comparison.Tally sum = TrialModel.sum(comparison, rule)
                .filter(Comparison.Tally::comparable)
                .orElse(null);
        if (sum != null) {
            sum(table, row, desk.text("desktop.policy.trial.sum"), sum, "strong");
        }
        return table;
    }

    private Node sums(List<Comparison.Tally> tallies) {
        GridPane table = heads("outcome");
        int row = 1;
        for (Comparison.Tally tally : tallies) {
            sum(table, row++, named(tally.rule()), tally);
        }
        return table;
    }

    private GridPane heads(String first) {
        GridPane table = new GridPane();
        table.getStyleClass().add("facts");
        int column = 0;
        for (String head : new String[] {first, "before", "after", "by"}) {
            Label label = Nodes.label(desk.text("desktop.policy.trial." + head), "facts-head");
            if (column > 0) {
                label.getStyleClass().add("figure");
            }
            table.add(label, column++, 0);
        }
        return table;
    }

    private void sum(GridPane table, int row, String label, Comparison.Tally tally, String... style) {
        Rule summed = tally.rule();
        table.addRow(
                row,
                Nodes.label(label, style),
                figure(number(tally.before(), summed), style),
                figure(number(tally.after(), summed), style),
                figure(signed(tally.after().minus(tally.before()), summed), style));
    }

    private static Label figure(String text, String... style) {
        Label label = Nodes.label(text, style);
        label.getStyleClass().add("figure");
        return label;
    }

    private String figure(String holder, Rule rule, Value figure) {
        return desk.figures().text(desk.snapshot(), holder, rule.id(), figure, rule.type());
    }

    private String number(Fraction number, Rule rule) {
        return desk.figures().number(number, rule.type());
    }

    private String signed(Fraction by, Rule rule) {
        return (by.signum() > 0 ? "+" : "") + number(by, rule);
    }
}
