package org.heding.desktop.working;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.heding.assessment.Finding;
import org.heding.desktop.control.FindingWords;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.Snapshot;
import org.heding.ledger.IdNumber;

/** What there is to say of a unit or person as a whole: which standards it does not meet. */
final class HolderFacts {
    private final Desk desk;

    HolderFacts(Desk desk) {
        this.desk = desk;
    }

    List<Node> of(String holder) {
        Snapshot snapshot = desk.snapshot();
        List<Node> nodes = new ArrayList<>();
        boolean unit = snapshot.ledger().unit(holder).isPresent();
        nodes.add(Nodes.label(unit ? holder : IdNumber.masked(holder), "working-head"));
        nodes.add(Nodes.wrapped(snapshot.name(holder), "big", "name"));
        List<Finding> findings = snapshot.findings(holder);
        int open = snapshot.open(holder).size();
        nodes.add(
                open == 0
                        ? Nodes.wrapped(desk.text("desktop.working.met"), "muted")
                        : Nodes.label(desk.text("desktop.working.findings", open), "working-heading"));
        findings.forEach(finding -> {
            FindingWords words = new FindingWords(desk, finding);
            VBox box = new VBox(words.badge(), Nodes.wrapped(words.message()));
            box.getStyleClass().add("finding-box");
            nodes.add(box);
        });
        nodes.addAll(ways(desk, holder, ""));
        return nodes;
    }

    /** Where more is told of a unit or person, or of one field of theirs. */
    static List<Node> ways(Desk desk, String holder, String field) {
        List<Node> ways = new ArrayList<>(List.of(trace(desk, holder, field)));
        if (desk.snapshot().ledger().person(holder).isPresent()) {
            Hyperlink card = Nodes.link(
                    desk.text("desktop.person.open"), () -> desk.go(new Jump(Section.PEOPLE, holder, Jump.CARD)));
            card.setId("open-card");
            ways.addFirst(card);
        }
        return ways;
    }

    /** The way to what was changed of a unit or person, or of one field of theirs. */
    private static Node trace(Desk desk, String holder, String field) {
        Hyperlink link =
                Nodes.link(desk.text("desktop.history.trace"), () -> desk.go(new Jump(Section.HISTORY, holder, field)));
        link.setId("trace");
        return link;
    }
}
