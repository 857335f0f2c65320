package org.heding.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Folder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code heding backup}: puts a checked copy of a document, named by the time, into a folder. */
@Command(name = "backup", description = "cli.help.backup")
final class BackupCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(BackupCommand.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final String EXTENSION = ".heding";

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.help.file")
    private Path file;

    @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "cli.help.dir")
    private Path directory;

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, Refusal {
        String name = file.getFileName().toString();
        String stem = name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
        Path target = directory.resolve(
                stem + "-" + LocalDateTime.now(terminal.clock()).format(STAMP) + EXTENSION);
        if (Files.exists(file)) {
            makeFolder();
        }
        try {
            Document.restore(file, target);
        } catch (DocumentException e) {
            if (e.kind() != DocumentException.Kind.LOCKED) {
                throw e;
            }
            try (Document copy = Documents.openForReading(terminal, file)) {
                copy.backUp(target);
            }
        }
        terminal.say("cli.backup.done", target);
        return ExitCode.DONE;
    }

    /** Makes the folder if it is not there; where that cannot be done the backup itself says why. */
    private void makeFolder() {
        try {
            Folder.make(directory);
        } catch (IOException e) {
            LOG.debug("The folder for backups cannot be made", e);
        }
    }
}
