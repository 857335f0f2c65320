package org.heding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final Path HOME = Path.of("home", "user").toAbsolutePath();
    private static final Path ELSEWHERE = Path.of("elsewhere").toAbsolutePath();

    private static Path folder(String system, Map<String, String> environment, String... told) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", HOME.toString());
        if (told.length > 0) {
            properties.setProperty("heding.data", told[0]);
        }
        return DataFolder.of(properties, environment);
    }

    @Test
    void eachSystemHasItsPlace() {
        assertEquals(HOME.resolve(Path.of(".local", "share", "heding")), folder("Linux", Map.of()));
        assertEquals(HOME.resolve(Path.of("AppData", "Local", "Heding")), folder("Windows 11", Map.of()));
    }

    @Test
    void theSystemsOwnVariablesAreHeard() {
        String elsewhere = ELSEWHERE.toString();
        assertEquals(ELSEWHERE.resolve("heding"), folder("Linux", Map.of("XDG_DATA_HOME", elsewhere)));
        assertEquals(ELSEWHERE.resolve("Heding"), folder("Windows 10", Map.of("LOCALAPPDATA", elsewhere)));
        assertEquals(
                HOME.resolve(Path.of(".local", "share", "heding")), folder("Linux", Map.of("LOCALAPPDATA", elsewhere)));
    }

    @Test
    void aRelativeFolderIsPassedOver() {
        assertEquals(
                HOME.resolve(Path.of(".local", "share", "heding")), folder("Linux", Map.of("XDG_DATA_HOME", "here")));
        assertEquals(HOME.resolve(Path.of(".local", "share", "heding")), folder("Linux", Map.of("XDG_DATA_HOME", "")));
    }

    @Test
    void whatIsToldGoesFirst() {
        Map<String, String> environment = Map.of("HEDING_DATA", "told", "XDG_DATA_HOME", ELSEWHERE.toString());
        assertEquals(Path.of("told"), folder("Linux", environment));
        assertEquals(Path.of("property"), folder("Linux", environment, "property"));
    }

    @Test
    void aPortableCopyKeepsItsDataBesideItself(@TempDir Path home) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("os.name", "Windows 11");
        properties.setProperty("heding.home", home.toString());
        Map<String, String> environment = Map.of("LOCALAPPDATA", ELSEWHERE.toString());
        assertEquals(ELSEWHERE.resolve("Heding"), DataFolder.of(properties, environment));
        Files.writeString(home.resolve("portable.txt"), "");
        assertEquals(home.resolve("data"), DataFolder.of(properties, environment));
        assertEquals(Path.of("told"), DataFolder.of(properties, Map.of("HEDING_DATA", "told")));
    }
}
