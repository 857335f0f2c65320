package org.heding.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.heding.document.VolatileDisk.Loss;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that was acknowledged is lost when the power goes, and nothing is there by half: at every call to the disk of whole
 * errands, whatever of what was not synced reaches the disk.
 */
@Tag("campaign")
class PowerCutTest {
    /** In the short version the power goes at a few points of one seed, in the campaign at all of several. */
    private static final int CUTS = Integer.getInteger("heding.campaign.cuts", 400);

    private static final boolean ALL = CUTS > 1000;

    /** The third seed has every sort of step. */
    private static final long FIRST = Long.getLong("heding.campaign.seed", 3);

    private static final int FEW = 100;
    private static final int FEWEST = 10;
    private static final int OFTEN = 5;
    private static final Set<Errand> CAREFUL = EnumSet.complementOf(EnumSet.of(Errand.CARELESS, Errand.PROTECT));
    private static final Path MEMORY = Path.of("/dev/shm");

    @TempDir
    static Path folder;

    private static Path bench;
    private static Recording first;

    /** All errands of a seed: what was there before, and what was done to the disk. */
    private record Recording(
            long seed, Path watched, Map<Errand, Map<String, byte[]>> before, Map<Errand, List<DiskCall>> calls) {}

    /** A point of an errand at which the power goes. */
    private record Point(Errand errand, int calls) {}

    /** What became of a number of cuts. */
    private record Outcome(int cuts, List<String> losses) {}

    @BeforeAll
    static void record() throws Exception {
        bench = Files.createTempDirectory(Files.isWritable(MEMORY) ? MEMORY : folder, "power");
        first = record(FIRST);
    }

    @AfterAll
    static void clear() throws IOException {
        clear(bench);
    }

    @Test
    void whateverWasAcknowledgedSurvivesAPowerCut() throws Exception {
        int cuts = 0;
        int points = 0;
        long seed = FIRST;
        for (Recording recording = first; cuts < CUTS; recording = record(++seed)) {
            List<Point> some = points(recording, CAREFUL, ALL ? Integer.MAX_VALUE : CUTS / 3);
            Outcome outcome = cut(recording, some, call -> true);
            assertEquals(List.of(), outcome.losses());
            cuts += outcome.cuts();
            points += some.size();
        }
        if (ALL) {
            System.out.printf("Power cuts: %d, at %d points of %d seeds%n", cuts, points, seed - FIRST);
        }
    }

    /** By itself, for a password is slow on purpose. */
    @Test
    void aPasswordThatWasAcknowledgedIsThereAndHidesWhatWasThereBefore() throws Exception {
        Outcome outcome =
                cut(first, points(first, EnumSet.of(Errand.PROTECT), ALL ? Integer.MAX_VALUE : FEWEST), call -> true);
        assertEquals(List.of(), outcome.losses());
        if (ALL) {
            System.out.printf("Power cuts while a password is set: %d%n", outcome.cuts());
        }
    }

    @Test
    void aJournalThatIsHalfCutOffIsNoneToUndo() throws Exception {
        List<DiskCall> calls = first.calls().get(Errand.PROTECT);
        List<Point> cutting = new ArrayList<>();
        for (int at = 0; at < calls.size(); at++) {
            DiskCall call = calls.get(at);
            if (call.sort() == DiskCall.Sort.LENGTH && call.path().endsWith("-journal")) {
                cutting.addAll(Collections.nCopies(OFTEN, new Point(Errand.PROTECT, at + 1)));
            }
        }
        assertFalse(cutting.isEmpty(), "no journal is cut off");
        assertEquals(List.of(), cut(first, cutting, call -> true).losses());
    }

    @Test
    void aDocumentThatIsNotSyncedIsSeenToLoseWhatWasAcknowledged() throws Exception {
        List<Point> some = points(first, EnumSet.of(Errand.CARELESS), FEW);
        assertFalse(cut(first, some, call -> true).losses().isEmpty());
    }

    @Test
    void aFolderThatIsNotSyncedIsSeenToLoseWhatWasMadeInIt() throws Exception {
        List<Point> some = points(first, EnumSet.of(Errand.CREATE, Errand.RESTORE), FEW);
        Predicate<DiskCall> files =
                call -> call.sort() != DiskCall.Sort.SYNC || !Files.isDirectory(Path.of(call.path()));
        assertFalse(cut(first, some, files).losses().isEmpty());
    }

    /** Runs the errands of a seed, and holds that no call was missed: done again they leave the very same files. */
    private static Recording record(long seed) throws Exception {
        Path watched = folder.resolve("s" + seed).resolve("watched");
        Recording recording = new Recording(seed, watched, new EnumMap<>(Errand.class), new EnumMap<>(Errand.class));
        for (Errand errand : Errand.values()) {
            errand.prepare(watched);
            recording.before().put(errand, VolatileDisk.files(errand.folder(watched)));
        }
        List<DiskCall> calls = recorded(watched, seed);
        for (Errand errand : Errand.values()) {
            List<DiskCall> own =
                    calls.stream().filter(call -> errand.did(watched, call)).toList();
            recording.calls().put(errand, own);
            VolatileDisk disk = new VolatileDisk(recording.before().get(errand));
            own.forEach(disk::take);
            Map<String, byte[]> there = VolatileDisk.files(errand.folder(watched));
            Map<String, byte[]> again = disk.after(Loss.NOTHING, new Random(seed));
            assertEquals(there.keySet(), again.keySet());
            there.forEach((path, bytes) -> assertArrayEquals(bytes, again.get(path), path));
            assertTrue(own.stream().anyMatch(call -> call.sort() == DiskCall.Sort.ACKNOWLEDGED), errand.name());
        }
        return recording;
    }

    private static List<DiskCall> recorded(Path watched, long seed) throws Exception {
        Path log = watched.resolveSibling("log");
        Path said = watched.resolveSibling("said");
        ProcessBuilder command = Scenes.command(Errand.class, watched, String.valueOf(seed));
        command.environment().put("LD_PRELOAD", WatchedDisk.compiled(folder).toString());
        command.environment().put("HEDING_DISK_LOG", log.toString());
        Process process =
                command.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertEquals(0, process.waitFor(), Files.readString(said));
        return DiskCall.read(log);
    }

    /** The points of errands; of more than are wanted some by chance. */
    private static List<Point> points(Recording recording, Set<Errand> errands, int most) {
        List<Point> points = new ArrayList<>();
        for (Errand errand : errands) {
            for (int calls = 0; calls <= recording.calls().get(errand).size(); calls++) {
                points.add(new Point(errand, calls));
            }
        }
        Collections.shuffle(points, new Random(recording.seed()));
        List<Point> some = points.subList(0, Math.min(most, points.size()));
        some.sort(Comparator.comparing(Point::errand).thenComparing(Point::calls));
        return some;
    }

    /** Cuts the power at points, on a disk that does not hear every call. */
    private static Outcome cut(Recording recording, List<Point> points, Predicate<DiskCall> heard) throws IOException {
        List<String> losses = new ArrayList<>();
        int cuts = 0;
        Errand errand = null;
        VolatileDisk disk = null;
        String said = "";
        int at = 0;
        Map<String, byte[]> last = Map.of();
        Random random = new Random(recording.seed());
        for (Point point : points) {
            if (point.errand() != errand) {
                errand = point.errand();
                disk = new VolatileDisk(recording.before().get(errand));
                said = "";
                at = 0;
            }
            List<DiskCall> calls = recording.calls().get(errand);
            for (; at < point.calls(); at++) {
                DiskCall call = calls.get(at);
                if (call.sort() == DiskCall.Sort.ACKNOWLEDGED) {
                    said = call.text();
                    last = Map.of();
                } else if (heard.test(call)) {
                    disk.take(call);
                }
            }
            for (Loss loss : List.of(Loss.values()[at % Loss.values().length], Loss.ANY, Loss.ANY, Loss.ALL_UNSYNCED)) {
                Map<String, byte[]> left = disk.after(loss, random);
                // The same again would tell nothing.
                if (!same(last, left)) {
                    cuts++;
                    String where = "%s of seed %d, %d calls, %s, said %s: "
                            .formatted(errand, recording.seed(), at, loss, said);
                    judge(recording, errand, left, said).map(where::concat).forEach(losses::add);
                }
                last = left;
            }
        }
        return new Outcome(cuts, losses);
    }

    private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(path -> Arrays.equals(one.get(path), other.get(path)));
    }

    /** What is wrong with what is left. */
    private static Stream<String> judge(Recording recording, Errand errand, Map<String, byte[]> left, String said)
            throws IOException {
        clear(bench);
        Files.createDirectory(bench);
        Path was = errand.folder(recording.watched());
        for (Map.Entry<String, byte[]> file : left.entrySet()) {
            Path target = bench.resolve(was.relativize(Path.of(file.getKey())));
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        try {
            errand.holds(bench, recording.seed(), said);
            return Stream.of();
        } catch (Exception | AssertionError e) {
            return Stream.of(e.toString());
        }
    }

    private static void clear(Path there) throws IOException {
        try (Stream<Path> all = Files.walk(there)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
