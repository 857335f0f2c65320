package org.heding.desktop;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.desktop.carrying.Unconfirmed;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Standing;
import org.heding.document.Copied;
import org.heding.document.Location;
import org.heding.document.Unsaved;

/** What must be seen of the document as long as it holds: edits not saved, a copy and no original, a risky place. */
final class Banners extends VBox {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Shell shell;
    private final Desk desk;
    private final Carrying carrying;
    private Standing shown;
    private Optional<Integer> offered = Optional.empty();

    Banners(Shell shell, Desk desk, Carrying carrying) {
        this.shell = shell;
        this.desk = desk;
        this.carrying = carrying;
        update();
    }

    /** Shows what holds of the latest snapshot. */
    void update() {
        Standing now = desk.snapshot().standing();
        Optional<Integer> offer = Unconfirmed.offer(desk);
        if (now.equals(shown) && offer.equals(offered)) {
            // What has the keyboard stays.
            return;
        }
        shown = now;
        offered = offer;
        getChildren().clear();
        now.unsaved().ifPresent(this::unsaved);
        now.copied().ifPresent(this::copied);
        if (now.location().risky() && !now.reading() && !told(now.location())) {
            risk(now.location());
        }
        offer.ifPresent(this::carry);
    }

    private void unsaved(Unsaved unsaved) {
        Elsewhere ways = new Elsewhere(shell);
        add(
                "unsaved",
                desk.text("desktop.unsaved.banner", unsaved.edits(), unsaved.problem()),
                "bad",
                Nodes.button("save-elsewhere", desk.text("desktop.unsaved.elsewhere"), ways::save),
                Nodes.button("retry", desk.text("desktop.unsaved.retry"), ways::retry));
    }

    private void copied(Copied copied) {
        String at = MOMENT.format(copied.at().atZone(ZoneId.systemDefault()));
        String said = copied.holder().isEmpty()
                ? desk.text("desktop.copy.banner", at)
                : desk.text("desktop.copy.banner.of", at, copied.holder(), copied.since());
        add("copied", said, "note", Nodes.button("refresh", desk.text("desktop.copy.refresh"), () -> shell.session()
                .refresh(shell::fail)));
    }

    private void risk(Location location) {
        add(
                "risk",
                desk.text("desktop.place.banner", location.risk(), location.advice()),
                "warn",
                Nodes.button("risk-seen", desk.text("desktop.place.seen"), () -> {
                    shell.preferences().tell(desk.snapshot().file(), location.sort());
                    shown = null;
                    update();
                }));
    }

    private void carry(int from) {
        String year = String.valueOf(desk.snapshot().settings().year());
        add(
                "carry-offer",
                desk.text("desktop.carry.offer", year, String.valueOf(from)),
                "note",
                Nodes.button("carry-open", desk.text("desktop.carry.offer.go", String.valueOf(from)), carrying::open));
    }

    private boolean told(Location location) {
        return shell.preferences().told(desk.snapshot().file(), location.sort());
    }

    private void add(String id, String said, String style, Node... buttons) {
        Label text = Nodes.wrapped(said);
        text.setId(id);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox banner = new HBox(text);
        banner.getChildren().addAll(buttons);
        banner.getStyleClass().addAll("banner", style);
        getChildren().add(banner);
    }
}
