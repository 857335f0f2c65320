package org.heding.cli;

import java.nio.file.Path;
import java.time.Year;
import java.util.concurrent.Callable;
import org.heding.document.DocumentException;
import org.heding.document.Salvage;
import org.heding.document.Settings;
import org.heding.message.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code heding salvage}: saves what can still be read of a damaged document. */
@Command(name = "salvage", description = "cli.help.salvage")
final class SalvageCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DAMAGED", descriptionKey = "cli.help.salvage.damaged")
    private Path damaged;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "cli.help.file.new")
    private Path file;

    @Option(names = "--without-people", descriptionKey = "cli.help.salvage.forgotten")
    private boolean forgotten;

    SalvageCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, Refusal {
        Settings standIn = new Settings(
                Year.now(terminal.clock()).getValue(),
                Packs.DEFAULT,
                "",
                terminal.messages().text("cli.salvage.title"),
                false);
        Salvage salvage = forgotten
                ? Salvage.of(damaged, file, standIn, new char[0])
                : Documents.with(terminal, damaged, (from, password) -> Salvage.of(from, file, standIn, password));
        terminal.say(salvage.whole() ? "cli.salvage.whole" : "cli.salvage.done", file, damaged);
        salvage.saved()
                .forEach((table, rows) -> terminal.say("cli.verify.count", Phrase.of("document.table." + table), rows));
        salvage.lost()
                .forEach((table, rows) -> terminal.say("cli.salvage.lost", Phrase.of("document.table." + table), rows));
        salvage.unreadable()
                .forEach(table -> terminal.say("cli.salvage.unreadable", Phrase.of("document.table." + table)));
        Documents.tellPlace(terminal, file);
        return salvage.whole() ? ExitCode.DONE : ExitCode.FINDINGS;
    }
}
