package org.heding.desktop;

import java.util.Locale;
import org.heding.desktop.session.Preferences;
import org.heding.desktop.session.Preferences.Theme;
import org.heding.message.Messages;

/** The language, colours and text size of the window; a change is kept and shown at once. */
final class Looks {
    private final Shell shell;
    private final Preferences preferences;

    Looks(Shell shell) {
        this.shell = shell;
        this.preferences = shell.preferences();
    }

    boolean speaks(Locale language) {
        return preferences.messages() == Messages.of(language);
    }

    void speak(Locale language) {
        preferences.messages(Messages.of(language));
        shell.rebuild();
    }

    boolean lit(Theme theme) {
        return preferences.theme() == theme;
    }

    void light(Theme theme) {
        preferences.theme(theme);
        shell.dress();
        shell.window().ifPresent(MainWindow::update);
    }

    /** Whether there is a larger size (1) or a smaller one (-1). */
    boolean canGrow(int steps) {
        return preferences.sizeAfter(steps) != preferences.size();
    }

    /** Makes the text larger (1) or smaller (-1). */
    void grow(int steps) {
        size(preferences.sizeAfter(steps));
    }

    /** Gives the text the size it has at the first start. */
    void usualSize() {
        size(Preferences.USUAL_SIZE);
    }

    private void size(int pixels) {
        preferences.size(pixels);
        shell.rebuild();
    }
}
