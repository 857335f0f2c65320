package org.heding.desktop.carrying;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.assessment.Carrying;
import org.heding.desktop.control.ChoiceText;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.document.Act;
import org.heding.ledger.Tier;
import org.heding.message.Phrase;
import org.heding.policy.Input;

/**
 * What the year that is shown may begin with from another (从上年带入): each figure that units have there and not here, to be
 * ticked; what usually stays is ticked already. It is one step of undoing.
 */
public final class CarryView implements SectionView {
    private final Desk desk;
    private final Consumer<Failure> failed;
    private final Consumer<Integer> done;
    private final int year;
    private final BorderPane pane = new BorderPane();
    private final ComboBox<Integer> years = new ComboBox<>();
    private final GridPane grid = new GridPane();
    private final Map<Carrying.Line, CheckBox> ticks = new LinkedHashMap<>();
    private final Label none = Nodes.wrapped("", "muted");
    private final Button go;

    /**
     * The page.
     *
     * @param done hears how many figures were carried over
     * @param back leaves the page
     */
    public CarryView(Desk desk, Consumer<Failure> failed, Consumer<Integer> done, Runnable back) {
        this.desk = desk;
        this.failed = failed;
        this.done = done;
        this.year = desk.snapshot().settings().year();
        go = Nodes.button("carry-go", "", this::carry);
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        years.setId("carry-year");
        years.setAccessibleText(text("from"));
        years.setConverter(
                new ChoiceText<>(each -> each == null ? "" : desk.text("desktop.carry.year", String.valueOf(each))));
        List<Integer> offered = desk.snapshot().ledger().years().reversed().stream()
                .filter(each -> each != year && Carrying.holds(desk.snapshot().ledger(), each))
                .toList();
        years.getItems().setAll(offered);
        years.setValue(Carrying.latestBefore(desk.snapshot().ledger(), year)
                .or(() -> offered.stream().findFirst())
                .orElse(null));
        years.valueProperty().addListener((property, old, now) -> fill());
        grid.setId("carry-lines");
        grid.getStyleClass().add("carry-lines");
        // The words take what room is left; of them alone lines are broken.
        ColumnConstraints fixed = new ColumnConstraints();
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(fixed, fixed, wide);
        HBox bar = new HBox(
                Nodes.title(text("title", String.valueOf(year))),
                years,
                Nodes.gap(),
                go,
                Nodes.button("carry-back", text("back"), back));
        bar.getStyleClass().add("bar");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox body = new VBox(Nodes.wrapped(text("note"), "muted"), none, scroll);
        body.getStyleClass().addAll("stack", "page");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        pane.getStyleClass().add("section");
        pane.setTop(bar);
        pane.setCenter(body);
        fill();
    }

    private String text(String key, Object... arguments) {
        return desk.text("desktop.carry." + key, arguments);
    }

    private Optional<Carrying> carrying() {
        return Optional.ofNullable(years.getValue())
                .map(from -> Carrying.of(
                        desk.snapshot().pack(),
                        desk.snapshot().ledger(),
                        from,
                        year,
                        desk.snapshot().settings().place()));
    }

    private void fill() {
        ticks.clear();
        grid.getChildren().clear();
        int row = 0;
        Tier above = null;
        for (Carrying.Line line : carrying().map(Carrying::lines).orElse(List.of())) {
            if (line.tier() != above) {
                above = line.tier();
                grid.add(Nodes.label(desk.text("desktop.tier." + above.id()), "heading"), 0, row++, 3, 1);
            }
            Input.Carries carries = line.input().carries();
            CheckBox tick = new CheckBox(line.input().label().in(desk.messages()));
            tick.setId("carry-" + line.tier().id() + "-" + line.input().id());
            tick.setMinWidth(CheckBox.USE_PREF_SIZE);
            tick.setSelected(carries.usual());
            tick.selectedProperty().addListener((property, old, now) -> count());
            ticks.put(line, tick);
            String why = carries.why().in(desk.messages());
            grid.addRow(
                    row++,
                    tick,
                    Nodes.label(text("count", line.count()), "figure"),
                    Nodes.wrapped(why.isEmpty() ? text(carries.usual() ? "usual" : "unusual") : why, "muted"));
        }
        none.setText(
                years.getValue() == null
                        ? text("no_year")
                        : ticks.isEmpty() ? text("nothing", String.valueOf(years.getValue())) : "");
        none.setVisible(!none.getText().isEmpty());
        none.setManaged(none.isVisible());
        count();
    }

    private void count() {
        int chosen = chosen().stream().mapToInt(Carrying.Line::count).sum();
        go.setText(text("go", chosen));
        go.setDisable(chosen == 0);
    }

    private List<Carrying.Line> chosen() {
        return ticks.entrySet().stream()
                .filter(tick -> tick.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void carry() {
        int from = years.getValue();
        List<Carrying.Line> chosen = chosen();
        int count = chosen.stream().mapToInt(Carrying.Line::count).sum();
        desk.session()
                .edit(
                        Act.IMPORT,
                        Phrase.of("document.carry.label", String.valueOf(from)).in(desk.messages()),
                        // Of what is recorded when its turn comes: a figure typed meanwhile stays.
                        ledger -> Carrying.of(
                                        desk.snapshot().pack(),
                                        ledger,
                                        from,
                                        year,
                                        desk.snapshot().settings().place())
                                .changes(line -> chosen.stream().anyMatch(line::sameFigure)),
                        failed);
        done.accept(count);
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void update() {
        fill();
    }
}
