package org.heding.desktop.overview;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.heding.assessment.Shares;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.formula.Fraction;
import org.heding.policy.Level;

/** Money by what it is for, each bar cut by who bears it. */
final class MoneyBars extends VBox {
    private final Desk desk;
    private final Consumer<String> open;

    /**
     * Bars of some amounts.
     *
     * @param open goes to a figure of the whole place
     */
    MoneyBars(Desk desk, List<OverviewModel.Money> money, Consumer<String> open) {
        this.desk = desk;
        this.open = open;
        getStyleClass().add("money-bars");
        Fraction most = money.stream()
                .map(OverviewModel.Money::total)
                .reduce(Fraction.ZERO, (one, other) -> one.compareTo(other) >= 0 ? one : other);
        money.forEach(one -> getChildren().add(amount(one, most)));
    }

    private Node amount(OverviewModel.Money money, Fraction most) {
        HBox head = new HBox(
                link(money.label().in(desk.messages()), money.id(), "quiet-link"),
                Nodes.gap(),
                link(money(money.total()), money.id(), "plain-link"));
        HBox bar = new HBox();
        bar.getStyleClass().add("money-bar");
        FlowPane shares = new FlowPane();
        shares.getStyleClass().add("money-shares");
        for (Map.Entry<Level, Fraction> share : money.shares().entrySet()) {
            String bearer = share.getKey().id();
            bar.getChildren().add(BarPiece.of(bar, 0, share.getValue(), most, "bears-" + bearer));
            HBox key = new HBox(
                    Nodes.dot("bears-" + bearer),
                    link(
                            desk.text(
                                    "desktop.overview.share",
                                    desk.text("desktop.level." + bearer),
                                    money(share.getValue())),
                            Shares.id(money.id(), share.getKey()),
                            "plain-link"));
            key.setAlignment(Pos.CENTER_LEFT);
            key.getStyleClass().add("chart-key");
            shares.getChildren().add(key);
        }
        VBox box = new VBox(head, bar, shares);
        box.getStyleClass().add("money");
        return box;
    }

    private Hyperlink link(String words, String id, String style) {
        Hyperlink link = Nodes.link(words, () -> open.accept(id));
        link.getStyleClass().add(style);
        return link;
    }

    private String money(Fraction yuan) {
        return desk.text("desktop.money.round", desk.figures().round(yuan));
    }
}
