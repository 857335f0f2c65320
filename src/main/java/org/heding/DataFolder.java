package org.heding;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Where the program keeps what is not in a document, such as its log. */
final class DataFolder {
    /** The property that says where; the program sets it for all its parts. */
    static final String PROPERTY = "heding.data";

    /** The file beside the launcher that makes a copy of the program portable. */
    static final String MARKER = "portable.txt";

    private DataFolder() {}

    /**
     * The user's data folder: the property {@code heding.data}, or else the variable HEDING_DATA, or else the folder
     * {@code data} beside the launcher where a file {@code portable.txt} lies there, or else the place the system has for
     * such things. A portable copy whose folder cannot be written has no other place: that is said, not passed over.
     */
    static Path of(Properties properties, Map<String, String> environment) {
        String told = properties.getProperty(PROPERTY, environment.getOrDefault("HEDING_DATA", ""));
        if (!told.isBlank()) {
            return Path.of(told);
        }
        // The launchers say where they lie.
        String launcher = properties.getProperty("heding.home", "");
        if (!launcher.isBlank() && Files.exists(Path.of(launcher, MARKER))) {
            return Path.of(launcher, "data");
        }
        Path home = Path.of(properties.getProperty("user.home", "."));
        if (properties.getProperty("os.name", "").startsWith("Windows")) {
            return under(
                    environment.get("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"), "Heding");
        }
        return under(environment.get("XDG_DATA_HOME"), home.resolve(".local").resolve("share"), "heding");
    }

    private static Path under(String folder, Path otherwise, String name) {
        // The XDG specification has relative folders passed over.
        boolean usable = folder != null && !folder.isBlank() && Path.of(folder).isAbsolute();
        return (usable ? Path.of(folder) : otherwise).resolve(name);
    }
}
