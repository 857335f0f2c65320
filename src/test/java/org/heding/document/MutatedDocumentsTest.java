package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.heding.ledger.Field;
import org.heding.ledger.OwnPack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of a file, it is worked with soundly, refused, or salvaged; in good time and without anything else. */
@Tag("campaign")
class MutatedDocumentsTest {
    private static final int ROUNDS = Integer.getInteger("heding.campaign.mutations", 330);
    private static final long FIRST = Long.getLong("heding.campaign.seed", 1);
    private static final int SECONDS = 20;

    @TempDir
    Path folder;

    /** What can come of a file. */
    private enum Outcome {
        SOUND,
        SALVAGED,
        REFUSED
    }

    @Test
    void everyOneIsSoundSalvagedOrRefused() throws Exception {
        Path whole = document();
        byte[] sound = Files.readAllBytes(whole);
        read(whole);
        work(whole);
        Map<Mutation, Map<Outcome, Integer>> outcomes = new EnumMap<>(Mutation.class);
        Mutation[] ways = Mutation.values();
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try {
            for (long seed = FIRST; seed < FIRST + ROUNDS; seed++) {
                Mutation way = ways[(int) (seed % ways.length)];
                Outcome outcome = inTime(worker, sound, way, seed);
                outcomes.computeIfAbsent(way, key -> new EnumMap<>(Outcome.class))
                        .merge(outcome, 1, Integer::sum);
            }
        } finally {
            worker.shutdownNow();
        }
        if (ROUNDS > 10_000) {
            System.out.println("Mutated documents: " + ROUNDS + " " + outcomes);
        }
        // The campaign would show nothing if all were refused at the door, or all got through.
        for (Outcome outcome : Outcome.values()) {
            int all = outcomes.values().stream()
                    .mapToInt(counts -> counts.getOrDefault(outcome, 0))
                    .sum();
            assertTrue(all > ROUNDS / 50, outcomes::toString);
        }
    }

    private Outcome inTime(ExecutorService worker, byte[] sound, Mutation way, long seed) throws Exception {
        try {
            return worker.submit(() -> outcome(sound, way, seed)).get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("Hangs: " + way + ", seed " + seed, e);
        } catch (ExecutionException e) {
            throw new AssertionError("Fails otherwise: " + way + ", seed " + seed, e.getCause());
        }
    }

    /** A document that has all: edits done and undone, rows that came and went, a closed year and work after it. */
    private Path document() throws Exception {
        Path file = folder.resolve("sound.heding");
        RandomChanges changes = new RandomChanges(new Random(1));
        try (Document document = Document.create(file, SETTINGS, content())) {
            document.edit("户数", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "6")));
            document.closeYear(2024, List.of(new OwnPack("p", "{}")), List.of(new Result(COMMUNITY, "quota", "8")));
            for (int i = 0; i < 150; i++) {
                try {
                    document.edit("改", List.of(changes.change()));
                } catch (IllegalArgumentException e) {
                    // It refers to what is not there.
                    continue;
                }
            }
            document.edit("台账", content());
            document.edit("户数", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "7")));
            document.undo();
            document.undo();
        }
        return file;
    }

    private Outcome outcome(byte[] sound, Mutation way, long seed) throws Exception {
        Path file = folder.resolve("a.heding");
        Path target = folder.resolve("b.heding");
        for (Path old : List.of(file, target, Header.journal(file), LockNote.beside(file))) {
            Files.deleteIfExists(old);
        }
        way.make(sound, file, new Random(seed));
        byte[] before = Files.readAllBytes(file);
        try {
            read(file);
            work(file);
            return Outcome.SOUND;
        } catch (DocumentException e) {
            Files.write(file, before);
        }
        try {
            Salvage.of(file, target, SETTINGS);
        } catch (DocumentException e) {
            assertFalse(Files.exists(target));
            return Outcome.REFUSED;
        } finally {
            assertArrayEquals(before, Files.readAllBytes(file), "salvaging only reads");
        }
        try (Document document = Document.open(target)) {
            assertTrue(document.health().sound());
            document.edit("改", List.of(Scenes.unit("3402", "示例市", "")));
        }
        return Outcome.SALVAGED;
    }

    /** Reads all there is to be read. */
    private static void read(Path file) throws DocumentException {
        Document.verify(file);
        try (Document document = Document.openForReading(file)) {
            assertTrue(document.health().sound());
            document.history(999);
            document.changes("", 999);
            document.changes(COMMUNITY, 99);
            for (int year : document.closedYears()) {
                document.closedYear(year);
            }
            document.undoable();
            document.redoable();
        }
    }

    /** Works with a document that could be read; what is refused then leaves it sound. */
    private static void work(Path file) throws DocumentException {
        try (Document document = Document.open(file)) {
            try {
                document.redo();
                for (int i = 0; i < 4; i++) {
                    document.undo();
                }
                document.redo();
            } catch (DocumentException e) {
                assertTrue(e.kind() == DocumentException.Kind.DAMAGED, e::toString);
            }
            document.edit("改", List.of(Scenes.unit("3402", "示例市", "")));
            assertTrue(document.health().sound());
        }
        Document.open(file).close();
    }
}
