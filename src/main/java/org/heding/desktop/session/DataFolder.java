package org.heding.desktop.session;

import java.nio.file.Path;
import java.util.Locale;

/** Where the program keeps what is the user's: settings, the sample document, the log. */
public final class DataFolder {
    /** The system property that names another folder. */
    public static final String PROPERTY = "heding.data";

    private DataFolder() {}

    /** The folder; it may not be there yet. */
    public static Path path() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return Path.of(named);
        }
        String home = System.getProperty("user.home");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return folder("LOCALAPPDATA", Path.of(home, "AppData", "Local")).resolve("Heding");
        }
        return system.contains("mac")
                ? Path.of(home, "Library", "Application Support", "Heding")
                : folder("XDG_DATA_HOME", Path.of(home, ".local", "share")).resolve("heding");
    }

    private static Path folder(String variable, Path otherwise) {
        String set = System.getenv(variable);
        return set == null || set.isBlank() ? otherwise : Path.of(set);
    }
}
