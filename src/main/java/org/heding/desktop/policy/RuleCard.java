package org.heding.desktop.policy;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.heding.assessment.Assessment;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.policy.Parameter;
import org.heding.policy.Rule;

/** A rule as a person reads it: in words, as a formula, with its clause, its parameters and where it is used. */
final class RuleCard {
    private final Page page;
    private final CardParts parts;
    private final Desk desk;

    RuleCard(Page page) {
        this.page = page;
        this.parts = new CardParts(page);
        this.desk = page.desk();
    }

    Node node(Rule rule) {
        Assessment assessment = desk.snapshot().assessment();
        HBox head = parts.head(
                rule.label(), parts.of(rule.level(), rule.unit()), parts.badge(rule.citation()), Nodes.gap());
        if (rule.citation().layer().isPresent()) {
            head.getChildren()
                    .add(Nodes.button("edit-formula", desk.text("desktop.policy.formula.edit"), () -> edit(rule)));
        }
        VBox card = CardParts.card(
                head,
                parts.heading("desktop.policy.rule"),
                Nodes.wrapped(assessment.wording(rule).in(desk.messages()), "in-words"),
                CardParts.formula(page.model().formula(rule)));
        rule.applies().ifPresent(applies -> card.getChildren()
                .add(Nodes.wrapped(
                        desk.text("desktop.policy.applies", assessment.wording(rule.level(), applies.root())))));
        card.getChildren().add(parts.clause(rule.citation()));
        List<Parameter> parameters = page.model().parameters(rule);
        if (!parameters.isEmpty()) {
            card.getChildren().add(new ParameterTable(page, rule).node(parameters));
        }
        List<Entry> ingredients = page.model().ingredients(rule);
        if (!ingredients.isEmpty()) {
            card.getChildren().addAll(parts.heading("desktop.policy.ingredients"), parts.links(ingredients));
        }
        rule.remarks().forEach(remark -> card.getChildren()
                .add(Nodes.wrapped(page.model().sentence(rule.level(), remark.says()), "muted")));
        card.getChildren()
                .addAll(parts.uses(new Entry.OfRule(rule), page.model().reports(rule.level(), rule.id())));
        return card;
    }

    /** In a pack of one's own the formula can be changed; over any other such a pack is offered first. */
    private void edit(Rule rule) {
        new OwnPacks(desk, page.failed())
                .text()
                .ifPresentOrElse(
                        text -> {
                            FormulaForm form = new FormulaForm(page, rule, text);
                            page.open(form.node(), form.first());
                        },
                        () -> {
                            OwnPackForm form = new OwnPackForm(page);
                            page.open(form.node(), form.first());
                        });
    }
}
