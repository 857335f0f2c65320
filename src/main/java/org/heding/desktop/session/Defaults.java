package org.heding.desktop.session;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What whoever looks after a computer has set for all its users: {@code %PROGRAMDATA%\Heding\defaults.properties} on
 * Windows, {@code /etc/heding/defaults.properties} elsewhere. It holds for whoever has chosen nothing else.
 */
public final class Defaults {
    private static final Logger LOG = LoggerFactory.getLogger(Defaults.class);

    /** The settings that can be set for all; documents that were open, and what was told to whom, are each user's own. */
    static final List<String> SETTINGS = List.of("language", "theme", "size", "backups");

    private Defaults() {}

    /** The defaults of this computer; nothing where there are none. */
    public static Properties ofThisComputer() {
        return read(place(System.getProperty("os.name", ""), System.getenv()));
    }

    static Path place(String system, Map<String, String> environment) {
        Path folder = system.startsWith("Windows")
                ? Path.of(environment.getOrDefault("PROGRAMDATA", "C:\\ProgramData"), "Heding")
                : Path.of("/etc", "heding");
        return folder.resolve("defaults.properties");
    }

    static Properties read(Path file) {
        Properties all = new Properties();
        if (Files.isReadable(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                all.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("The defaults of this computer could not be read; the program's own hold", e);
            }
        }
        all.keySet().retainAll(SETTINGS);
        return all;
    }
}
