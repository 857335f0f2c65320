package org.heding.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultsTest {
    @TempDir
    private Path folder;

    private Path defaults(String text) throws IOException {
        return Files.writeString(folder.resolve("defaults.properties"), text);
    }

    @Test
    void theyHoldForWhoeverHasChosenNothing() throws IOException {
        Path file = defaults("theme = DARK\nsize = 15\nbackups = D:/备份\n");
        Path own = folder.resolve("preferences.properties");
        Preferences preferences = new Preferences(own, Defaults.read(file));
        assertEquals(Preferences.Theme.DARK, preferences.theme());
        assertEquals(15, preferences.size());
        assertEquals(Path.of("D:/备份"), preferences.backups());
        preferences.theme(Preferences.Theme.LIGHT);
        assertEquals(Preferences.Theme.LIGHT, new Preferences(own, Defaults.read(file)).theme());
    }

    @Test
    void theyAreNotWrittenIntoTheUsersOwn() throws IOException {
        Path own = folder.resolve("preferences.properties");
        new Preferences(own, Defaults.read(defaults("size = 18\n"))).theme(Preferences.Theme.DARK);
        assertEquals(Preferences.USUAL_SIZE, new Preferences(own).size());
    }

    @Test
    void onlyTheListedSettingsAreTaken() throws IOException {
        assertEquals(
                java.util.Set.of("language"),
                Defaults.read(defaults("language = en\nlast = C:/somebody.heding\n"))
                        .keySet());
    }

    @Test
    void aFileThatIsNotThereOrCannotBeReadLeavesTheProgramsOwn() throws IOException {
        assertTrue(Defaults.read(folder.resolve("nowhere")).isEmpty());
        assertTrue(Defaults.read(defaults("size = \\u12\n")).isEmpty());
    }

    @Test
    void eachSystemHasItsPlace() {
        assertEquals(
                Path.of("/etc/heding/defaults.properties"),
                Defaults.place("Linux", Map.of("PROGRAMDATA", "/elsewhere")));
        assertEquals(
                Path.of("/shared", "Heding", "defaults.properties"),
                Defaults.place("Windows 11", Map.of("PROGRAMDATA", "/shared")));
    }
}
