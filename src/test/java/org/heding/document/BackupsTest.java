package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.assertFails;
import static org.heding.document.Scenes.assertSameRecords;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heding.document.Backup.Reason;
import org.heding.document.DocumentException.Kind;
import org.heding.ledger.Field;
import org.heding.message.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of backups: what is made, what is kept. */
class BackupsTest {
    private static final ZoneId ZONE = ZoneOffset.ofHours(8);
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @TempDir
    Path folder;

    private Document document;

    @BeforeEach
    void create() throws Exception {
        document = Document.create(folder.resolve("a.heding"), SETTINGS, content());
    }

    @AfterEach
    void close() {
        document.close();
    }

    private Backups at(Instant moment) {
        return new Backups(folder.resolve("backups"), Clock.fixed(moment, ZONE));
    }

    private void edit(int households) throws Exception {
        document.edit("户数", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, String.valueOf(households))));
    }

    @Test
    void aBackupIsADocumentThatHoldsTheSame() throws Exception {
        edit(7);
        Backup made = at(NOON).make(document, Reason.IMPORT);
        assertEquals(NOON, made.madeAt());
        assertEquals(Reason.IMPORT, made.reason());
        assertEquals("导入前", made.reason().label().in(Messages.of(Locale.SIMPLIFIED_CHINESE)));
        assertEquals(Files.size(made.file()), made.size());
        try (Document copy = Document.openForReading(made.file())) {
            assertSameRecords(document.ledger(), copy.ledger());
            assertEquals(document.history(9), copy.history(9));
        }
        assertEquals(List.of(made), at(NOON).of(document));
    }

    @Test
    void whatHasNotChangedIsNotBackedUpTwice() throws Exception {
        Backup first = at(NOON).make(document, Reason.OPEN);
        assertEquals(first, at(NOON.plusSeconds(60)).make(document, Reason.OPEN));
        edit(8);
        Backup second = at(NOON.plusSeconds(90)).make(document, Reason.OPEN);
        assertEquals(List.of(second, first), at(NOON).of(document));
    }

    @Test
    void twoOfTheSameMomentBothStay() throws Exception {
        at(NOON).make(document, Reason.OPEN);
        edit(8);
        at(NOON).make(document, Reason.OPEN);
        assertEquals(2, at(NOON).of(document).size());
    }

    @Test
    void aCopyElsewhereHasTheSameBackups() throws Exception {
        Backup made = at(NOON).make(document, Reason.OPEN);
        Path copy = folder.resolve("b.heding");
        Document.restore(made.file(), copy);
        try (Document other = Document.open(copy)) {
            assertEquals(List.of(made), at(NOON).of(other));
        }
    }

    @Test
    void aDamagedBackupDoesNotCountAsTheSame() throws Exception {
        Backup made = at(NOON).make(document, Reason.OPEN);
        byte[] bytes = Files.readAllBytes(made.file());
        java.util.Arrays.fill(bytes, 5000, bytes.length, (byte) 1);
        Files.write(made.file(), bytes);
        at(NOON.plusSeconds(5)).make(document, Reason.OPEN);
        assertEquals(2, at(NOON).of(document).size());
    }

    @Test
    void filesThatAreNoBackupsAreLeftAlone() throws Exception {
        Backup made = at(NOON).make(document, Reason.OPEN);
        Path foreign = made.file().resolveSibling("20260101-000000-000-holiday.heding");
        Files.writeString(foreign, "x");
        Files.writeString(made.file().resolveSibling("说明.txt"), "x");
        assertEquals(List.of(made), at(NOON).of(document));
        assertTrue(Files.exists(foreign));
    }

    @Test
    void ofManyBackupsTheLatestAndOneADayAWeekAndAMonthStay() {
        LocalDateTime now = LocalDateTime.of(2026, 11, 23, 12, 0);
        List<Backup> all = new ArrayList<>();
        for (LocalDateTime moment = now; moment.isAfter(now.minusYears(5)); moment = moment.minusHours(3)) {
            all.add(new Backup(Path.of(moment.toString()), moment.atZone(ZONE).toInstant(), Reason.OPEN, 1));
        }
        Backup asked =
                new Backup(Path.of("asked"), now.minusYears(4).atZone(ZONE).toInstant(), Reason.ASKED, 1);
        all.add(asked);
        all.sort(Comparator.comparing(Backup::madeAt).reversed());
        List<Backup> kept = new ArrayList<>(all);
        kept.removeAll(Thinning.surplus(all, now, ZONE));
        assertTrue(kept.containsAll(all.subList(0, 10)));
        assertTrue(kept.contains(asked));
        long days = kept.stream()
                .map(backup -> backup.madeAt().atZone(ZONE).toLocalDate())
                .filter(day -> day.isAfter(now.toLocalDate().minusDays(14)))
                .distinct()
                .count();
        assertEquals(14, days);
        long months = kept.stream()
                .map(backup -> backup.madeAt().atZone(ZONE).toLocalDate().withDayOfMonth(1))
                .distinct()
                .count();
        assertEquals(37, months, "36 months and the one that was asked for");
        assertTrue(kept.size() < 75, kept.size() + " stay");
        // Thinning what was thinned takes nothing more.
        assertEquals(List.of(), Thinning.surplus(kept, now, ZONE));
    }

    @Test
    void theNewestSoundBackupOfADamagedDocumentIsFoundByWhatItSaysOrByWhereItLies() throws Exception {
        Backup first = at(NOON).make(document, Reason.OPEN);
        edit(7);
        Backup second = at(NOON.plusSeconds(60)).make(document, Reason.OPEN);
        edit(8);
        Backup third = at(NOON.plusSeconds(120)).make(document, Reason.OPEN);
        Path file = document.path();
        document.close();
        assertEquals(java.util.Optional.of(third), at(NOON).newestOf(file));
        Files.write(third.file(), new byte[100]);
        assertEquals(java.util.Optional.of(second), at(NOON).newestOf(file));
        Files.write(file, new byte[50]);
        assertEquals(java.util.Optional.of(second), at(NOON).newestOf(file));
        Files.delete(second.file());
        assertEquals(java.util.Optional.of(first), at(NOON).newestOf(file));
        assertEquals(java.util.Optional.empty(), at(NOON).newestOf(folder.resolve("other.heding")));
        Path moved = Files.createDirectory(folder.resolve("stick")).resolve(file.getFileName());
        Files.move(file, moved);
        assertEquals(java.util.Optional.of(first), at(NOON).newestOf(moved));
    }

    @Test
    void theLatestStandsFirstHoweverTheFolderListsThem() throws Exception {
        List<Backup> made = new ArrayList<>();
        for (int minute : new int[] {3, 1, 5, 2, 4, 4, 4}) {
            edit(100 + made.size());
            made.add(at(NOON.plusSeconds(60L * minute)).make(document, Reason.OPEN));
        }
        List<Backup> listed = at(NOON).of(document);
        assertEquals(
                List.of(2, 6, 5, 4, 0, 3, 1), listed.stream().map(made::indexOf).toList());
    }

    @Test
    void whatIsNoLongerWantedIsTakenAwayWhenTheNextIsMade() throws Exception {
        for (int minute = 0; minute < 13; minute++) {
            edit(100 + minute);
            at(NOON.plusSeconds(60L * minute)).make(document, Reason.OPEN);
        }
        List<Backup> left = at(NOON).of(document);
        assertEquals(10, left.size());
        assertEquals(NOON.plusSeconds(720), left.getFirst().madeAt());
    }

    @Test
    void itIsSaidHowMuchABackupHoldsUnlessItIsNoneOfOurs() throws Exception {
        Backup made = at(NOON).make(document, Reason.OPEN);
        assertEquals(Map.of("unit", 4L, "person", 1L), Backups.counts(made));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + made.file());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE more (x)");
        }
        assertFails(Kind.DAMAGED, () -> Backups.counts(made));
    }

    @Test
    void aFileWithTheTimeAndNoReasonIsNoBackup() throws Exception {
        Backup made = at(NOON).make(document, Reason.OPEN);
        Files.writeString(made.file().resolveSibling("20260101-000000-000.heding"), "x");
        assertEquals(List.of(made), at(NOON).of(document));
    }

    @Test
    void aBackupWhoseRecordsDoNotFitTogetherIsPassedOver() throws Exception {
        Backup sound = at(NOON).make(document, Reason.OPEN);
        edit(7);
        Backup unsound = at(NOON.plusSeconds(60)).make(document, Reason.OPEN);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + unsound.file());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA foreign_keys = OFF");
            statement.executeUpdate("DELETE FROM unit WHERE length(code) = 4");
        }
        document.close();
        assertEquals(java.util.Optional.of(sound), at(NOON).newestOf(document.path()));
    }

    @Test
    void aDocumentThatSaysWhoItIsHasItsBackupsUnderAnyNameAndOneThatDoesNotThoseOfItsPlace() throws Exception {
        Backup made = at(NOON).make(document, Reason.OPEN);
        Path file = document.path();
        document.close();
        Path named = Files.copy(file, folder.resolve("named otherwise.heding"));
        assertEquals(java.util.Optional.of(made), at(NOON).newestOf(named));
        Path place = Files.createDirectory(folder.resolve("elsewhere"));
        try (Document other = Document.create(place.resolve(file.getFileName()), SETTINGS, content())) {
            at(NOON.plusSeconds(60)).make(other, Reason.OPEN);
        }
        Files.write(file, new byte[50]);
        assertEquals(java.util.Optional.of(made), at(NOON).newestOf(file));
    }
}
