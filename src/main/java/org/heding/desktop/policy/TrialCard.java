package org.heding.desktop.policy;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.heding.assessment.Comparison;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.grid.Refusal;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.LocalValue;
import org.heding.message.Text;
import org.heding.policy.Parameter;
import org.heding.policy.Rule;

/** Tries another value of a parameter (试改): who would have more and who less; then it is adopted, or not. */
final class TrialCard {
    private static final int MOST_UNITS = 40;

    private final Desk desk;
    private final Rule rule;
    private final TrialModel model;
    private final Runnable dropped;
    private final Consumer<Failure> failed;
    private final TextField value = field("trial-value");
    private final TextField from = field("trial-from");
    private final TextField basis = field("adopt-basis");
    private final TextField decided = field("adopt-decided");
    private final Label message = Nodes.wrapped("", "say", "hint");
    private final VBox outcome = new VBox();
    private final VBox card = new VBox();
    private Parameter.Dated tried;

    /**
     * A trial.
     *
     * @param rule the result whose figures are shown by unit
     * @param dropped what to do when the value is not adopted
     */
    TrialCard(Desk desk, Rule rule, Parameter parameter, Runnable dropped, Consumer<Failure> failed) {
        this.desk = desk;
        this.rule = rule;
        this.model = new TrialModel(parameter);
        this.dropped = dropped;
        this.failed = failed;
        from.setText(desk.snapshot().assessment().year() + "-01-01");
        message.setId("trial-message");
        say(null);
        outcome.setId("trial-outcome");
        value.setOnAction(event -> run());
        Button run = Nodes.button("trial-run", desk.text("desktop.policy.trial.run"), this::run);
        Button drop = Nodes.button("trial-drop", desk.text("desktop.policy.adopt.drop"), dropped);
        String unit = parameter.unit().in(desk.messages());
        HBox typed = new HBox(
                Nodes.label(desk.text("desktop.policy.trial.value")),
                value,
                Nodes.label(unit, "muted"),
                Nodes.label(desk.text("desktop.policy.trial.from")),
                from,
                run,
                drop);
        typed.getStyleClass().add("buttons");
        card.getStyleClass().add("card");
        card.setId("trial");
        card.getChildren()
                .addAll(
                        Nodes.label(desk.text("desktop.policy.trial.title", parameter.label()), "working-heading"),
                        typed,
                        message,
                        outcome);
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }

    Node node() {
        return card;
    }

    /** Where the value is typed. */
    Node first() {
        return value;
    }

    private void say(Text text) {
        message.setText(text == null ? "" : text.in(desk.messages()));
        message.setVisible(text != null);
        message.setManaged(text != null);
    }

    private void run() {
        try {
            Parameter.Dated typed = model.tried(value.getText(), from.getText());
            say(null);
            desk.session()
                    .compare(
                            model.parameter().id(),
                            typed,
                            comparison -> {
                                tried = typed;
                                show(comparison);
                            },
                            failed);
        } catch (Refusal e) {
            say(e.why());
        }
    }

    private void show(Comparison comparison) {
        outcome.getChildren().clear();
        if (comparison.tallies().isEmpty()) {
            outcome.getChildren().add(Nodes.wrapped(desk.text("desktop.policy.trial.same")));
        } else {
            outcome.getChildren().add(units(comparison));
            List<Comparison.Tally> others = TrialModel.others(comparison, rule);
            if (!others.isEmpty()) {
                outcome.getChildren()
                        .addAll(Nodes.label(desk.text("desktop.policy.trial.others"), "working-heading"), sums(others));
            }
        }
        outcome.getChildren().add(adoption());
    }

    private Node units(Comparison comparison) {
        GridPane table = table("unit");
        List<Comparison.Difference> units = TrialModel.of(comparison, rule);
        int row = 1;
        for (Comparison.Difference one : units.subList(0, Math.min(MOST_UNITS, units.size()))) {
            table.addRow(
                    row++,
                    Nodes.label(desk.snapshot().name(one.holder())),
                    Nodes.label(figure(one.holder(), one.before()), "figure"),
                    Nodes.label(figure(one.holder(), one.after()), "figure"),
                    Nodes.label(one.by().map(by -> signed(by, rule)).orElse(""), "figure"));
        }
        if (units.size() > MOST_UNITS) {
            table.addRow(
                    row++, Nodes.label(desk.text("desktop.policy.trial.more", units.size() - MOST_UNITS), "muted"));
        }
        Comparison.Tally sum = TrialModel.sum(comparison, rule).orElse(null);
        if (sum != null) {
            sum(table, row, desk.text("desktop.policy.trial.sum"), sum, "strong");
        }
        return table;
    }

    private Node sums(List<Comparison.Tally> tallies) {
        GridPane table = table("outcome");
        int row = 1;
        for (Comparison.Tally tally : tallies) {
            String level = desk.text("desktop.level." + tally.rule().level().id());
            sum(
                    table,
                    row++,
                    desk.text("desktop.policy.trial.result", tally.rule().label(), level),
                    tally);
        }
        return table;
    }

    private GridPane table(String first) {
        GridPane table = new GridPane();
        table.getStyleClass().add("facts");
        int column = 0;
        for (String head : new String[] {first, "before", "after", "by"}) {
            table.add(Nodes.label(desk.text("desktop.policy.trial." + head), "facts-head"), column++, 0);
        }
        return table;
    }

    private void sum(GridPane table, int row, String label, Comparison.Tally tally, String... style) {
        Rule summed = tally.rule();
        table.addRow(
                row,
                Nodes.label(label, style),
                figure(desk.figures().number(tally.before(), summed.type()), style),
                figure(desk.figures().number(tally.after(), summed.type()), style),
                figure(signed(tally.after().minus(tally.before()), summed), style));
    }

    private static Label figure(String text, String... style) {
        Label label = Nodes.label(text, style);
        label.getStyleClass().add("figure");
        return label;
    }

    private String figure(String holder, Value figure) {
        return desk.figures().text(desk.snapshot(), holder, rule.id(), figure, rule.type());
    }

    private String signed(Fraction by, Rule measured) {
        return (by.signum() > 0 ? "+" : "") + desk.figures().number(by, measured.type());
    }

    private Node adoption() {
        Button adopt = Nodes.button("adopt", desk.text("desktop.policy.adopt"), this::adopt);
        adopt.getStyleClass().add("accent");
        HBox form = new HBox(
                Nodes.label(desk.text("desktop.policy.adopt.basis")),
                basis,
                Nodes.label(desk.text("desktop.policy.adopt.decided")),
                decided,
                adopt);
        form.getStyleClass().add("buttons");
        return form;
    }

    private void adopt() {
        try {
            LocalValue local = model.adopted(tried, basis.getText(), decided.getText());
            say(null);
            String label = desk.text(
                    "desktop.policy.adopt.label",
                    model.parameter().label(),
                    local.value().toPlainString());
            desk.session().edit(label, ledger -> List.of(new Change.PutLocalValue(local)), failed);
            dropped.run();
        } catch (Refusal e) {
            say(e.why());
        }
    }
}
