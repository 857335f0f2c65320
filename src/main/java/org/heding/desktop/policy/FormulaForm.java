package org.heding.desktop.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.grid.Refusal;
import org.heding.desktop.session.Desk;
import org.heding.message.Phrase;
import org.heding.policy.PackException;
import org.heding.policy.PackText;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;

/** Changes the formula of a rule in a pack of the document's own: typed, checked, compared, and kept with its source. */
final class FormulaForm {
    private final Page page;
    private final Desk desk;
    private final Rule rule;
    private final OwnPacks packs;
    private final PackText text;
    private final FormulaField formula;
    private final TypedField section;
    private final TypedField basis;
    private final TypedField decided;
    private final Label wrong = Nodes.wrapped("", "field-error");
    private final VBox outcome = new VBox();
    private final VBox card;

    /**
     * A form.
     *
     * @param text the text of the pack in force, which is the document's own
     */
    FormulaForm(Page page, Rule rule, PackText text) {
        this.page = page;
        this.desk = page.desk();
        this.rule = rule;
        this.text = text;
        this.packs = new OwnPacks(desk, page.failed());
        this.formula = new FormulaField(desk, page.model().naming(), rule);
        this.section = new TypedField(desk, "formula-section", Phrase.of("desktop.policy.formula.section"));
        this.basis = new TypedField(desk, "formula-basis", Phrase.of("desktop.policy.adopt.basis"));
        this.decided = new TypedField(desk, "formula-decided", Phrase.of("desktop.policy.adopt.decided"));
        basis.getStyleClass().add("wide");
        outcome.setId("formula-outcome");
        wrong.setId("formula-wrong");
        Button save = Nodes.button("formula-save", desk.text("desktop.policy.formula.save"), this::save);
        save.getStyleClass().add("accent");
        HBox buttons = AdoptionFields.buttons(
                Nodes.button("formula-compare", desk.text("desktop.policy.trial.run"), this::compare),
                save,
                Nodes.button("formula-close", desk.text("desktop.policy.adopt.drop"), page::close));
        if (text.changes(rule)) {
            buttons.getChildren()
                    .add(Nodes.button("formula-drop", desk.text("desktop.policy.formula.drop"), this::drop));
        }
        card = CardParts.card(
                Nodes.label(desk.text("desktop.policy.formula.title", rule.label()), "working-heading"),
                Nodes.wrapped(desk.text("desktop.policy.formula.how"), "muted"),
                formula,
                AdoptionFields.row(List.of(basis, section, decided)),
                buttons,
                wrong,
                outcome);
        card.setId("formula-form");
        say("");
    }

    Node node() {
        return card;
    }

    Node first() {
        return formula.area();
    }

    private void say(String words) {
        wrong.setText(words);
        wrong.setManaged(!words.isEmpty());
    }

    /** The pack with the formula as it is typed; nothing if that cannot be, which is then said. */
    private Optional<PackText> changed(String where, String ground, LocalDate day) {
        if (!formula.sound()) {
            formula.area().requestFocus();
            return Optional.empty();
        }
        return Optional.of(text.with(rule, formula.stored(), where, ground, day));
    }

    private Optional<PolicyPack> read(PackText changed) {
        try {
            say("");
            return Optional.of(packs.read(changed));
        } catch (PackException e) {
            say(e.said().in(desk.messages()));
            return Optional.empty();
        }
    }

    private void compare() {
        changed("1", desk.text("desktop.policy.formula.tried"), LocalDate.now())
                .flatMap(this::read)
                .ifPresent(pack -> desk.session()
                        .compare(
                                pack,
                                comparison -> {
                                    outcome.getChildren()
                                            .setAll(new ComparisonPane(desk, comparison, Optional.of(rule)));
                                    page.look(card);
                                },
                                page.failed()));
    }

    private void save() {
        try {
            String ground = basis.needed("desktop.policy.adopt.no_basis");
            String where = section.needed("desktop.policy.formula.no_section");
            LocalDate day = decided.day("desktop.policy.adopt.no_day");
            Optional<PackText> changed = changed(where, ground, day);
            if (changed.flatMap(this::read).isPresent()) {
                packs.store(desk.text("desktop.policy.formula.label", rule.label()), changed.get());
                page.close();
            }
        } catch (Refusal e) {
            card.requestLayout();
        }
    }

    private void drop() {
        PackText without = text.without(rule);
        if (read(without).isPresent()) {
            packs.store(desk.text("desktop.policy.formula.dropped", rule.label()), without);
            page.close();
        }
    }
}
