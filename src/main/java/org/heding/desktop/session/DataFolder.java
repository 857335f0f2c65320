package org.heding.desktop.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.heding.document.Folder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the program keeps what is the user's: preferences and the sample document. */
public final class DataFolder {
    /** The system property that names the folder; the program's entry sets it for all its parts. */
    public static final String PROPERTY = "heding.data";

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private DataFolder() {}

    /** The folder; it may not be there yet. */
    public static Path path() {
        String named = System.getProperty(PROPERTY);
        return named == null ? Path.of(System.getProperty("user.home"), ".heding") : Path.of(named);
    }

    /** Whether a folder takes files; asked by writing one, since what a system says of sticks and shares is often wrong. */
    public static boolean takesFiles(Path folder) {
        try {
            Folder.make(folder);
            Files.delete(Files.createTempFile(folder, "write", ".tmp"));
            return true;
        } catch (IOException | SecurityException e) {
            LOG.warn("The data folder cannot be written", e);
            return false;
        }
    }
}
