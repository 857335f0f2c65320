package org.heding.desktop.policy;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Badges;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.formula.Fraction;
import org.heding.ledger.Change;
import org.heding.ledger.LocalValue;
import org.heding.message.Text;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Status;

/** The values that the document itself has set (本地口径), each of which can be given up again. */
final class LocalValuesCard {
    private final Desk desk;
    private final Consumer<Failure> failed;

    LocalValuesCard(Desk desk, Consumer<Failure> failed) {
        this.desk = desk;
        this.failed = failed;
    }

    /** All of them, with what they rest on. */
    Node node(List<LocalValue> values) {
        VBox card = new VBox(Nodes.label(desk.text("desktop.policy.local.title"), "working-heading"));
        card.getStyleClass().add("card");
        card.setId("local-values");
        values.forEach(local -> card.getChildren().add(line(local)));
        return card;
    }

    private Node line(LocalValue local) {
        PolicyPack pack = desk.snapshot().pack();
        String name = pack.parameter(local.name())
                .map(parameter -> parameter.label().in(desk.messages()))
                .orElse(local.name());
        var words = Nodes.wrapped(desk.text(
                "desktop.policy.local.line",
                name,
                pack.parameter(local.name())
                        .<Text>map(parameter -> figure(parameter, local))
                        .orElse(messages -> local.value().toPlainString()),
                local.from().toString(),
                local.basis(),
                local.decided().toString()));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(Badges.of(Status.LOCAL, desk.messages()), words);
        line.getStyleClass().add("buttons");
        if (pack.refusal(local.name(), local.value()).isPresent()) {
            line.getChildren().add(Badges.of(desk.text("desktop.policy.local.unused"), Badges.Tone.QUIET));
        }
        line.getChildren()
                .add(Nodes.button(
                        "remove-" + local.name(), desk.text("desktop.policy.local.remove"), () -> desk.session()
                                .edit(
                                        desk.text("desktop.policy.local.removed", name),
                                        ledger -> List.of(new Change.RemoveLocalValue(
                                                local.name(), local.row(), local.area(), local.from())),
                                        failed)));
        return line;
    }

    private Text figure(Parameter parameter, LocalValue local) {
        String number = desk.figures().number(Fraction.of(local.value()), parameter.type());
        return messages -> number + " " + parameter.unit().in(messages);
    }
}
