package org.heding.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.heding.document.Location;
import org.heding.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
    @TempDir
    Path folder;

    @Test
    void theFirstStartIsChineseLikeTheSystemAndOfNormalSize() {
        Preferences first = new Preferences(folder.resolve("p.properties"));
        assertTrue(first.messages().chinese());
        assertEquals(Preferences.Theme.SYSTEM, first.theme());
        assertEquals(Preferences.Size.NORMAL, first.size());
        assertEquals(Optional.empty(), first.last());
    }

    @Test
    void whatWasChosenIsThereAtTheNextStart() throws Exception {
        Path document = Files.createFile(folder.resolve("蜀山区.heding"));
        Preferences first = new Preferences(folder.resolve("new/p.properties"));
        first.messages(Messages.of(Locale.ENGLISH));
        first.theme(Preferences.Theme.DARK);
        first.size(Preferences.Size.LARGE);
        first.last(document);
        Preferences next = new Preferences(folder.resolve("new/p.properties"));
        assertEquals(Messages.of(Locale.ENGLISH), next.messages());
        assertEquals(Preferences.Theme.DARK, next.theme());
        assertEquals(Preferences.Size.LARGE, next.size());
        assertEquals(Optional.of(document.toAbsolutePath()), next.last());
    }

    @Test
    void aDocumentThatIsGoneIsForgotten() throws Exception {
        Path document = Files.createFile(folder.resolve("gone.heding"));
        Preferences preferences = new Preferences(folder.resolve("p.properties"));
        preferences.last(document);
        Files.delete(document);
        assertEquals(Optional.empty(), preferences.last());
    }

    @Test
    void aBrokenFileMeansTheDefaults() throws Exception {
        Path file = Files.writeString(folder.resolve("p.properties"), "size=\\u12\ntheme=PURPLE\n");
        Preferences preferences = new Preferences(file);
        assertEquals(Preferences.Theme.SYSTEM, preferences.theme());
        assertEquals(Preferences.Size.NORMAL, preferences.size());
    }

    @Test
    void aLastDocumentWithAnImpossibleNameIsForgotten() throws Exception {
        Path file = Files.writeString(folder.resolve("p.properties"), "last=a\\u0000b\ntheme=DARK\n");
        Preferences preferences = new Preferences(file);
        assertEquals(Optional.empty(), preferences.last());
        assertEquals(Preferences.Theme.DARK, preferences.theme());
    }

    @Test
    void aFileOfRandomBytesMeansTheDefaultsAndIsReplacedAtTheNextChoice() throws Exception {
        Path file = Files.write(folder.resolve("p.properties"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, '=', 7});
        Preferences preferences = new Preferences(file);
        assertTrue(preferences.messages().chinese());
        preferences.size(Preferences.Size.HUGE);
        assertEquals(Preferences.Size.HUGE, new Preferences(file).size());
    }

    @Test
    void whatEndangersADocumentIsRememberedAsToldForItsPlaceAlone() {
        Path file = folder.resolve("p.properties");
        Path document = folder.resolve("优盘 甲=乙#1.heding");
        new Preferences(file).tell(document, Location.Sort.REMOVABLE);
        Preferences again = new Preferences(file);
        assertTrue(again.told(document, Location.Sort.REMOVABLE));
        assertFalse(again.told(document, Location.Sort.SYNCED));
        assertFalse(again.told(folder.resolve("别的.heding"), Location.Sort.REMOVABLE));
        for (int i = 0; i < 250; i++) {
            again.tell(folder.resolve(i + ".heding"), Location.Sort.NETWORK);
        }
        assertTrue(again.told(folder.resolve("249.heding"), Location.Sort.NETWORK));
        assertFalse(again.told(document, Location.Sort.REMOVABLE), "it is not kept without end");
    }

    @Test
    void aFolderThatIsTheFileMeansTheDefaultsAndChoicesHoldUntilTheEnd() throws Exception {
        Path file = Files.createDirectory(folder.resolve("p.properties"));
        Preferences preferences = new Preferences(file);
        preferences.theme(Preferences.Theme.DARK);
        assertEquals(Preferences.Theme.DARK, preferences.theme());
        assertEquals(Preferences.Theme.SYSTEM, new Preferences(file).theme());
    }

    @Test
    void anUnknownLanguageIsOneOfTheTwo() throws Exception {
        Path file = Files.writeString(folder.resolve("p.properties"), "language=tlh_%%\n");
        String title = new Preferences(file).messages().text("desktop.program");
        assertTrue(!title.isBlank() && !title.startsWith("desktop."), title);
    }

    @Test
    void eachSizeIsLargerThanTheOneBefore() {
        Preferences.Size[] sizes = Preferences.Size.values();
        for (int i = 1; i < sizes.length; i++) {
            assertTrue(sizes[i].pixels() > sizes[i - 1].pixels());
        }
    }
}
