package org.heding.desktop.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.heding.assessment.Finding;
import org.heding.desktop.carrying.Unconfirmed;
import org.heding.desktop.control.Bar;
import org.heding.desktop.control.ChoiceText;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.Focus;
import org.heding.desktop.session.Jump;
import org.heding.policy.Check;
import org.heding.policy.Severity;

/** The standards that are not met (核查): each leads to the figure where it is put right. */
public final class FindingsView implements SectionView {
    /** In place of a severity: what is explained. */
    public static final String EXPLAINED = "explained";

    private static final double FILTER = 10;

    private final Desk desk;
    private final FindingsModel model = new FindingsModel();
    private final BorderPane pane = new BorderPane();
    private final Bar bar = new Bar();
    private final ToggleGroup severities = new ToggleGroup();
    private final ComboBox<String> checks = new ComboBox<>();
    private final ComboBox<FindingsModel.Said> said = new ComboBox<>();
    private final FindingsTable table;
    private final Explaining explaining;
    private final Unconfirmed unconfirmed;
    private boolean filling;

    /**
     * The findings of the latest snapshot.
     *
     * @param failed tells the user of a failure
     */
    public FindingsView(Desk desk, Consumer<Failure> failed) {
        this.desk = desk;
        this.table = new FindingsTable(desk, this::jump);
        this.explaining = new Explaining(desk, failed);
        this.unconfirmed = new Unconfirmed(desk);
        pane.getStyleClass().add("section");
        bar.getStyleClass().add("bar");
        pane.setTop(new VBox(bar, unconfirmed));
        pane.setCenter(table);
        checks.setId("check-filter");
        checks.setAccessibleText(desk.text("desktop.findings.check"));
        checks.setPrefWidth(FILTER * desk.em());
        checks.valueProperty().addListener((property, old, now) -> checkChosen());
        table.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> focus(now));
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Finding>)
                change -> explaining.chosen(chosen()));
        filters();
        update();
    }

    private void filters() {
        List<Node> left = new ArrayList<>();
        left.add(Nodes.title(desk.text("desktop.section.findings")));
        left.add(filter("all", Optional.empty()));
        for (Severity severity : List.of(Severity.UNMET, Severity.HINT, Severity.MISSING)) {
            left.add(filter(severity.id(), Optional.of(severity)));
        }
        bar.left(left.toArray(Node[]::new));
        said.setId("said-filter");
        said.setAccessibleText(desk.text("desktop.findings.message"));
        said.getItems().setAll(FindingsModel.Said.values());
        said.setConverter(new ChoiceText<>(
                one -> desk.text("desktop.findings.said." + one.name().toLowerCase(Locale.ROOT))));
        said.setValue(FindingsModel.Said.ANY);
        said.valueProperty().addListener((property, old, now) -> {
            model.said(now);
            fill();
        });
        bar.filters(checks, said);
        bar.right(explaining.button(), Nodes.button("see-finding", desk.text("desktop.findings.go"), this::jump));
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

    private List<Finding> chosen() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
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
        Set<Object> selected = chosen().stream().map(FindingsView::key).collect(Collectors.toSet());
        table.getSelectionModel().clearSelection();
        table.getItems().setAll(model.of(desk.snapshot()));
        table.getItems().stream()
                .filter(finding -> selected.contains(key(finding)))
                .forEach(table.getSelectionModel()::select);
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
        explaining.chosen(chosen());
        severities.getToggles().forEach(toggle -> {
            ToggleButton button = (ToggleButton) toggle;
            String id = button.getId().substring("filter-".length());
            Optional<Severity> severity = List.of(Severity.values()).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst();
            long count = model.count(desk.snapshot(), severity);
            button.setText(desk.text("desktop.findings.filter", desk.text("desktop.severity." + id), count));
        });
    }

    /** What tells a finding from others, whatever it says. */
    private static Object key(Finding finding) {
        return List.of(finding.holder(), finding.check().id(), finding.period());
    }

    /** Shows the open findings of a severity, or what is explained (in place of the unit), and a check (in place of the column). */
    @Override
    public void reveal(Jump jump) {
        boolean explained = jump.holder().equals(EXPLAINED);
        if (!jump.holder().isEmpty()) {
            said.setValue(explained ? FindingsModel.Said.EXPLAINED : FindingsModel.Said.OPEN);
            checks.getSelectionModel().selectFirst();
        }
        String shown = "filter-" + (explained ? "all" : jump.holder());
        severities.getToggles().stream()
                .filter(toggle -> ((ToggleButton) toggle).getId().equals(shown))
                .forEach(toggle -> ((ToggleButton) toggle).fire());
        desk.snapshot().pack().checks().stream()
                .filter(check -> check.id().equals(jump.column()))
                .findFirst()
                .ifPresent(check -> checks.setValue(check.label().in(desk.messages())));
    }
}
