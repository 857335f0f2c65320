package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.assertFails;
import static org.heding.document.Scenes.assertSameRecords;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.heding.document.DocumentException.Kind;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.heding.ledger.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is saved of damaged documents. */
class SalvageTest {
    private static final Settings STAND_IN = new Settings(2020, "hefei-2019", "", "抢救", false);
    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    private Path make(int communities) throws Exception {
        Path file = folder.resolve("a.heding");
        List<Change> content = content();
        for (int i = 2; i <= communities; i++) {
            String code = "340104001" + "%03d".formatted(i);
            content.add(Scenes.unit(code, "示例社区" + i, "城市社区"));
            for (String field : Field.BY_TIER.get(Tier.COMMUNITY)) {
                content.add(new Change.SetFact(code, 2026, field, BigDecimal.valueOf(i)));
            }
        }
        try (Document document = Document.create(file, SETTINGS, content)) {
            document.edit("户数", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "77")));
        }
        return file;
    }

    @Test
    void ofASoundDocumentEverythingIsSaved() throws Exception {
        Path file = make(40);
        Path saved = folder.resolve("b.heding");
        Salvage salvage = Salvage.of(file, saved, STAND_IN);
        assertTrue(salvage.whole(), salvage::toString);
        try (Document was = Document.openForReading(file);
                Document is = Document.openForReading(saved)) {
            assertSameRecords(was.ledger(), is.ledger());
            assertEquals(was.settings(), is.settings());
            assertEquals(was.history(9), is.history(9));
            assertEquals(was.identity(), is.identity());
            assertTrue(is.health().sound());
        }
    }

    @Test
    void whatHangsOnALostUnitIsCountedAsLost() throws Exception {
        Path file = make(3);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA foreign_keys = OFF");
            statement.executeUpdate("DELETE FROM unit WHERE code = '" + COMMUNITY + "'");
        }
        assertFails(Kind.DAMAGED, () -> Document.open(file));
        Salvage salvage = Salvage.of(file, folder.resolve("b.heding"), STAND_IN);
        assertFalse(salvage.whole());
        assertEquals(1, salvage.lost().get("person"));
        assertEquals(1, salvage.lost().get("community_year"));
        assertEquals(5, salvage.saved().get("unit"));
        Document.open(folder.resolve("b.heding")).close();
    }

    @Test
    void anOlderDocumentIsSavedInThisFormat() throws Exception {
        Path old = Path.of("src", "test", "documents", "format-1.heding");
        Path saved = folder.resolve("b.heding");
        assertTrue(Salvage.of(old, saved, STAND_IN).whole());
        try (Document document = Document.open(saved)) {
            assertEquals(4, document.ledger().units().size());
            assertEquals(1, document.ledger().localValues().size());
        }
    }

    @Test
    void whatIsNotOursIsRefusedAndNothingIsMade() throws Exception {
        Path foreign = folder.resolve("x.heding");
        Files.writeString(foreign, "not a document");
        Path target = folder.resolve("b.heding");
        assertFails(Kind.NOT_OURS, () -> Salvage.of(foreign, target, STAND_IN));
        assertFalse(Files.exists(target));
    }

    @Test
    void whateverPageIsDestroyedTheRestIsSavedOrTheFileIsRefused() throws Exception {
        byte[] sound = Files.readAllBytes(make(200));
        Random random = new Random(3);
        int saved = 0;
        int all;
        try (Document document = Document.openForReading(folder.resolve("a.heding"))) {
            all = document.ledger().units().size();
        }
        List<Integer> counts = new ArrayList<>();
        for (int page = 1; page < sound.length / PAGE; page++) {
            byte[] damaged = sound.clone();
            byte[] rubbish = new byte[PAGE];
            if (page % 2 == 0) {
                random.nextBytes(rubbish);
            }
            System.arraycopy(rubbish, 0, damaged, page * PAGE, PAGE);
            Path file = folder.resolve("d" + page + ".heding");
            Files.write(file, damaged);
            Path target = folder.resolve("s" + page + ".heding");
            Salvage salvage;
            try {
                salvage = Salvage.of(file, target, STAND_IN);
            } catch (DocumentException e) {
                assertFalse(Files.exists(target));
                continue;
            }
            try (Document document = Document.open(target)) {
                assertTrue(document.health().sound());
                Ledger ledger = document.ledger();
                counts.add(ledger.units().size());
                assertTrue(
                        ledger.units().size() == all
                                || salvage.unreadable().contains("unit")
                                || salvage.lost().containsKey("unit"),
                        salvage::toString);
                assertEquals(salvage.unreadable().stream().distinct().toList(), salvage.unreadable());
                assertEquals(ledger.units().size(), salvage.saved().get("unit").intValue());
                saved++;
            }
            assertTrue(Arrays.equals(damaged, Files.readAllBytes(file)), "the damaged file is only read");
        }
        long almostWhole = counts.stream().filter(units -> units > all * 8 / 10).count();
        assertTrue(
                almostWhole > saved * 6 / 10, almostWhole + " of " + saved + " of " + sound.length / PAGE + " pages");
        assertTrue(saved > sound.length / PAGE / 2, saved + " saved");
    }

    @Test
    void withoutItsSettingsADocumentGetsTheStandIn() throws Exception {
        Path file = make(1);
        clearSettings(file);
        Path saved = folder.resolve("b.heding");
        Salvage.of(file, saved, STAND_IN);
        try (Document document = Document.open(saved)) {
            assertEquals(STAND_IN, document.settings());
        }
    }

    private static void clearSettings(Path file) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM setting");
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        }
    }
}
