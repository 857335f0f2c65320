package org.heding.desktop;

import java.nio.file.Path;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.control.JobLine;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Said;
import org.heding.desktop.session.Snapshot;
import org.heding.ledger.Tier;
import org.heding.message.Phrase;
import org.heding.message.Text;

/** The foot of the window: what was said last, what is selected, what is being done, and the size of it all. */
final class StatusBar extends HBox {
    private static final double NANOS = 1e6;

    private final Desk desk;
    private final FilePicker files;
    private final Label notice = Nodes.label("", "notice");
    private final HBox selection = new HBox();
    private final HBox offer = new HBox();
    private final Label size = Nodes.label("");

    StatusBar(Desk desk, FilePicker files) {
        this.desk = desk;
        this.files = files;
        getStyleClass().add("status");
        notice.setId("notice");
        notice.setMinWidth(0);
        selection.getStyleClass().add("offer");
        selection.setMinWidth(USE_PREF_SIZE);
        desk.selection().addListener((InvalidationListener) said -> showSelection());
        offer.getStyleClass().add("offer");
        size.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(selection, notice, offer, Nodes.gap(), new JobLine(desk), size);
        desk.noticeProperty().addListener((property, old, now) -> say(now));
        desk.jobProperty().addListener((property, old, now) -> {
            if (now != null) {
                offer.getChildren().clear();
            }
        });
        update();
    }

    private void showSelection() {
        selection.getChildren().setAll(desk.selection().stream().map(this::said).toList());
    }

    private Labeled said(Said said) {
        Labeled shown = said.copied().isEmpty()
                ? Nodes.label(said.words())
                : Nodes.link(said.words(), () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(said.copied());
                    Clipboard.getSystemClipboard().setContent(content);
                    say(Phrase.of("desktop.selection.copied", said.copied()));
                });
        shown.setId("selection-" + said.id());
        shown.setMinWidth(USE_PREF_SIZE);
        if (!said.copied().isEmpty()) {
            shown.getStyleClass().add("quiet-link");
            shown.setTooltip(new Tooltip(desk.text("desktop.selection.copy", said.copied())));
        }
        return shown;
    }

    private void say(Text text) {
        notice.setText(text == null ? "" : text.in(desk.messages()));
    }

    /** Shows the size of the document and how long the computation took. */
    void update() {
        Snapshot snapshot = desk.snapshot();
        size.setText(desk.text(
                "desktop.status.size",
                snapshot.units(Tier.COMMUNITY).size(),
                snapshot.ledger().people().size(),
                "%.1f".formatted(snapshot.took().toNanos() / NANOS)));
    }

    /** Offers to open a file that was written, or its folder. */
    void offer(Path written) {
        notice.setText(desk.text("desktop.offer.written", written.getFileName().toString()));
        offer.getChildren()
                .setAll(
                        Nodes.link(desk.text("desktop.offer.open"), () -> files.show(written)),
                        Nodes.link(
                                desk.text("desktop.button.folder"),
                                () -> files.show(written.toAbsolutePath().getParent())));
    }
}
