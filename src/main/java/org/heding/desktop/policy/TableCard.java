package org.heding.desktop.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import org.heding.policy.Citation;
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
        boolean pay = table.isReferencePay();
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
        } else if (!table.banded()) {
            String key = table.inDocument() ? "desktop.policy.fill" : "desktop.policy.table.change";
            head.getChildren().add(Nodes.button("fill-" + table.id(), desk.text(key), () -> open(table)));
        }
        VBox card = CardParts.card(head);
        List<Reading> readings = readings(table);
        if (readings.isEmpty()) {
            card.getChildren()
                    .add(Nodes.wrapped(
                            desk.text(pay ? "desktop.policy.table.is_pay" : "desktop.policy.table.in_document"),
                            "muted"));
        } else {
            card.getChildren().add(rows(table, readings));
            readings.stream().map(Reading::citation).distinct().forEach(citation -> card.getChildren()
                    .add(parts.clause(citation)));
        }
        card.getChildren().addAll(parts.uses(new Entry.OfTable(table), List.of()));
        return card;
    }

    /** The rows that hold from a day on in an area. */
    private record Reading(LocalDate from, String area, Citation citation, Map<String, BigDecimal> rows) {}

    /** The editions of the pack, and then the rows that the document has of its own. */
    private static List<Reading> readings(Table table) {
        List<Reading> readings = new ArrayList<>();
        table.editions()
                .forEach(edition ->
                        readings.add(new Reading(edition.from(), edition.area(), edition.citation(), edition.rows())));
        Map<List<Object>, Reading> own = new LinkedHashMap<>();
        table.own()
                .forEach((key, figures) -> figures.forEach(figure -> own.computeIfAbsent(
                                List.of(figure.from(), figure.area(), figure.citation()),
                                unseen -> new Reading(
                                        figure.from(), figure.area(), figure.citation(), new LinkedHashMap<>()))
                        .rows()
                        .put(key, figure.value())));
        readings.addAll(own.values());
        return readings;
    }

    private Node rows(Table table, List<Reading> readings) {
        Set<String> keys = new LinkedHashSet<>(table.keys());
        readings.forEach(reading -> keys.addAll(reading.rows().keySet()));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        grid.add(Nodes.label(table.key().in(desk.messages()), "facts-head"), 0, 0);
        int row = 1;
        for (String key : keys) {
            grid.add(Nodes.label(key), 0, row);
            int column = 1;
            for (Reading reading : readings) {
                BigDecimal figure = reading.rows().get(key);
                String text = figure == null ? "" : desk.figures().number(Fraction.of(figure), table.type());
                grid.add(Nodes.label(text, "figure"), column++, row);
            }
            row++;
        }
        int column = 1;
        for (Reading reading : readings) {
            grid.add(head(reading), column++, 0);
        }
        int beyond = row;
        table.editions().stream()
                .flatMap(edition -> edition.bands().stream())
                .flatMap(bands -> bands.beyond().stream())
                .forEach(more -> grid.add(Nodes.label(more.said()), 0, beyond));
        return grid;
    }

    private Node head(Reading reading) {
        String since = desk.text("desktop.policy.since", reading.from().toString());
        String said = reading.area().isEmpty()
                ? since
                : desk.text("desktop.policy.local.in", since, desk.snapshot().name(reading.area()));
        HBox head = new HBox(Nodes.label(said, "facts-head"), parts.badge(reading.citation()));
        head.getStyleClass().add("buttons");
        return head;
    }

    private void open(Table table) {
        TableForm form = new TableForm(page, table);
        page.open(form.node(), form.first());
    }
}
