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
    private static final int WORDS_COLUMN = 5;
    private static final int TRIAL_COLUMN = 6;

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
        GridPane table = parts.table(WORDS_COLUMN, "parameter", "value", "unit", "from", "status", "clause", "");
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
                        Nodes.label(desk.figures().number(Fraction.of(dated.value()), parameter.type()), "figure"),
                        Nodes.label(parameter.unit().in(desk.messages())),
                        Nodes.label(since(dated)),
                        Badges.of(dated.citation().status(), desk.messages()),
                        words(parameter, dated));
            }
            Hyperlink trial = Nodes.link(desk.text("desktop.policy.trial"), () -> open(parameter));
            trial.setId("try-" + parameter.id());
            table.add(trial, TRIAL_COLUMN, row - 1);
        }
        return table;
    }

    private Node name(Parameter parameter) {
        Hyperlink name =
                Nodes.link(parameter.label().in(desk.messages()), () -> page.show(new Entry.OfParameter(parameter)));
        name.getStyleClass().add("plain-link");
        return name;
    }

    private int unfilled(GridPane table, Parameter parameter, int row) {
        table.addRow(
                row,
                name(parameter),
                Badges.of(desk.text("desktop.policy.unfilled"), Badges.Tone.BAD),
                Nodes.label(parameter.unit().in(desk.messages())));
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
