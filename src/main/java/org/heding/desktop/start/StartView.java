package org.heding.desktop.start;

import javafx.scene.layout.VBox;
import org.heding.desktop.control.Nodes;
import org.heding.message.Messages;

/** What is shown while no document is open: the three ways to begin. */
public final class StartView extends VBox {
    /** The ways to begin. */
    public StartView(Messages messages, Runnable create, Runnable open, Runnable sample) {
        setId("start");
        getStyleClass().add("start");
        var making = Nodes.button("start-new", messages.text("desktop.start.new"), create);
        making.getStyleClass().add("accent");
        getChildren()
                .addAll(
                        Nodes.label(messages.text("desktop.program"), "start-title"),
                        Nodes.wrapped(messages.text("desktop.start.note"), "muted"),
                        making,
                        Nodes.button("start-open", messages.text("desktop.start.open"), open),
                        Nodes.button("start-sample", messages.text("desktop.start.sample"), sample));
    }
}
