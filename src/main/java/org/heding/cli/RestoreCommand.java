package org.heding.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code heding restore}: makes a document from a backup, which stays as it is. */
@Command(name = "restore", description = "cli.help.restore")
final class RestoreCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "BACKUP", descriptionKey = "cli.help.backup.in")
    private Path backup;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "cli.help.file.new")
    private Path file;

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException {
        Document.restore(backup, file);
        terminal.say("cli.restore.done", file, backup);
        Documents.tellPlace(terminal, file);
        return ExitCode.DONE;
    }
}
