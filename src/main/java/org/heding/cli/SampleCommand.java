package org.heding.cli;

import java.nio.file.Path;
import java.time.Year;
import java.util.concurrent.Callable;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Settings;
import org.heding.sample.Sample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code heding sample}: makes the demonstration document. */
@Command(name = "sample", description = "cli.help.sample")
final class SampleCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.help.file.new")
    private Path file;

    SampleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException {
        int year = Year.now(terminal.clock()).getValue();
        try (Document document = Document.create(file, settings(year), Sample.changes(year))) {
            terminal.say("cli.sample.done", document.path(), document.settings().title());
        }
        Documents.tellPlace(terminal, file);
        return ExitCode.DONE;
    }

    private Settings settings(int year) {
        return new Settings(year, Packs.DEFAULT, Sample.place(), Sample.title(year, terminal.messages()), true);
    }
}
