package org.heding.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.Preferences;
import org.heding.desktop.session.Session;

/**
 * What needs no window and is begun before there is one: the document is read, and the system asked for its colours, while
 * the toolkit starts. What comes of it waits for the window's thread.
 */
final class Ahead {
    private final Preferences preferences;
    private final SystemTheme theme = new SystemTheme();
    private final Session session = new Session(this::later);
    private BiConsumer<Path, Failure> failed = (file, failure) -> {};
    private boolean begun;
    private Optional<Path> file = Optional.empty();
    /** What waits for the window's thread; null when that is there. */
    private List<Runnable> waiting = new ArrayList<>();

    Ahead(Preferences preferences) {
        this.preferences = preferences;
    }

    Preferences preferences() {
        return preferences;
    }

    SystemTheme theme() {
        return theme;
    }

    Session session() {
        return session;
    }

    /** Begins, if that was not done: opens this document, else the last one; answers which, if there is one. */
    Optional<Path> begin(Optional<Path> named) {
        if (!begun) {
            begun = true;
            if (preferences.theme() == Preferences.Theme.SYSTEM) {
                theme.askAhead();
            }
            file = named.or(preferences::last).map(Path::toAbsolutePath);
            file.ifPresent(path -> session.open(path, failure -> failed.accept(path, failure)));
        }
        return file;
    }

    /**
     * The window's thread is there; called on it.
     *
     * @param unopened hears that the document could not be opened
     */
    void window(BiConsumer<Path, Failure> unopened) {
        failed = unopened;
        List<Runnable> all;
        synchronized (this) {
            all = waiting;
            waiting = null;
        }
        all.forEach(Platform::runLater);
    }

    private void later(Runnable task) {
        synchronized (this) {
            if (waiting != null) {
                waiting.add(task);
                return;
            }
        }
        Platform.runLater(task);
    }
}
