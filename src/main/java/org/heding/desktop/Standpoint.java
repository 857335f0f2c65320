package org.heding.desktop;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.heding.desktop.session.Frame;
import org.heding.desktop.session.Preferences;

/** Where the window stands: where it stood last, if that is on a screen that is there. */
final class Standpoint {
    /** The size of the window at the first start. */
    static final int WIDTH = 1366;

    static final int HEIGHT = 768;

    private final Stage stage;
    private final Preferences preferences;

    Standpoint(Stage stage, Preferences preferences) {
        this.stage = stage;
        this.preferences = preferences;
    }

    /** Puts the window where it was, else in the middle, or over all of a small screen. */
    void restore() {
        preferences
                .frame()
                .flatMap(frame -> frame.on(Screen.getScreens().stream()
                        .map(Screen::getVisualBounds)
                        .toList()))
                .ifPresentOrElse(this::put, this::first);
    }

    private void put(Frame frame) {
        Rectangle2D place = frame.place();
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
        stage.setMaximized(frame.maximized());
    }

    private void first() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMaximized(screen.getWidth() <= WIDTH || screen.getHeight() <= HEIGHT);
        if (!stage.isMaximized()) {
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
        }
    }

    /** Remembers where the window is; while it fills the screen, where it was before is what counts. */
    void keep() {
        Rectangle2D place = stage.isMaximized()
                ? preferences.frame().map(Frame::place).orElseGet(Standpoint::middle)
                : new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        preferences.frame(new Frame(place, stage.isMaximized()));
    }

    private static Rectangle2D middle() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        return new Rectangle2D(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height);
    }
}
