package org.heding.desktop.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Badges;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.document.Act;
import org.heding.formula.Fraction;
import org.heding.ledger.Change;
import org.heding.ledger.LocalValue;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Status;
import org.heding.policy.Table;

/** The values that the document itself has set (本地口径); what was adopted together is given up together. */
final class LocalValuesCard {
    private final Page page;
    private final Desk desk;

    LocalValuesCard(Page page) {
        this.page = page;
        this.desk = page.desk();
    }

    /** All of them, with what they rest on. */
    Node node(List<LocalValue> values) {
        VBox card = CardParts.card(Nodes.label(desk.text("desktop.policy.local.title"), "working-heading"));
        card.setId("local-values");
        values.stream()
                .collect(Collectors.groupingBy(
                        local ->
                                List.of(local.name(), local.row().isEmpty(), local.area(), local.from(), local.basis()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(together -> card.getChildren().add(line(together)));
        return card;
    }

    private Node line(List<LocalValue> together) {
        LocalValue local = together.getFirst();
        PolicyPack pack = desk.snapshot().pack();
        String name = pack.parameter(local.name())
                .map(Parameter::label)
                .or(() -> pack.table(local.name()).map(Table::label))
                .map(label -> label.in(desk.messages()))
                .orElse(local.name());
        String area = local.area().isEmpty() ? "" : desk.snapshot().name(local.area());
        var words = Nodes.wrapped(desk.text(
                "desktop.policy.local.line",
                area.isEmpty() ? name : desk.text("desktop.policy.local.in", name, area),
                local.row().isEmpty() ? figure(pack, local) : rows(together),
                local.from().toString(),
                local.basis(),
                local.decided().toString()));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(Badges.of(Status.LOCAL, desk.messages()), words);
        line.getStyleClass().add("buttons");
        boolean used = pack.table(local.name()).isPresent()
                || pack.refusal(local.name(), local.value()).isEmpty();
        if (!used) {
            line.getChildren().add(Badges.of(desk.text("desktop.policy.local.unused"), Badges.Tone.QUIET));
        }
        line.getChildren()
                .add(Nodes.button(
                        "remove-" + local.name(), desk.text("desktop.policy.local.remove"), () -> desk.session()
                                .edit(
                                        Act.ADOPT,
                                        desk.text("desktop.policy.local.removed", name),
                                        ledger -> together.stream()
                                                .<Change>map(one -> new Change.RemoveLocalValue(
                                                        one.name(), one.row(), one.area(), one.from()))
                                                .toList(),
                                        page.failed())));
        return line;
    }

    private String rows(List<LocalValue> together) {
        Map<String, String> rows = new LinkedHashMap<>();
        together.forEach(
                one -> rows.put(one.row(), one.row() + " " + desk.figures().number(Fraction.of(one.value()))));
        String separator = desk.text("desktop.list.separator");
        String most = rows.values().stream().limit(4).collect(Collectors.joining(separator));
        return rows.size() <= 4 ? most : desk.text("desktop.policy.local.rows", most, rows.size());
    }

    private String figure(PolicyPack pack, LocalValue local) {
        Optional<Parameter> parameter = pack.parameter(local.name());
        return parameter
                .map(found -> desk.figures().number(Fraction.of(local.value()), found.type()) + " "
                        + found.unit().in(desk.messages()))
                .orElse(local.value().toPlainString());
    }
}
