package org.heding.desktop.overview;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.formula.Fraction;
import org.heding.ledger.Unit;

/** Bars that set what is approved against who is in post, one pair a unit. */
final class Bars extends GridPane {
    /** The room for the words beside the longest bar, in letters. */
    private static final double WORDS = 9.5;

    /** So many stand there at once: what a window shows of them. The others follow when those have been drawn. */
    private static final int FIRST = 16;

    private final Desk desk;
    private final BiConsumer<Unit, String> open;
    private final Fraction most;
    private List<OverviewModel.Pair> later;

    /**
     * @param open goes to a figure of a unit
     */
    Bars(Desk desk, List<OverviewModel.Pair> pairs, BiConsumer<Unit, String> open) {
        this.desk = desk;
        this.open = open;
        getStyleClass().add("bars");
        ColumnConstraints names = new ColumnConstraints();
        names.setHalignment(HPos.RIGHT);
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        bars.setFillWidth(true);
        getColumnConstraints().addAll(names, bars);
        most = pairs.stream()
                .flatMap(pair -> java.util.stream.Stream.of(pair.planned(), pair.actual())
                        .flatMap(Optional::stream))
                .reduce(Fraction.ZERO, (one, other) -> one.compareTo(other) >= 0 ? one : other);
        int first = Math.min(FIRST, pairs.size());
        rows(pairs.subList(0, first), 0);
        later = pairs.subList(first, pairs.size());
    }

    private void rows(List<OverviewModel.Pair> pairs, int from) {
        int row = from;
        for (OverviewModel.Pair pair : pairs) {
            var name = Nodes.link(pair.unit().name(), () -> open.accept(pair.unit(), "worker_quota"));
            name.getStyleClass().add("quiet-link");
            add(name, 0, row);
            add(pair(pair), 1, row);
            GridPane.setValignment(name, VPos.CENTER);
            row++;
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!later.isEmpty()) {
            List<OverviewModel.Pair> rest = later;
            later = List.of();
            Platform.runLater(() -> rows(rest, FIRST));
        }
    }

    private HBox pair(OverviewModel.Pair pair) {
        HBox line = new HBox();
        line.setAlignment(Pos.CENTER_LEFT);
        VBox two = new VBox(bar(line, pair.planned(), "planned"), bar(line, pair.actual(), "actual"));
        two.getStyleClass().add("bar-pair");
        Hyperlink words = Nodes.link(words(pair), () -> open.accept(pair.unit(), "worker_vacancy"));
        words.getStyleClass().addAll("bar-words", "plain-link");
        line.getChildren().addAll(two, words);
        line.getStyleClass().add("bar-line");
        line.setMinWidth(0);
        return line;
    }

    private Region bar(HBox line, Optional<Fraction> amount, String style) {
        return BarPiece.of(line, WORDS * desk.em(), amount.orElse(Fraction.ZERO), most, style);
    }

    private String words(OverviewModel.Pair pair) {
        String actual = written(pair.actual());
        String planned = written(pair.planned());
        Optional<Fraction> gap = pair.planned().flatMap(may -> pair.actual().map(may::minus));
        if (gap.isEmpty() || gap.get().signum() == 0) {
            return desk.text("desktop.overview.bar", actual, planned);
        }
        String key = gap.get().signum() > 0 ? "desktop.overview.bar.vacant" : "desktop.overview.bar.over";
        Fraction size = gap.get().signum() > 0 ? gap.get() : gap.get().negated();
        return desk.text(key, actual, planned, desk.figures().number(size));
    }

    private String written(Optional<Fraction> amount) {
        return amount.map(desk.figures()::number).orElse("—");
    }
}
