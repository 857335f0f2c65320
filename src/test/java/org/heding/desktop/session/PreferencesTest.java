package org.heding.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        assertEquals(Preferences.USUAL_SIZE, first.size());
        assertEquals(Optional.empty(), first.last());
    }

    @Test
    void whatWasChosenIsThereAtTheNextStart() throws Exception {
        Path document = Files.createFile(folder.resolve("蜀山区.heding"));
        Preferences first = new Preferences(folder.resolve("new/p.properties"));
        first.messages(Messages.of(Locale.ENGLISH));
        first.theme(Preferences.Theme.DARK);
        first.size(15);
        first.last(document);
        Preferences next = new Preferences(folder.resolve("new/p.properties"));
        assertEquals(Messages.of(Locale.ENGLISH), next.messages());
        assertEquals(Preferences.Theme.DARK, next.theme());
        assertEquals(15, next.size());
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
        assertEquals(Preferences.USUAL_SIZE, preferences.size());
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
        preferences.size(18);
        assertEquals(18, new Preferences(file).size());
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
    void theTextGrowsAndShrinksBetweenTwelveAndTwentyFour() {
        Preferences preferences = new Preferences(folder.resolve("p.properties"));
        preferences.size(12);
        assertEquals(12, preferences.sizeAfter(-1));
        for (int size = 12; size < 24; size = preferences.size()) {
            assertTrue(preferences.sizeAfter(1) > size);
            preferences.size(preferences.sizeAfter(1));
            assertEquals(size, preferences.sizeAfter(-1));
        }
        assertEquals(24, preferences.sizeAfter(1));
    }

    @Test
    void sizesThatHadNamesAreStillKnownAndOthersAreTheUsual() throws Exception {
        Path file = folder.resolve("p.properties");
        assertEquals(18, new Preferences(Files.writeString(file, "size=HUGE\n")).size());
        assertEquals(Preferences.USUAL_SIZE, new Preferences(Files.writeString(file, "size=17\n")).size());
        assertEquals(Preferences.USUAL_SIZE, new Preferences(Files.writeString(file, "size=-4\n")).size());
    }

    @Test
    void thatTheFileCouldNotBeReadIsKnown() throws Exception {
        Path file = Files.writeString(folder.resolve("p.properties"), "theme=DARK\nsize=\\u12\n");
        assertTrue(new Preferences(file).unreadable());
        assertEquals(Preferences.Theme.SYSTEM, new Preferences(file).theme());
        assertFalse(new Preferences(folder.resolve("none.properties")).unreadable());
    }

    @Test
    void afterAChoiceOnlyTheFileOfPreferencesIsLeft() throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        new Preferences(own.resolve("p.properties")).size(20);
        try (var files = Files.list(own)) {
            assertEquals(List.of(own.resolve("p.properties")), files.toList());
        }
    }

    @Test
    void theLatestDocumentsAreRememberedOnceEachAndForgottenWhenAsked() {
        Path file = folder.resolve("p.properties");
        Recent recent = new Preferences(file).recent();
        for (int i = 0; i < 14; i++) {
            recent.opened(folder.resolve("街道 " + i + ".heding"));
        }
        recent.opened(folder.resolve("街道 9.heding"));
        List<Path> files = new Preferences(file).recent().files();
        assertEquals(Recent.MOST, files.size());
        assertEquals(folder.resolve("街道 9.heding"), files.getFirst());
        assertEquals(folder.resolve("街道 13.heding"), files.get(1));
        recent.forget(folder.resolve("街道 9.heding"));
        assertEquals(folder.resolve("街道 13.heding"), recent.files().getFirst());
        assertEquals(Recent.MOST - 1, recent.files().size());
    }

    @Test
    void recentDocumentsThatCannotBeAreLeftOut() throws Exception {
        Path file = Files.writeString(folder.resolve("p.properties"), "recent=a\\u0000b\\n/\\n\\n/x/甲.heding\n");
        assertEquals(
                List.of(Path.of("/x/甲.heding")), new Preferences(file).recent().files());
    }
}
