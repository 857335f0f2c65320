package org.heding.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledPacksTest {
    private static final PackShelf BUNDLED = new PackShelf(Map.of());

    @TempDir
    private Path folder;

    private Path stick;
    private InstalledPacks installed;

    @BeforeEach
    void makeFolders() throws Exception {
        stick = Files.createDirectory(folder.resolve("优盘"));
        installed = new InstalledPacks(folder.resolve("data").resolve("policies"));
    }

    private Path county(String value) throws Exception {
        String json =
                Layers.over("county", "hefei-2019", Layers.parameter("organisers_at_threshold", "2024-01-01", value));
        return Files.writeString(stick.resolve("county.json"), json);
    }

    private void install(Path file) throws Exception {
        installed.install(installed.examine(file));
    }

    @Test
    void whatWasInstalledIsFoundByItsNameWithoutTheStick() throws Exception {
        assertEquals(List.of(), installed.ids());
        Path file = county("1");
        install(file);
        Files.delete(file);
        assertEquals(List.of("county"), installed.ids());
        PackShelf.Found found = installed.find("county", BUNDLED).orElseThrow();
        assertEquals("county", found.pack().id());
        assertEquals(Set.of("county"), found.texts().keySet());
        assertTrue(installed.find("other", BUNDLED).isEmpty());
    }

    @Test
    void theSameTextIsKnownAndAnotherIsTold() throws Exception {
        install(county("1"));
        assertTrue(installed.examine(county("1")).known());
        InstalledPacks.Arrival other = installed.examine(county("2"));
        assertFalse(other.known());
        assertEquals("county", other.before().orElseThrow().id());
    }

    @Test
    void aPackIsInstalledWithTheOneBelowItAndOverOneThatIsThere() throws Exception {
        county("1");
        Path town = Files.writeString(
                stick.resolve("town.json"),
                Layers.over("town", "county", Layers.parameter("organisers_at_threshold", "2025-01-01", "4")));
        install(town);
        assertEquals(List.of("county", "town"), installed.ids());
        Files.delete(stick.resolve("county.json"));
        Files.delete(town);
        Path village = Files.writeString(
                stick.resolve("village.json"),
                Layers.over("village", "county", Layers.parameter("organisers_at_threshold", "2025-01-01", "3")));
        assertEquals(
                Set.of("village"), installed.examine(village).found().texts().keySet());
        install(village);
        assertTrue(installed.find("village", BUNDLED).orElseThrow().texts().containsKey("county"));
    }

    @Test
    void anotherVersionOfAPackOfTheProgramIsTold() throws Exception {
        byte[] text = PackReader.bundledText("hefei-2019").orElseThrow();
        Path same = Files.write(stick.resolve("hefei-2019.json"), text);
        assertTrue(installed.examine(same).known());
        String newer =
                new String(text, StandardCharsets.UTF_8).replaceFirst("\"version\": \"1\"", "\"version\": \"2\"");
        InstalledPacks.Arrival arrival = installed.examine(Files.writeString(same, newer));
        assertEquals("1", arrival.before().orElseThrow().version());
        assertEquals("2", arrival.found().pack().version());
        installed.install(arrival);
        assertEquals(
                "2", installed.find("hefei-2019", BUNDLED).orElseThrow().pack().version());
    }

    @Test
    void theSumBesideItIsComparedAndAnotherIsRefused() throws Exception {
        Path file = county("1");
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        assertFalse(installed.examine(file).compared());
        assertEquals(sum, installed.examine(file).sha256());
        Path beside = stick.resolve("county.json.sha256");
        Files.writeString(beside, sum.toUpperCase() + " *county.json\n");
        assertTrue(installed.examine(file).compared());
        Files.writeString(beside, "0".repeat(64) + " *county.json\n");
        assertThrows(PackException.class, () -> installed.examine(file));
        Files.writeString(beside, "");
        assertThrows(PackException.class, () -> installed.examine(file));
    }

    @Test
    void whatIsNoPackIsRefused() throws Exception {
        Path file = Files.writeString(stick.resolve("no.json"), "{}");
        assertThrows(PackException.class, () -> installed.examine(file));
        assertEquals(List.of(), installed.ids());
    }
}
