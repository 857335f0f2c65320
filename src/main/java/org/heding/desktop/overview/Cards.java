package org.heding.desktop.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.Shares;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Jump;
import org.heding.formula.Fraction;
import org.heding.ledger.Field;

/** The four figures at the head of the overview. */
final class Cards {
    private final Desk desk;
    private final OverviewModel model;

    Cards(Desk desk, OverviewModel model) {
        this.desk = desk;
        this.model = model;
    }

    Shares row() {
        List<Node> cards = new ArrayList<>(List.of(quota(), posts()));
        if (computes("pay_shortfall")) {
            cards.add(pay());
        }
        if (computes("fund_total")) {
            cards.add(funds());
        }
        Shares row = new Shares(desk.em(), cards);
        row.getStyleClass().add("cards");
        return row;
    }

    /** Whether the pack has a result of this name. */
    private boolean computes(String id) {
        return desk.snapshot().pack().rules().stream()
                .anyMatch(rule -> rule.id().equals(id));
    }

    private Node quota() {
        String range = computes("worker_quota_low")
                ? desk.text("desktop.overview.quota.range", written("worker_quota_low"), written("worker_quota_high"))
                : "";
        return card("worker_quota", "desktop.overview.quota", people(model.whole("worker_quota")), range);
    }

    private Node posts() {
        String posts = model.whole(Field.WORKERS).map(desk.figures()::number).orElse("—");
        Optional<Fraction> vacant = model.whole("worker_vacancy");
        Hyperlink open = figure(vacant.map(desk.figures()::number).orElse("—"), "worker_vacancy");
        if (vacant.filter(some -> some.signum() != 0).isPresent()) {
            open.getStyleClass().add("bad-figure");
        }
        HBox both = new HBox(figure(posts, Field.WORKERS), Nodes.label(" · ", "card-figure"), open);
        return card("worker_vacancy", "desktop.overview.posts", both, desk.text("desktop.overview.posts.note"));
    }

    private Node pay() {
        String shortfall = model.whole("pay_shortfall").map(this::money).orElse("—");
        return card(
                "pay_shortfall",
                "desktop.overview.pay",
                desk.text("desktop.overview.people", desk.figures().number(model.underpaid())),
                desk.text("desktop.overview.pay.note", shortfall));
    }

    private Node funds() {
        return card(
                "fund_total",
                "desktop.overview.funds",
                model.whole("fund_total").map(this::money).orElse("—"),
                desk.text(
                        "desktop.overview.funds.note",
                        model.whole("fund_city").map(this::money).orElse("—"),
                        model.whole("fund_county").map(this::money).orElse("—")));
    }

    private String people(Optional<Fraction> number) {
        return number.map(some ->
                        desk.text("desktop.overview.people", desk.figures().number(some)))
                .orElse("—");
    }

    private String written(String id) {
        return model.whole(id).map(desk.figures()::number).orElse("—");
    }

    private String money(Fraction yuan) {
        return desk.text("desktop.money.round", desk.figures().round(yuan));
    }

    /** A figure is never cut: half of one would be another. */
    private Hyperlink figure(String text, String id) {
        Hyperlink figure = Nodes.link(text, () -> go(id));
        figure.getStyleClass().addAll("card-figure", "plain-link");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        return figure;
    }

    private Node card(String id, String title, String figure, String note) {
        return card(id, title, figure(figure, id), note);
    }

    private Node card(String id, String title, Node large, String note) {
        Label head = Nodes.label(desk.text(title), "card-title");
        head.setMinWidth(Region.USE_PREF_SIZE);
        VBox card = new VBox(head, large, Nodes.wrapped(note, "card-note"));
        card.getStyleClass().add("card");
        card.setId("card-" + id);
        card.setAccessibleText(desk.text(title) + " " + words(large) + " " + note);
        card.setOnMouseClicked(event -> go(id));
        return card;
    }

    /** Goes to a figure of the whole place, where its working is told. */
    private void go(String id) {
        model.tops().stream().findFirst().ifPresent(unit -> desk.go(Jump.to(desk.snapshot(), unit.code(), id)));
    }

    private static String words(Node large) {
        return large instanceof Labeled labeled
                ? labeled.getText()
                : ((HBox) large)
                        .getChildren().stream()
                                .map(part -> ((Labeled) part).getText())
                                .collect(Collectors.joining());
    }
}
