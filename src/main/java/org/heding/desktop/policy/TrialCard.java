package org.heding.desktop.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.grid.Refusal;
import org.heding.desktop.session.Desk;
import org.heding.document.Act;
import org.heding.ledger.Change;
import org.heding.ledger.LocalValue;
import org.heding.message.Phrase;
import org.heding.policy.Parameter;
import org.heding.policy.Rule;

/** Tries another value of a parameter (试改): who would have more and who less; then it is adopted, or not. */
final class TrialCard {
    private final Page page;
    private final Desk desk;
    private final Optional<Rule> rule;
    private final TrialModel model;
    private final TypedField value;
    private final AdoptionFields adoption;
    private final VBox outcome = new VBox();
    private final VBox card;

    /**
     * A trial.
     *
     * @param rule the result whose figures are shown by unit first
     */
    TrialCard(Page page, Optional<Rule> rule, Parameter parameter) {
        this.page = page;
        this.desk = page.desk();
        this.rule = rule;
        this.model = new TrialModel(parameter);
        this.adoption = new AdoptionFields(desk);
        boolean fills = Unfilled.is(parameter);
        String unit = parameter.unit().in(desk.messages());
        this.value = new TypedField(
                desk,
                "trial-value",
                unit.isEmpty()
                        ? Phrase.of("desktop.policy.trial.value")
                        : Phrase.of("desktop.policy.trial.value.in", unit));
        value.field().setOnAction(event -> run());
        outcome.setId("trial-outcome");
        FlowPane typed = AdoptionFields.row(List.of(value));
        typed.getChildren().addAll(adoption.scope());
        card = CardParts.card(
                Nodes.label(
                        desk.text(
                                fills ? "desktop.policy.fill.title" : "desktop.policy.trial.title", parameter.label()),
                        "working-heading"),
                typed,
                AdoptionFields.buttons(
                        Nodes.button("trial-run", desk.text("desktop.policy.trial.run"), this::run),
                        Nodes.button("trial-drop", desk.text("desktop.policy.adopt.drop"), page::close)),
                outcome);
        card.setId("trial");
        if (fills) {
            card.getChildren().add(adopting());
        }
    }

    Node node() {
        return card;
    }

    /** Where the value is typed. */
    Node first() {
        return value.field();
    }

    private BigDecimal number() throws Refusal {
        try {
            return model.number(value.field().getText());
        } catch (Refusal e) {
            throw value.refuse(e);
        }
    }

    private void run() {
        try {
            BigDecimal number = number();
            LocalDate from = adoption.from();
            desk.session()
                    .compare(
                            model.parameter().id(),
                            TrialModel.tried(number, from, adoption.area()),
                            comparison -> {
                                outcome.getChildren().setAll(new ComparisonPane(desk, comparison, rule));
                                if (card.lookup("#adopt") == null) {
                                    card.getChildren().add(adopting());
                                }
                                page.look(card);
                            },
                            page.failed());
        } catch (Refusal e) {
            // The field itself says why.
            outcome.getChildren().clear();
        }
    }

    private Node adopting() {
        Button adopt = Nodes.button("adopt", desk.text("desktop.policy.adopt"), this::adopt);
        adopt.getStyleClass().add("accent");
        VBox form = new VBox(AdoptionFields.row(adoption.grounds()), AdoptionFields.buttons(adopt));
        form.getStyleClass().add("adopting");
        return form;
    }

    private void adopt() {
        try {
            LocalValue local = model.adopted(number(), adoption.read());
            String label = desk.text(
                    "desktop.policy.adopt.label",
                    model.parameter().label(),
                    local.value().toPlainString());
            desk.session().edit(Act.ADOPT, label, ledger -> List.of(new Change.PutLocalValue(local)), page.failed());
            page.close();
        } catch (Refusal e) {
            card.requestLayout();
        }
    }
}
