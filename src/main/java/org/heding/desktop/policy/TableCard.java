package org.heding.desktop.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Badges;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.formula.Fraction;
import org.heding.policy.Table;

/** A table as a person reads it: its rows or bands, a column for each day from which others hold. */
final class TableCard {
    private final Page page;
    private final CardParts parts;
    private final Desk desk;

    TableCard(Page page) {
        this.page = page;
        this.parts = new CardParts(page);
        this.desk = page.desk();
    }

    Node node(Table table) {
        boolean pay = table.id().equals(Table.REFERENCE_PAY);
        boolean bands =
                table.editions().stream().anyMatch(edition -> edition.bands().isPresent());
        HBox head = parts.head(table.label(), desk.text("desktop.policy.table.by", table.key(), table.unit()));
        if (Unfilled.is(desk.snapshot(), new Entry.OfTable(table))) {
            head.getChildren().add(Badges.of(desk.text("desktop.policy.unfilled"), Badges.Tone.BAD));
        }
        head.getChildren().add(Nodes.gap());
        if (pay) {
            head.getChildren()
                    .add(Nodes.button(
                            "fill-" + table.id(),
                            desk.text("desktop.policy.table.pay"),
                            () -> desk.go(Jump.to(Section.REFERENCE_PAY))));
        } else if (!bands) {
            String key = table.inDocument() ? "desktop.policy.fill" : "desktop.policy.table.change";
            head.getChildren().add(Nodes.button("fill-" + table.id(), desk.text(key), () -> open(table)));
        }
        VBox card = CardParts.card(head);
        if (table.editions().isEmpty()) {
            card.getChildren()
                    .add(Nodes.wrapped(
                            desk.text(pay ? "desktop.policy.table.is_pay" : "desktop.policy.table.in_document"),
                            "muted"));
        } else {
            card.getChildren().add(rows(table));
            table.editions().stream().map(Table.Edition::citation).distinct().forEach(citation -> card.getChildren()
                    .add(parts.clause(citation)));
        }
        card.getChildren().addAll(parts.uses(new Entry.OfTable(table), List.of()));
        return card;
    }

    private Node rows(Table table) {
        Set<String> keys = new LinkedHashSet<>();
        table.editions().forEach(edition -> keys.addAll(edition.rows().keySet()));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        grid.add(Nodes.label(table.key().in(desk.messages()), "facts-head"), 0, 0);
        int column = 1;
        for (Table.Edition edition : table.editions()) {
            HBox head = new HBox(
                    Nodes.label(desk.text("desktop.policy.since", edition.from().toString()), "facts-head"),
                    Badges.of(edition.citation().status(), desk.messages()));
            head.getStyleClass().add("buttons");
            grid.add(head, column, 0);
            int row = 1;
            for (String key : keys) {
                if (column == 1) {
                    grid.add(Nodes.label(key), 0, row);
                }
                var figure = edition.rows().get(key);
                String text = figure == null ? "" : desk.figures().number(Fraction.of(figure), table.type());
                grid.add(Nodes.label(text, "figure"), column, row++);
            }
            edition.bands()
                    .flatMap(bands -> bands.beyond())
                    .ifPresent(beyond -> grid.add(Nodes.label(beyond.said()), 0, keys.size() + 1));
            column++;
        }
        return grid;
    }

    private void open(Table table) {
        TableForm form = new TableForm(page, table);
        page.open(form.node(), form.first());
    }
}
