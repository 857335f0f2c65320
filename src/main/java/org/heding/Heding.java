package org.heding;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.heding.cli.Commands;
import org.heding.cli.Interaction;
import org.heding.cli.Passwords;
import org.heding.cli.Terminal;
import org.heding.cli.Version;
import org.heding.message.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program's entry: the window without a command, else the command. */
public final class Heding {
    private static final String TRY = "--try";
    private static final String SELF_TEST = "--selftest";
    private static final String DOCUMENT = ".heding";

    private Heding() {}

    /** Starts the program; the process ends with the exit code of the command. */
    public static void main(String[] arguments) {
        // Texts of the toolkit are read in this language when its classes are loaded.
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        System.setProperty(
                DataFolder.PROPERTY,
                DataFolder.of(System.getProperties(), System.getenv())
                        .toAbsolutePath()
                        .toString());
        // Named, so that not every library is searched for one.
        System.setProperty("slf4j.provider", "ch.qos.logback.classic.spi.LogbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        // The plain console: it is there only for a terminal, and costs nothing to ask for.
        System.setProperty("jdk.console", "java.base");
        // Whatever the console's own encoding is: scripts read what is printed, and they expect UTF-8.
        System.setOut(stream(FileDescriptor.out));
        System.setErr(stream(FileDescriptor.err));
        int code = run(arguments);
        System.out.flush();
        System.err.flush();
        if (code != 0) {
            System.exit(code);
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static int run(String[] arguments) {
        long began = System.nanoTime();
        Messages messages = Commands.language(arguments);
        Optional<Path> log = LogFile.start();
        Logger logger = LoggerFactory.getLogger(Heding.class);
        if (log.isEmpty()) {
            System.err.println(messages.text("cli.error.log", System.getProperty(DataFolder.PROPERTY)));
        }
        Terminal terminal = terminal(messages, log);
        logger.info(
                "Heding {} begins, Java {}, {}", Version.number(), Runtime.version(), System.getProperty("os.name"));
        int code = start(arguments, terminal);
        logger.info("Heding ends with {} after {} ms", code, (System.nanoTime() - began) / 1_000_000);
        return code;
    }

    private static Terminal terminal(Messages messages, Optional<Path> log) {
        return new Terminal(
                writer(System.out),
                writer(System.err),
                Interaction.possible(),
                messages,
                Clock.systemDefaultZone(),
                Passwords.ofThisComputer(),
                log.map(Path::toString).orElseGet(() -> messages.text("cli.error.internal.no_log")));
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }

    private static int start(String[] arguments, Terminal terminal) {
        if (arguments.length == 2 && arguments[0].equals(TRY)) {
            return new Trial(terminal, Path.of(arguments[1])).run();
        }
        if (arguments.length > 0 && arguments.length <= 2 && arguments[0].equals(SELF_TEST)) {
            Path folder = Path.of(arguments.length == 2 ? arguments[1] : System.getProperty(DataFolder.PROPERTY));
            return new SelfTest(terminal, folder.resolve("selftest")).run();
        }
        if (arguments.length == 0) {
            return new WindowStart(terminal).open(Optional.empty());
        }
        Optional<Path> document = arguments.length == 1 ? document(arguments[0]) : Optional.empty();
        return document.isPresent() ? new WindowStart(terminal).open(document) : Commands.run(terminal, arguments);
    }

    /** The file that a sole argument names: not a command and not an option, but a document or a file that is there. */
    private static Optional<Path> document(String argument) {
        if (argument.startsWith("-") || Commands.isCommand(argument)) {
            return Optional.empty();
        }
        try {
            Path file = Path.of(argument);
            return argument.endsWith(DOCUMENT) || Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
