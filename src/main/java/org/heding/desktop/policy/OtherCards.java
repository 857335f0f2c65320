package org.heding.desktop.policy;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.heding.assessment.Assessment;
import org.heding.desktop.control.Badges;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.ledger.Tier;
import org.heding.policy.Check;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.Parameter;

/** Parameters, inputs, checks and clauses as a person reads them. */
final class OtherCards {
    private final Page page;
    private final CardParts parts;
    private final Desk desk;

    OtherCards(Page page) {
        this.page = page;
        this.parts = new CardParts(page);
        this.desk = page.desk();
    }

    Node parameter(Parameter parameter) {
        VBox card = CardParts.card(
                parts.head(parameter.label(), desk.text("desktop.policy.unit_is", parameter.unit())),
                new ParameterTable(page, null).node(List.of(parameter)));
        String note = parameter.note().in(desk.messages());
        if (!note.isEmpty() && !Unfilled.is(parameter)) {
            card.getChildren().addAll(parts.heading("desktop.policy.alternatives"), Nodes.wrapped(note));
        }
        bounds(card, parameter.least(), parameter.most());
        card.getChildren().addAll(parts.uses(new Entry.OfParameter(parameter), List.of()));
        return card;
    }

    private void bounds(
            VBox card, java.util.Optional<java.math.BigDecimal> least, java.util.Optional<java.math.BigDecimal> most) {
        least.ifPresent(bound ->
                card.getChildren().add(Nodes.label(desk.text("desktop.policy.least", bound.toPlainString()), "muted")));
        most.ifPresent(bound ->
                card.getChildren().add(Nodes.label(desk.text("desktop.policy.most", bound.toPlainString()), "muted")));
    }

    Node input(Input input) {
        VBox card = CardParts.card(parts.head(input.label(), parts.of(input.level(), input.unit())));
        card.getChildren()
                .add(Nodes.wrapped(desk.text(
                        "desktop.policy.input.type." + input.type().name().toLowerCase(java.util.Locale.ROOT))));
        bounds(card, input.least(), input.most());
        input.applies().ifPresent(applies -> card.getChildren()
                .add(Nodes.wrapped(desk.text(
                        "desktop.policy.applies",
                        desk.snapshot().assessment().wording(input.level(), applies.root())))));
        if (input.additive()) {
            card.getChildren().add(Nodes.wrapped(desk.text("desktop.policy.input.additive"), "muted"));
        }
        if (input.level().isUnit() || input.level() == Level.PERSON) {
            card.getChildren().add(Nodes.button("go-input", desk.text("desktop.policy.input.go"), () -> go(input)));
        }
        card.getChildren()
                .addAll(parts.uses(new Entry.OfInput(input), page.model().reports(input.level(), input.id())));
        return card;
    }

    private void go(Input input) {
        if (input.level() == Level.PERSON) {
            desk.go(Jump.to(Section.PEOPLE));
            return;
        }
        Tier tier = Tier.valueOf(input.level().name());
        desk.snapshot().units(tier).stream()
                .findFirst()
                .ifPresentOrElse(
                        unit -> desk.go(new Jump(Section.of(tier), unit.code(), input.id())),
                        () -> desk.go(Jump.to(Section.of(tier))));
    }

    Node check(Check check) {
        Assessment assessment = desk.snapshot().assessment();
        VBox card = CardParts.card(
                parts.head(
                        check.label(),
                        parts.of(check.level(), check.unit()),
                        Badges.of(check.severity(), desk.messages()),
                        parts.badge(check.citation())),
                Nodes.wrapped(desk.text(
                        "desktop.policy.check.actual",
                        assessment.wording(check.level(), check.actual().root()))),
                Nodes.wrapped(desk.text(
                        "desktop.policy.check.required",
                        assessment.wording(check.level(), check.required().root()))));
        check.requiredMost().ifPresent(most -> card.getChildren()
                .add(Nodes.wrapped(
                        desk.text("desktop.policy.check.most", assessment.wording(check.level(), most.root())))));
        check.applies().ifPresent(applies -> card.getChildren()
                .add(Nodes.wrapped(
                        desk.text("desktop.policy.applies", assessment.wording(check.level(), applies.root())))));
        long found = assessment.findings().stream()
                .filter(finding -> finding.check().id().equals(check.id()))
                .count();
        card.getChildren()
                .addAll(
                        Nodes.wrapped(
                                desk.text(
                                        "desktop.policy.check.says",
                                        page.model().sentence(check.level(), check.message())),
                                "muted"),
                        parts.clause(check.citation()),
                        Nodes.link(
                                desk.text("desktop.policy.check.found", found),
                                () -> desk.go(Jump.to(Section.FINDINGS))));
        return card;
    }

    Node clause(Entry.Clause clause) {
        String speaker = clause.layer()
                .map(layer -> desk.text("desktop.policy.speaker", layer.title(), layer.version()))
                .orElse("");
        VBox card = CardParts.card(
                parts.head(messages -> messages.text("desktop.working.section", clause.section()), speaker),
                Nodes.wrapped(clause.words().in(desk.messages()), "in-words"));
        card.getChildren().addAll(parts.uses(clause, List.of()));
        return card;
    }
}
