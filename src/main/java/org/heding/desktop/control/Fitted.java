package org.heding.desktop.control;

import javafx.animation.PauseTransition;
import javafx.scene.control.Dialog;
import javafx.util.Duration;

/** Gives dialogs the size of what they say. */
public final class Fitted {
    /** By then a window manager has said all it has to say of a new window. */
    private static final Duration SETTLED = Duration.millis(150);

    private Fitted() {}

    /**
     * Gives a dialog its size again once it is there: window managers of Linux give it one that was meant before it was
     * measured, and keep to that for good where the size may not be changed.
     */
    public static void keep(Dialog<?> dialog) {
        dialog.setResizable(true);
        PauseTransition settled = new PauseTransition(SETTLED);
        settled.setOnFinished(event -> {
            if (dialog.isShowing()) {
                dialog.getDialogPane().getScene().getWindow().sizeToScene();
            }
        });
        dialog.showingProperty().addListener((property, was, is) -> settled.playFromStart());
    }
}
