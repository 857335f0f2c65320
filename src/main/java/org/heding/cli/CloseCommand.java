package org.heding.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.heding.assessment.Assessment;
import org.heding.assessment.DocumentPacks;
import org.heding.assessment.Outcome;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Result;
import org.heding.document.Settings;
import org.heding.policy.PackException;
import org.heding.policy.PackShelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heding close}: closes a year, with all that is recorded, its packs and its results. */
@Command(name = "close", description = "cli.help.close")
final class CloseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.help.file")
    private Path file;

    @Option(names = "--year", paramLabel = "YEAR", required = true, descriptionKey = "cli.help.close.year")
    private Integer year;

    CloseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, Refusal, PackException {
        int closed = Years.checked(year, spec, terminal);
        try (Document document = Documents.open(terminal, file)) {
            Settings settings = document.settings();
            PackShelf shelf = DocumentPacks.of(document.ledger());
            Assessment assessment = Assessment.of(
                    Packs.ofDocument(shelf, settings.policy()), document.ledger(), closed, settings.place());
            List<Result> results = Outcome.of(assessment).stream()
                    .map(outcome -> new Result(outcome.holder(), outcome.name(), outcome.figure()))
                    .toList();
            document.closeYear(closed, DocumentPacks.texts(shelf, settings.policy()), results);
            terminal.say(
                    "cli.close.done",
                    String.valueOf(closed),
                    results.size(),
                    document.closedYear(closed).orElseThrow().hash());
        }
        return ExitCode.DONE;
    }
}
