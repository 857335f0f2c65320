package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that was acknowledged is lost when the program is killed, and nothing is there by half.
 *
 * <p>A process works at several documents at once, each in a thread of its own, so that each kill meets each of them at
 * another moment: that is as many rounds.
 */
@Tag("campaign")
class KillTest {
    private static final int ROUNDS = Integer.getInteger("heding.campaign.kills", 16);
    private static final long FIRST = Long.getLong("heding.campaign.seed", 1);
    private static final int JOURNEYS = 6;
    private static final int UPGRADES = 2;
    private static final int LONGEST = 1_000;
    private static final Path FORMAT_1 = Path.of("src", "test", "documents", "format-1.heding");

    @TempDir
    Path folder;

    @Test
    void whateverWasAcknowledgedSurvivesAKill() throws Exception {
        Path template = folder.resolve("template.heding");
        List<Change> content = content();
        content.add(fact(COMMUNITY, Field.HOUSEHOLDS, null));
        Document.create(template, SETTINGS, content).close();
        byte[] old = Files.readAllBytes(FORMAT_1);
        int steps = 0;
        int upgrades = 0;
        for (int kill = 0; kill * (JOURNEYS + UPGRADES) < ROUNDS; kill++) {
            Path place = Files.createDirectory(folder.resolve("kill" + kill));
            long seed = FIRST + kill;
            for (int i = 0; i < JOURNEYS; i++) {
                Files.copy(template, place.resolve("j" + i + ".heding"));
            }
            Files.copy(template, place.resolve("warm.heding"));
            Map<String, Integer> said = workUntilKilled(place, seed);
            for (int i = 0; i < JOURNEYS; i++) {
                steps += journeyHolds(place, i, seed, said.getOrDefault("j" + i, 0));
            }
            for (int i = 0; i < UPGRADES; i++) {
                upgrades += upgradesHold(place, i, said.getOrDefault("u" + i, 0), old);
            }
        }
        assertTrue(steps > ROUNDS, steps + " steps");
        if (ROUNDS > 100) {
            System.out.printf(
                    "Kills: %d rounds, %d acknowledged steps, %d acknowledged upgrades%n", ROUNDS, steps, upgrades);
        }
    }

    private static int journeyHolds(Path place, int i, long seed, int said) throws Exception {
        Journey journey = new Journey(seed * JOURNEYS + i);
        try (Document document = Document.open(place.resolve("j" + i + ".heding"))) {
            assertTrue(document.health().sound());
            Journey.State seen = Journey.seen(document);
            // The step it was at may be there too, but whole.
            if (!seen.equals(journey.after(said + 1))) {
                assertEquals(journey.after(said), seen);
            }
            document.edit("户数", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "1")));
        }
        return said;
    }

    private static int upgradesHold(Path place, int i, int said, byte[] old) throws Exception {
        for (int number = 1; number <= said + 1; number++) {
            Path file = place.resolve("u%d-%d.heding".formatted(i, number));
            if (!Files.exists(file) || Files.size(file) < old.length && number > said) {
                // Killed while it was put there.
                continue;
            }
            if (Header.read(file).format() == 1) {
                assertTrue(number > said, "acknowledged and not upgraded");
                assertArrayEquals(old, Files.readAllBytes(file));
            }
            try (Document document = Document.open(file)) {
                assertTrue(document.health().sound());
                assertEquals(4, document.ledger().units().size());
            }
            Path kept = place.resolve("u%d-%d.v1.heding".formatted(i, number));
            assertEquals(4, Document.verify(kept).counts().get("unit"));
        }
        return said;
    }

    private static Map<String, Integer> workUntilKilled(Path place, long seed) throws Exception {
        Map<String, Integer> said = new HashMap<>();
        Process worker = Scenes.java(Worker.class, place, String.valueOf(seed));
        try (BufferedReader lines = worker.inputReader()) {
            assertEquals("begun", lines.readLine());
            Thread killer = new Thread(() -> {
                try {
                    Thread.sleep(new Random(seed).nextInt(LONGEST));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                // By its handle, which leaves what it has said to be read.
                worker.toHandle().destroyForcibly();
            });
            killer.start();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                assertEquals(2, words.length, line);
                said.put(words[0], Integer.parseInt(words[1]));
            }
            killer.join();
        }
        worker.waitFor();
        return said;
    }

    /** A program that works for ever and says what is done. */
    static final class Worker {
        private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

        private Worker() {}

        public static void main(String[] arguments) throws Exception {
            Path place = Path.of(arguments[0]);
            long seed = Long.parseLong(arguments[1]);
            // Before the clock starts the program is loaded.
            try (Document document = Document.open(place.resolve("warm.heding"))) {
                new Journey(seed).go(document, 1);
            }
            say("begun");
            for (int i = 0; i < JOURNEYS; i++) {
                int which = i;
                Thread.ofPlatform().start(() -> orSay(() -> go(place, which, new Journey(seed * JOURNEYS + which))));
            }
            for (int i = 0; i < UPGRADES; i++) {
                int which = i;
                Thread.ofPlatform().start(() -> orSay(() -> upgrade(place, which)));
            }
        }

        /** Work that may fail. */
        private interface Work {
            void run() throws Exception;
        }

        /** What fails is said in words that the reader does not expect. */
        private static void orSay(Work work) {
            try {
                work.run();
            } catch (Exception e) {
                say("failed: " + e + " " + List.of(e.getStackTrace()));
            }
        }

        private static void go(Path place, int which, Journey journey) throws Exception {
            Document document = Document.open(place.resolve("j" + which + ".heding"));
            for (int number = 1; number < Integer.MAX_VALUE; number++) {
                journey.go(document, number);
                say("j" + which + " " + number);
            }
        }

        private static void upgrade(Path place, int which) throws Exception {
            for (int number = 1; number < Integer.MAX_VALUE; number++) {
                Path file = place.resolve("u%d-%d.heding".formatted(which, number));
                Files.copy(FORMAT_1, file);
                Document.open(file).close();
                say("u" + which + " " + number);
            }
        }

        private static synchronized void say(String line) {
            try {
                OUT.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
