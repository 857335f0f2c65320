package org.heding.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Health;
import org.heding.message.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code heding verify}: whether a document is sound. */
@Command(name = "verify", description = "cli.help.verify")
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.help.file")
    private Path file;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, Refusal {
        Health health = examined();
        health.faults().forEach(fault -> terminal.out().println(fault.in(terminal.messages())));
        terminal.say(
                health.sound() ? "cli.verify.sound" : "cli.verify.faulty",
                file,
                health.format(),
                health.faults().size());
        health.counts()
                .forEach((table, rows) -> terminal.say("cli.verify.count", Phrase.of("document.table." + table), rows));
        return health.sound() ? ExitCode.DONE : ExitCode.UNUSABLE;
    }

    private Health examined() throws DocumentException, Refusal {
        try {
            return Document.verify(file);
        } catch (DocumentException e) {
            if (e.kind() != DocumentException.Kind.LOCKED) {
                throw e;
            }
            try (Document copy = Documents.openForReading(terminal, file)) {
                return copy.health();
            }
        }
    }
}
