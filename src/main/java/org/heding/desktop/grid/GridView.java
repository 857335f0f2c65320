package org.heding.desktop.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.ChoiceText;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Focus;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.message.Text;

/** A grid with its filters and totals. */
public final class GridView extends VBox {
    private final Desk desk;
    private final GridModel model;
    private final GridTable table;
    private final FindBar finding;
    private final ShownColumns columns;
    private final Selected selected;
    private final HBox filters = new HBox();
    private boolean summing;

    /** What stays of a grid when nobody looks at it. */
    record Left(GridModel.Left model, GridTable.Place place) {
        /** What there is before anybody looked. */
        static Left nothing() {
            return new Left(GridModel.Left.nothing(), GridTable.Place.BEGINNING);
        }
    }

    /**
     * A grid.
     *
     * @param page what it is of, and how its rows can be filtered
     * @param place where somebody was in it before
     */
    GridView(Desk desk, GridModel model, Page page, GridTable.Place place) {
        this.desk = desk;
        this.model = model;
        this.table = new GridTable(model, desk.em());
        this.finding = new FindBar(desk, table);
        this.columns = new ShownColumns(table, desk, page.id());
        this.selected = new Selected(model, desk.messages());
        getStyleClass().add("grid-view");
        filters.getStyleClass().add("bar");
        if (page.grouped()) {
            filters.getChildren().add(townships());
        }
        if (page.judged()) {
            ToggleButton unmet = new ToggleButton(desk.text("desktop.filter.unmet"));
            unmet.setId("only-unmet");
            unmet.setMinWidth(USE_PREF_SIZE);
            unmet.selectedProperty().bindBidirectional(model.onlyUnmetProperty());
            filters.getChildren().add(unmet);
        }
        filters.getChildren().add(unfilter());
        Label empty = Nodes.wrapped(desk.text("desktop.grid.empty"), "muted");
        table.setPlaceholder(empty);
        table.begin(place);
        table.onMove(this::moved);
        menus();
        model.noticeProperty()
                .addListener((property, old, now) -> desk.noticeProperty().set(now));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(finding, table, new TotalsBar(desk, table, this::explainTotal));
    }

    private void menus() {
        ColumnMenu menu = new ColumnMenu(desk, table, columns);
        GridKeys keys = new GridKeys(table, this::decide, menu::take);
        keys.listen();
        table.onFilter(menu::filter);
        table.getColumns().forEach(menu::attach);
        table.setContextMenu(new CellMenu(desk, table, keys, menu, finding::open));
    }

    /** Pastes at once what is taken whole; else asks first. */
    private void decide(Paste paste) {
        desk.noticeProperty().set(null);
        if (paste.whole()
                || new PasteDialog(getScene().getWindow(), desk, paste)
                        .showAndWait()
                        .orElse(false)) {
            model.paste(paste);
        }
        table.requestFocus();
    }

    /** Takes the columns' filters away; it is seen only where there are any. */
    private Button unfilter() {
        Button button = Nodes.button("unfilter", "", () -> model.arrangement().unfilter());
        Runnable show = () -> {
            Map<Column, ColumnFilter> now = model.arrangement().filters();
            button.setVisible(!now.isEmpty());
            button.setManaged(!now.isEmpty());
            button.setText(desk.text(
                    "desktop.columns.unfilter.all",
                    now.keySet().stream()
                            .map(Column::title)
                            .collect(Collectors.joining(desk.text("desktop.list.separator")))));
        };
        model.arrangement().onFilter(show);
        show.run();
        return button;
    }

    /** Tells those who hear the table what it is. */
    void name(String name) {
        table.setAccessibleText(name);
    }

    /** What is to be kept of it. */
    Left left() {
        return new Left(model.left(), table.place());
    }

    /** Begins a search in the table. */
    public void find() {
        finding.open();
    }

    private ComboBox<Unit> townships() {
        ComboBox<Unit> choice = new ComboBox<>();
        choice.setId("township-filter");
        choice.setAccessibleText(desk.text("desktop.section.townships"));
        choice.getItems().add(null);
        choice.getItems().addAll(desk.snapshot().units(Tier.TOWNSHIP));
        choice.setConverter(
                new ChoiceText<>(unit -> unit == null ? desk.text("desktop.filter.township") : unit.name()));
        String group = model.groupProperty().get();
        choice.setValue(choice.getItems().stream()
                .filter(unit -> unit != null && unit.code().equals(group))
                .findFirst()
                .orElse(null));
        choice.valueProperty()
                .addListener((property, old, now) -> model.groupProperty().set(now == null ? "" : now.code()));
        return choice;
    }

    /** The filters, to be put beside the title. */
    public HBox filters() {
        return filters;
    }

    private void moved(Position at) {
        if (at != null && !at.row().holder().isEmpty()) {
            desk.focusProperty().set(new Focus(at.row().holder(), at.column().id()));
            Cell cell = model.cell(at.row(), at.column());
            Text last = model.noticeProperty().get();
            boolean own = cell.mark() == Cell.Mark.REJECTED || cell.carried() || last == null;
            desk.noticeProperty()
                    .set(
                            own && !cell.note().isEmpty()
                                    ? messages ->
                                            cell.note().lines().findFirst().orElse("")
                                    : last);
        }
        if (!summing) {
            // A block that is stretched changes many times before it is drawn.
            summing = true;
            Platform.runLater(this::sum);
        }
    }

    private void sum() {
        summing = false;
        selected.add(table.selected(), desk.selection()::setAll);
    }

    private void explainTotal(Column column) {
        String holder = model.groupProperty().get().isEmpty()
                ? desk.snapshot().settings().place()
                : model.groupProperty().get();
        if (column.summed() && !holder.isEmpty()) {
            desk.focusProperty().set(new Focus(holder, column.id()));
        }
    }

    /** Puts the cursor on a figure. */
    public void reveal(String holder, String column) {
        model.onlyUnmetProperty().set(false);
        model.groupProperty().set("");
        model.arrangement().unfilter();
        Optional<Row> row = model.row(holder);
        if (row.isPresent()) {
            Column at = model.columns().stream()
                    .filter(one -> one.id().equals(column))
                    .findFirst()
                    .orElse(model.columns().getFirst());
            columns.show(table.column(at), true);
            table.goTo(table.getItems().indexOf(row.get()), table.shown().indexOf(at));
        }
    }

    /** The rows of the selected cells. */
    public List<Row> selectedRows() {
        return table.selected().stream().map(Position::row).distinct().toList();
    }
}
