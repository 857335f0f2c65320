package org.heding.policy;

import static org.heding.policy.Layers.bytes;
import static org.heding.policy.Layers.over;
import static org.heding.policy.Layers.parameter;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.heding.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackShelfTest {
    private static final String COUNTY =
            over("county", "hefei-2019", parameter("organiser_threshold", "2024-01-01", "150"));
    private static final String TOWN = over("town", "county", parameter("organiser_threshold", "2025-01-01", "120"));

    private final PackShelf shelf = new PackShelf(Map.of("county", bytes(COUNTY)));

    @TempDir
    private Path folder;

    private static String threshold(PolicyPack pack) {
        return pack.parameter("organiser_threshold")
                .flatMap(parameter -> parameter.on(LocalDate.of(2026, 1, 1)))
                .orElseThrow()
                .value()
                .toPlainString();
    }

    @Test
    void withoutPacksOfItsOwnAShelfHasThoseOfTheProgram() throws PackException {
        PackShelf bundled = new PackShelf(Map.of());
        assertEquals(PackReader.bundledIds(), bundled.ids());
        for (String id : bundled.ids()) {
            assertTrue(bundled.has(id) && !bundled.owns(id));
            assertEquals(PackReader.bundled(id), bundled.pack(id));
        }
    }

    @Test
    void itsOwnPacksStandAfterThoseOfTheProgramAndMayLieOverThem() throws PackException {
        List<String> all = new ArrayList<>(PackReader.bundledIds());
        all.add("county");
        assertEquals(all, shelf.ids());
        assertTrue(shelf.has("county") && shelf.owns("county"));
        assertEquals("150", threshold(shelf.pack("county")));
        assertEquals("200", threshold(shelf.pack("hefei-2019")));
        assertSame(shelf.pack("county"), shelf.pack("county"));
    }

    @Test
    void anOwnPackOfTheSameNameIsMeantBeforeThatOfTheProgram() throws PackException {
        String copy = new String(PackReader.bundledText("hefei-2019").orElseThrow(), Layers.UTF_8)
                .replace("\"value\": \"200\"", "\"value\": \"180\"");
        PackShelf own =
                new PackShelf(Map.of("hefei-2019", bytes(copy), "county", bytes(over("county", "hefei-2019", ""))));
        assertEquals("180", threshold(own.pack("hefei-2019")));
        assertEquals("180", threshold(own.pack("county")));
        assertEquals(Set.copyOf(own.ids()).size(), own.ids().size());
    }

    @Test
    void aPackThatIsNotThereIsNamed() {
        assertFalse(shelf.has("nowhere"));
        PackException missing = assertThrows(PackException.class, () -> shelf.pack("nowhere"));
        assertEquals("没有名叫“nowhere”的政策包", missing.said().in(Messages.of(Locale.CHINESE)));
    }

    @Test
    void aPackFromAFileLiesOverWhatIsBesideItOrOnTheShelf() throws Exception {
        Path town = Files.writeString(folder.resolve("town.json"), TOWN);
        PackShelf.Found onShelf = PackReader.read(town, shelf);
        assertEquals("120", threshold(onShelf.pack()));
        assertEquals(Set.of("town"), onShelf.texts().keySet());

        Files.writeString(folder.resolve("county.json"), COUNTY);
        assertEquals(Set.of("town"), PackReader.read(town, shelf).texts().keySet());
        PackShelf.Found beside = PackReader.read(town, new PackShelf(Map.of()));
        assertEquals(List.of("county", "town"), List.copyOf(beside.texts().keySet()));
        assertArrayEquals(bytes(COUNTY), beside.texts().get("county"));
    }

    @Test
    void whatTheShelfHasAlreadyNeedNotBePutThere() throws Exception {
        Path county = Files.writeString(folder.resolve("county.json"), COUNTY);
        assertTrue(PackReader.read(county, shelf).texts().isEmpty());
        Files.writeString(county, COUNTY.replace("150", "160"));
        PackShelf.Found other = PackReader.read(county, shelf);
        assertEquals(Set.of("county"), other.texts().keySet());
        assertEquals("160", threshold(other.pack()));
    }

    @Test
    void whatIsNotEvenJsonIsToldApartFromAFaultyPack() throws Exception {
        Path file = Files.writeString(folder.resolve("half.json"), "{ no }");
        assertFalse(
                assertThrows(PackException.class, () -> PackReader.read(file)).wasRead());
        Files.writeString(file, "");
        assertFalse(
                assertThrows(PackException.class, () -> PackReader.read(file)).wasRead());
        Files.writeString(file, "{}");
        assertTrue(
                assertThrows(PackException.class, () -> PackReader.read(file)).wasRead());
        Files.writeString(file, over("town", "nowhere", ""));
        assertTrue(
                assertThrows(PackException.class, () -> PackReader.read(file)).wasRead());
    }
}
