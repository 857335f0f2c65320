package org.heding.desktop.policy;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Badges;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.formula.Fraction;
import org.heding.policy.Parameter;
import org.heding.policy.Rule;
import org.heding.policy.Status;

/** The values of parameters by date, each with what it rests on, and a way to try another. */
final class ParameterTable {
    private static final int WORDS_COLUMN = 3;
    private static final int TRIAL_COLUMN = 4;

    private final Page page;
    private final Rule rule;
    private final CardParts parts;
    private final Desk desk;

    /**
     * A table.
     *
     * @param rule the result whose figures a trial shows first; null for whichever changes
     */
    ParameterTable(Page page, Rule rule) {
        this.page = page;
        this.rule = rule;
        this.parts = new CardParts(page);
        this.desk = page.desk();
    }

    Node node(List<Parameter> parameters) {
        GridPane table = parts.table(WORDS_COLUMN, "parameter", "value", "from", "clause", "");
        int row = 1;
        for (Parameter parameter : parameters) {
            if (Unfilled.is(parameter)) {
                row = unfilled(table, parameter, row);
                continue;
            }
            for (Parameter.Dated dated : parameter.values()) {
                table.addRow(
                        row++,
                        name(parameter),
                        two(
                                Nodes.label(
                                        desk.figures().number(Fraction.of(dated.value()), parameter.type()), "figure"),
                                unit(parameter)),
                        two(
                                Nodes.label(since(dated)),
                                Badges.of(dated.citation().status(), desk.messages())),
                        words(parameter, dated));
            }
            Hyperlink trial = Nodes.link(desk.text("desktop.policy.trial"), () -> open(parameter));
            trial.setId("try-" + parameter.id());
            table.add(trial, TRIAL_COLUMN, row - 1);
        }
        return table;
    }

    private Label unit(Parameter parameter) {
        Label unit = Nodes.label(parameter.unit().in(desk.messages()), "muted", "small", "figure");
        unit.setManaged(!unit.getText().isEmpty());
        return unit;
    }

    /** Two things that belong together, one below the other. */
    private static VBox two(Node above, Node below) {
        VBox box = new VBox(above, below);
        box.getStyleClass().add("two");
        return box;
    }

    private Node name(Parameter parameter) {
        Hyperlink name =
                Nodes.link(parameter.label().in(desk.messages()), () -> page.show(new Entry.OfParameter(parameter)));
        name.getStyleClass().add("plain-link");
        name.setWrapText(true);
        name.setMinWidth(0);
        return name;
    }

    private int unfilled(GridPane table, Parameter parameter, int row) {
        table.addRow(
                row,
                name(parameter),
                two(Badges.of(desk.text("desktop.policy.unfilled"), Badges.Tone.BAD), unit(parameter)));
        table.add(Nodes.wrapped(parameter.note().in(desk.messages()), "muted"), WORDS_COLUMN, row);
        table.add(
                Nodes.button("fill-" + parameter.id(), desk.text("desktop.policy.fill"), () -> open(parameter)),
                TRIAL_COLUMN,
                row);
        return row + 1;
    }

    private String since(Parameter.Dated dated) {
        String since = desk.text("desktop.policy.since", dated.from().toString());
        return dated.area().isEmpty()
                ? since
                : desk.text("desktop.policy.local.in", since, desk.snapshot().name(dated.area()));
    }

    private Node words(Parameter parameter, Parameter.Dated dated) {
        boolean same =
                rule != null && rule.citation().words().equals(dated.citation().words());
        Label words = Nodes.wrapped(
                same
                        ? desk.text("desktop.working.section", dated.citation().section())
                        : dated.citation().words().in(desk.messages()));
        Label speaker = Nodes.wrapped(parts.speaker(dated.citation()), "muted", "small");
        VBox box = new VBox(words, speaker);
        String note = parameter.note().in(desk.messages());
        if (dated.citation().status() != Status.SOURCED && !note.isEmpty()) {
            box.getChildren().add(1, Nodes.wrapped(note, "muted"));
        }
        return box;
    }

    private void open(Parameter parameter) {
        TrialCard trial = new TrialCard(page, Optional.ofNullable(rule), parameter);
        page.open(trial.node(), trial.first());
    }
}
