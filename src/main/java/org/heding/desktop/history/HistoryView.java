package org.heding.desktop.history;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import org.heding.desktop.control.Bar;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Jump;

/** What was done to the document (历史), and its file with the backups (备份). */
public final class HistoryView implements SectionView {
    private final Desk desk;
    private final EditsPage edits;
    private final FilePage file;
    private final BorderPane pane = new BorderPane();
    private final Bar bar = new Bar();
    private final ToggleGroup pages = new ToggleGroup();
    private final ToggleButton toEdits;
    private final Button export;

    /** The history of the open document. */
    public HistoryView(Desk desk, EditsPage edits, FilePage file) {
        this.desk = desk;
        this.edits = edits;
        this.file = file;
        this.export = Nodes.button("export-history", desk.text("desktop.history.export"), edits::export);
        pane.getStyleClass().add("section");
        pane.setTop(bar);
        toEdits = page("edits", this::showEdits);
        bar.left(Nodes.title(desk.text("desktop.section.history")), toEdits, page("file", this::showFile));
        toEdits.fire();
    }

    private ToggleButton page(String id, Runnable show) {
        ToggleButton button = new ToggleButton(desk.text("desktop.history.page." + id));
        button.setId("history-" + id);
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.setToggleGroup(pages);
        button.setOnAction(event -> {
            button.setSelected(true);
            show.run();
        });
        return button;
    }

    private void showEdits() {
        bar.filters(edits.filters());
        bar.right(export);
        pane.setCenter(edits);
        edits.update();
    }

    private void showFile() {
        bar.filters();
        bar.right();
        pane.setCenter(file.node());
        file.update();
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void update() {
        if (toEdits.isSelected()) {
            edits.update();
        } else {
            file.update();
        }
    }

    @Override
    public void reveal(Jump jump) {
        if (jump.holder().isEmpty()) {
            List.copyOf(pages.getToggles()).stream()
                    .map(ToggleButton.class::cast)
                    .filter(page -> page.getId().equals("history-" + jump.column()))
                    .forEach(ToggleButton::fire);
            return;
        }
        Optional<Trace> wanted = Trace.of(jump, desk.snapshot());
        if (wanted.isPresent()) {
            toEdits.fire();
            edits.trace(wanted);
        }
    }
}
