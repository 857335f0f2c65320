package org.heding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.heding.cli.Commands;
import org.heding.cli.Terminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A first look at the program: the window on a fresh sample, or where there is no display the same in the terminal. */
final class Trial {
    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);
    private static final int UNUSABLE = 3;

    private final Terminal terminal;
    private final Path document;
    private final Path report;

    /** A trial with its files in a folder. */
    Trial(Terminal terminal, Path folder) {
        this.terminal = terminal;
        this.document = folder.resolve("heding-sample.heding");
        this.report = folder.resolve("heding-sample.xlsx");
    }

    /** Makes the sample, shows it, and answers the exit code. */
    int run() {
        try {
            Files.createDirectories(document.toAbsolutePath().getParent());
            Files.deleteIfExists(document);
        } catch (IOException e) {
            LOG.error("The sample's folder cannot be written", e);
            terminal.warn("cli.try.folder", document);
            terminal.err().flush();
            return UNUSABLE;
        }
        int made = Commands.run(terminal, "sample", document.toString());
        if (made != 0) {
            return made;
        }
        return new WindowStart(terminal).tryToOpen(Optional.of(document)).orElseGet(this::inTerminal);
    }

    private int inTerminal() {
        terminal.out().println(terminal.messages().text("cli.try.terminal"));
        terminal.out().println();
        int computed = Commands.run(terminal, "calculate", document.toString());
        return computed == 0 ? Commands.run(terminal, "report", document.toString(), report.toString()) : computed;
    }
}
