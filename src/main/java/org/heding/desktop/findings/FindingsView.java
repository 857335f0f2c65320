package org.heding.desktop.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.heding.assessment.Finding;
import org.heding.desktop.carrying.Unconfirmed;
import org.heding.desktop.control.Badges;
import org.heding.desktop.control.Bar;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Focus;
import org.heding.desktop.session.Jump;
import org.heding.policy.Check;
import org.heding.policy.Severity;

/** The standards that are not met (核查): each leads to the figure where it is put right. */
public final class FindingsView implements SectionView {
    private static final double LEAST = 12;
    private static final double SQUEEZED = 0.75;

    private final Desk desk;
    private final FindingsModel model = new FindingsModel();
    private final BorderPane pane = new BorderPane();
    private final Bar bar = new Bar();
    private final ToggleGroup severities = new ToggleGroup();
    private final ComboBox<String> checks = new ComboBox<>();
    private final TableView<Finding> table = new TableView<>();
    private final Unconfirmed unconfirmed;
    private boolean filling;

    /** The findings of the latest snapshot. */
    public FindingsView(Desk desk) {
        this.desk = desk;
        this.unconfirmed = new Unconfirmed(desk);
        pane.getStyleClass().add("section");
        bar.getStyleClass().add("bar");
        pane.setTop(new VBox(bar, unconfirmed));
        pane.setCenter(table);
        checks.setId("check-filter");
        checks.setAccessibleText(desk.text("desktop.findings.check"));
        checks.valueProperty().addListener((property, old, now) -> checkChosen());
        table.setId("findings");
        table.setAccessibleText(desk.text("desktop.section.findings"));
        table.getStyleClass().addAll("plain-table");
        table.setPlaceholder(Nodes.wrapped(desk.text("desktop.findings.none"), "muted"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        columns();
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                jump();
            }
        });
        table.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                jump();
                event.consume();
            }
        });
        table.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> focus(now));
        filters();
        update();
    }

    private void columns() {
        column("severity", 6, finding -> "", finding -> Badges.of(finding.severity(), desk.messages()));
        column("unit", 13, finding -> desk.snapshot().name(finding.holder()), null);
        column("check", 14, finding -> finding.check().label().in(desk.messages()), null);
        column("actual", 6, Finding::actual, null);
        column("required", 6, Finding::required, null);
        column("message", 34, finding -> finding.message().in(desk.messages()), null);
    }

    private void column(String id, double width, Function<Finding, String> text, Function<Finding, Node> graphic) {
        TableColumn<Finding, Finding> column = new TableColumn<>(desk.text("desktop.findings." + id));
        column.setId("finding-" + id);
        column.setPrefWidth(width * desk.em());
        // Words can be cut and read in their tool tip; a badge must be whole.
        column.setMinWidth(graphic == null ? Math.min(width, LEAST) * desk.em() * SQUEEZED : width * desk.em());
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setComparator(java.util.Comparator.comparing(text));
        column.setCellFactory(of -> new TableCell<>() {
            @Override
            protected void updateItem(Finding finding, boolean empty) {
                super.updateItem(finding, empty);
                boolean shown = !empty && finding != null;
                setText(shown ? text.apply(finding) : null);
                setGraphic(shown && graphic != null ? graphic.apply(finding) : null);
                setTooltip(shown && id.equals("message") ? new Tooltip(text.apply(finding)) : null);
            }
        });
        table.getColumns().add(column);
    }

    private void filters() {
        List<Node> left = new ArrayList<>();
        left.add(Nodes.title(desk.text("desktop.section.findings")));
        left.add(filter("all", Optional.empty()));
        for (Severity severity : List.of(Severity.UNMET, Severity.HINT, Severity.MISSING)) {
            left.add(filter(severity.id(), Optional.of(severity)));
        }
        bar.left(left.toArray(Node[]::new));
        bar.filters(checks);
        bar.right(Nodes.button("see-finding", desk.text("desktop.findings.go"), this::jump));
        severities.getToggles().getFirst().setSelected(true);
    }

    private ToggleButton filter(String id, Optional<Severity> severity) {
        ToggleButton button = new ToggleButton();
        button.setId("filter-" + id);
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.setToggleGroup(severities);
        button.setUserData(severity);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.severity(severity);
            fill();
        });
        return button;
    }

    private void checkChosen() {
        if (!filling) {
            model.check(desk.snapshot().pack().checks().stream()
                    .filter(check -> check.label().in(desk.messages()).equals(checks.getValue()))
                    .map(Check::id)
                    .findFirst()
                    .orElse(""));
            fill();
        }
    }

    private void focus(Finding finding) {
        if (finding != null) {
            String place = finding.check().place();
            desk.focusProperty().set(new Focus(finding.holder(), place));
        }
    }

    private void jump() {
        Finding finding = table.getSelectionModel().getSelectedItem();
        if (finding != null) {
            desk.go(Jump.to(desk.snapshot(), finding));
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
        unconfirmed.update();
        filling = true;
        String all = desk.text("desktop.findings.checks");
        String chosen = checks.getValue();
        checks.getItems().setAll(all);
        desk.snapshot().assessment().findings().stream()
                .map(finding -> finding.check().label().in(desk.messages()))
                .distinct()
                .sorted()
                .forEach(checks.getItems()::add);
        checks.setValue(checks.getItems().contains(chosen) ? chosen : all);
        filling = false;
        checkChosen();
    }

    private void fill() {
        Finding selected = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(model.of(desk.snapshot()));
        if (selected == null) {
            table.getSelectionModel().selectFirst();
        } else {
            table.getItems().stream()
                    .filter(finding -> finding.holder().equals(selected.holder())
                            && finding.check().id().equals(selected.check().id())
                            && finding.period() == selected.period())
                    .findFirst()
                    .ifPresent(table.getSelectionModel()::select);
        }
        severities.getToggles().forEach(toggle -> {
            ToggleButton button = (ToggleButton) toggle;
            String id = button.getId().substring("filter-".length());
            long count = id.equals("all")
                    ? desk.snapshot().assessment().findings().size()
                    : FindingsModel.count(desk.snapshot(), Severity.valueOf(id.toUpperCase(java.util.Locale.ROOT)));
            button.setText(desk.text("desktop.findings.filter", desk.text("desktop.severity." + id), count));
        });
    }

    /** Shows the findings of a severity (in place of the unit) and a check (in place of the column). */
    @Override
    public void reveal(Jump jump) {
        severities.getToggles().stream()
                .filter(toggle -> ((ToggleButton) toggle).getId().equals("filter-" + jump.holder()))
                .forEach(toggle -> ((ToggleButton) toggle).fire());
        desk.snapshot().pack().checks().stream()
                .filter(check -> check.id().equals(jump.column()))
                .findFirst()
                .ifPresent(check -> checks.setValue(check.label().in(desk.messages())));
    }
}
