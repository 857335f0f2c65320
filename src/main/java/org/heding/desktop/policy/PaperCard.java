package org.heding.desktop.policy;

import javafx.scene.Node;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.policy.Paper;
import org.heding.policy.PolicyPack;

/** The paper that a thing stands in, and what the reader must bear in mind. */
final class PaperCard {
    private PaperCard() {}

    static Node of(Desk desk, PolicyPack pack, Paper paper) {
        return CardParts.card(
                Nodes.label(desk.text("desktop.policy.paper"), "working-heading"),
                Nodes.wrapped(paper.title().in(desk.messages()), "strong"),
                Nodes.wrapped(desk.text(
                        "desktop.policy.issued", paper.issuance(), pack.from().toString())),
                Nodes.wrapped(desk.text("desktop.policy.source", paper.source(), paper.publishedOn()), "muted"),
                Nodes.wrapped(paper.caveat().in(desk.messages()), "say", "hint"));
    }
}
