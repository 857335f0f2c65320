package org.heding.desktop.policy;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.heding.policy.Rule;

final class FormulaForm {
    private final VBox card = CardParts.card();

    FormulaForm(Page page, Rule rule) {
        card.setId("formula-form");
    }

    Node node() {
        return card;
    }

    Node first() {
        return card;
    }
}
