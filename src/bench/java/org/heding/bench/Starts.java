package org.heding.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.heding.document.Document;
import org.heding.document.Settings;
import org.heding.message.Messages;
import org.heding.sample.Sample;

/**
 * How long it takes from the start of the process to the first usable frame: the sample document and a city of 1,000
 * communities and 10,000 people, beside an empty JavaFX window, turn by turn, each with and without an archive of classes.
 * Then the memory of each, at the start, after edits as many as an hour's, and left alone after that. It wants a display and the
 * folder of a package with its own Java, and runs the package's jars with that.
 */
public final class Starts {
    private static final int TURNS = Integer.getInteger("heding.bench.turns", 7);
    private static final int EDITS = Integer.getInteger("heding.bench.edits", 300);
    private static final int YEAR = Province.YEAR;

    private final Path program;
    private final Path work;

    private Starts(Path program, Path work) {
        this.program = program;
        this.work = work;
    }

    private record Start(String name, List<String> arguments, Path archive, List<long[]> measured) {
        long median(int what) {
            long[] all =
                    measured.stream().mapToLong(each -> each[what]).sorted().toArray();
            return all[all.length / 2];
        }
    }

    /** Measures; the first argument is the program's folder, the second one for documents and archives. */
    public static void main(String[] arguments) throws Exception {
        new Starts(
                        Path.of(arguments[0]).toAbsolutePath(),
                        Files.createDirectories(Path.of(arguments[1])).toAbsolutePath())
                .run();
    }

    private void run() throws Exception {
        library();
        Messages messages = Messages.of(Locale.CHINESE);
        Path sample = document(
                "sample",
                new Settings(YEAR, "hefei-2019", Sample.place(), Sample.title(YEAR, messages), true),
                Sample.changes(YEAR));
        Path city = document(
                "city", new Settings(YEAR, "hefei-2019", "", "一千个社区、一万人（示例）", true), Province.city(1_000, 10_000));
        Files.write(work.resolve("preferences.properties"), List.of("theme=LIGHT"));
        List<Start> starts = new ArrayList<>();
        for (boolean archived : new boolean[] {false, true}) {
            starts.add(start("empty window", List.of(), archived, "empty.jsa"));
            starts.add(start("sample", List.of(sample.toString()), archived, "window.jsa"));
            starts.add(start("city", List.of(city.toString()), archived, "window.jsa"));
        }
        tellStarts(starts);
        for (Start start : starts.subList(3, 6)) {
            List<String> arguments = new ArrayList<>(start.arguments());
            arguments.addFirst(Integer.toString(EDITS));
            long[] memory = once(Worked.class, arguments, start.archive());
            System.out.printf(
                    "%-22s at the start %4d MB, heap %3d MB; after %d edits %4d MB; left alone %4d MB, heap %3d MB%n",
                    start.name(), memory[0], memory[1], EDITS, memory[2], memory[3], memory[4]);
        }
    }

    private void tellStarts(List<Start> starts) throws Exception {
        // The first run makes the archives, where there are none; it is not counted.
        for (String archive : List.of("empty.jsa", "window.jsa")) {
            Files.deleteIfExists(work.resolve(archive));
        }
        for (Start start : starts) {
            once(FirstFrame.class, start.arguments(), start.archive());
        }
        for (int turn = 0; turn < TURNS; turn++) {
            for (Start start : starts) {
                start.measured().add(once(FirstFrame.class, start.arguments(), start.archive()));
            }
        }
        starts.forEach(this::print);
        for (int i = 0; i < starts.size(); i++) {
            Start empty = starts.get(i < 3 ? 0 : 3);
            System.out.printf(
                    "%-22s %.2f x the time and %.2f x the memory of the %s%n",
                    starts.get(i).name(),
                    (double) starts.get(i).median(0) / empty.median(0),
                    (double) starts.get(i).median(2) / empty.median(2),
                    empty.name());
        }
    }

    private Start start(String what, List<String> arguments, boolean archived, String archive) {
        return new Start(
                archived ? what + ", archive" : what,
                arguments,
                archived ? work.resolve(archive) : null,
                new ArrayList<>());
    }

    private void print(Start start) {
        System.out.printf(
                "%-22s %5d ms, %5d ms of processor, %4d MB   %s%n",
                start.name(),
                start.median(0),
                start.median(1),
                start.median(2),
                start.measured().stream().map(Arrays::toString).toList());
    }

    private Path document(String name, Settings settings, List<org.heding.ledger.Change> content) throws Exception {
        Path file = work.resolve(name + ".heding");
        Files.deleteIfExists(file);
        Document.create(file, settings, content).close();
        return file;
    }

    private long[] once(Class<?> what, List<String> arguments, Path archive) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                program.resolve("runtime/bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:CICompilerCount=1",
                "-Xms64m",
                "-XX:NewSize=32m",
                "-Xmx512m",
                "-XX:-ShrinkHeapInSteps",
                "-Dheding.data=" + work,
                "-Dorg.sqlite.lib.path=" + work.resolve("lib"),
                "-Dprism.order=sw"));
        if (archive != null) {
            command.addAll(
                    List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, "-Xlog:disable"));
        }
        command.addAll(List.of(
                "-D" + Worked.PAUSES + "=" + Integer.getInteger(Worked.PAUSES, 60),
                "-D" + FirstFrame.BEGUN + "=" + System.currentTimeMillis(),
                "-cp",
                work.resolve("lib") + "/*",
                what.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return Arrays.stream(said.strip().split(" ")).mapToLong(Long::parseLong).toArray();
    }

    /** The program's libraries, and among them a jar of what watches: an archive wants jars, and all of one folder. */
    private void library() throws IOException {
        Path library = Files.createDirectories(work.resolve("lib"));
        try (Stream<Path> files = Files.list(program.resolve("lib"))) {
            for (Path file :
                    files.filter(file -> !file.toString().endsWith(".jsa")).toList()) {
                Files.copy(file, library.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try (OutputStream file = Files.newOutputStream(library.resolve("watcher.jar"));
                JarOutputStream out = new JarOutputStream(file)) {
            for (Class<?> each : List.of(FirstFrame.class, FirstFrame.Empty.class, Worked.class, Worked.Work.class)) {
                String name = each.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (InputStream in = each.getClassLoader().getResourceAsStream(name)) {
                    in.transferTo(out);
                }
            }
        }
    }
}
