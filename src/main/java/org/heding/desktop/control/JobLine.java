package org.heding.desktop.control;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Job;

/** The long work under way: what it is, how far it is, and a button that ends it. Empty while there is none. */
public final class JobLine extends HBox {
    private final Desk desk;

    /** A line that follows the work. */
    public JobLine(Desk desk) {
        this.desk = desk;
        getStyleClass().addAll("offer", "job");
        desk.jobProperty().addListener((property, old, now) -> show(now));
        show(desk.jobProperty().get());
    }

    private void show(Job now) {
        getChildren().clear();
        if (now != null) {
            Label title = Nodes.label(now.title().in(desk.messages()));
            ProgressBar bar = new ProgressBar();
            bar.setId("progress");
            bar.setAccessibleText(title.getText());
            bar.progressProperty().bind(now.shareProperty());
            Button cancel = Nodes.button("cancel-job", desk.text("desktop.button.cancel"), now::cancel);
            cancel.getStyleClass().add("small-button");
            getChildren().addAll(title, bar, cancel);
        }
    }
}
