package org.heding.desktop.findings;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.heding.assessment.Finding;
import org.heding.desktop.control.FindingWords;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;

/** Findings, one a line; what was said of them beside it. */
final class FindingsTable extends TableView<Finding> {
    private static final double LEAST = 12;
    private static final double SQUEEZED = 0.75;

    private final Desk desk;

    /**
     * An empty table.
     *
     * @param opened is called when a line is opened
     */
    FindingsTable(Desk desk, Runnable opened) {
        this.desk = desk;
        setId("findings");
        setAccessibleText(desk.text("desktop.section.findings"));
        getStyleClass().add("plain-table");
        setPlaceholder(Nodes.wrapped(desk.text("desktop.findings.none"), "muted"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        column("severity", 6, finding -> finding.severity().id(), finding -> new FindingWords(desk, finding).badge());
        column("unit", 13, finding -> desk.snapshot().name(finding.holder()), null);
        column("check", 14, finding -> finding.check().label().in(desk.messages()), null);
        whole(column("actual", 6, Finding::actual, null));
        whole(column("required", 7, Finding::required, null));
        column("message", 34, finding -> new FindingWords(desk, finding).message(), null);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                opened.run();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                opened.run();
                event.consume();
            }
        });
    }

    /** A figure that is cut is another figure. */
    private static void whole(TableColumn<Finding, Finding> column) {
        column.setMinWidth(column.getPrefWidth());
    }

    private TableColumn<Finding, Finding> column(
            String id, double width, Function<Finding, String> text, Function<Finding, Node> graphic) {
        TableColumn<Finding, Finding> column = new TableColumn<>(desk.text("desktop.findings." + id));
        column.setId("finding-" + id);
        column.setPrefWidth(width * desk.em());
        // Words can be cut and read in their tool tip; a badge must be whole.
        column.setMinWidth(graphic == null ? Math.min(width, LEAST) * desk.em() * SQUEEZED : width * desk.em());
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setComparator(Comparator.comparing(text));
        column.setCellFactory(of -> new TableCell<>() {
            @Override
            protected void updateItem(Finding finding, boolean empty) {
                super.updateItem(finding, empty);
                boolean shown = !empty && finding != null;
                setText(shown && graphic == null ? text.apply(finding) : null);
                setGraphic(shown && graphic != null ? graphic.apply(finding) : null);
                setTooltip(shown && id.equals("message") ? new Tooltip(text.apply(finding)) : null);
            }
        });
        getColumns().add(column);
        return column;
    }
}
