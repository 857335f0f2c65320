package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.heding.document.VolatileDisk.Loss;
import org.heding.ledger.Field;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that was acknowledged is lost when the power goes, and nothing is there by half: at every call to the disk of whole
 * journeys, whatever of what was not synced reaches the disk.
 */
@Tag("campaign")
class PowerCutTest {
    private static final int CUTS = Integer.getInteger("heding.campaign.cuts", 400);
    private static final long FIRST = Long.getLong("heding.campaign.seed", 1);
    private static final int STEPS = 24;
    private static final Path MEMORY = Path.of("/dev/shm");

    @TempDir
    Path folder;

    private int cuts;
    private int acknowledged;

    @Test
    void whateverWasAcknowledgedSurvivesAPowerCut() throws Exception {
        for (long seed = FIRST; cuts < CUTS; seed++) {
            List<String> lost = cut(seed, "FULL");
            assertEquals(List.of(), lost);
        }
        assertTrue(acknowledged > 0, "Nothing was acknowledged");
        if (CUTS > 1000) {
            System.out.printf("Power cuts: %d, after %d acknowledged steps%n", cuts, acknowledged);
        }
    }

    @Test
    void aDocumentThatIsNotSyncedIsSeenToLoseWhatWasAcknowledged() throws Exception {
        int losses = 0;
        for (long seed = 1; losses == 0 && cuts < 2000; seed++) {
            losses += cut(seed, "OFF").size();
        }
        assertTrue(losses > 0, cuts + " cuts");
    }

    /** Cuts the power at the calls of one journey; what was lost. */
    private List<String> cut(long seed, String synchronous) throws Exception {
        Path watched = Files.createDirectories(folder.resolve("s" + seed).resolve("watched"));
        Path place = Files.createDirectory(watched.resolve("place"));
        VolatileDisk disk = new VolatileDisk(place);
        List<DiskCall> calls = recorded(watched, seed, synchronous);
        acknowledged += (int) calls.stream()
                .filter(call -> call.sort() == DiskCall.Sort.ACKNOWLEDGED)
                .count();
        List<String> lost = new ArrayList<>();
        // In the short version a few calls of each journey, in the campaign all of them.
        int stride = Math.max(1, calls.size() * 3 / CUTS);
        int said = 0;
        Map<String, byte[]> last = Map.of();
        Random random = new Random(seed);
        for (int i = 0; i < calls.size() && (cuts < CUTS || stride == 1); i++) {
            disk.take(calls.get(i));
            if (calls.get(i).sort() == DiskCall.Sort.ACKNOWLEDGED) {
                said = Integer.parseInt(calls.get(i).text().strip());
            } else if (i % stride != 0) {
                continue;
            }
            for (Loss loss : List.of(Loss.values()[i % Loss.values().length], Loss.ANY, Loss.ALL_UNSYNCED)) {
                Map<String, byte[]> left = disk.after(loss, random);
                if (!same(last, left)) {
                    cuts++;
                    judge(place, left, new Journey(seed), said)
                            .map("seed %d, call %d of %d, %s: ".formatted(seed, i, calls.size(), loss)::concat)
                            .forEach(lost::add);
                }
                last = left;
            }
        }
        return lost;
    }

    private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(path -> Arrays.equals(one.get(path), other.get(path)));
    }

    private List<DiskCall> recorded(Path watched, long seed, String synchronous) throws Exception {
        Path disk = WatchedDisk.compiled(folder);
        Path log = watched.resolveSibling("log");
        ProcessBuilder command =
                Scenes.command(Traveller.class, watched, String.valueOf(seed), String.valueOf(STEPS), synchronous);
        command.environment().put("LD_PRELOAD", disk.toString());
        command.environment().put("HEDING_DISK_LOG", log.toString());
        Process process = command.redirectErrorStream(true)
                .redirectOutput(watched.resolveSibling("said").toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> said(watched));
        return DiskCall.read(log);
    }

    private static String said(Path watched) {
        try {
            return Files.readString(watched.resolveSibling("said"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** What is wrong with what is left. */
    private Stream<String> judge(Path place, Map<String, byte[]> left, Journey journey, int said) throws IOException {
        Path there = Files.createTempDirectory(Files.isWritable(MEMORY) ? MEMORY : folder, "power");
        try {
            for (Map.Entry<String, byte[]> file : left.entrySet()) {
                Path target = there.resolve(place.relativize(Path.of(file.getKey())));
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
            look(there, journey, said);
            return Stream.of();
        } catch (Exception | AssertionError e) {
            return Stream.of(said + " acknowledged: " + e);
        } finally {
            clear(there);
        }
    }

    private static void look(Path there, Journey journey, int said) throws Exception {
        Path file = there.resolve(Traveller.NAME);
        if (said == 0 && !Files.exists(file)) {
            return;
        }
        int steps = Math.clamp(said - 1, 0, STEPS);
        try (Document document = Document.open(file)) {
            assertTrue(document.health().sound());
            Journey.State seen = Journey.seen(document);
            // The step it was at may be there too, but whole.
            if (!seen.equals(journey.after(steps + 1))) {
                assertEquals(journey.after(steps), seen);
            }
            document.edit("户数", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "1")));
        }
        Path restored = there.resolve(Traveller.RESTORED);
        if (said > STEPS + 1 || Files.exists(restored)) {
            assertTrue(Document.verify(restored).sound());
        }
        Path old = there.resolve(Traveller.OLD);
        if (said > STEPS + 2 || Files.exists(old)) {
            try (Document document = Document.open(old)) {
                assertTrue(document.health().sound());
                assertEquals(4, document.ledger().units().size());
            }
        }
    }

    private static void clear(Path there) throws IOException {
        try (Stream<Path> all = Files.walk(there)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** A program that makes a document, goes its way with it, restores a copy, and upgrades an old one. */
    static final class Traveller {
        static final String NAME = "a.heding";
        static final String RESTORED = "b.heding";
        static final String OLD = "old.heding";

        private Traveller() {}

        public static void main(String[] arguments) throws Exception {
            Path watched = Path.of(arguments[0]);
            Path place = watched.resolve("place");
            int steps = Integer.parseInt(arguments[2]);
            Journey journey = new Journey(Long.parseLong(arguments[1]));
            Path acknowledged = watched.resolve("acknowledged");
            try (var said = Files.newOutputStream(acknowledged)) {
                List<org.heding.ledger.Change> content = content();
                content.add(fact(COMMUNITY, Field.HOUSEHOLDS, null));
                try (Document document = Document.create(place.resolve(NAME), SETTINGS, content)) {
                    if (!arguments[3].equals("FULL")) {
                        document.database().run("PRAGMA synchronous = " + arguments[3]);
                    }
                    said.write("1\n".getBytes());
                    for (int number = 1; number <= steps; number++) {
                        journey.go(document, number);
                        said.write((number + 1 + "\n").getBytes());
                    }
                    document.backUp(place.resolve(RESTORED));
                    said.write((steps + 2 + "\n").getBytes());
                }
                upgrade(place.resolve(OLD));
                said.write((steps + 3 + "\n").getBytes());
            }
        }

        /** The old document lasts before it is opened. */
        private static void upgrade(Path old) throws Exception {
            try (Draft draft = Draft.of(old)) {
                Files.write(draft.path(), Files.readAllBytes(Path.of("src", "test", "documents", "format-2.heding")));
                draft.finish();
            }
            Document.open(old).close();
        }
    }
}
