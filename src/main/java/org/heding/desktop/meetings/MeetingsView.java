package org.heding.desktop.meetings;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.heding.desktop.control.Badges;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Focus;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;

/** The meetings (会议): by unit and period what was held and what is still due, and the records themselves. */
public final class MeetingsView implements SectionView {
    private static final double UNIT = 13;
    private static final double CELL = 6.5;

    private final Desk desk;
    private final SectionView records;
    private final Supplier<LocalDate> today;
    private final BorderPane pane = new BorderPane();
    private final ToggleButton plan;
    private final ToggleButton minutes;
    private final CheckBox open;
    private final Label counts = Nodes.label("", "muted");
    private final TableView<MeetingPlan.Row> table = new TableView<>();

    /**
     * The meetings of the latest snapshot.
     *
     * @param records the grid of records
     * @param today tells what day it is
     */
    public MeetingsView(Desk desk, SectionView records, Supplier<LocalDate> today) {
        this.desk = desk;
        this.records = records;
        this.today = today;
        ToggleGroup pages = new ToggleGroup();
        this.plan = page("plan", pages);
        this.minutes = page("records", pages);
        this.open = new CheckBox(desk.text("desktop.meetings.open"));
        open.setId("meetings-open");
        open.setMinWidth(CheckBox.USE_PREF_SIZE);
        open.setOnAction(event -> update());
        counts.setMinWidth(0);
        pane.getStyleClass().add("section");
        table.setId("meeting-plan");
        table.setAccessibleText(desk.text("desktop.section.meetings"));
        table.getStyleClass().add("plain-table");
        table.setPlaceholder(Nodes.wrapped(desk.text("desktop.meetings.none"), "muted"));
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                go();
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go();
            }
        });
        table.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> {
            if (now != null) {
                desk.focusProperty().set(new Focus(now.unit().code(), ""));
            }
        });
        plan.setSelected(true);
        show();
    }

    private ToggleButton page(String id, ToggleGroup pages) {
        ToggleButton button = new ToggleButton(desk.text("desktop.meetings." + id));
        button.setId("meetings-" + id);
        button.setToggleGroup(pages);
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.setSelected(true);
            show();
        });
        return button;
    }

    private void show() {
        boolean planned = plan.isSelected();
        HBox bar = new HBox(plan, minutes);
        if (planned) {
            bar.getChildren().addFirst(Nodes.title(desk.text("desktop.section.meetings")));
            bar.getChildren().addAll(open, counts);
        }
        bar.getStyleClass().add("bar");
        pane.setTop(bar);
        pane.setCenter(planned ? table : records.node());
        update();
    }

    /** The records of the unit chosen. */
    private void go() {
        MeetingPlan.Row row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            desk.go(new Jump(Section.MEETINGS, row.unit().code(), ""));
        }
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public boolean explains() {
        return true;
    }

    @Override
    public void update() {
        if (minutes.isSelected()) {
            records.update();
            return;
        }
        MeetingPlan now = new MeetingPlan(desk.snapshot(), today.get());
        MeetingPlan.Row chosen = table.getSelectionModel().getSelectedItem();
        columns(now);
        table.getItems().setAll(now.rows(open.isSelected()));
        table.getItems().stream()
                .filter(row ->
                        chosen != null && row.unit().code().equals(chosen.unit().code()))
                .findFirst()
                .ifPresent(table.getSelectionModel()::select);
        counts.setText(desk.text(
                "desktop.meetings.counts",
                now.count(MeetingPlan.State.HELD),
                now.count(MeetingPlan.State.LATE),
                now.count(MeetingPlan.State.DUE)));
    }

    private void columns(MeetingPlan now) {
        table.getColumns().clear();
        TableColumn<MeetingPlan.Row, String> unit = new TableColumn<>(desk.text("desktop.meetings.unit"));
        unit.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().unit().name()));
        unit.setPrefWidth(UNIT * desk.em());
        table.getColumns().add(unit);
        for (MeetingPlan.Column column : now.columns()) {
            TableColumn<MeetingPlan.Row, MeetingPlan.Cell> cells = new TableColumn<>(title(column));
            cells.setCellValueFactory(
                    row -> new ReadOnlyObjectWrapper<>(row.getValue().cells().get(column)));
            cells.setCellFactory(made -> new PlanCell());
            cells.setPrefWidth(CELL * desk.em());
            cells.setSortable(false);
            TableColumn<MeetingPlan.Row, ?> last = table.getColumns().getLast();
            if (!column.check().equals(last.getId())) {
                last = new TableColumn<MeetingPlan.Row, Object>(column.label().in(desk.messages()));
                last.setId(column.check());
                table.getColumns().add(last);
            }
            last.getColumns().add(cells);
        }
    }

    private String title(MeetingPlan.Column column) {
        String key =
                switch (column.of()) {
                    case 2 -> "half";
                    case 4 -> "quarter";
                    default -> "period";
                };
        return desk.text("desktop.meetings." + key, column.period());
    }

    /** What was held, or what is wanting, in the colour of how pressing it is. */
    private final class PlanCell extends TableCell<MeetingPlan.Row, MeetingPlan.Cell> {
        @Override
        protected void updateItem(MeetingPlan.Cell cell, boolean empty) {
            super.updateItem(cell, empty);
            if (empty || cell == null) {
                setGraphic(null);
                return;
            }
            Badges.Tone tone =
                    switch (cell.state()) {
                        case HELD -> Badges.Tone.GOOD;
                        case LATE -> Badges.Tone.BAD;
                        case DUE -> Badges.Tone.WARN;
                        case COMING -> Badges.Tone.QUIET;
                    };
            boolean held = cell.state() == MeetingPlan.State.HELD;
            setGraphic(Badges.of(
                    desk.text(
                            "desktop.meetings.state." + cell.state().name().toLowerCase(Locale.ROOT),
                            desk.figures().number(held ? cell.held() : cell.wanting())),
                    tone));
        }
    }

    @Override
    public void rest() {
        records.rest();
    }

    @Override
    public void find() {
        minutes.setSelected(true);
        show();
        records.find();
    }

    @Override
    public void reveal(Jump jump) {
        minutes.setSelected(true);
        show();
        records.reveal(jump);
    }
}
