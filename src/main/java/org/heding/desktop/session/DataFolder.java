package org.heding.desktop.session;

import java.nio.file.Path;

/** Where the program keeps what is the user's: preferences and the sample document. */
public final class DataFolder {
    /** The system property that names the folder; the program's entry sets it for all its parts. */
    public static final String PROPERTY = "heding.data";

    private DataFolder() {}

    /** The folder; it may not be there yet. */
    public static Path path() {
        String named = System.getProperty(PROPERTY);
        return named == null ? Path.of(System.getProperty("user.home"), ".heding") : Path.of(named);
    }
}
