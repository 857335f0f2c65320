package org.heding.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import org.heding.desktop.session.DataFolder;
import org.heding.desktop.session.Defaults;
import org.heding.desktop.session.Preferences;
import org.heding.message.Messages;
import org.heding.policy.PackReader;

/** The window's entry. */
public final class Desktop {
    /** Kept, because the filter goes with the logger when nobody holds it. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Desktop() {}

    /**
     * Opens the window and returns when it is closed.
     *
     * @param file the document to open; else the last one is opened, or the sample
     */
    public static void launch(Optional<Path> file) {
        calm();
        Thread.ofPlatform().daemon().name("ahead").start(Desktop::readAhead);
        Path preferences = DataFolder.path().resolve("preferences.properties");
        Ahead ahead = new Ahead(new Preferences(preferences, Defaults.ofThisComputer()));
        ahead.begin(file);
        try {
            DesktopApplication.launch(ahead);
        } finally {
            // Nobody else does where the toolkit does not start.
            ahead.session().close();
        }
    }

    /**
     * Draws the window on a document into a file, without showing it; once in a process.
     *
     * @param folder where preferences and the document's backup go
     * @param picture the file, a PNG
     * @throws IOException if the file cannot be written
     */
    public static void picture(Path document, Path folder, Path picture) throws IOException {
        calm();
        new OffScreen().draw(document, folder, picture);
    }

    /** Reads what every window needs while the toolkit starts; should that fail, it fails again where it is told. */
    private static void readAhead() {
        Messages.of(Locale.SIMPLIFIED_CHINESE).text("desktop.program");
        PackReader.bundled(PackReader.bundledIds().getFirst());
    }

    private static void calm() {
        // On the class path JavaFX warns of a configuration that is the one we want.
        JAVAFX.setFilter(entry ->
                entry.getMessage() == null || !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
    }
}
