package org.heding;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.heding.cli.Commands;
import org.heding.cli.Terminal;
import org.heding.cli.Version;
import org.heding.desktop.Desktop;
import org.heding.sample.Sample;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries out on a computer whether an installed copy does its work: a sample is made, carried by workbook into another
 * document, computed, reported, examined, and shown off screen. What came of it stands in {@code selftest.log} beside the
 * files that were made.
 */
final class SelfTest {
    private static final Logger LOG = LoggerFactory.getLogger(SelfTest.class);
    private static final String SAID = "selftest.log";
    private static final int DONE = 0;
    private static final int WITHOUT_WINDOW = 1;
    private static final int UNUSABLE = 3;
    private static final int FAILED = 4;

    private final Terminal terminal;
    private final Path folder;
    private boolean failed;
    private PrintWriter log;

    /** A trial with its files in a folder of its own; what an earlier one left there goes, a folder of anything else is left alone. */
    SelfTest(Terminal terminal, Path folder) {
        this.terminal = terminal;
        this.folder = folder.toAbsolutePath();
    }

    /** Runs all steps and answers the exit code: 0 all went well, 1 there is no display, 3 no place to write, 4 a step failed. */
    int run() {
        try {
            clear();
            log = new PrintWriter(Files.newBufferedWriter(folder.resolve(SAID)), true);
        } catch (IOException e) {
            LOG.error("The folder of the self-test cannot be written", e);
            terminal.warn("cli.selftest.folder", folder);
            terminal.err().flush();
            return UNUSABLE;
        }
        try {
            tell("cli.selftest.begin", Version.number(), Runtime.version(), System.getProperty("os.name"), folder);
            document();
            boolean displayed = WindowStart.displayed();
            if (displayed) {
                step("cli.selftest.window", this::window);
            } else {
                tell("cli.selftest.no_display");
            }
            int code = failed ? FAILED : displayed ? DONE : WITHOUT_WINDOW;
            tell("cli.selftest.end", code);
            return code;
        } finally {
            log.close();
        }
    }

    private void clear() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> there = Files.list(folder)) {
            if (!Files.exists(folder.resolve(SAID)) && there.findAny().isPresent()) {
                throw new IOException("Not a folder of an earlier self-test: " + folder);
            }
        }
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path file : left.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private void document() {
        String sample = file("sample.heding");
        String book = file("import.xlsx");
        String imported = file("imported.heding");
        step("cli.selftest.sample", () -> command("sample", sample));
        step("cli.selftest.template", () -> command("template", book, "--from", sample));
        step("cli.selftest.import", () -> {
            command("new", imported, "--place", Sample.place());
            command("import", imported, book);
        });
        step("cli.selftest.calculate", () -> {
            if (!figures(sample).equals(figures(imported))) {
                throw new IllegalStateException("The imported document has other figures than the sample");
            }
        });
        step("cli.selftest.report", () -> {
            command("report", imported, file("report.xlsx"));
            command("verify", imported);
        });
    }

    private String figures(String document) {
        return command("calculate", document, "--json");
    }

    private void window() throws IOException {
        Desktop.picture(Path.of(file("imported.heding")), folder, folder.resolve("window.png"));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** Runs a command and answers what it printed. */
    private String command(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal captured = new Terminal(
                new PrintWriter(out),
                new PrintWriter(err),
                false,
                terminal.messages(),
                terminal.clock(),
                terminal.passwords(),
                terminal.log());
        int code = Commands.run(captured, arguments);
        log.println("> heding " + String.join(" ", arguments));
        log.println(err.toString().strip());
        if (code != DONE) {
            throw new IllegalStateException("heding " + arguments[0] + " ended with " + code);
        }
        return out.toString();
    }

    private interface Step {
        void run() throws IOException;
    }

    private void step(String key, Step step) {
        long began = System.nanoTime();
        String what = terminal.messages().text(key);
        try {
            step.run();
            tell("cli.selftest.passed", what, (System.nanoTime() - began) / 1_000_000);
        } catch (IOException | RuntimeException | LinkageError failure) {
            failed = true;
            LOG.error("The self-test failed", failure);
            tell("cli.selftest.failed", what, String.valueOf(failure.getMessage()));
            failure.printStackTrace(log);
        }
    }

    private void tell(String key, Object... arguments) {
        String line = terminal.messages().text(key, arguments);
        log.println(line);
        terminal.out().println(line);
        terminal.out().flush();
    }
}
